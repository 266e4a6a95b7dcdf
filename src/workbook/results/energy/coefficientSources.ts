import type { AppliedCoefficient } from "../../../core/energy/appliedCoefficient";
import type { EnergyAccount } from "../../../core/energy/energyAccount";

/** One source of coefficients with the number by which the lines refer to it. */
export interface CoefficientSource {
  readonly number: number;
  readonly source: string;
  readonly from: AppliedCoefficient["from"];
  /** False as soon as one figure taken from it was not seen in a readable source. */
  readonly verified: boolean;
  readonly doubts: readonly string[];
  /** Carriers that use it. */
  readonly carriers: readonly string[];
}

export interface CoefficientSources {
  readonly list: readonly CoefficientSource[];
  readonly numberOf: (coefficient: AppliedCoefficient) => number;
}

export function coefficientSources(accounts: readonly EnergyAccount[]): CoefficientSources {
  const found = new Map<string, Gathered>();
  for (const line of accounts.flatMap(({ lines }) => lines))
    for (const coefficient of [line.calorific, line.equivalent, line.emission])
      if (coefficient) gather(found, coefficient, line.knownAs ?? line.carrier);
  const list = [...found.values()].map((each, i) => ({
    ...each,
    number: i + 1,
    doubts: [...each.doubts],
    carriers: [...each.carriers],
  }));
  const numbers = new Map([...found.keys()].map((key, i) => [key, i + 1]));
  return { list, numberOf: (coefficient) => numbers.get(keyOf(coefficient)) ?? 0 };
}

interface Gathered extends Pick<CoefficientSource, "source" | "from"> {
  verified: boolean;
  readonly doubts: Set<string>;
  readonly carriers: Set<string>;
}

function gather(found: Map<string, Gathered>, coefficient: AppliedCoefficient, carrier: string): void {
  const { source, from, verified, doubt } = coefficient;
  const known = found.get(keyOf(coefficient)) ?? { source, from, verified, doubts: new Set(), carriers: new Set() };
  known.verified &&= verified;
  if (doubt !== undefined) known.doubts.add(`${carrier}：${doubt}`);
  known.carriers.add(carrier);
  found.set(keyOf(coefficient), known);
}

/** A row of the consultant's is one source, whether its heat value or its carbon content is used. */
function keyOf({ source, from }: AppliedCoefficient): string {
  return `${from === "measured" ? "table" : from}\n${source}`;
}
