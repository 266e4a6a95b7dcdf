import type { Distribution } from "../../core/grading/grade";
import type { Level } from "../../core/grading/system";
import type { Command } from "../port";
import { distributionTable } from "./distributionTable";
import {
  classHeadings,
  gradeColumns,
  lastPrintedColumn,
  letterOf,
  type ClassHeading,
  type GradeColumn,
} from "./gradeColumns";
import type { GradeRecord } from "./gradeRecord";
import { GRADE_HEADING_ROW, type PlacedObject, type ResultLayout } from "./layout";
import type { LevelSources } from "./levelFormula";
import { colorObjectLevels, HEADING, LINK } from "./looks";
import { MISSING, NOT_APPLICABLE } from "./marks";
import { matrixBlock } from "./matrixBlock";
import { blockFormulas, DETAIL_ROW, GRADE_ROW, matrixRecord, type BlockFormulas } from "./matrixRecord";
import { matrixRanges, rowsRanges } from "./objectRanges";
import { resultName } from "./ownResultSheets";
import { pageCommands, titleCommands } from "./page";
import { pageBreaks, type PageBlock } from "./pageBreaks";
import { printTable } from "./printTable";
import { radarBlock } from "./radarBlock";
import type { RadarObject } from "./radarChoice";
import { rowsRecord } from "./rowsRecord";
import type { SystemLine } from "./systemLine";

/**
 * 评价结果: one line per object with indices and level, below them how the objects spread over the levels and a radar of
 * a few of them. `choices`: the objects that the consultant put into the radar.
 */
export function gradeSheet(
  layout: ResultLayout,
  distributions: readonly Distribution[],
  choices: readonly (RadarObject | undefined)[],
): readonly Command[] {
  const sheet = layout.titles.grades;
  const columns = gradeColumns(layout, {
    industry: distributions.some(({ group }) => group.startsWith("行业:")),
    chain: distributions.some(({ group }) => group.startsWith("产业链:")),
  });
  const lastRow = GRADE_HEADING_ROW + layout.objects.length;
  const top = lastRow + 3;
  const table = distributionTable({ layout, columns, sheet, top }, distributions);
  const records = recordsOf(layout, columns);
  const last = Math.max(lastRow, table.bottom);
  const radar = radarBlock({ layout, columns, sheet, top: last + 2, records }, choices);
  const levelColumn = columns.findIndex(({ key }) => key === "level");
  const levels = { top: GRADE_HEADING_ROW + 1, left: levelColumn, bottom: lastRow, right: levelColumn };
  const area = { top: 0, left: 0, bottom: radar?.bottom ?? last, right: columns.length - 1 };
  const printArea = { ...area, right: lastPrintedColumn(columns) };
  return [
    ...titleCommands(sheet, "清洁生产水平评价结果", notesOf(layout)),
    ...(table.commands.length > 0 ? linkToDistribution(sheet, top, radar && last + 2) : []),
    ...printTable({ sheet, top: GRADE_HEADING_ROW }, columns, records),
    ...classHeadings(layout, columns).flatMap((heading) => headingCommands(sheet, heading)),
    ...colorObjectLevels(sheet, levels),
    ...table.commands,
    ...(radar?.commands ?? []),
    ...pageCommands(sheet, {
      titleRows: GRADE_HEADING_ROW + 1,
      frozenColumns: 2,
      printArea,
      rowBreaks: breaksOf(columns.slice(0, printArea.right + 1), layout, [
        ...table.blocks,
        ...(radar ? [{ top: last + 2, rows: radar.bottom - last + RADAR_SPARE }] : []),
      ]),
    }),
    { kind: "defineName", name: resultName("grades"), sheet, area },
  ];
}

/** Names of systems and lists of indicators wrap. */
const LINES_OF_RECORD = 2;
/** Headings and suggestions of the radar's table wrap. */
const RADAR_SPARE = 8;

function breaksOf(
  printed: readonly GradeColumn[],
  { objects }: ResultLayout,
  blocks: readonly PageBlock[],
): readonly number[] {
  const page = { widths: printed.map(({ width }) => width), titleRows: GRADE_HEADING_ROW + 1 };
  return pageBreaks(blocks, page, LINES_OF_RECORD * objects.length);
}

function recordsOf(layout: ResultLayout, columns: readonly GradeColumn[]): readonly GradeRecord[] {
  if (layout.form === "rows")
    return layout.objects.map((object) => {
      const cell = (key: string): string => `${letterOf(columns, key)}${object.gradeRow + 1}`;
      return rowsRecord(object, sourcesOf({ layout, ranges: rowsRanges(layout, object), cell, index: cell }));
    });
  const formulas = new Map(layout.lines.map((line) => [line, formulasOf(layout, columns, line)]));
  return layout.objects.flatMap((object) => {
    const own = formulas.get(object.line);
    return own ? matrixRecord(object, own) : [];
  });
}

