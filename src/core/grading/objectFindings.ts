import type { Origin } from "../outcome/outcome";
import type { CompiledIndicator } from "./compileSystem";
import { hasReason } from "./figureFindings";
import type { GradingFinding, ObjectFinding } from "./findings";
import type { Assessment } from "./grade";
import { isRatable, type IndexFigures } from "./levelIndex";
import { plainFigure } from "./levelTest";
import { ratedLevel, type Rating } from "./rating";
import { LEVELS } from "./system";
import type { OutputGap } from "./weights";

/** One object after grading: what the findings about it as a whole are made from. */
export interface GradedObject {
  readonly assessment: Assessment;
  readonly figures: IndexFigures;
  readonly rating: Rating;
  readonly missing: readonly string[];
  readonly notApplicable: readonly string[];
  readonly gaps: readonly OutputGap[];
}

type About = Pick<ObjectFinding, "object" | "period">;

/** What the auditor must know about the object as a whole: what is missing, left out, assumed or barred. */
export function noticeObject(graded: GradedObject): readonly GradingFinding[] {
  const { hasParameters } = graded.figures.membership.compiled;
  return [
    ...noticeMissing(graded),
    ...(graded.notApplicable.length > 0 ? noticeLeftOut(graded) : []),
    ...noticeEmptyClasses(graded),
    ...(hasParameters ? noticeParameters(graded) : []),
    ...noticeOutputs(graded),
    ...noticeLevel(graded),
  ];
}

function about({ assessment }: GradedObject): About {
  return { object: assessment.object, period: assessment.period };
}

/** Cells of the values named, the object's row where an indicator has no cell. */
function originsOf({ values, origin }: Assessment, nos: readonly string[]): readonly Origin[] {
  const cells = nos.flatMap((no) => values[no]?.quantity.origin ?? []);
  return cells.length > 0 ? cells : [origin];
}

function noticeMissing(graded: GradedObject): readonly GradingFinding[] {
  const { assessment, missing, rating, figures } = graded;
  if (missing.length === 0) return [];
  const limiting = figures.membership.compiled.indicators
    .filter(({ indicator }) => indicator.limiting && missing.includes(indicator.no))
    .map(({ indicator }) => indicator.no);
  const { worst, best } = rating;
  const all: GradingFinding = {
    ...about(graded),
    code: "grading.valuesMissing",
    severity: worst === best ? "info" : "warning",
    nos: missing,
    worst,
    best,
    origins: originsOf(assessment, missing),
  };
  if (limiting.length === 0) return [all];
  const origins = originsOf(assessment, limiting);
  return [
    { ...about(graded), code: "grading.limitingMissing", severity: "error", rule: 27, nos: limiting, origins },
    all,
  ];
}

/**
 * Ordinary indicators marked 不适用 without a reason. Members of a group that shares a weight need none: there, 不适用 is
 * the way to say that the metal is not plated or the product not made.
 */
function noticeLeftOut(graded: GradedObject): readonly GradingFinding[] {
  const { assessment, figures } = graded;
  const nos = figures.membership.compiled.indicators
    .filter((compiled, place) => isLeftOut(compiled, figures.membership.outcomes[place]?.applies))
    .map(({ indicator }) => indicator.no)
    .filter((no) => assessment.values[no] !== undefined && !hasReason(assessment.values[no]));
  if (nos.length === 0) return [];
  const origins = originsOf(assessment, nos);
  return [{ ...about(graded), code: "grading.leftOutWithoutReason", severity: "warning", rule: 30, nos, origins }];
}

function isLeftOut({ indicator, tests }: CompiledIndicator, applies: boolean | undefined): boolean {
  return applies === false && tests !== null && !indicator.limiting && indicator.weight.kind === "fixed";
}

/** Classes that this object leaves empty; those that the system itself leaves empty are reported once, for the system. */
function noticeEmptyClasses(graded: GradedObject): readonly GradingFinding[] {
  const { assessment, figures } = graded;
  const empty = figures.membership.weighing.emptyClasses;
  if (empty.length === 0) return [];
  const classes = empty.map(({ source }) => source.name);
  const nos = empty.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator.no));
  const redistributed = figures.membership.compiled.system.rating.renormaliseClasses;
  const origins = originsOf(assessment, nos);
  const at = { ...about(graded), origins } as const;
  if (!isRatable(figures)) return [{ ...at, code: "grading.nothingToAssess", severity: "error" }];
  return [{ ...at, code: "grading.classNotAssessed", severity: "warning", rule: 30, classes, redistributed }];
}

function noticeParameters(graded: GradedObject): readonly GradingFinding[] {
  const { assessment, figures } = graded;
  const { compiled, outcomes } = figures.membership;
  const needing = new Map<string, string[]>();
  compiled.indicators.forEach(({ parameters, indicator }, place) => {
    if (parameters.length === 0 || !outcomes[place]?.applies) return;
    for (const name of parameters)
      if (plainFigure(assessment.parameters[name]?.reading) === undefined)
        needing.set(name, [...(needing.get(name) ?? []), indicator.no]);
  });
  return [...needing].map(([parameter, nos]) => ({
    ...about(graded),
    code: "grading.parameterMissing",
    severity: "warning",
    parameter,
    nos,
    origins: [assessment.parameters[parameter]?.origin ?? assessment.origin],
  }));
}

function noticeOutputs(graded: GradedObject): readonly GradingFinding[] {
  const { assessment, figures, gaps } = graded;
  return gaps.map(({ places, wholeGroup }) => {
    const indicators = places.flatMap((place) => figures.membership.compiled.indicators[place]?.indicator ?? []);
    const nos = indicators.map(({ no }) => no);
    const products = indicators.flatMap(({ weight }) => (weight.kind === "sharedByOutput" ? [weight.product] : []));
    const cells = products.flatMap((product) => assessment.outputs[product]?.origin ?? []);
    return {
      ...about(graded),
      code: "grading.outputMissing",
      severity: wholeGroup ? "error" : "warning",
      products,
      nos,
      wholeGroup,
      origins: cells.length > 0 ? cells : originsOf(assessment, nos),
    };
  });
}

function noticeLevel(graded: GradedObject): readonly GradingFinding[] {
  const { assessment, figures, rating } = graded;
  const findings: GradingFinding[] = [];
  if (rating.barred) {
    const nos = rating.limitingFailures[rating.barred];
    const origins = originsOf(assessment, nos);
    const level = rating.barred;
    findings.push({
      ...about(graded),
      code: "grading.limitingBarsLevel",
      severity: "info",
      rule: 28,
      level,
      nos,
      origins,
    });
  }
  const lowest = figures.membership.compiled.system.rating.lowestLevelForNewPlants;
  if (
    assessment.isNewPlant &&
    lowest &&
    !LEVELS.slice(0, LEVELS.indexOf(lowest) + 1).some((level) => level === rating.best)
  )
    findings.push({
      ...about(graded),
      code: "grading.newPlantBelowLowest",
      severity: "warning",
      level: ratedLevel(rating),
      lowest,
      origins: [assessment.origin],
    });
  return findings;
}
