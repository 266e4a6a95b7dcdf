import type { CompiledIndicator } from "./compileSystem";
import type { FigureFinding } from "./findings";
import type { Assessment, AssessedValue } from "./grade";
import type { LevelTest } from "./levelTest";
import { hasFigure, levelOfRank, statedRankOf, type Outcome } from "./membership";

type FigureTest = Exclude<LevelTest, { kind: "text" }>;

/** One written value, the indicator it belongs to, and how it was graded. */
export interface GradedValue {
  readonly compiled: CompiledIndicator;
  readonly value: AssessedValue;
  readonly outcome: Outcome;
}

/** What the auditor must know about how one written value was read into a level; nothing for a plain figure. */
export function noticeValue(graded: GradedValue, assessment: Assessment): readonly FigureFinding[] {
  const { outcome, value } = graded;
  if (!outcome.applies) return noticeNotApplicable(graded, assessment);
  if (isPlainlyGraded(value, outcome)) return [];
  const code = doubtOf(graded);
  const doubts: FigureFinding[] = code ? [{ ...place(graded, assessment), code, severity: severityOf(code) }] : [];
  return [...doubts, ...noticeStated(graded, assessment)];
}

/** A number and nothing beside it, which gave a level: so are nearly all values, and there is nothing to say about it. */
export function isPlainlyGraded({ quantity, stated }: AssessedValue, { applies, level }: Outcome): boolean {
  return applies && quantity.reading.kind === "number" && stated === undefined && level !== "missing";
}

/** A limiting indicator that is left out without a word would be a way around it. */
function noticeNotApplicable(graded: GradedValue, assessment: Assessment): readonly FigureFinding[] {
  const { compiled, value } = graded;
  if (compiled.tests === null || !compiled.indicator.limiting || hasReason(value)) return [];
  return [{ ...place(graded, assessment), code: "grading.limitingNotApplicable", severity: "error", rule: 56 }];
}

export function hasReason(value: AssessedValue | undefined): boolean {
  return (value?.evidence ?? "").trim() !== "";
}

type FigurePlace = Pick<FigureFinding, "object" | "period" | "no" | "name" | "written" | "origins">;

/** Where a finding about one value points: its object, indicator and cell. */
export function placeOf(
  { no, name }: { readonly no: string; readonly name: string },
  { quantity }: AssessedValue,
  { object, period }: Assessment,
): FigurePlace {
  return { object, period, no, name, written: quantity.written, origins: [quantity.origin] };
}

function place({ compiled, value }: GradedValue, assessment: Assessment): FigurePlace {
  return placeOf(compiled.indicator, value, assessment);
}

/** Findings that say no more than where. */
type PlainCode =
  | "grading.figureUnreadable"
  | "grading.figureUndecided"
  | "grading.figureApproximate"
  | "grading.levelNeeded"
  | "grading.conditionNotAttested";

function severityOf(code: PlainCode): "info" | "warning" {
  return code === "grading.figureApproximate" ? "info" : "warning";
}

function doubtOf({ compiled, value, outcome }: GradedValue): PlainCode | null {
  const { reading } = value.quantity;
  const figureTests = (compiled.tests ?? []).filter(isFigureTest);
  if (outcome.level !== "missing")
    return reading.kind === "approximate" && figureTests.length > 0 ? "grading.figureApproximate" : null;
  if (reading.kind === "text") return value.stated === undefined ? "grading.figureUnreadable" : null;
  if (!hasFigure(reading)) return null;
  return undecidedFigure(value, figureTests);
}

/** Why a written figure does not decide; null when a plant parameter or an output is to blame, which is said once. */
function undecidedFigure({ quantity, stated }: AssessedValue, tests: readonly FigureTest[]): PlainCode | null {
  if (tests.length === 0) return "grading.levelNeeded";
  if (stated === undefined && tests.some((test) => test.needsCondition)) return "grading.conditionNotAttested";
  const isSpan = quantity.reading.kind === "range" || quantity.reading.kind === "censored";
  return isSpan ? "grading.figureUndecided" : null;
}

function isFigureTest(test: LevelTest): test is FigureTest {
  return test.kind !== "text";
}

function noticeStated(graded: GradedValue, assessment: Assessment): readonly FigureFinding[] {
  const { compiled, value, outcome } = graded;
  const stated = statedRankOf(compiled, value);
  const decidesByFigure = (compiled.tests ?? []).every((test) => isFigureTest(test) && !test.needsCondition);
  if (stated === undefined || value.stated === undefined || !decidesByFigure) return [];
  const at = { ...place(graded, assessment), stated: value.stated, severity: "warning" } as const;
  if (!hasFigure(value.quantity.reading)) return [{ ...at, code: "grading.statedWithoutFigure" }];
  if (outcome.level === "missing" || outcome.level === levelOfRank(stated)) return [];
  return [{ ...at, code: "grading.statedDiffers", computed: outcome.level }];
}
