/** Characters of a 统一社会信用代码 in the order of their values; I, O, S, V, Z do not occur. */
const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;

export type CreditCodeFault =
  { readonly reason: "length" | "character" } | { readonly reason: "digit"; readonly expected: string };

/**
 * Whether a 统一社会信用代码 can be right.
 *
 *     C18 = 31 − (Σ C_i · 3^(i−1) mod 31), i = 1…17; 31 counts as 0
 *
 * @param code upper case, without spaces
 * @returns the fault with the expected check character, or undefined when the code holds
 * @source GB 32100-2015, check character
 * @example creditCodeFault("91350100M000100Y43") → undefined
 */
export function creditCodeFault(code: string): CreditCodeFault | undefined {
  if (code.length !== LENGTH) return { reason: "length" };
  const values = [...code].map((character) => CHARACTERS.indexOf(character));
  if (values.includes(-1)) return { reason: "character" };
  const expected = CHARACTERS[checkValue(values)] ?? "";
  return expected === code[LENGTH - 1] ? undefined : { reason: "digit", expected };
}

function checkValue(values: readonly number[]): number {
  let sum = 0;
  let weight = 1;
  for (const value of values.slice(0, LENGTH - 1)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31;
}
