import { limitOf, plainFigure, type LevelTest } from "../../core/grading/levelTest";
import { LEVELS, type Level } from "../../core/grading/system";
import type { PlanCell } from "../port";
import { detailCell } from "./detailColumns";
import type { DetailRow } from "./detailRows";
import { levelMarks, MET, NOT_MET } from "./marks";
import { limitFormula } from "./membershipCells";

/** 下一级, 差距 in the indicator's unit, 差距 in percent of the limit. */
export interface GapCells {
  readonly to: PlanCell;
  readonly amount: PlanCell;
  readonly percent: PlanCell;
}

const BELOW_EACH: Readonly<Record<Level, string>> = { I: levelMarks.II, II: levelMarks.III, III: NOT_MET };

/** Distance to the next better level: formulas where each level is one plain limit, otherwise the values of the grade. */
export function gapCells(row: DetailRow, isLive: boolean): GapCells {
  const values = gapValues(row);
  const limits = isLive && row.shown.kind !== "mark" ? limitFormulas(row) : undefined;
  if (!limits) return { to: values.to || null, amount: blankless(values.amount), percent: blankless(values.percent) };
  const level = detailCell("level", row.row);
  if (row.isRequirement) return requirementGap(row, level, limits[2] ?? "");
  const place = `MATCH(${level},{${LEVELS.map((each) => `"${BELOW_EACH[each]}"`).join(",")}},0)`;
  const limit = `CHOOSE(${place},${limits.join(",")})`;
  const next = `{${LEVELS.map((each) => `"${levelMarks[each]}"`).join(",")}}`;
  const gapCell = detailCell("gap", row.row);
  return {
    to: { formula: `IFERROR(INDEX(${next},${place}),"")`, value: values.to },
    amount: {
      formula: `IFERROR(ROUND(ABS(${detailCell("value", row.row)}-${limit}),10),"")`,
      value: values.amount,
    },
    percent: { formula: `IFERROR(ROUND(100*${gapCell}/ABS(${limit}),10),"")`, value: values.percent },
  };
}

/** A requirement has one step: to meet it. */
function requirementGap(row: DetailRow, level: string, limit: string): GapCells {
  const values = gapValues(row);
  const unmet = (formula: string): string => `IF(${level}="${NOT_MET}",${formula},"")`;
  const distance = `ROUND(ABS(${detailCell("value", row.row)}-${limit}),10)`;
  const share = `IFERROR(ROUND(100*${detailCell("gap", row.row)}/ABS(${limit}),10),"")`;
  return {
    to: { formula: unmet(`"${MET}"`), value: values.to },
    amount: { formula: unmet(distance), value: values.amount },
    percent: { formula: unmet(share), value: values.percent },
  };
}

function gapValues({ indicator: { gap }, isRequirement }: DetailRow): {
  readonly to: string;
  readonly amount: number | "";
  readonly percent: number | "";
} {
  if (!gap) return { to: "", amount: "", percent: "" };
  const percent = gap.percent === null ? "" : round10(gap.percent);
  return { to: isRequirement ? MET : levelMarks[gap.to], amount: round10(gap.amount), percent };
}

function blankless(value: number | ""): number | null {
  return value === "" ? null : value;
}

export function round10(value: number): number {
  const rounded = Math.round(value * 1e10) / 1e10;
  return Number.isFinite(rounded) && Math.abs(value) < 1e5 ? rounded : value;
}

/** Limits of Ⅰ, Ⅱ, Ⅲ; undefined unless each level is one limit and the formula gives the grade's own distance. */
function limitFormulas(row: DetailRow): readonly string[] | undefined {
  const { tests } = row.entry;
  if (!tests || row.shown.kind === "notApplicable" || !tests.every(isPlainBound)) return undefined;
  const limits = tests.map((test) => limitFormula(row, test.limit));
  return limits.every((limit) => limit !== undefined) && isGapOfGrade(row, tests) ? limits : undefined;
}

type PlainBound = Extract<LevelTest, { kind: "bound" }>;

function isPlainBound(test: LevelTest): test is PlainBound {
  return test.kind === "bound" && !test.needsCondition;
}

function isGapOfGrade(row: DetailRow, tests: readonly PlainBound[]): boolean {
  const { gap, value } = row.indicator;
  const test = nextTest(row, tests);
  const limit = test && limitOf(test.limit, row.parameters);
  const figure = plainFigure(value?.quantity.reading);
  if (limit === undefined || figure === undefined) return gap === null;
  return gap !== null && Math.abs(gap.amount - Math.abs(figure - limit)) <= 1e-9;
}

/** The test of the next better level. */
function nextTest({ indicator, shown }: DetailRow, tests: readonly PlainBound[]): PlainBound | undefined {
  const next = indicator.level === "below" ? 2 : LEVELS.findIndex((level) => level === indicator.level) - 1;
  return shown.kind === "figure" && next >= 0 ? tests[next] : undefined;
}
