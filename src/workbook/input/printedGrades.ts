import type { PrintedGrade } from "../../core/checks/checkPrintedGrades";
import type { IndicatorRecord, IndicatorTable, IndicatorValue } from "../../core/audit/indicatorTable";
import { LEVELS, type Level } from "../../core/grading/system";
import type { Quantity } from "../../core/quantity/quantity";
import { normaliseHeading } from "../cells/normalise";

const LEVEL_HEADINGS: ReadonlySet<string> = new Set([
  "等级",
  "级别",
  "清洁生产等级",
  "清洁生产水平",
  "清洁生产水平等级",
  "评价等级",
  "评定等级",
  "评价结果",
  "综合评价等级",
]);
const INDEX_HEADING = /^(?:综合评价指数|综合指数|指数)?\(?Y_?g?(?:\()?([ⅠⅡⅢ]|I{1,3}|[123])\)*$/i;

/** True for a column in which the consultant states a result instead of an indicator's value. */
export function isPrintedGradeHeading(name: string): boolean {
  const heading = normaliseHeading(name);
  return LEVEL_HEADINGS.has(heading) || INDEX_HEADING.test(heading);
}

/** What a column states: the level, the index of one level, or (null) no result. */
type Stated = "level" | Level | null;

/** Results typed by hand beside the indicator values, to be compared with ours. */
export function printedGrades(tables: readonly IndicatorTable[]): readonly PrintedGrade[] {
  const stateOf = headingReader();
  return tables.flatMap((table) =>
    table.records.map((record) => printedGrade(record, stateOf)).filter(statesSomething),
  );
}

/** Thousands of records share a few dozen headings: each is looked at once. */
function headingReader(): (name: string) => Stated {
  const known = new Map<string, Stated>();
  return (name) => {
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    const stated = statedBy(normaliseHeading(name));
    known.set(name, stated);
    return stated;
  };
}

function statedBy(heading: string): Stated {
  if (LEVEL_HEADINGS.has(heading)) return "level";
  const mark = INDEX_HEADING.exec(heading)?.[1];
  if (mark === undefined) return null;
  return LEVELS["ⅠⅡⅢ".indexOf(mark)] ?? LEVELS[Number(mark) - 1] ?? LEVELS[mark.length - 1] ?? null;
}

function printedGrade(record: IndicatorRecord, stateOf: (name: string) => Stated): PrintedGrade {
  const index: Partial<Record<Level, Quantity>> = {};
  let level: IndicatorValue | undefined;
  for (const value of record.values) {
    const stated = stateOf(value.name);
    if (stated === "level") level ??= value;
    else if (stated !== null) index[stated] = value.quantity;
  }
  return {
    object: record.object,
    period: record.period,
    ...(level?.stated
      ? { level: { stated: level.stated, written: { text: level.quantity.written, origin: level.quantity.origin } } }
      : {}),
    index,
  };
}

function statesSomething(printed: PrintedGrade): boolean {
  return printed.level !== undefined || Object.keys(printed.index).length > 0;
}
