import type { IndicatorTable } from "../../../core/audit/indicatorTable";
import type { Noticed } from "../../../core/outcome/outcome";
import type { Written } from "../../../core/quantity/quantity";
import { cellOrigin, originOf } from "../../address";
import type { SheetSnapshot } from "../../port";
import type { RecognisedTable } from "../../recognise/table";
import type { IndicatorInputFinding } from "../indicatorSystem/findings";
import { mergedCells } from "../indicatorSystem/mergedCells";
import { systemHeader } from "../indicatorSystem/systemHeader";
import { hasValueColumns, objectColumns } from "./objectColumns";
import { objectRows } from "./objectRows";

/** Whether a recognised table holds indicator values: 指标数据, or a system with a 现状值 column beside it. */
export function holdsIndicatorData(table: RecognisedTable): boolean {
  return table.kind === "indicatorData" || (table.kind === "indicatorSystem" && hasValueColumns(table));
}

/**
 * Reads the values of the indicators, objects in rows or in columns, or a single 现状值 column beside the system.
 * Nothing is matched with a system yet; see `assignIndicators`.
 *
 * @param table of kind indicatorData, or indicatorSystem with value columns (`holdsIndicatorData`)
 * @returns records in sheet order, figures in the unit of their heading
 * @returns findings `read.*` at the cells, `indicatorData.*`
 */
export function parseIndicatorData(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  uses1904Dates = false,
): Noticed<IndicatorTable, IndicatorInputFinding> {
  const cells = mergedCells(sheet, table.area, uses1904Dates);
  const system = systemOf(table);
  const origin = originOf(table.sheet, table.area);
  const base = { ...(system ? { system } : {}), origin };
  if (isTurned(table)) {
    const { records, findings } = objectColumns(table, cells, ownerOf(table));
    return { value: { ...base, records }, findings };
  }
  const findings: IndicatorInputFinding[] = [];
  const records = objectRows(table, cells, findings);
  return { value: { ...base, records }, findings };
}

function isTurned(table: RecognisedTable): boolean {
  if (table.kind === "indicatorSystem" || table.transposed) return true;
  const keys = new Set(table.columns.map((column) => column.key));
  return keys.has("indicator") && !keys.has("object");
}

/** Values beside a system belong to that system; else the line `指标体系：…` above the table tells. */
function systemOf(table: RecognisedTable): Written | undefined {
  if (table.kind === "indicatorSystem") {
    const { title, origin } = systemHeader(table, []);
    return { text: title, origin };
  }
  return lineAbove(table, /(?:^|[\s;；])(?:评价)?指标体系\s*[:：]\s*(.+?)(?=\s*[;；]|\s+\S+[:：]|$)/);
}

function ownerOf(table: RecognisedTable): Written {
  const owner = lineAbove(
    table,
    /(?:企业名称|单位名称|园区名称|填报单位|被审核单位|审核主体|评价对象)(?:[（(]盖章[)）])?\s*[:：]\s*(.+?)(?=\s*[;；]|\s+\S+[:：]|$)/,
  );
  return owner ?? { text: "", origin: cellOrigin(table.sheet, table.area.top, table.area.left) };
}

function lineAbove(table: RecognisedTable, pattern: RegExp): Written | undefined {
  for (const { row, column, text } of table.above) {
    const found = pattern.exec(text)?.[1]?.trim();
    const origin = cellOrigin(table.sheet, row, column ?? table.area.left);
    if (found !== undefined && found !== "") return { text: found, origin };
  }
  return undefined;
}
