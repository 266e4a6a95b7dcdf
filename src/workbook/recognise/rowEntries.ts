import { normaliseText } from "../cells/normalise";
import type { Band } from "./bandColumns";
import type { ShapeMatch } from "./matchShape";
import type { SheetGrid } from "./sheetGrid";

/** So many rows tell what a table is about. */
const ROWS_ASKED = 60;

export function textsBelow(grid: SheetGrid, { bottom }: Band, column: number): readonly string[] {
  const count = Math.min(ROWS_ASKED, Math.max(0, grid.rowCount - bottom - 1));
  return Array.from({ length: count }, (_, offset) => grid.text(bottom + 1 + offset, column));
}

interface Place {
  readonly grid: SheetGrid;
  readonly band: Band;
}

/** Rows that hold what the table is known by, where a column asks for them: none without a column for the figures. */
export function entriesBelow({ assigned, shape }: ShapeMatch, { grid, band }: Place): number | undefined {
  const [asking] = [...assigned].filter(([, { entries }]) => entries);
  const { entries, replaces = [] } = asking?.[1] ?? {};
  if (!asking || !entries) return undefined;
  const present = new Set([...assigned.values()].map(({ key }) => key));
  const stands = shape.columns.filter(({ key, required }) => required && replaces.includes(key));
  if (stands.every(({ key }) => present.has(key))) return undefined;
  const hasFigures = [...assigned.values()].some(({ perYear }) => perYear);
  const texts = textsBelow(grid, band, asking[0].column).map(normaliseText);
  return hasFigures ? texts.filter((text) => entries.test(text)).length : 0;
}
