import type { Grade, IndicatorGrade, ObjectLevel } from "../../core/grading/grade";
import { LEVELS, type Level } from "../../core/grading/system";

/** How levels are written in our sheets; the formulas compare with these texts. */
export const levelMarks: Readonly<Record<Level, string>> = { I: "Ⅰ", II: "Ⅱ", III: "Ⅲ" };

export const objectLevelMarks: Readonly<Record<ObjectLevel, string>> = {
  I: "Ⅰ级",
  II: "Ⅱ级",
  III: "Ⅲ级",
  below: "未达Ⅲ级",
  undetermined: "待定",
};
/** In the order of the distribution's columns. */
export const OBJECT_LEVELS: readonly ObjectLevel[] = ["I", "II", "III", "below", "undetermined"];

const verdictMarks = { met: "符合", notMet: "不符合", undetermined: "待定" } as const;

export const NOT_MET = "不达标";
export const MET = "达标";
export const NOT_APPLICABLE = "不适用";
export const MISSING = "缺失";

/** A value that does not decide: between which places in Ⅰ, Ⅱ, Ⅲ, below (0–3) the indicator stands. */
export interface OpenMark {
  readonly text: string;
  readonly best: number;
  readonly worst: number;
}

/** Nothing is known of a blank value; `<30` or `85` without its condition rule some levels out. */
export const BLANK: OpenMark = { text: MISSING, best: 0, worst: 3 };
export const OPEN_MARKS: readonly OpenMark[] = [
  BLANK,
  { text: `${MISSING}，至多Ⅱ级`, best: 1, worst: 3 },
  { text: `${MISSING}，至多Ⅲ级`, best: 2, worst: 3 },
  { text: `${MISSING}，至少Ⅲ级`, best: 0, worst: 2 },
  { text: `${MISSING}，至少Ⅱ级`, best: 0, worst: 1 },
  { text: `${MISSING}，Ⅱ级或Ⅲ级`, best: 1, worst: 2 },
];

/** Level of an object as 等级 shows it. */
export function gradeMark(grade: Grade): string {
  return grade.verdict === null ? objectLevelMarks[grade.level] : verdictMarks[grade.verdict];
}

/** Level of an indicator as 达到等级 shows it. */
export function indicatorMark(indicator: IndicatorGrade, isRequirement: boolean): string {
  const { level } = indicator;
  if (level === "notApplicable") return NOT_APPLICABLE;
  if (level === "missing") return openMark(indicator).text;
  if (isRequirement) return level === "below" ? NOT_MET : MET;
  return level === "below" ? NOT_MET : levelMarks[level];
}

function openMark({ lower, upper }: IndicatorGrade): OpenMark {
  const [best, worst] = [rankIn(upper), rankIn(lower)];
  return OPEN_MARKS.find((mark) => mark.best === best && mark.worst === worst) ?? BLANK;
}

function rankIn(membership: IndicatorGrade["lower"]): number {
  const rank = LEVELS.findIndex((level) => membership[level] === 1);
  return rank < 0 ? LEVELS.length : rank;
}

/** With missing values counted as not met, or as met. */
export type Side = "lower" | "upper";

/** Texts of 达到等级 that count as reaching a level. */
export function marksReaching(level: Level, side: Side, open: readonly OpenMark[]): readonly string[] {
  const rank = LEVELS.indexOf(level);
  const sure = LEVELS.slice(0, rank + 1).map((each) => levelMarks[each]);
  return [...sure, ...open.filter((mark) => placeOn(side, mark) <= rank).map(({ text }) => text)];
}

/** Texts of 达到等级 that fall short of a level. */
export function marksWorse(level: Level, side: Side, open: readonly OpenMark[]): readonly string[] {
  const rank = LEVELS.indexOf(level);
  const sure = [...LEVELS.slice(rank + 1).map((each) => levelMarks[each]), NOT_MET];
  return [...sure, ...open.filter((mark) => placeOn(side, mark) > rank).map(({ text }) => text)];
}

export function placeOn(side: Side, { best, worst }: OpenMark): number {
  return side === "upper" ? best : worst;
}
