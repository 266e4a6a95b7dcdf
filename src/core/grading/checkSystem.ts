import { checkBenchmarks } from "./checkBenchmarks";
import { checkWeights, withFallback } from "./checkWeights";
import type { GradingFinding } from "./findings";
import type { IndexSystem, Indicator, IndicatorSystem } from "./system";

/**
 * Contradictions inside an indicator system, before anything is graded by it: weights that do not add to 1 (rule 25),
 * numbers used twice, benchmarks out of order or without a level, no limiting indicator at all (rule 27: the `*` may
 * have been lost in copying). Findings carry the cells of a user's own system; a built-in system has none.
 *
 * @example checkSystem({ … weights 0.5 and 0.4 … }) // [{ code: "grading.classWeightsNotOne", sum: 0.9, … }]
 */
export function checkSystem(system: IndicatorSystem): readonly GradingFinding[] {
  switch (system.method) {
    case "index":
      return checkIndexSystem(system);
    case "requirements":
      return duplicates(system.requirements).map(({ no, name }) => ({
        code: "grading.duplicateNumber",
        severity: "error",
        system: system.title,
        no,
        name,
        origins: system.origin === undefined ? [] : [system.origin],
      }));
    case "reference":
      return [];
  }
}

function checkIndexSystem(system: IndexSystem): readonly GradingFinding[] {
  const indicators = system.classes.flatMap((each) => each.indicators);
  return [
    ...checkWeights(system),
    ...duplicates(indicators).map((indicator) => duplicateNumber(indicator, system)),
    ...indicators.flatMap((indicator) => checkBenchmarks(indicator, system)),
    ...checkLimiting(indicators, system),
  ];
}

/** Those whose number an earlier one already has. */
function duplicates<T extends { readonly no: string }>(numbered: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return numbered.filter(({ no }) => {
    if (seen.has(no)) return true;
    seen.add(no);
    return false;
  });
}

function duplicateNumber(indicator: Indicator, system: IndexSystem): GradingFinding {
  const { no, name, origin } = indicator;
  const origins = withFallback([origin], system);
  return { code: "grading.duplicateNumber", severity: "error", system: system.title, no, name, origins };
}

function checkLimiting(indicators: readonly Indicator[], system: IndexSystem): readonly GradingFinding[] {
  if (indicators.length === 0 || indicators.some(({ limiting }) => limiting)) return [];
  const origins = withFallback([], system);
  return [{ code: "grading.noLimitingIndicator", severity: "warning", rule: 27, system: system.title, origins }];
}
