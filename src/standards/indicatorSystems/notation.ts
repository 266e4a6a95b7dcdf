import type {
  Benchmark,
  Expression,
  Indicator,
  IndicatorKind,
  IndicatorWeight,
  ReferenceIndicator,
  Requirement,
} from "../../core/grading/system";
import type { Comparison } from "../../core/quantity/quantity";

/**
 * How the tables of this folder are written: one line per indicator as printed, so that a consultant can proof-read them.
 * `*` before the number marks a limiting indicator; `同Ⅰ级` and `同Ⅱ级` repeat the benchmark of that level; `≤8`, `3–4` and
 * `≤10+5n` are figures, everything else is a text. Anything that cannot be read stops the program when it is loaded.
 */

/** A benchmark whose print does not say it all in signs, or which joins a number and a condition. */
export interface Worded {
  readonly text: string;
  /** The figure it means, e.g. `<3` for 3次以下. */
  readonly means: string;
  /** What must be attested besides the figure. */
  readonly condition?: string;
}

export type Printed = string | Worded | null;

export interface Remark {
  readonly doubt?: string;
  readonly kind?: IndicatorKind;
  readonly verified?: boolean;
}

/** 序号, 指标, 单位, 权重, Ⅰ级, Ⅱ级, Ⅲ级. The weight is a number, `0.8/n 组=G` or `0.5·产量 组=G 产品=P`. */
export type Row = readonly [
  no: string,
  name: string,
  unit: string,
  weight: number | string,
  first: Printed,
  second: Printed,
  third: Printed,
  remark?: Remark,
];

/** The same for a table that cannot grade: weights may be unknown. */
export type ReferenceRow = readonly [
  no: string,
  name: string,
  unit: string,
  weight: number | string | null,
  first: Printed,
  second: Printed,
  third: Printed,
  remark?: Remark,
];

/** Where the lines that follow were read, and whether they were seen there. */
export interface Basis {
  readonly source: string;
  readonly verified: boolean;
  /** false: the source does not show which indicators are limiting. */
  readonly showsLimiting?: boolean;
}

export function indicators(basis: Basis, rows: readonly Row[]): readonly Indicator[] {
  return rows.map((row) => {
    const { no, isMarked } = numberOf(row[0]);
    return { no, ...readRow(basis, row), weight: readWeight(row[3]), limiting: isMarked };
  });
}

export function referenceIndicators(basis: Basis, rows: readonly ReferenceRow[]): readonly ReferenceIndicator[] {
  return rows.map((row) => {
    const { no, isMarked } = numberOf(row[0]);
    const weight = row[3] === null ? null : readWeight(row[3]);
    return { no, ...readRow(basis, row), weight, limiting: basis.showsLimiting === false ? null : isMarked };
  });
}

/** 序号, 指标, 单位, 参考值: one value to compare with instead of three levels. */
export function referenceValues(
  basis: Basis,
  rows: readonly (readonly [no: string, name: string, unit: string, reference: string, remark?: Remark])[],
): readonly ReferenceIndicator[] {
  return rows.map(([no, name, unit, reference, remark]) => ({
    no,
    name,
    ...(unit === "" ? {} : { unit }),
    weight: null,
    kind: "quantitative",
    limiting: null,
    benchmarks: { I: null, II: null, III: null },
    reference: readBenchmark(reference),
    source: basis.source,
    verified: remark?.verified ?? basis.verified,
    ...(remark?.doubt === undefined ? {} : { doubt: remark.doubt }),
  }));
}

/** 序号, 指标, 单位, 必选 or the choose-one group, 限值 (by region where it depends on it). */
export type RequirementRow = readonly [
  no: string,
  name: string,
  unit: string,
  choice: string,
  limit: string | Readonly<Record<string, string>>,
  remark?: { readonly turnsWhenShrinking: true },
];

export const REQUIRED = "必选";

export function requirements(
  basis: Pick<Basis, "verified">,
  classes: Readonly<Record<string, readonly RequirementRow[]>>,
): readonly Requirement[] {
  return Object.entries(classes).flatMap(([className, rows]) =>
    rows.map(([no, name, unit, choice, limit, remark]): Requirement => ({
      no,
      className,
      name,
      ...(unit === "" ? {} : { unit }),
      group: choice === REQUIRED ? null : choice,
      benchmark: typeof limit === "string" ? readBenchmark(limit) : { kind: "byRegion", limits: readAll(limit) },
      verified: basis.verified,
      ...remark,
    })),
  );
}

