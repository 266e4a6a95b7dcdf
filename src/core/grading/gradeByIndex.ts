import type { Noticed } from "../outcome/outcome";
import { compileSystem } from "./compileSystem";
import { noticeValue } from "./figureFindings";
import type { GradingFinding } from "./findings";
import type { Assessment, ByLevel, ClassIndex, Grade, IndicatorGrade } from "./grade";
import { GradedIndicator } from "./gradedIndicator";
import {
  computeIndex,
  indexPercent,
  isRatable,
  weightOf,
  type ClassFigures,
  type IndexFigures,
  type Side,
} from "./levelIndex";
import { assessIndicator, NOT_APPLICABLE } from "./membership";
import { noticeObject } from "./objectFindings";
import { ratedLevel, rate } from "./rating";
import type { IndexSystem } from "./system";
import { settleOutputs, shareWeights } from "./weights";

/**
 * Grades one enterprise or park by the three-level membership index: membership of every indicator, weights renormalised
 * over what applies, Y_Ⅰ, Y_Ⅱ, Y_Ⅲ with missing values not met and met, and the level when both give the same one.
 * Figures are 0–100 and unrounded. Findings: everything that was missing, left out, assumed or contradictory.
 *
 * @source 清洁生产评价指标体系编制通则 (2013); GB/T 43329-2023
 */
export function gradeByIndex(assessment: Assessment, system: IndexSystem): Noticed<Grade, GradingFinding> {
  const compiled = compileSystem(system);
  const read = compiled.indicators.map((each) =>
    assessIndicator(each, assessment.values[each.indicator.no], assessment.parameters),
  );
  const { outcomes, gaps } = settleOutputs(compiled, read, assessment);
  const shares = shareWeights(compiled, outcomes, assessment.outputs);
  const figures = computeIndex({ compiled, outcomes, shares });
  const rating = rate(figures);
  const indicators = indicatorGrades(figures, assessment);
  const missing = numbersOf(indicators, "missing");
  const notApplicable = numbersOf(indicators, "notApplicable");
  const canRate = isRatable(figures);
  const grade: Grade = {
    system,
    object: assessment.object,
    ...(assessment.shownAs === undefined ? {} : { shownAs: assessment.shownAs }),
    period: assessment.period,
    origin: assessment.origin,
    index: canRate ? indexOf(figures, "lower") : null,
    indexUpper: canRate ? indexOf(figures, "upper") : null,
    classes: figures.classes.map(classIndex),
    indicators,
    level: canRate ? ratedLevel(rating) : "undetermined",
    verdict: null,
    limitingFailures: rating.limitingFailures,
    missing,
    notApplicable,
    assessedShare: assessedShareOf(indicators, figures),
  };
  const values = noticeValues(figures, assessment);
  return {
    value: grade,
    findings: [...values, ...noticeObject({ assessment, figures, rating, missing, notApplicable, gaps })],
  };
}

function indexOf(figures: IndexFigures, side: Side): ByLevel<number> {
  return {
    I: indexPercent(figures, side, 0),
    II: indexPercent(figures, side, 1),
    III: indexPercent(figures, side, 2),
  };
}

function classIndex({ compiledClass, weight, lower }: ClassFigures): ClassIndex {
  const [first, second, third] = lower;
  const { name, bonus } = compiledClass.source;
  return { class: name, weight, bonus, index: { I: 100 * first, II: 100 * second, III: 100 * third } };
}

function indicatorGrades({ classes, membership }: IndexFigures, assessment: Assessment): readonly IndicatorGrade[] {
  const grades: IndicatorGrade[] = [];
  for (const { compiledClass, assessed, weight } of classes)
    for (const compiled of compiledClass.indicators) {
      const place = grades.length;
      const weightInClass = assessed > 0 ? weightOf(membership.shares[place]) / assessed : 0;
      const outcome = membership.outcomes[place] ?? NOT_APPLICABLE;
      const weighed = { compiled, outcome, weightInClass, weightOverall: weightInClass * weight };
      grades.push(new GradedIndicator(weighed, assessment));
    }
  return grades;
}

function numbersOf(indicators: readonly IndicatorGrade[], level: IndicatorGrade["level"]): readonly string[] {
  const numbers: string[] = [];
  for (const indicator of indicators) if (indicator.level === level) numbers.push(indicator.no);
  return numbers;
}

/** Over the ordinary classes: a bonus that is not claimed is no gap in the data. */
function assessedShareOf(indicators: readonly IndicatorGrade[], { membership }: IndexFigures): number {
  let decided = 0;
  indicators.forEach(({ level, weightOverall }, place) => {
    if (level !== "missing" && membership.compiled.indicators[place]?.bonus === false) decided += weightOverall;
  });
  return Math.min(1, decided);
}

function noticeValues({ membership }: IndexFigures, assessment: Assessment): GradingFinding[] {
  const findings: GradingFinding[] = [];
  membership.compiled.indicators.forEach((compiled, place) => {
    const value = assessment.values[compiled.indicator.no];
    const outcome = membership.outcomes[place];
    if (value && outcome) findings.push(...noticeValue({ compiled, value, outcome }, assessment));
  });
  return findings;
}
