/** A number inside a compact normalised text: `1,200`, `0.05`, `1.0×10-3`, `2e-3`. */
export const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?(?:[×xX*]10\^?[-−+]?\d+|[eE][-−+]?\d+)?`;

const POWER = /^(.*)[×xX*]10\^?([-−+]?\d+)$/;

/** The value of a text matched by `NUMBER`. */
export function numberOf(text: string): number {
  const plain = text.replaceAll(",", "").replaceAll("−", "-");
  const power = POWER.exec(plain);
  return power ? Number(`${power[1] ?? ""}e${power[2] ?? ""}`) : Number(plain);
}
