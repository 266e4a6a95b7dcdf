import type { IndexSystem, Indicator, IndicatorClass, IndicatorWeight, Level } from "../../../core/grading/system";
import { LEVELS } from "../../../core/grading/system";
import type { Noticed, Origin } from "../../../core/outcome/outcome";
import type { SheetSnapshot } from "../../port";
import type { RecognisedTable } from "../../recognise/table";
import type { IndicatorSystemFinding } from "./findings";
import { kindOf, levelBenchmarks, type BenchmarkDoubt, type Benchmarks } from "./levelBenchmarks";
import { isDateCell, mergedCells, type MergedCells } from "./mergedCells";
import { systemColumns } from "./systemColumns";
import { systemHeader } from "./systemHeader";
import { USER_SYSTEM_STATUS } from "./systemHeader.terms";
import { systemNumbers } from "./systemNumbers";
import { systemRows, type SystemRow } from "./systemRows";
import { systemWeights, type ClassRows, type SystemWeights } from "./systemWeights";

/**
 * Reads a printed indicator system as it was pasted: merged or repeated classes, weights and benchmarks, `*` for
 * limiting indicators, 同Ⅰ级, ranges, formulas and words in the cells, sub-levels, weights such as 0.8/n.
 *
 * @param table as recognised, notes below left out
 * @returns a system of the three-level index method with id `user:‹sheet›`, every weight a share; null when it has no
 *   indicators or no weights
 * @returns findings `indicatorSystem.*`; contradictions inside the system (sums of weights, order of levels) are found
 *   by `checkSystem`
 * @source 清洁生产评价指标体系 as published by NDRC, MEE and MIIT, table layout
 */
export function parseIndicatorSystem(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  uses1904Dates = false,
): Noticed<IndexSystem | null, IndicatorSystemFinding> {
  const findings: IndicatorSystemFinding[] = [];
  const header = systemHeader(table, findings);
  const rows = readRows(table, mergedCells(sheet, table.area, uses1904Dates));
  const classes = classesOf(rows);
  if (classes.some((each) => each.name === "")) {
    const origins = [rows[0]?.origin ?? header.origin];
    findings.push({ code: "indicatorSystem.classMissing", severity: "warning", system: header.title, origins });
  }
  if (rows.length === 0) {
    const origins = [header.origin];
    findings.push({ code: "indicatorSystem.noIndicators", severity: "error", system: header.title, origins });
    return { value: null, findings };
  }
  const weights = systemWeights(classes, findings, header.title);
  if (!weights) return { value: null, findings };
  const indicators = readIndicators({ rows, weights, mergesAreKnown: sheet.merges !== "unknown" }, findings);
  const value: IndexSystem = {
    method: "index",
    id: `user:${table.sheet}`,
    ...header,
    status: USER_SYSTEM_STATUS,
    source: header.origin,
    verified: true,
    classes: classes.map((each, at) => classOf(each, weights.classes[at] ?? 0, indicators)),
  };
  return { value, findings };
}

function readRows(table: RecognisedTable, cells: MergedCells): readonly SystemRow[] {
  const columns = systemColumns(table, (column) => table.rows.some(({ row }) => cells.at(row, column).text !== ""));
  return systemRows(table, columns, cells);
}

const BONUS_MARK = /\s*[（(]?加分(?:项|指标|类)?[)）]?$/;

function classesOf(rows: readonly SystemRow[]): readonly ClassRows[] {
  const classes = new Map<string, SystemRow[]>();
  for (const row of rows) {
    const members = classes.get(row.className);
    if (members) members.push(row);
    else classes.set(row.className, [row]);
  }
  return [...classes].map(([written, members]) => {
    const name = written.replace(BONUS_MARK, "");
    return {
      name: name === "" ? written : name,
      bonus: BONUS_MARK.test(written) || members.some((row) => row.note.includes("加分项")),
      rows: members,
    };
  });
}

function classOf(each: ClassRows, weight: number, indicators: ReadonlyMap<SystemRow, Indicator>): IndicatorClass {
  const origin = each.rows[0]?.classCell.origin;
  return {
    name: each.name,
    weight,
    bonus: each.bonus,
    indicators: each.rows.flatMap((row) => indicators.get(row) ?? []),
    ...(origin === undefined ? {} : { origin }),
  };
}

interface ReadIndicators {
  readonly rows: readonly SystemRow[];
  readonly weights: SystemWeights;
  readonly mergesAreKnown: boolean;
}

