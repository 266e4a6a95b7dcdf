import type { Audit } from "../../core/audit/audit";
import type { IndicatorGrade } from "../../core/grading/grade";
import type { Level } from "../../core/grading/system";
import type { Command, PlanCell, Snapshot } from "../port";
import { askedNote, benchmarkCell } from "./askedRequirement";
import { detailCell, DETAIL_KEYS, type DetailKey } from "./detailColumns";
import { figureFinder, rowsOfObject, type DetailRow } from "./detailRows";
import { gapCells, type GapCells } from "./gapCells";
import { linkInput } from "./inputLinks";
import { DETAIL_HEADING_ROW, type ResultLayout } from "./layout";
import { colorIndicatorLevels } from "./looks";
import { membershipCells, type MembershipCells } from "./membershipCells";
import { resultName } from "./ownResultSheets";
import { pageCommands, titleCommands } from "./page";
import { printTable, type ResultColumn } from "./printTable";
import { statedMark } from "./shownValue";
import { weightCells, type WeightCells } from "./weightCells";

/** Everything that one line of 评价明细 prints. */
interface DetailRecord extends DetailRow {
  readonly membership: MembershipCells;
  readonly weight: WeightCells;
  readonly gaps: GapCells;
  readonly hasLiveWeights: boolean;
  /** Why the object's benchmark is another than the printed one. */
  readonly asked: string;
}

type Column = ResultColumn<DetailKey, DetailRecord>;

const NOTES = [
  "隶属度、权重、贡献值为公式，指标值引自数据表；修改数据表后重新计算即可更新。来源列为该值所在单元格；文字型读数直接列出读取结果。打印范围到“达到等级”列为止。",
  "隶属度：达到该级基准值为 100，否则为 0，优于该级的同样计 100；缺失值按未达标计。类内权重按适用指标归一；综合权重 = 类内权重 × 一级权重（按参评一级指标归一）；贡献 = 综合权重 × 隶属度；差距为距下一级基准值的差及其占基准值的百分比。",
];

/** 评价明细, one line per object and indicator: the whole way from the input cell to the index, as formulas. */
export function detailSheet(layout: ResultLayout, audit: Audit, snapshot: Snapshot): readonly Command[] {
  const sheet = layout.titles.details;
  const links = linkInput(snapshot, layout.objects);
  const figuresOf = figureFinder(audit);
  const regionKind = audit.project.fields.regionKind?.text ?? "";
  const records = layout.objects.flatMap((object) =>
    recordsOf(rowsOfObject(object, links, figuresOf(object)), regionKind),
  );
  const columns = columnsOf(layout);
  const bottom = DETAIL_HEADING_ROW + records.length;
  const area = { top: 0, left: 0, bottom, right: COLUMNS.length - 1 };
  const levelColumn = DETAIL_KEYS.indexOf("level");
  const levels = { top: DETAIL_HEADING_ROW + 1, left: levelColumn, bottom, right: levelColumn };
  return [
    ...titleCommands(sheet, "清洁生产水平评价明细", NOTES),
    ...printTable({ sheet, top: DETAIL_HEADING_ROW }, columns, records),
    ...colorIndicatorLevels(sheet, levels),
    ...pageCommands(sheet, {
      titleRows: DETAIL_HEADING_ROW + 1,
      frozenColumns: 3,
      // All columns on one page would be too small to read.
      printArea: { ...area, right: levelColumn },
    }),
    { kind: "defineName", name: resultName("details"), sheet, area },
  ];
}

function columnsOf({ words }: ResultLayout): readonly Column[] {
  return COLUMNS.map((column) => (column.key === "object" ? { ...column, heading: words.heading } : column));
}

function recordsOf(rows: readonly DetailRow[], regionKind: string): readonly DetailRecord[] {
  const { cells, isLive } = weightCells(rows);
  return rows.map((row, i) => {
    const membership = membershipCells(row);
    const weight = cells[i] ?? { base: null, inClass: null, ofClass: null, overall: null };
    const gaps = gapCells(row, membership.isLive);
    return { ...row, membership, weight, gaps, hasLiveWeights: isLive, asked: askedNote(row, regionKind) };
  });
}

function contribution(level: Level, met: DetailKey) {
  return ({ row, indicator, isRequirement }: DetailRecord): PlanCell => {
    if (isRequirement) return null;
    const value = 100 * indicator.weightOverall * indicator.lower[level];
    // Not rounded: thirds must add up to 100 again.
    return { formula: `${detailCell("weightOverall", row)}*${detailCell(met, row)}`, value };
  };
}

function noteOf(record: DetailRecord): string {
  const { indicator, hasLiveWeights, place } = record;
  const notes = [
    record.asked,
    isUnassessed(record) ? "无基准值，不参评" : "",
    indicator.value?.evidence ?? "",
    missingNote(indicator),
    readingNote(record),
    hasLiveWeights || place > 0 ? "" : "本对象权重为程序计算值",
  ];
  return notes.filter((note) => note !== "").join("；");
}

