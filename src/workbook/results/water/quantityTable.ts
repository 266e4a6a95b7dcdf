import { waterAmount } from "../../../core/balance/water/waterAmount";
import type { WaterItem } from "../../../core/balance/water/waterUse";
import { columnName } from "../../address";
import type { Command, PlanCell } from "../../port";
import { amountFormat } from "../amountFormat";
import { linkedAmount, type FigureLinks } from "../figureLinks";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { identityColumns, levelColumn, placeOfRow, type WaterGrid } from "./waterGrid";
import type { WaterRow } from "./waterRows";
import { scopeWords } from "./waterWords.terms";

export interface WaterTable {
  readonly sheet: string;
  readonly top: number;
  readonly grid: WaterGrid;
  readonly rows: readonly WaterRow[];
}

/** 各单元水量: the quantities as links to the consultant's cells, systems and the whole as sums of them. */
export function quantityTable(table: WaterTable, links: FigureLinks): readonly Command[] {
  const { sheet, top, grid, rows } = table;
  const first = top + SECTION_HEAD_ROWS;
  const amounts = rows.flatMap(({ units, scope }) =>
    scope === "unit" ? grid.items.flatMap(([item]) => units.map((unit) => waterAmount(unit, item)?.value ?? null)) : [],
  );
  const format = amountFormat(amounts);
  const figures = grid.items.map(([item, heading], i): SectionColumn<WaterRow> => ({
    heading,
    format,
    align: "right",
    cell: (row) => amountCell(row, item, { links, first, grid, letter: columnName(grid.identity.length + i) }),
  }));
  const columns = [...identityColumns<WaterRow>(grid, placeOfRow, first), ...figures];
  return sectionTable({ sheet, top, name: "各用水单元水量（m³，另注明者除外）" }, columns, rows);
}

interface AmountContext {
  readonly links: FigureLinks;
  /** Row of the first line. */
  readonly first: number;
  readonly grid: WaterGrid;
  readonly letter: string;
}

function amountCell(row: WaterRow, item: WaterItem, context: AmountContext): PlanCell {
  if (row.scope !== "unit") return totalCell(row, item, context);
  const [unit] = row.units;
  const amount = unit && waterAmount(unit, item);
  const quantity = unit?.quantities[item];
  return amount && quantity ? linkedAmount(context.links, amount.value, [quantity]) : null;
}

/** A blank item is water that a unit does not have; a blank 总用水量 however is only not stated. */
export function knownTotal({ units }: WaterRow, item: WaterItem): number | null {
  const known = units.flatMap((unit) => waterAmount(unit, item)?.value ?? []);
  const isKnown = known.length > 0 && (item !== "totalUse" || known.length === units.length);
  return !isKnown ? null : known.reduce((sum, value) => sum + value, 0);
}

function totalCell(row: WaterRow, item: WaterItem, { first, grid, letter }: AmountContext): PlanCell {
  const value = knownTotal(row, item);
  if (value === null) return null;
  const range = (column: string): string => `${column}${first + row.from + 1}:${column}${first + row.to + 1}`;
  if (row.scope === "system") return { formula: `SUM(${range(letter)})`, value };
  const levels = `$${columnName(levelColumn(grid))}`;
  return { formula: `SUMIFS(${range(letter)},${range(levels)},"${scopeWords.unit}")`, value };
}
