import type { Severity } from "../../core/outcome/outcome";
import type { DescribedFinding } from "../../messages/describe";
import { areaAddress, columnName, placeOf } from "../address";
import type { Area, Command, PlanCell, Snapshot } from "../port";
import { assignWords, consultantWords, FINDING_HEADINGS, mergeWords, type ConsultantWords } from "./consultantWords";
import { findingKeys } from "./findingKey";
import { colorSeverities, LINK } from "./looks";
import { resultName } from "./ownResultSheets";
import { pageCommands, titleCommands } from "./page";
import { printTable, type ResultColumn } from "./printTable";
import { runsOf } from "./runsOf";

/** What 校核结果 needs besides the findings: where links may lead, and where the consultant's words stand. */
export interface FindingSheetInput {
  readonly sheet: string;
  readonly findings: readonly DescribedFinding[];
  readonly snapshot: Snapshot;
  readonly earlier?: Snapshot;
  /** Titles of the sheets that this run writes: findings may point at them. */
  readonly resultTitles: readonly string[];
}

interface FindingRecord {
  readonly number: number | string;
  readonly severity: string;
  readonly rule: PlanCell;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  readonly basis: string;
  readonly decision: string;
  readonly remark: string;
  readonly key: string;
  readonly target: { readonly sheet: string; readonly area: Area } | undefined;
}

const SEVERITY_TEXTS: Readonly<Record<Severity, string>> = { error: "错误", warning: "存疑", info: "提示" };
const ORDER: readonly Severity[] = ["error", "warning", "info"];
const SETTLED = "已消除";
const DECISIONS = ["采纳", "部分采纳", "不采纳", "待核实"];
const HEADING_ROW = 4;
/** Excel opens no sheet with more than 65,530 links. */
const MOST_LINKS = 60_000;
const MOST_CELLS = 8;

/**
 * 校核结果: every finding with a link to its cell, errors first. 采纳情况 and 修改说明 are the consultant's and are
 * carried over by a stable key; a line with such words whose finding is gone stays at the end as 已消除.
 */
export function findingSheet(input: FindingSheetInput): readonly Command[] {
  const { sheet } = input;
  const records = recordsOf(input);
  const bottom = HEADING_ROW + records.length;
  const body = (key: string): Area => {
    const left = COLUMNS.findIndex((column) => column.key === key);
    return { top: HEADING_ROW + 1, left, bottom, right: left };
  };
  const area = { top: 0, left: 0, bottom: Math.max(bottom, HEADING_ROW + 1), right: COLUMNS.length - 1 };
  return [
    ...titleCommands(sheet, "校核结果", [NOTE]),
    ...summary(input, bottom),
    ...printTable({ sheet, top: HEADING_ROW }, COLUMNS, records),
    ...(records.length === 0
      ? [{ kind: "writeBlock", sheet, top: HEADING_ROW + 1, left: 0, cells: [["未发现问题"]] } as const]
      : [
          ...colorSeverities(sheet, body("severity")),
          { kind: "dataValidation", sheet, area: body("decision"), choices: DECISIONS } as const,
          { kind: "style", sheet, area: body("key"), style: { fontColor: "BFBFBF", fontSize: 8 } } as const,
          ...links(sheet, records),
        ]),
    ...pageCommands(sheet, {
      titleRows: HEADING_ROW + 1,
      frozenColumns: 0,
      printArea: { ...area, right: COLUMNS.findIndex(({ key }) => key === "remark") },
    }),
    { kind: "defineName", name: resultName("findings"), sheet, area },
  ];
}

const NOTE =
  "点击单元格可跳转到数据。采纳情况、修改说明由审核人员填写，重新运行时保留（按识别码对应，请勿修改识别码）。";

const COLUMNS: readonly ResultColumn<keyof FindingRecord, FindingRecord>[] = [
  { key: "number", heading: FINDING_HEADINGS.number, width: 6, align: "center", cell: ({ number }) => number },
  { key: "severity", heading: FINDING_HEADINGS.severity, width: 8, align: "center", cell: ({ severity }) => severity },
  { key: "rule", heading: FINDING_HEADINGS.rule, width: 7, align: "center", cell: ({ rule }) => rule },
  { key: "sheet", heading: FINDING_HEADINGS.sheet, width: 18, wrap: true, cell: (each) => each.sheet || null },
  { key: "cell", heading: FINDING_HEADINGS.cell, width: 14, wrap: true, cell: ({ cell }) => cell || null },
  { key: "message", heading: FINDING_HEADINGS.message, width: 70, wrap: true, cell: ({ message }) => message },
  { key: "basis", heading: FINDING_HEADINGS.basis, width: 30, wrap: true, cell: ({ basis }) => basis || null },
  {
    key: "decision",
    heading: FINDING_HEADINGS.decision,
    width: 10,
    align: "center",
    cell: (each) => each.decision || null,
  },
  { key: "remark", heading: FINDING_HEADINGS.remark, width: 30, wrap: true, cell: ({ remark }) => remark || null },
  { key: "key", heading: FINDING_HEADINGS.key, width: 7, cell: ({ key }) => key },
];

