import type { Noticed } from "../outcome/outcome";
import { assessRequirement, groupsOf, type AssessedRequirement } from "./assessRequirement";
import { noticeValue, placeOf } from "./figureFindings";
import type { GradingFinding } from "./findings";
import { GradedIndicator } from "./gradedIndicator";
import type { Assessment, Grade, IndicatorGrade } from "./grade";
import { noticeRequirements } from "./requirementFindings";
import type { RequirementSystem } from "./system";

/**
 * Grades a park by requirements of the HJ 274 kind: met when every required one is met and at least one of each
 * choose-one group; not met when a required one or a whole group surely fails; undetermined otherwise. What is marked
 * 不适用 drops out. There is no index; `level` is only Ⅰ for met and below for not met, so show the verdict instead.
 *
 * @source HJ 274-2015, clause 4 (not proof-read against the official text)
 */
export function gradeByRequirements(assessment: Assessment, system: RequirementSystem): Noticed<Grade, GradingFinding> {
  const assessed = system.requirements.map((requirement) => assessRequirement(requirement, assessment, system));
  const verdict = verdictOf(assessed);
  const failing = assessed.filter(
    ({ requirement, outcome }) => requirement.group === null && outcome.level === "below",
  );
  const failures = failing.map(({ requirement }) => requirement.no);
  const indicators = assessed.map((each) => {
    const value = assessment.values[each.requirement.no] ?? null;
    const weighed = { ...each, weightInClass: 0, weightOverall: 0 };
    return new GradedIndicator(weighed, { value, outcome: each.outcome, assessment });
  });
  const applying = indicators.filter(({ level }) => level !== "notApplicable");
  const missing = numbersOf(indicators, "missing");
  const grade: Grade = {
    system,
    object: assessment.object,
    shownAs: assessment.shownAs,
    period: assessment.period,
    origin: assessment.origin,
    index: null,
    indexUpper: null,
    classes: [],
    indicators,
    level: verdict === "met" ? "I" : verdict === "notMet" ? "below" : "undetermined",
    verdict,
    limitingFailures: { I: failures, II: failures, III: failures },
    missing,
    notApplicable: numbersOf(indicators, "notApplicable"),
    assessedShare: applying.length === 0 ? 0 : 1 - missing.length / applying.length,
  };
  const about = noticeRequirements({ assessed, assessment, system, grade });
  return { value: grade, findings: [...noticeValues(assessed, assessment), ...about] };
}

function verdictOf(assessed: readonly AssessedRequirement[]): "met" | "notMet" | "undetermined" {
  const applying = assessed.filter(({ outcome }) => outcome.applies);
  const required = applying.filter(({ requirement }) => requirement.group === null);
  const groups = groupsOf(assessed).map((members) => members.filter(({ outcome }) => outcome.applies));
  const fails = ({ outcome }: AssessedRequirement): boolean => outcome.level === "below";
  const holds = ({ outcome }: AssessedRequirement): boolean => outcome.level === "I";
  if (required.some(fails) || groups.some((members) => members.length > 0 && members.every(fails))) return "notMet";
  const isMet = applying.length > 0 && required.every(holds) && groups.every((members) => members.some(holds));
  return isMet ? "met" : "undetermined";
}

function numbersOf(indicators: readonly IndicatorGrade[], level: IndicatorGrade["level"]): readonly string[] {
  return indicators.filter((indicator) => indicator.level === level).map(({ no }) => no);
}

function noticeValues(assessed: readonly AssessedRequirement[], assessment: Assessment): readonly GradingFinding[] {
  return assessed.flatMap(({ requirement, compiled, outcome, needsRegionKind }): readonly GradingFinding[] => {
    const value = assessment.values[requirement.no];
    if (!value) return [];
    if (!needsRegionKind) return noticeValue({ compiled, value, outcome }, assessment);
    const regionKind = assessment.regionKind ?? "";
    return [
      {
        ...placeOf(requirement, value, assessment),
        code: "grading.regionKindMissing",
        severity: "warning",
        regionKind,
      },
    ];
  });
}
