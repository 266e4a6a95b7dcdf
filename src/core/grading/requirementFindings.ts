import { groupsOf, type AssessedRequirement } from "./assessRequirement";
import type { GradingFinding } from "./findings";
import type { Assessment, Grade } from "./grade";
import { plainFigure } from "./levelTest";
import type { RequirementSystem } from "./system";

/** One park after grading by requirements. */
export interface GradedPark {
  readonly assessed: readonly AssessedRequirement[];
  readonly assessment: Assessment;
  readonly system: RequirementSystem;
  readonly grade: Grade;
}

/** What the auditor must know about the park as a whole: what is missing, assumed, or left no choice. */
export function noticeRequirements(graded: GradedPark): readonly GradingFinding[] {
  return [...noticeMissing(graded), ...noticeGroups(graded), ...noticeGrowth(graded)];
}

function at(
  { assessment }: GradedPark,
  nos: readonly string[],
): Pick<GradingFinding & { object: string }, "origins"> & {
  readonly object: string;
  readonly period: string;
  readonly nos: readonly string[];
} {
  const cells = nos.flatMap((no) => assessment.values[no]?.quantity.origin ?? []);
  const { object, period, origin } = assessment;
  return { object, period, nos, origins: cells.length > 0 ? cells : [origin] };
}

function noticeMissing(graded: GradedPark): readonly GradingFinding[] {
  const { missing, verdict } = graded.grade;
  if (missing.length === 0) return [];
  const isDecided = verdict !== "undetermined";
  const severity = isDecided ? "info" : "warning";
  return [{ ...at(graded, missing), code: "grading.requirementsMissing", severity, isDecided }];
}

/** A choose-one group of which nothing applies cannot be met. */
function noticeGroups(graded: GradedPark): readonly GradingFinding[] {
  return groupsOf(graded.assessed)
    .filter((members) => members.every(({ outcome }) => !outcome.applies))
    .map((members) => {
      const nos = members.map(({ requirement }) => requirement.no);
      return { ...at(graded, nos), code: "grading.groupNotApplicable", severity: "warning" };
    });
}

/** An elasticity is judged as growing while nobody says how value added developed. */
function noticeGrowth(graded: GradedPark): readonly GradingFinding[] {
  const { assessed, assessment, system } = graded;
  const parameter = system.growthParameter;
  if (parameter === undefined || plainFigure(assessment.parameters[parameter]?.reading) !== undefined) return [];
  const nos = assessed
    .filter(({ requirement, outcome }) => requirement.turnsWhenShrinking === true && outcome.level !== "missing")
    .filter(({ outcome }) => outcome.applies)
    .map(({ requirement }) => requirement.no);
  return nos.length === 0
    ? []
    : [{ ...at(graded, nos), code: "grading.growthAssumed", severity: "warning", parameter }];
}
