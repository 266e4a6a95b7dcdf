import type { WaterRatios } from "../../../core/balance/water/waterRatios";
import type { WaterUse } from "../../../core/balance/water/waterUse";
import { columnName } from "../../address";
import type { Command, Snapshot } from "../../port";
import { linkFigures } from "../figureLinks";
import { resultName } from "../ownResultSheets";
import { pageCommands, titleCommands } from "../page";
import { pageBreaks } from "../pageBreaks";
import { SECTION_HEAD_ROWS } from "../sectionTable";
import { intakeRecords, intakeTable, type IntakeDivisor } from "./intakeTable";
import { quantityTable, type WaterTable } from "./quantityTable";
import { ratioTable } from "./ratioTable";
import { reconciledRecords, reconciledTable } from "./reconciledTable";
import { subMeterTable, type SubMeterLine } from "./subMeterTable";
import { levelColumn, waterGrid, type WaterGrid } from "./waterGrid";
import { waterRows, type WaterRow } from "./waterRows";
import { ratioWords, scopeWords } from "./waterWords.terms";

export interface WaterSheetInput {
  /** Title of the sheet; the plan must have created it. */
  readonly sheet: string;
  readonly uses: readonly WaterUse[];
  /** Of these uses. */
  readonly ratios: readonly WaterRatios[];
  /** Output and output value for 单位产品取水量 and 万元产值取水量; none where they are not known. */
  readonly divisors: readonly IntakeDivisor[];
  readonly subMeters: readonly SubMeterLine[];
  readonly snapshot: Snapshot;
}

const NOTES = [
  "水量引自数据表，小计、合计和各项指标为公式；水量术语按 GB/T 12452，指标按 GB/T 7119；1 t 水按 1 m³ 计。",
  "重复利用率＝重复利用水量（循环＋串联＋回用＋冷凝水）/（取水量＋重复利用水量）。循环冷却水的重复利用率通常在 98% 左右，会掩盖其他系统的情况，请按系统分别评价。",
  "间接、直接冷却水循环率＝循环水量/（循环水量＋补充水量）；废水回用率＝回用/（排水＋回用）；漏失率、排水率以取水量为基数；非常规水资源替代率＝非常规/（取水＋非常规）。",
];
const TOP = NOTES.length + 2;
const TITLE_ROWS = 1;

/**
 * 用水指标: quantities of every unit with the sums of systems and of the whole user, the ratios as formulas over them, the
 * reconciled ratios with their uncertainty, intake per output, and sub-meters against the main meter.
 */
export function waterSheet(input: WaterSheetInput): readonly Command[] {
  const { sheet, uses, snapshot } = input;
  const rows = waterRows(uses, input.ratios);
  const grid = waterGrid(rows);
  const links = linkFigures(snapshot);
  const tops = placeTables(input, rows);
  const table: WaterTable = { sheet, top: tops.amounts, grid, rows };
  const area = { top: 0, left: 0, bottom: Math.max(TOP, tops.end), right: grid.widths.length - 1 };
  const hasRows = rows.length > 0;
  const notes = hasRows ? NOTES : ["原因见校核结果；数据补齐后重新运行，本表将重新生成。"];
  return [
    ...titleCommands(sheet, hasRows ? titleOf(rows) : "本次未得出用水指标", notes),
    ...grid.widths.map((width, left): Command => ({ kind: "columnWidth", sheet, left, right: left, width })),
    ...(hasRows ? [...quantityTable(table, links), ...ratioTable({ ...table, top: tops.ratios }, tops.amounts)] : []),
    ...reconciledTable({ ...table, top: tops.reconciled }, tops.ratios),
    ...intakeTable({ ...table, top: tops.intakes, divisors: input.divisors }, tops.amounts, links),
    ...subMeterTable({ ...table, top: tops.subMeters, subMeters: input.subMeters }, tops.amounts, links),
    ...(hasRows ? totalLooks(table, tops) : []),
    ...pageCommands(sheet, {
      titleRows: TITLE_ROWS,
      frozenColumns: grid.identity.length,
      printArea: area,
      rowBreaks: breaksOf(grid, tops),
    }),
    { kind: "defineName", name: resultName("water"), sheet, area },
  ];
}

interface TableTops {
  readonly amounts: number;
  readonly ratios: number;
  readonly reconciled: number;
  readonly intakes: number;
  readonly subMeters: number;
  /** Last row. */
  readonly end: number;
}

function placeTables({ divisors, subMeters }: WaterSheetInput, rows: readonly WaterRow[]): TableTops {
  const height = (records: number): number => (records === 0 ? 0 : SECTION_HEAD_ROWS + records + 1);
  const ratios = TOP + height(rows.length);
  const reconciled = ratios + height(rows.length);
  const intakes = reconciled + height(reconciledRecords(rows).length);
  const sub = intakes + height(intakeRecords({ rows, divisors }, TOP).length);
  return { amounts: TOP, ratios, reconciled, intakes, subMeters: sub, end: sub + height(subMeters.length) - 2 };
}

/** The user and the period, where there is one of each. */
function titleOf(rows: readonly WaterRow[]): string {
  const only = (key: "enterprise" | "period"): string => {
    const [first = "", ...more] = new Set(rows.map((row) => row[key]));
    return more.length === 0 ? first : "";
  };
  const whose = [only("enterprise"), only("period")].filter((part) => part !== "").join("，");
  return whose === "" ? "用水指标" : `用水指标（${whose}）`;
}

/** Subtotals and totals stand out, however many users there are. */
function totalLooks({ sheet, grid, rows }: WaterTable, { amounts, ratios }: TableTops): readonly Command[] {
  const left = grid.identity.length;
  const tables = [
    { first: amounts + SECTION_HEAD_ROWS, right: left + grid.items.length - 1 },
    { first: ratios + SECTION_HEAD_ROWS, right: left + ratioWords.length - 1 },
  ];
  return tables.map(({ first, right }) => ({
    kind: "conditionalFormat",
    sheet,
    area: { top: first, left: 0, bottom: first + rows.length - 1, right },
    rule: { kind: "formula", formula: `$${columnName(levelColumn(grid))}${first + 1}<>"${scopeWords.unit}"` },
    style: { bold: true, fill: "F2F2F2" },
  }));
}

function breaksOf(
  { widths }: WaterGrid,
  { amounts, ratios, reconciled, intakes, subMeters, end }: TableTops,
): readonly number[] {
  const tops = [amounts, ratios, reconciled, intakes, subMeters];
  const blocks = tops.map((top, i) => ({ top, rows: (tops[i + 1] ?? end + 1) - top })).filter(({ rows }) => rows > 0);
  return pageBreaks(blocks, { widths, titleRows: TITLE_ROWS }, TOP - TITLE_ROWS);
}