function readIndicators(
  { rows, weights, mergesAreKnown }: ReadIndicators,
  findings: IndicatorSystemFinding[],
): ReadonlyMap<SystemRow, Indicator> {
  const numbers = systemNumbers(rows, findings);
  const indicators = new Map<SystemRow, Indicator>();
  const doubts: [SystemRow, BenchmarkDoubt][] = [];
  let above: Benchmarks | undefined;
  for (const row of rows) {
    const read = levelBenchmarks({ ...levelTexts(row), mergesAreKnown, ...(above ? { above } : {}) });
    above = read.benchmarks;
    for (const doubt of read.doubts) doubts.push([row, doubt]);
    const weight = weights.indicators.get(row) ?? { kind: "fixed", weight: 0 };
    indicators.set(row, indicatorOf(row, { no: numbers.get(row) ?? "", weight, benchmarks: read.benchmarks }));
  }
  findings.push(...doubtFindings(doubts), ...dateFindings(rows));
  return indicators;
}

function levelTexts({ benchmarks, unit }: SystemRow) {
  const texts = { I: benchmarks.I.text, II: benchmarks.II.text, III: benchmarks.III.text };
  return { texts, ...(unit === undefined ? {} : { unit }) };
}

function indicatorOf(
  row: SystemRow,
  { no, weight, benchmarks }: { no: string; weight: IndicatorWeight; benchmarks: Benchmarks },
): Indicator {
  return {
    no,
    name: row.name,
    ...(row.unit === undefined ? {} : { unit: row.unit }),
    weight,
    kind: kindOf(benchmarks),
    limiting: row.limiting,
    benchmarks,
    ...(row.formula === "" ? {} : { formula: row.formula }),
    ...(row.dataSource === "" ? {} : { source: row.dataSource }),
    verified: true,
    origin: row.origin,
    // The weight may be written as 33, 33% or 0.8/n there: a formula must not take the cell for the share.
    cells: { ...(row.weight.text === "" ? {} : { weight: row.weight.origin }), benchmarks: benchmarkCells(row) },
  };
}

function benchmarkCells(row: SystemRow): Partial<Record<Level, Origin>> {
  const cells: Partial<Record<Level, Origin>> = {};
  for (const level of LEVELS) {
    const placed = row.benchmarks[level];
    if (placed.text !== "") cells[level] = placed.origin;
  }
  return cells;
}

function cellOf(row: SystemRow, level: Level): Origin {
  return row.benchmarks[level].origin;
}

/** One finding for all inferred signs and one for all assumed merges; every other doubt has its own. */
function doubtFindings(all: readonly (readonly [SystemRow, BenchmarkDoubt])[]): readonly IndicatorSystemFinding[] {
  const doubts = oncePerCell(all);
  const of = (kind: BenchmarkDoubt["kind"]) => doubts.filter(([, doubt]) => doubt.kind === kind);
  const place = (met: typeof doubts) => ({
    names: met.map(([row]) => row.name),
    origins: met.map(([row, doubt]) => cellOf(row, doubt.level)),
  });
  const inferred = of("signInferred");
  const assumed = of("mergeAssumed");
  return [
    ...(inferred.length > 0
      ? [{ code: "indicatorSystem.signInferred", severity: "warning", ...place(inferred) } as const]
      : []),
    ...(assumed.length > 0
      ? [{ code: "indicatorSystem.mergeAssumed", severity: "info", ...place(assumed) } as const]
      : []),
    ...doubts.flatMap(([row, doubt]) => ownFinding(row, doubt) ?? []),
  ];
}

/** A benchmark merged over several levels is doubted once. */
function oncePerCell(
  doubts: readonly (readonly [SystemRow, BenchmarkDoubt])[],
): readonly (readonly [SystemRow, BenchmarkDoubt])[] {
  const met = new Set<string>();
  return doubts.filter(([row, doubt]) => {
    const key = `${doubt.kind}|${cellOf(row, doubt.level)}`;
    return met.has(key) ? false : met.add(key);
  });
}

function ownFinding(row: SystemRow, doubt: BenchmarkDoubt): IndicatorSystemFinding | undefined {
  const place = { severity: "warning", name: row.name, origins: [cellOf(row, doubt.level)] } as const;
  switch (doubt.kind) {
    case "signInferred":
    case "mergeAssumed":
      return undefined;
    case "signUnknown":
      return { code: "indicatorSystem.signUnknown", text: doubt.text, ...place };
    case "severalNumbers":
      return { code: "indicatorSystem.severalNumbers", text: doubt.text, level: doubt.level, ...place };
    case "sameAsNothing":
      return { code: "indicatorSystem.sameAsNothing", text: doubt.text, level: doubt.level, ...place };
    case "unitsDiffer":
      return { code: "indicatorSystem.unitsDiffer", unit: row.unit ?? "", benchmarkUnit: doubt.unit, ...place };
  }
}

function dateFindings(rows: readonly SystemRow[]): readonly IndicatorSystemFinding[] {
  return rows.flatMap((row) =>
    LEVELS.filter((level) => isDateCell(row.benchmarks[level].cell)).map((level) => ({
      code: "indicatorSystem.dateAsRange" as const,
      severity: "warning" as const,
      name: row.name,
      text: row.benchmarks[level].text,
      origins: [cellOf(row, level)],
    })),
  );
}
