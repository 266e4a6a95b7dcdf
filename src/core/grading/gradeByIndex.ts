import type { Noticed } from "../outcome/outcome";
import { compileSystem } from "./compileSystem";
import { isPlainlyGraded, noticeValue } from "./figureFindings";
import type { GradingFinding } from "./findings";
import type { AssessedValue, Assessment, ByLevel, Grade, IndicatorGrade } from "./grade";
import { GradedIndicator } from "./gradedIndicator";
import { computeIndex, indexPercent, isRatable, type IndexFigures, type Side } from "./levelIndex";
import { assessIndicator, NOT_APPLICABLE } from "./membership";
import { noticeObject } from "./objectFindings";
import { ratedLevel, rate } from "./rating";
import type { IndexSystem } from "./system";
import { weigh } from "./weighing";
import { settleOutputs } from "./weights";

/**
 * Grades one enterprise or park by the three-level membership index: membership of every indicator, weights renormalised
 * over what applies, Y_Ⅰ, Y_Ⅱ, Y_Ⅲ with missing values not met and met, and the level when both give the same one.
 * Figures are 0–100 and unrounded. Findings: everything that was missing, left out, assumed or contradictory.
 *
 * @source 清洁生产评价指标体系编制通则 (2013); GB/T 43329-2023
 */
export function gradeByIndex(assessment: Assessment, system: IndexSystem): Noticed<Grade, GradingFinding> {
  const compiled = compileSystem(system);
  const values = compiled.indicators.map(({ indicator }) => assessment.values[indicator.no] ?? null);
  const read = compiled.indicators.map((each, i) => assessIndicator(each, values[i] ?? null, assessment.parameters));
  const { outcomes, gaps } = settleOutputs(compiled, read, assessment);
  const weighing = weigh(compiled, outcomes, assessment.outputs);
  const figures = computeIndex({ compiled, outcomes, weighing });
  const rating = rate(figures);
  const missing = missingOf(figures);
  const { notApplicable } = weighing;
  const canRate = isRatable(figures);
  const index = canRate ? indexOf(figures, "lower") : null;
  const grade: Grade = {
    system,
    object: assessment.object,
    shownAs: assessment.shownAs,
    period: assessment.period,
    origin: assessment.origin,
    index,
    indexUpper: figures.isDecided || !canRate ? index : indexOf(figures, "upper"),
    classes: figures.classes,
    indicators: indicatorGrades(figures, values, assessment),
    level: canRate ? ratedLevel(rating) : "undetermined",
    verdict: null,
    limitingFailures: rating.limitingFailures,
    missing,
    notApplicable,
    assessedShare: assessedShareOf(figures),
  };
  const findings = noticeValues(figures, values, assessment);
  findings.push(...noticeObject({ assessment, figures, rating, missing, notApplicable, gaps }));
  return { value: grade, findings };
}

function indexOf(figures: IndexFigures, side: Side): ByLevel<number> {
  return {
    I: indexPercent(figures, side, 0),
    II: indexPercent(figures, side, 1),
    III: indexPercent(figures, side, 2),
  };
}

function indicatorGrades(
  { membership }: IndexFigures,
  values: readonly (AssessedValue | null)[],
  assessment: Assessment,
): readonly IndicatorGrade[] {
  return membership.weighing.indicators.map((weighed, place) => {
    const outcome = membership.outcomes[place] ?? NOT_APPLICABLE;
    return new GradedIndicator(weighed, { value: values[place] ?? null, outcome, assessment });
  });
}

function missingOf({ isDecided, membership }: IndexFigures): readonly string[] {
  if (isDecided) return [];
  const missing = membership.compiled.indicators.filter((_, place) => membership.outcomes[place]?.level === "missing");
  return missing.map(({ indicator }) => indicator.no);
}

/** Over the ordinary classes: a bonus that is not claimed is no gap in the data. */
function assessedShareOf({ membership }: IndexFigures): number {
  const { outcomes, weighing } = membership;
  let decided = 0;
  weighing.indicators.forEach(({ compiled, weightOverall }, place) => {
    if (outcomes[place]?.level !== "missing" && !compiled.bonus) decided += weightOverall;
  });
  return Math.min(1, decided);
}

function noticeValues(
  { membership }: IndexFigures,
  values: readonly (AssessedValue | null)[],
  assessment: Assessment,
): GradingFinding[] {
  const findings: GradingFinding[] = [];
  membership.outcomes.forEach((outcome, place) => {
    const value = values[place];
    const compiled = membership.compiled.indicators[place];
    if (!value || !compiled || isPlainlyGraded(value, outcome)) return;
    findings.push(...noticeValue({ compiled, value, outcome }, assessment));
  });
  return findings;
}