function readAll(limits: Readonly<Record<string, string>>): Readonly<Record<string, Benchmark>> {
  return Object.fromEntries(Object.entries(limits).map(([region, limit]) => [region, readBenchmark(limit)]));
}

function numberOf(written: string): { readonly no: string; readonly isMarked: boolean } {
  return { no: written.replace("*", ""), isMarked: written.startsWith("*") };
}

function readRow(basis: Basis, row: ReferenceRow): Omit<Indicator, "no" | "weight" | "limiting"> {
  const [, name, unit, , first, second, third, remark] = row;
  const I = readPrinted(first, {});
  const II = readPrinted(second, { 同Ⅰ级: I });
  const III = readPrinted(third, { 同Ⅰ级: I, 同Ⅱ级: II });
  return {
    name,
    ...(unit === "" ? {} : { unit }),
    kind: remark?.kind ?? kindOf([I, II, III]),
    benchmarks: { I, II, III },
    source: basis.source,
    verified: remark?.verified ?? basis.verified,
    ...(remark?.doubt === undefined ? {} : { doubt: remark.doubt }),
  };
}

function readPrinted(printed: Printed, earlier: Readonly<Record<string, Benchmark | null>>): Benchmark | null {
  if (printed === null) return null;
  if (typeof printed === "string") return earlier[printed] ?? readBenchmark(printed);
  const figure = readBenchmark(printed.means);
  if (figure.kind === "text") throw new Error(`no figure in ${printed.means}`);
  return {
    ...figure,
    text: printed.text,
    ...(printed.condition === undefined ? {} : { condition: printed.condition }),
  };
}

function kindOf(benchmarks: readonly (Benchmark | null)[]): IndicatorKind {
  const own = benchmarks.filter((benchmark) => benchmark !== null);
  if (own.some((benchmark) => benchmark.kind !== "text" && benchmark.condition !== undefined)) return "mixed";
  const isText = own.length > 0 && own.every((benchmark) => benchmark.kind === "text");
  return isText ? "qualitative" : "quantitative";
}

const BOUND = /^([<≤≥>])(-?\d+(?:\.\d+)?)(?:([+-]\d+(?:\.\d+)?)([a-z]))?$/;
const RANGE = /^(\d+(?:\.\d+)?)–(\d+(?:\.\d+)?)$/;

function readBenchmark(text: string): Benchmark {
  const bound = BOUND.exec(text);
  if (bound) return { kind: "bound", comparison: readSign(bound[1]), limit: readLimit(bound), text };
  const range = RANGE.exec(text);
  if (range) return { kind: "range", low: Number(range[1]), high: Number(range[2]), text };
  return { kind: "text", text };
}

function readSign(sign: string | undefined): Comparison {
  if (sign === "<" || sign === "≤" || sign === "≥" || sign === ">") return sign;
  throw new Error(`no sign of comparison: ${sign ?? ""}`);
}

function readLimit([, , constant, factor, parameter]: RegExpExecArray): number | Expression {
  if (parameter === undefined) return Number(constant);
  return { constant: Number(constant), terms: [{ parameter, factor: Number(factor) }] };
}

const EQUAL_SHARES = /^(\d+(?:\.\d+)?)\/n 组=(\S+)$/;
const SHARES_BY_OUTPUT = /^(\d+(?:\.\d+)?)·产量 组=(\S+) 产品=(\S+)$/;

function readWeight(weight: number | string): IndicatorWeight {
  if (typeof weight === "number") return { kind: "fixed", weight };
  const [, total, group] = EQUAL_SHARES.exec(weight) ?? [];
  if (group !== undefined) return { kind: "sharedEqually", total: Number(total), group };
  const [, sum, shared, product] = SHARES_BY_OUTPUT.exec(weight) ?? [];
  if (shared === undefined || product === undefined) throw new Error(`unreadable weight: ${weight}`);
  return { kind: "sharedByOutput", total: Number(sum), group: shared, product };
}
