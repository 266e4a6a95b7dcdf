import type { Area, CellStyle, Command } from "../../port";
import { YELLOW } from "../looks";
import { resultName } from "../ownResultSheets";
import { pageCommands, titleCommands } from "../page";
import { SECTION_HEAD_ROWS, sectionTable } from "../sectionTable";
import { layOutEnergy, type EnergyLayout, type EnergySheetInput } from "./energyLayout";
import { intensityColumns } from "./intensityTable";
import { linkCommands } from "./linkTable";
import type { LineKey } from "./lineColumns";
import { lineColumnsOf, UNVERIFIED } from "./lineTable";
import { shareCommands } from "./shareTable";
import { sourceColumns } from "./sourceTable";
import { totalColumns, totalRecords } from "./totalTable";

/** Widths shared by all tables of the sheet: number, name, then figures. */
const FIRST_WIDTHS = [10, 24, 11, 14, 14] as const;
const FIGURE_WIDTH = 12;
const LEAST_COLUMNS = 15;
const FEWEST_ROWS_ABOVE = 20;

/**
 * 能耗与碳排放: sums per enterprise and year, per output value and product, Pareto of the last year, the four-link tables,
 * where the coefficients come from, and every line as amount × coefficient. The sheet must have been created.
 */
export function energySheet(input: EnergySheetInput): readonly Command[] {
  const layout = layOutEnergy(input);
  const { sheet, tops } = layout;
  const section = (top: number, name: string) => ({ sheet, top, name });
  const totals = totalRecords(layout);
  const columns = lineColumnsOf(layout);
  const right = Math.max(columns.length, LEAST_COLUMNS) - 1;
  const area = { top: 0, left: 0, bottom: Math.max(layout.lines.bottom, tops.lines - 1), right };
  return [
    ...titleCommands(sheet, "能耗与碳排放", layout.notes),
    ...widths(sheet, right),
    ...(totals.length === 0
      ? []
      : sectionTable(section(tops.totals, "综合能耗与碳排放汇总"), totalColumns(layout), totals)),
    ...(layout.intensities.length === 0
      ? []
      : sectionTable(
          section(tops.intensities, "单位产值、单位产品能耗与碳排放"),
          intensityColumns(layout),
          layout.intensities,
        )),
    ...shareCommands(layout),
    ...linkCommands(layout),
    ...sourceCommands(layout),
    ...(layout.records.length === 0
      ? []
      : [...sectionTable(section(tops.lines, "消费明细"), columns, layout.records), ...unverifiedColors(layout)]),
    ...pageCommands(sheet, { titleRows: 1, frozenColumns: 2, printArea: area, rowBreaks: breakBefore(tops.lines) }),
    { kind: "defineName", name: resultName("energy"), sheet, area },
  ];
}

/** The lines begin a page of their own, unless little stands above them. */
function breakBefore(row: number): readonly number[] {
  return row > FEWEST_ROWS_ABOVE ? [row] : [];
}

function widths(sheet: string, right: number): readonly Command[] {
  return Array.from({ length: right + 1 }, (_, left) => {
    return { kind: "columnWidth", sheet, left, right: left, width: FIRST_WIDTHS[left] ?? FIGURE_WIDTH };
  });
}

function sourceCommands({ sheet, sources, tops }: EnergyLayout): readonly Command[] {
  if (sources.list.length === 0) return [];
  const first = tops.sources + SECTION_HEAD_ROWS;
  const area = { top: first, left: 2, bottom: first + sources.list.length - 1, right: 2 };
  return [
    ...sectionTable({ sheet, top: tops.sources, name: "系数来源" }, sourceColumns, sources.list),
    ...wideTexts(sheet, { top: first - 1, bottom: area.bottom }),
    colored(sheet, area, { kind: "textEquals", text: UNVERIFIED }),
  ];
}

/** The source's own column and those beside it: sentences. */
const WIDE = { left: 3, right: 13 } as const;

function wideTexts(
  sheet: string,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly Command[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  const style: CellStyle = { border: "thin", align: "left" };
  return [
    { kind: "style", sheet, area: { top, bottom, ...WIDE }, style },
    ...rows.map((row): Command => ({ kind: "merge", sheet, area: { top: row, bottom: row, ...WIDE } })),
  ];
}

const SOURCE_KEYS: readonly LineKey[] = ["calorificSource", "equivalentSource", "emissionSource"];

/** Coefficients that nobody has compared with the standard, and missing ones. */
function unverifiedColors({ sheet, columns, lines }: EnergyLayout): readonly Command[] {
  return SOURCE_KEYS.flatMap((key): readonly Command[] => {
    const left = columns.keys.indexOf(key);
    if (left < 0) return [];
    const first = columns.cell(key, lines.top);
    const formula = `OR(ISNUMBER(SEARCH("${UNVERIFIED}",${first})),${first}="缺少")`;
    return [colored(sheet, { ...lines, left, right: left }, { kind: "formula", formula })];
  });
}

function colored(sheet: string, area: Area, rule: Extract<Command, { kind: "conditionalFormat" }>["rule"]): Command {
  return { kind: "conditionalFormat", sheet, area, rule, style: YELLOW };
}
