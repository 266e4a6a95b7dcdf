import { parseArea } from "../address";
import type { Area } from "../port";

/** `评价结果!A1:C3` or `'1月'!A1` → area. */
export function areaOf(address: string): Area | undefined {
  return parseArea(address.slice(address.lastIndexOf("!") + 1));
}

/** `'甲,乙'!A1:B2,'甲,乙'!C3` → areas; the title may hold commas. */
export function areasOf(addresses: string): readonly Area[] {
  return [...addresses.matchAll(/!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?=\s*,|$)/g)].flatMap(
    ([, address = ""]) => parseArea(address) ?? [],
  );
}

/** Every index from the first to the last. */
export function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
