import type { Area, Cell, CellStyle, SheetSnapshot } from "../../workbook/port";
import type { GridCell, GridWindow, SheetLook } from "./room";
import { kindOf, shownText } from "./shownText";

/** Columns that a text runs over at most. */
const LONGEST_RUN = 24;
const PLAIN: CellStyle = {};

export interface SeenSheet {
  readonly sheet: SheetSnapshot;
  readonly look: SheetLook | undefined;
  readonly uses1904Dates: boolean;
}

/** What is seen of one part of a sheet: texts as displayed, looks with level colours, merged areas. */
export function gridWindow(seen: SeenSheet, area: Area): GridWindow {
  const looks = new LookList();
  const merges = mergesOf(seen.sheet).filter((merge) => meets(merge, area));
  const anchors = merges
    .map(({ top, left }) => [top, left] as const)
    .filter(([row, column]) => !holds(area, row, column));
  const cells: GridCell[] = [];
  const take = (row: number, column: number): void => {
    const cell = gridCell(seen, { row, column }, looks);
    if (cell) cells.push(cell);
  };
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) take(row, column);
  }
  anchors.forEach(([row, column]) => take(row, column));
  return { cells, merges, looks: looks.styles };
}

function gridCell(
  seen: SeenSheet,
  { row, column }: { readonly row: number; readonly column: number },
  looks: LookList,
): GridCell | undefined {
  const cell = seen.sheet.cells[row]?.[column];
  const style = styleOf(seen, row, column);
  if (!cell && style === PLAIN) return undefined;
  const kind = kindOf(cell);
  const canRun = kind === "text" && !style.wrap && style.align !== "center" && style.align !== "right";
  return {
    row,
    column,
    text: shownText(cell, seen.uses1904Dates),
    kind,
    look: looks.placeOf(style),
    runsTo: canRun ? endOfRun(seen.sheet, row, column) : column,
  };
}

function styleOf({ sheet, look }: SeenSheet, row: number, column: number): CellStyle {
  if (!look) return PLAIN;
  const number = look.styleAt(row, column);
  const style = number === 0 ? PLAIN : (look.styles[number] ?? PLAIN);
  const cell = sheet.cells[row]?.[column];
  const rule = cell && look.rules.find(({ areas, equals }) => isEqual(cell, equals) && inAny(areas, row, column));
  return rule ? { ...style, ...rule.style } : style;
}

function isEqual(cell: Cell, wanted: string | number): boolean {
  if (typeof wanted === "number" || typeof cell.value !== "string") return cell.value === wanted;
  return cell.value.toLowerCase() === wanted.toLowerCase();
}

function inAny(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some((area) => holds(area, row, column));
}

/** A text may cover the blank cells to its right. */
function endOfRun(sheet: SheetSnapshot, row: number, column: number): number {
  const cells = sheet.cells[row] ?? [];
  let end = column;
  while (end - column < LONGEST_RUN && cells[end + 1] === undefined) end += 1;
  return end;
}

export function mergesOf(sheet: SheetSnapshot): readonly Area[] {
  return sheet.merges === "unknown" ? [] : sheet.merges;
}

export function holds(area: Area, row: number, column: number): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

function meets(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Few looks stand in very many cells. */
class LookList {
  readonly styles: CellStyle[] = [];
  private readonly places = new Map<string, number>();
  private readonly known = new Map<CellStyle, number>();

  placeOf(style: CellStyle): number {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const key = JSON.stringify(style);
    const place = this.places.get(key) ?? this.styles.push(style) - 1;
    this.places.set(key, place);
    this.known.set(style, place);
    return place;
  }
}
