import type { LineClass, SystemLine } from "./systemLine";

/** Weights of one object by place in the line, as the formulas of the sheets compute them. */
export interface LineWeights {
  /** Inside the class, before renormalisation. */
  readonly base: readonly number[];
  readonly inClass: readonly number[];
  readonly overall: readonly number[];
}

/** Output of the product that an entry is weighed by; undefined when none is known. */
export type OutputAt = (place: number) => number | undefined;

/**
 * What the weight formulas give when certain entries apply: S/n shares, w'_ij = w_ij / Σ w_ij inside the class, first
 * level weights over the classes with something to assess. A formula is only written where this equals the grade.
 */
export function renormalisedWeights(line: SystemLine, applies: readonly boolean[], outputAt: OutputAt): LineWeights {
  const base = line.entries.map((_, place) => fixedWeight(line, place, applies));
  const inClass = base.map(() => 0);
  const overall = base.map(() => 0);
  const live: LineClass[] = [];
  for (const each of line.classes) {
    for (const group of each.groups) shareGroup({ line, applies, outputAt, base }, group);
    const assessed = sumOver(base, each);
    if (assessed <= 0) continue;
    live.push(each);
    for (let place = each.first; place <= each.last; place++) inClass[place] = (base[place] ?? 0) / assessed;
  }
  const divisor = firstLevelDivisor(line, live);
  for (const each of live) {
    const weight = each.bonus ? each.weight : each.weight / divisor;
    for (let place = each.first; place <= each.last; place++) overall[place] = (inClass[place] ?? 0) * weight;
  }
  return { base, inClass, overall };
}

function fixedWeight(line: SystemLine, place: number, applies: readonly boolean[]): number {
  const weight = line.entries[place]?.weight;
  return weight?.kind === "fixed" && applies[place] === true ? weight.weight : 0;
}

interface Sharing {
  readonly line: SystemLine;
  readonly applies: readonly boolean[];
  readonly outputAt: OutputAt;
  readonly base: number[];
}

function shareGroup({ line, applies, outputAt, base }: Sharing, group: readonly number[]): void {
  const members = group.filter((place) => applies[place]);
  const amounts = members.map((place) => outputAt(place) ?? 0);
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  members.forEach((place, i) => {
    const weight = line.entries[place]?.weight;
    if (!weight || weight.kind === "fixed") return;
    const byOutput = weight.kind === "sharedByOutput" && members.length > 1 && whole > 0;
    base[place] = weight.total * (byOutput ? (amounts[i] ?? 0) / whole : 1 / members.length);
  });
}

function sumOver(values: readonly number[], { first, last }: LineClass): number {
  let sum = 0;
  for (let place = first; place <= last; place++) sum += values[place] ?? 0;
  return sum;
}

/** Σ of the ordinary first-level weights that count. */
function firstLevelDivisor(line: SystemLine, live: readonly LineClass[]): number {
  const counted = line.rating?.renormaliseClasses === false ? line.classes : live;
  return counted.reduce((sum, { bonus, weight }) => (bonus ? sum : sum + weight), 0);
}