function recordsOf(input: FindingSheetInput): readonly FindingRecord[] {
  const ordered = ORDER.flatMap((severity) => input.findings.filter((finding) => finding.severity === severity));
  const keys = findingKeys(ordered);
  const findings = ordered.map((finding, i) => ({ finding, key: keys[i] ?? "" }));
  const words = mergeWords(consultantWords(input.snapshot), consultantWords(input.earlier));
  const { byKey, left } = assignWords(words, findings);
  const sheets = new Set([...input.snapshot.sheets.map(({ name }) => name), ...input.resultTitles]);
  return [
    ...findings.map((each, i): FindingRecord => recordOf(each, { number: i + 1, words: byKey.get(each.key), sheets })),
    ...left.map(settledRecord),
  ];
}

interface RecordContext {
  readonly number: number;
  readonly words: ConsultantWords | undefined;
  readonly sheets: ReadonlySet<string>;
}

function recordOf(
  { finding, key }: { readonly finding: DescribedFinding; readonly key: string },
  { number, words, sheets }: RecordContext,
): FindingRecord {
  const places = finding.origins.flatMap((origin) => {
    const place = placeOf(origin);
    return place && sheets.has(place.sheet) ? [place] : [];
  });
  const [target] = places;
  return {
    number,
    severity: SEVERITY_TEXTS[finding.severity],
    rule: finding.rule ?? null,
    sheet: target?.sheet ?? "",
    cell: cellsText(finding.origins, target?.sheet),
    message: finding.message,
    basis: finding.basis ?? "",
    decision: words?.decision ?? "",
    remark: words?.remark ?? "",
    key,
    target,
  };
}

/** Addresses on the first sheet without its name, the others with theirs; the rest is counted. */
function cellsText(origins: readonly string[], sheet: string | undefined): string {
  const texts = origins.map((origin) => {
    const place = placeOf(origin);
    return place && place.sheet === sheet ? areaAddress(place.area) : origin;
  });
  const shown = texts.slice(0, MOST_CELLS).join("、");
  return texts.length > MOST_CELLS ? `${shown} 等 ${texts.length} 处` : shown;
}

function settledRecord({ key, decision, remark, line }: ConsultantWords): FindingRecord {
  const rule = line.rule !== "" && Number.isFinite(Number(line.rule)) ? Number(line.rule) : line.rule || null;
  return { number: "—", severity: SETTLED, ...line, rule, decision, remark, key, target: undefined };
}

/** 错误、存疑、提示 counted over the list. */
function summary({ sheet, findings }: FindingSheetInput, bottom: number): readonly Command[] {
  const letter = columnName(COLUMNS.findIndex(({ key }) => key === "severity"));
  const last = Math.max(bottom, HEADING_ROW + 1) + 1;
  const range = `${letter}${HEADING_ROW + 2}:${letter}${last}`;
  const counts = ORDER.flatMap((severity): PlanCell[] => {
    const text = SEVERITY_TEXTS[severity];
    const value = findings.filter((finding) => finding.severity === severity).length;
    return [text, { formula: `COUNTIF(${range},"${text}")`, value }];
  });
  const area = { top: 2, left: 1, bottom: 2, right: counts.length };
  return [
    { kind: "writeBlock", sheet, top: 2, left: 1, cells: [counts] },
    { kind: "style", sheet, area, style: { bold: true, align: "center", border: "thin" } },
    ...colorSeverities(sheet, area),
  ];
}

function links(sheet: string, records: readonly FindingRecord[]): readonly Command[] {
  const column = COLUMNS.findIndex(({ key }) => key === "cell");
  const all = records.flatMap(({ target }, i) => (target ? [{ target, row: HEADING_ROW + 1 + i }] : []));
  const linked = all.slice(0, MOST_LINKS);
  return [
    ...linked.map(({ target, row }): Command => ({
      kind: "hyperlink",
      sheet,
      row,
      column,
      targetSheet: target.sheet,
      targetArea: target.area,
    })),
    ...runsOf(linked.map(({ row }) => row)).map(([top, bottom]): Command => ({
      kind: "style",
      sheet,
      area: { top, left: column, bottom, right: column },
      style: LINK,
    })),
  ];
}
