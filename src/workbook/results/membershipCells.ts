import type { ByLevel } from "../../core/grading/grade";
import { limitOf, type LevelTest } from "../../core/grading/levelTest";
import type { Expression, Level } from "../../core/grading/system";
import { LEVELS } from "../../core/grading/system";
import type { Quantity } from "../../core/quantity/quantity";
import type { PlanCell } from "../port";
import { bothWays } from "./askedRequirement";
import { detailCell, type DetailKey } from "./detailColumns";
import type { DetailRow } from "./detailRows";
import { indicatorMark, levelMarks, MET, MISSING, NOT_APPLICABLE, NOT_MET } from "./marks";

const MEMBERSHIP_KEYS: Readonly<Record<Level, DetailKey>> = { I: "metI", II: "metII", III: "metIII" };

/** Membership of one row in Ⅰ, Ⅱ, Ⅲ (0 or 100) and 达到等级: formulas on 指标值, or values where no formula says it. */
export interface MembershipCells {
  readonly met: ByLevel<PlanCell>;
  readonly level: PlanCell;
  readonly isLive: boolean;
}

export function membershipCells(row: DetailRow): MembershipCells {
  const { indicator, isRequirement } = row;
  const mark = indicatorMark(indicator, isRequirement);
  const met = { I: 100 * indicator.lower.I, II: 100 * indicator.lower.II, III: 100 * indicator.lower.III };
  const formulas = membershipFormulas(row);
  if (!formulas) return { met, level: mark, isLive: false };
  return {
    met: {
      I: { formula: formulas.I, value: met.I },
      II: { formula: formulas.II, value: met.II },
      III: { formula: formulas.III, value: met.III },
    },
    level: { formula: levelFormula(row), value: mark },
    isLive: true,
  };
}

function levelFormula({ row, isRequirement }: DetailRow): string {
  const value = detailCell("value", row);
  const at = (level: Level): string => `${detailCell(MEMBERSHIP_KEYS[level], row)}=100`;
  const reached = isRequirement
    ? `IF(${at("III")},"${MET}","${NOT_MET}")`
    : `IF(${at("I")},"${levelMarks.I}",IF(${at("II")},"${levelMarks.II}",IF(${at("III")},"${levelMarks.III}","${NOT_MET}")))`;
  return `IF(${value}="${NOT_APPLICABLE}","${NOT_APPLICABLE}",IF(${value}="","${MISSING}",${reached}))`;
}

function membershipFormulas(row: DetailRow): ByLevel<string> | null {
  const { entry, shown } = row;
  if (shown.kind === "fixed" || entry.tests === null) return null;
  const hasValue = shown.kind === "figure" || shown.kind === "mark";
  if (!hasValue && !isUniform(entry.tests)) return null;
  const tests = entry.tests.map((test, rank) => testFormula(row, test, rank));
  const [first, second, third] = tests;
  if (first === undefined || second === undefined || third === undefined) return null;
  const [metI, metII] = [detailCell("metI", row.row), detailCell("metII", row.row)];
  return {
    I: `IF(${first},100,0)`,
    II: nested(metI, second, second === first),
    III: nested(metII, third, third === second),
  };
}

/** What meets the better level meets this one; a level with the same benchmark is the same. */
function nested(better: string, test: string, isSame: boolean): string {
  return isSame ? better : `IF(OR(${better}=100,${test}),100,0)`;
}

/** Whether one kind of value decides all levels: then a formula also knows what a value filled in later means. */
function isUniform(tests: readonly LevelTest[]): boolean {
  const isText = tests.map(({ kind }) => kind === "text");
  return (
    isText.every((each) => each === isText[0]) && tests.every((test) => test.kind === "text" || !test.needsCondition)
  );
}

/** Condition under which a row meets one level; undefined when it hangs on something that no formula can reach. */
function testFormula(row: DetailRow, test: LevelTest, rank: number): string | undefined {
  const value = detailCell("value", row.row);
  if (test.kind === "text") return attestedFormula(row, rank);
  if (row.shown.kind === "mark") return test.needsCondition ? undefined : marksFormula(row, value, rank);
  const attested = test.needsCondition ? attestedFormula(row, rank) : "TRUE";
  const figure = figureFormula(row, test, value);
  if (attested === undefined || figure === undefined) return undefined;
  return `AND(ISNUMBER(${value}),${figure}${test.needsCondition ? `,${attested}` : ""})`;
}

/** The level that a person stated, in 认定等级 when 指标值 holds a figure; undefined when nothing is stated there. */
function attestedFormula(row: DetailRow, rank: number): string | undefined {
  if (row.shown.kind !== "figure") return marksFormula(row, detailCell("value", row.row), rank);
  return row.indicator.value?.stated === undefined ? undefined : marksFormula(row, detailCell("stated", row.row), rank);
}

function marksFormula({ entry, isRequirement }: DetailRow, cell: string, rank: number): string {
  const marks = LEVELS.filter((_, i) => (entry.statedRanks[i] ?? i) <= rank).map((level) => levelMarks[level]);
  const equals = (isRequirement ? [MET] : marks).map((mark) => `${cell}="${mark}"`);
  return equals.length === 1 ? equals.join("") : equals.length === 0 ? "FALSE" : `OR(${equals.join(",")})`;
}

const SIGNS = { "<": "<", "≤": "<=", "≥": ">=", ">": ">" } as const;

function figureFormula(row: DetailRow, test: Exclude<LevelTest, { kind: "text" }>, value: string): string | undefined {
  if (test.kind === "range") return `${value}>=${literal(test.low)},${value}<=${literal(test.high)}`;
  const limit = limitFormula(row, test.limit);
  if (limit === undefined) return undefined;
  const both = row.growth === undefined ? undefined : bothWays(row.indicator);
  if (both?.growing.kind !== "bound" || both.shrinking.kind !== "bound")
    return `${value}${SIGNS[test.comparison]}${limit}`;
  const [growing, shrinking] = [both.growing, both.shrinking].map(({ comparison }) => SIGNS[comparison]);
  return `IF(${row.growth}<0,${value}${shrinking}${limit},${value}${growing}${limit})`;
}

/** `10+5*'指标数据'!F7`; undefined when a parameter is not known. */
export function limitFormula(row: DetailRow, limit: number | Expression): string | undefined {
  if (typeof limit === "number") return literal(limit);
  if (limitOf(limit, row.parameters) === undefined) return undefined;
  const terms = limit.terms.map(({ parameter, factor }) => {
    const quantity = row.parameters[parameter];
    return `${literal(factor)}*${quantity ? figureReference(row, quantity) : 0}`;
  });
  return [literal(limit.constant), ...terms].join("+");
}

/** The cell of a figure, or the figure itself where its cell holds no plain number. */
export function figureReference({ links }: Pick<DetailRow, "links">, quantity: Quantity): string {
  const { reading } = quantity;
  const figure = reading.kind === "number" || reading.kind === "approximate" ? reading.value : 0;
  return links.figure(quantity) ?? literal(figure);
}

/** A number as a formula writes it. */
export function literal(value: number): string {
  const text = String(value).toUpperCase();
  return value < 0 ? `(${text})` : text;
}
