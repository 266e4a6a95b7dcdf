import type { Origin } from "../outcome/outcome";
import type { GradingFinding } from "./findings";
import type { IndexSystem, Indicator, IndicatorClass } from "./system";

const TOLERANCE = 1e-6;

/**
 * Rule 25: the ordinary first-level weights add to 1, the second-level weights add to 1 in every class (a group that
 * shares a weight counts once with its total), no weight lies outside 0–1, and the members of a group name one total.
 */
export function checkWeights(system: IndexSystem): readonly GradingFinding[] {
  return [
    ...checkFirstLevel(system),
    ...system.classes.flatMap((each) => checkClass(each, system)),
    ...system.classes.flatMap(({ indicators }) => indicators.flatMap((each) => checkRange(each, system))),
  ];
}

function checkFirstLevel(system: IndexSystem): readonly GradingFinding[] {
  const ordinary = system.classes.filter(({ bonus }) => !bonus);
  const sum = ordinary.reduce((total, { weight }) => total + weight, 0);
  if (Math.abs(sum - 1) <= TOLERANCE) return [];
  const origins = withFallback(
    ordinary.map(({ origin }) => origin),
    system,
  );
  return [{ code: "grading.classWeightsNotOne", severity: "error", rule: 25, system: system.title, sum, origins }];
}

function checkClass(each: IndicatorClass, system: IndexSystem): readonly GradingFinding[] {
  const { name: className, indicators, origin } = each;
  const at = { system: system.title, className } as const;
  if (indicators.length === 0)
    return [
      { ...at, code: "grading.classWithoutIndicators", severity: "warning", origins: withFallback([origin], system) },
    ];
  const groups = groupsOf(indicators);
  const sum = [...fixedWeights(indicators), ...[...groups.values()].map(totalOf)].reduce((a, b) => a + b, 0);
  const findings = [...groups].flatMap(([group, members]) => checkGroup(group, members, system));
  if (Math.abs(sum - 1) <= TOLERANCE) return findings;
  const origins = withFallback([...indicators.map(weightCell), origin], system);
  return [{ ...at, code: "grading.indicatorWeightsNotOne", severity: "error", rule: 25, sum, origins }, ...findings];
}

function fixedWeights(indicators: readonly Indicator[]): readonly number[] {
  return indicators.flatMap(({ weight }) => (weight.kind === "fixed" ? [weight.weight] : []));
}

function groupsOf(indicators: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    if (indicator.weight.kind === "fixed") continue;
    const { group } = indicator.weight;
    groups.set(group, [...(groups.get(group) ?? []), indicator]);
  }
  return groups;
}

function totalOf(members: readonly Indicator[]): number {
  const weight = members[0]?.weight;
  return weight && weight.kind !== "fixed" ? weight.total : 0;
}

function checkGroup(group: string, members: readonly Indicator[], system: IndexSystem): readonly GradingFinding[] {
  const first = members[0]?.weight;
  const isSame = members.every(
    ({ weight }) => weight.kind !== "fixed" && weight.kind === first?.kind && weight.total === totalOf(members),
  );
  if (isSame) return [];
  const nos = members.map(({ no }) => no);
  const origins = withFallback(members.map(weightCell), system);
  return [
    { code: "grading.groupTotalsDiffer", severity: "error", rule: 25, system: system.title, group, nos, origins },
  ];
}

function checkRange(indicator: Indicator, system: IndexSystem): readonly GradingFinding[] {
  const { no, name } = indicator;
  const weight = indicator.weight.kind === "fixed" ? indicator.weight.weight : indicator.weight.total;
  if (weight >= 0 && weight <= 1 + TOLERANCE) return [];
  const origins = withFallback([weightCell(indicator)], system);
  const at = { system: system.title, no, name, origins } as const;
  return [{ ...at, code: "grading.weightOutOfRange", severity: "error", rule: 25, weight }];
}

function weightCell({ cells, origin }: Indicator): Origin | undefined {
  return cells?.weight ?? origin;
}

/** The cells that are known; for a built-in system there are none. */
export function withFallback(origins: readonly (Origin | undefined)[], system: IndexSystem): readonly Origin[] {
  const known = origins.filter((origin) => origin !== undefined);
  if (known.length > 0) return [...new Set(known)];
  return system.origin === undefined ? [] : [system.origin];
}