/** The sums of the matrix are not rounded, so that Y_Ⅱ can build on Y_Ⅰ; the level is read from the rounded index. */
function formulasOf(layout: ResultLayout, columns: readonly GradeColumn[], line: SystemLine): BlockFormulas {
  const block = matrixBlock(line, layout.objects);
  const cell = (key: string): string => `${letterOf(columns, key)}${GRADE_ROW}`;
  const ranges = matrixRanges(layout, block.top, DETAIL_ROW);
  const sources = sourcesOf({ layout, ranges, cell, index: (key) => `ROUND(${cell(key)},10)` });
  return blockFormulas(block, sources, {
    lower: byLevelText((level) => cell(`index${level}`)),
    upper: byLevelText((level) => cell(`upper${level}`)),
    detailRow: DETAIL_ROW,
  });
}

interface SourcesOf extends Pick<LevelSources, "layout" | "ranges"> {
  readonly cell: (key: string) => string;
  readonly index: (key: string) => string;
}

function sourcesOf({ layout, ranges, cell, index }: SourcesOf): LevelSources {
  return {
    layout,
    ranges,
    index: byLevelText((level) => index(`index${level}`)),
    upper: layout.hasMissing ? byLevelText((level) => index(`upper${level}`)) : byLevelText(() => ""),
    limiting: cell("limitingLevel"),
  };
}

function byLevelText(text: (level: Level) => string): LevelSources["index"] {
  return { I: text("I"), II: text("II"), III: text("III") };
}

/** Systems, periods, and the state of the data. */
function notesOf(layout: ResultLayout): readonly string[] {
  const { lines, objects, words } = layout;
  const periods = [...new Set(objects.map(({ period }) => period))].join("、");
  const count = (isCounted: (mark: string) => boolean): number =>
    objects.reduce((sum, { marks }) => sum + marks.filter(isCounted).length, 0);
  const missing = count((mark) => mark.startsWith(MISSING));
  const state =
    missing > 0
      ? `缺失 ${missing} 项（涉及 ${objects.filter(hasMissingMark).length} ${words.counter}${words.noun}）`
      : "无缺失";
  const notApplicable = count((mark) => mark === NOT_APPLICABLE);
  return [
    `指标体系：${lines.map(systemNote).join("；")}。时期：${periods}。评价${words.noun} ${new Set(objects.map(({ name }) => name)).size} ${words.counter}。数据状态：${state}，不适用 ${notApplicable} 项。`,
    methodNote(layout),
  ];
}

function methodNote({ lines, hasMissing }: ResultLayout): string {
  if (lines.every(({ rating }) => rating === null))
    return "必选指标全部达标、每个选一组至少一项达标的为“符合”；数据缺失不能判定的为“待定”。结论为公式，引自评价明细。";
  return hasMissing
    ? "缺失指标在 Y 中按未达标计、在 Y 上限中按达标计，两者等级一致时定级，否则为“待定”。"
    : "指数、等级为公式，引自评价明细；等级由Ⅰ级起逐级判定。";
}

function hasMissingMark({ marks }: PlacedObject): boolean {
  return marks.some((mark) => mark.startsWith(MISSING));
}

function systemNote({ system, label }: SystemLine): string {
  const documentNo = system.documentNo ? `（${system.documentNo}）` : "";
  return label + documentNo + (system.verified ? "" : "〔基准值和权重未经核实，使用前请与正式文本核对〕");
}

function headingCommands(sheet: string, { text, left, right }: ClassHeading): readonly Command[] {
  const area = { top: GRADE_HEADING_ROW - 1, left, bottom: GRADE_HEADING_ROW - 1, right };
  return [
    { kind: "writeBlock", sheet, top: area.top, left, cells: [[text]] },
    { kind: "style", sheet, area, style: HEADING },
    { kind: "merge", sheet, area },
  ];
}

/** `radar`: row of its block. */
function linkToDistribution(sheet: string, top: number, radar: number | undefined): readonly Command[] {
  const radarText = radar === undefined ? "" : `；雷达图：第 ${radar + 1} 行起`;
  const row = GRADE_HEADING_ROW - 1;
  const target = { top, left: 1, bottom: top, right: 1 };
  return [
    { kind: "writeBlock", sheet, top: row, left: 0, cells: [[`等级分布及分布图：第 ${top + 1} 行起${radarText}`]] },
    { kind: "hyperlink", sheet, row, column: 0, targetSheet: sheet, targetArea: target },
    { kind: "style", sheet, area: { top: row, left: 0, bottom: row, right: 0 }, style: LINK },
  ];
}
