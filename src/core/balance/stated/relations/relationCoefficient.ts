import type { StatedRelation } from "../../../audit/statedBalance";
import type { Noticed } from "../../../outcome/outcome";
import type { Reading } from "../../../quantity/quantity";
import type { Amount } from "../../network";
import { LEAST_AMOUNT } from "../../screenFlows";
import type { RelationFinding } from "./findings";

interface Named {
  readonly balance: string;
  /** `F4/F3`. */
  readonly relation: string;
}

/**
 * The coefficient with its σ, half of the ±; nothing stated: to be estimated. Undefined where it cannot be one: no
 * figure or none to compute with, below 0, of a transfer coefficient above 1.
 */
export function relationCoefficient(
  stated: StatedRelation,
  named: Named,
): Noticed<Amount | undefined, RelationFinding> {
  const { kind, coefficient } = stated;
  const { reading, written, origin } = coefficient;
  const at = { ...named, origins: [origin] };
  if (reading.kind === "missing") return { value: { kind: "unmeasured" }, findings: [] };
  const figure = figureOf(reading);
  if (!figure || !isComputable(figure.value)) {
    const code = "balanceRelation.coefficientUnreadable";
    return { value: undefined, findings: [{ ...at, code, severity: "error", written }] };
  }
  const { value } = figure;
  if (value < 0 || (kind === "transfer" && value > 1)) {
    const code = "balanceRelation.coefficientOutOfRange";
    return { value: undefined, findings: [{ ...at, code, severity: "error", kind, value }] };
  }
  const spread = spreadOf(stated, named);
  const sigma = Math.hypot(figure.sigma, value * spread.value);
  const amount: Amount = sigma >= LEAST_AMOUNT ? { kind: "measured", value, sigma } : { kind: "exact", value };
  return { value: amount, findings: spread.findings };
}

/** No flow is that many times another; its products with amounts can be computed with. */
const MOST_COEFFICIENT = 1e9;
const LEAST_COEFFICIENT = 1e-18;
const MOST_PERCENT = 1e6;

function isComputable(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= LEAST_COEFFICIENT && size <= MOST_COEFFICIENT);
}

/** Anywhere between the ends of a range with the same right: σ is the width by √12. */
export function figureOf(reading: Reading): { readonly value: number; readonly sigma: number } | undefined {
  if (reading.kind === "number" || reading.kind === "approximate") return { value: reading.value, sigma: 0 };
  if (reading.kind !== "range") return undefined;
  return { value: (reading.low + reading.high) / 2, sigma: (reading.high - reading.low) / Math.sqrt(12) };
}

/** σ as a share of the coefficient. */
function spreadOf({ uncertaintyPercent }: StatedRelation, named: Named): Noticed<number, RelationFinding> {
  if (!uncertaintyPercent || uncertaintyPercent.reading.kind === "missing") return { value: 0, findings: [] };
  const percent = figureOf(uncertaintyPercent.reading)?.value;
  if (percent !== undefined && percent >= 0 && percent <= MOST_PERCENT) return { value: percent / 200, findings: [] };
  const { written, origin } = uncertaintyPercent;
  const code = "balanceRelation.uncertaintyUnusable";
  return { value: 0, findings: [{ ...named, code, severity: "warning", written, origins: [origin] }] };
}