/** What does not follow when the consultant changes the data sheet. */
function readingNote(record: DetailRecord): string {
  const { level } = record.indicator;
  if (level === "notApplicable" || level === "missing") return "";
  if (!record.membership.isLive) return "等级按读数判定，不随数据表更新";
  return isOwnReading(record) ? "指标值为读数，不随数据表更新" : "";
}

/** A value that stands in the sheet itself, because its cell holds no plain number or level. */
function isOwnReading({ shown, indicator }: DetailRecord): boolean {
  const isLinked = typeof shown.cell === "object" && shown.cell !== null;
  return !isLinked && indicator.value !== null && (shown.kind === "figure" || shown.kind === "mark");
}

function isUnassessed({ entry, indicator, isRequirement }: DetailRecord): boolean {
  return entry.tests === null && !isRequirement && indicator.level === "notApplicable";
}

/** What stood in the cell where nothing could be decided. */
function missingNote({ level, value }: IndicatorGrade): string {
  if (level !== "missing") return "";
  if (value === null) return "未提供";
  return value.quantity.written === "" ? "" : `原文“${value.quantity.written}”`;
}

const WEIGHT = "0.0000";
const POINTS = "0.00";

const COLUMNS: readonly Column[] = [
  { key: "number", heading: "序号", width: 6, align: "center", cell: ({ object }) => object.number },
  { key: "object", heading: "", width: 26, wrap: true, cell: ({ object }) => object.name },
  { key: "period", heading: "时期", width: 9, align: "center", cell: ({ object }) => object.period },
  { key: "system", heading: "指标体系", width: 26, wrap: true, cell: ({ object }) => object.line.label },
  { key: "class", heading: "一级指标", width: 18, wrap: true, cell: ({ entry }) => entry.className },
  { key: "no", heading: "指标序号", width: 7, align: "center", cell: ({ entry }) => entry.no },
  { key: "indicator", heading: "二级指标", width: 28, wrap: true, cell: ({ entry }) => entry.name },
  { key: "limiting", heading: "限定性", width: 7, align: "center", cell: ({ entry }) => entry.limiting },
  { key: "unit", heading: "单位", width: 10, align: "center", cell: ({ entry }) => entry.unit || null },
  { key: "value", heading: "指标值", width: 11, align: "right", cell: ({ shown }) => shown.cell },
  {
    key: "stated",
    heading: "认定等级",
    width: 9,
    align: "center",
    cell: ({ indicator, isRequirement }) => statedMark(indicator, isRequirement) || null,
  },
  { key: "origin", heading: "来源", width: 15, cell: ({ indicator }) => indicator.value?.quantity.origin ?? null },
  { key: "benchmarkI", heading: "Ⅰ级基准值", width: 18, wrap: true, cell: (row) => benchmarkCell(row, "I") },
  { key: "benchmarkII", heading: "Ⅱ级基准值", width: 18, wrap: true, cell: (row) => benchmarkCell(row, "II") },
  { key: "benchmarkIII", heading: "Ⅲ级基准值", width: 18, wrap: true, cell: (row) => benchmarkCell(row, "III") },
  { key: "level", heading: "达到等级", width: 9, align: "center", cell: ({ membership }) => membership.level },
  { key: "metI", heading: "隶属度Ⅰ", width: 8, align: "right", cell: ({ membership }) => membership.met.I },
  { key: "metII", heading: "隶属度Ⅱ", width: 8, align: "right", cell: ({ membership }) => membership.met.II },
  { key: "metIII", heading: "隶属度Ⅲ", width: 8, align: "right", cell: ({ membership }) => membership.met.III },
  { key: "baseWeight", heading: "二级权重", width: 9, format: WEIGHT, cell: ({ weight }) => weight.base },
  {
    key: "weightInClass",
    heading: "类内权重",
    width: 10,
    format: WEIGHT,
    cell: ({ weight }) => weight.inClass,
  },
  { key: "classWeight", heading: "一级权重", width: 9, format: WEIGHT, cell: ({ weight }) => weight.ofClass },
  { key: "weightOverall", heading: "综合权重", width: 9, format: WEIGHT, cell: ({ weight }) => weight.overall },
  { key: "contributionI", heading: "Y_Ⅰ贡献", width: 9, format: POINTS, cell: contribution("I", "metI") },
  { key: "contributionII", heading: "Y_Ⅱ贡献", width: 9, format: POINTS, cell: contribution("II", "metII") },
  { key: "contributionIII", heading: "Y_Ⅲ贡献", width: 9, format: POINTS, cell: contribution("III", "metIII") },
  { key: "gapTo", heading: "下一级", width: 7, align: "center", cell: ({ gaps }) => gaps.to },
  { key: "gap", heading: "差距", width: 9, align: "right", cell: ({ gaps }) => gaps.amount },
  { key: "gapPercent", heading: "差距(%)", width: 8, format: "0.0", cell: ({ gaps }) => gaps.percent },
  { key: "note", heading: "说明", width: 26, wrap: true, cell: (record) => noteOf(record) || null },
];
