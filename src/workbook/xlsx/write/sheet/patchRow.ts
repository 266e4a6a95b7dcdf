import { XmlScanner } from "../../../../package/xml/xmlScanner";
import { cellAddress, columnIndex } from "../../../address";
import { WorkbookFailure } from "../../../failure";
import type { Area } from "../../../port";
import { withPrefix } from "../dialect";
import type { SheetDraft } from "../sheetDraft";
import type { StyleNumbers } from "./builtSheet";
import { cellXml, looksLikeFormula } from "./cellXml";
import { Edits } from "./edits";
import { sharedArea } from "./lockedCells";
import type { SheetMap } from "./sheetMap";

/** What the cells of an existing sheet are patched with. */
export interface Patching {
  readonly map: SheetMap;
  readonly draft: SheetDraft;
  readonly styles: StyleNumbers;
  /** Format of a column, for cells that are not there yet. */
  readonly columnStyle: (column: number) => number;
  /** Array formulas and data tables. */
  readonly locked: readonly Area[];
}

/** A row by its offsets. */
export interface RowSource {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
}

interface CellSource {
  readonly column: number;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
  readonly style: number;
}

/** Replaces only the cells that the draft mentions, and puts new ones in order. */
export function patchRow(patching: Patching, source: RowSource): string {
  const { map, draft } = patching;
  const edits = new Edits(draft.contents[source.row], draft.looks[source.row]);
  const base = rowStyle(map.xml, source);
  const added = (columns: readonly number[]): string =>
    columns.map((column) => newCell(patching, source.row, { column, base })).join("");
  const isEmpty = map.xml.charCodeAt(source.openEnd - 2) === slash;
  const pieces: string[] = [];
  let from = source.openEnd;
  for (const cell of isEmpty ? [] : cellsOf(map, source)) {
    pieces.push(map.xml.slice(from, cell.start), added(edits.before(cell.column)));
    from = cell.start;
    if (!edits.takes(cell.column)) continue;
    pieces.push(patchedCell(patching, source.row, cell));
    from = cell.end;
  }
  const closing = isEmpty ? source.openEnd : map.xml.lastIndexOf("</", source.end - 1);
  pieces.push(map.xml.slice(from, closing), added(edits.rest()));
  return rowXml(map, source, { cells: pieces.join(""), span: edits.span });
}

/** A row that is not there yet; "" when nothing would stand in it. */
export function newRow(patching: Patching, row: number): string {
  const { map, draft } = patching;
  const columns = new Edits(draft.contents[row], draft.looks[row]).rest();
  const cells = columns.map((column) => newCell(patching, row, { column, base: undefined })).join("");
  if (cells === "") return "";
  return withPrefix(`<row r="${row + 1}">`, map.prefix) + cells + withPrefix("</row>", map.prefix);
}

function* cellsOf(map: SheetMap, source: RowSource): Generator<CellSource> {
  const scanner = new XmlScanner(map.xml, map.part, source.start);
  scanner.next();
  for (let column = 0; scanner.next() && scanner.isOpen; column += 1) {
    const { start, end: openEnd } = scanner;
    const attributes = scanner.attributes();
    const address = attributes.find(({ name }) => name === "r")?.value;
    if (address !== undefined) column = columnIndex(address.replace(/\d+$/, ""));
    const style = Number(attributes.find(({ name }) => name === "s")?.value ?? 0);
    scanner.skip();
    yield { column, start, openEnd, end: scanner.end, style };
  }
}

function patchedCell(patching: Patching, row: number, cell: CellSource): string {
  const { map, draft, styles } = patching;
  const content = draft.contents[row]?.[cell.column];
  const style = styles.cell(cell.style, draft.looks[row]?.[cell.column] ?? 0, looksLikeFormula(content));
  if (content === undefined) return restyled(map.xml, cell, style);
  refuseLocked(patching, row, cell);
  return withPrefix(cellXml(cellAddress(row, cell.column), style, content), map.prefix);
}

function newCell(patching: Patching, row: number, place: { column: number; base: number | undefined }): string {
  const { map, draft, styles, columnStyle } = patching;
  const { column } = place;
  const content = draft.contents[row]?.[column] ?? null;
  const look = draft.looks[row]?.[column] ?? 0;
  if (content === null && look === 0) return "";
  const style = styles.cell(place.base ?? columnStyle(column), look, looksLikeFormula(content));
  return withPrefix(cellXml(cellAddress(row, column), style, content), map.prefix);
}

/** Only the `s` of the opening tag changes. */
function restyled(xml: string, cell: CellSource, style: number): string {
  const open = xml.slice(cell.start, cell.openEnd);
  const rest = xml.slice(cell.openEnd, cell.end);
  if (style === cell.style) return open + rest;
  const written = /(\ss\s*=\s*)(?:"[^"]*"|'[^']*')/;
  if (written.test(open)) return open.replace(written, `$1"${style}"`) + rest;
  return open.replace(/^(<[^\s/>]+)/, `$1 s="${style}"`) + rest;
}

/** Part of an array, of a data table, or the first cell of a shared formula can only go together with the others. */
function refuseLocked(patching: Patching, row: number, cell: CellSource): void {
  const { map, draft, locked } = patching;
  const shared = sharedArea(map.xml.slice(cell.openEnd, cell.end));
  const inside = locked.filter((area) => contains(area, row, cell.column));
  for (const area of shared ? [...inside, shared] : inside) {
    if (isWhollyWritten(draft, area)) continue;
    const reason = area === shared ? "sharedFormula" : "arrayFormula";
    throw new WorkbookFailure("hostRejected", { sheet: draft.title, cell: cellAddress(row, cell.column), reason });
  }
}

function isWhollyWritten({ contents }: SheetDraft, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (contents[row]?.[column] === undefined) return false;
    }
  }
  return true;
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Format of the row for cells that are not there yet. */
function rowStyle(xml: string, source: RowSource): number | undefined {
  const scanner = new XmlScanner(xml, "", source.start);
  scanner.next();
  const isCustom = ["1", "true"].includes(scanner.attribute("customFormat") ?? "");
  return isCustom ? Number(scanner.attribute("s") ?? 0) : undefined;
}

function rowXml(
  map: SheetMap,
  source: RowSource,
  { cells, span }: { readonly cells: string; readonly span: readonly [number, number] | undefined },
): string {
  const open = map.xml.slice(source.start, source.openEnd);
  if (cells === "" && open.endsWith("/>")) return open;
  const opened = (span ? widenedSpans(open, span) : open).replace(/\s*\/>$/, ">");
  return `${opened}${cells}${withPrefix("</row>", map.prefix)}`;
}

/** The first and last column that a row says it uses. */
function widenedSpans(open: string, [first, last]: readonly [number, number]): string {
  const written = /(\sspans\s*=\s*["'])(\d+):(\d+)/.exec(open);
  if (!written) return open;
  const [all, head = "", from, to] = written;
  return open.replace(all, `${head}${Math.min(Number(from), first + 1)}:${Math.max(Number(to), last + 1)}`);
}

const slash = 0x2f;
