import { normaliseText } from "../cells/normalise";
import { readUnit } from "../cells/unitText";
import type { Cell } from "../port";
import type { HeadingMatch } from "./findHeadings";
import {
  isColumnMark,
  isNoteText,
  isOfWhichText,
  isPlaceholder,
  isQuantitySymbol,
  isSignatureText,
  isTableTitle,
  isTotalText,
  isWordy,
  numberingStyle,
} from "./rowKinds.terms";
import type { SheetGrid } from "./sheetGrid";
import type { LeftOutReason } from "./table";

/** `empty`: nothing but a serial number; `foreign`: not of this table. */
export type RowKind = LeftOutReason | "data" | "empty" | "foreign";

export interface BodyContext {
  readonly grid: SheetGrid;
  readonly match: HeadingMatch;
  /** Columns of the required texts, from the left. */
  readonly required: readonly number[];
  /** Column of running numbers: a row with nothing else is blank. */
  readonly serial: number | undefined;
  /** Columns in which figures were seen. */
  readonly figures: Set<number>;
  /** Notes or signatures have begun. */
  inTail: boolean;
  /** The row before was an 其中 row: indented rows below it are its parts. */
  inOfWhich: boolean;
  afterBlank: boolean;
}

/** A row of units or of column numbers right below the headings; undefined for anything else. */
export function headRowKind(context: BodyContext, row: number): "unitRow" | "numberRow" | undefined {
  const { grid, match } = context;
  const texts = grid.filledBetween(row, match.left, match.right).map((column) => normaliseText(grid.text(row, column)));
  if (texts.length === 0) return undefined;
  const units = texts.filter((text) => readUnit(text.replace(/^\(|\)$/g, "")) !== undefined);
  const isUnits = texts.every((text) => isUnitFiller(text) || units.includes(text));
  if (isUnits && units.length > 0) return "unitRow";
  if (texts.length < 3) return undefined;
  const isMarks = texts.every(isColumnMark) && areConsecutive(texts);
  return isMarks || texts.every(isQuantitySymbol) ? "numberRow" : undefined;
}

function isUnitFiller(text: string): boolean {
  return /^(?:[-—/]+|(?:计量)?单位|\(.*\))$/.test(text);
}

/** 1 2 3, 甲 乙 1 2 3: the figures count on by one, so that they are no data. */
function areConsecutive(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(text.replace(/[()]/g, ""))).filter((value) => !Number.isNaN(value));
  return numbers[0] === 1 && numbers.every((value, place) => value === place + 1);
}

export function bodyRowKind(context: BodyContext, row: number, filled: readonly number[]): RowKind {
  const first = markedText(context.grid.cell(row, filled[0] ?? context.match.left), BELOW_MARKS);
  if (first !== undefined && isSignatureText(first)) return "signatureRow";
  if (first !== undefined && isNoteText(first)) return "noteRow";
  if (context.inTail && !isFullRow(context, filled)) return tailKind(context, row, filled);
  return contentKind(context, row, filled);
}

/** Signs without which a text is neither note nor signature; total nor 其中: most cells need no closer look. */
const BELOW_MARKS = /[:：注※第]/;
const LABEL_MARKS = /[计和均值数其]/;

function markedText(cell: Cell | undefined, marks: RegExp): string | undefined {
  const value = cell?.value;
  return typeof value === "string" && marks.test(value) ? normaliseText(value) : undefined;
}

function tailKind(context: BodyContext, row: number, filled: readonly number[]): RowKind {
  const text = normaliseText(context.grid.text(row, filled[0] ?? context.match.left));
  return isFurtherNote(context, text, filled) ? "noteRow" : "foreign";
}

/** The notes go on line by line; after a blank row only with a number of their own. */
function isFurtherNote(context: BodyContext, text: string, filled: readonly number[]): boolean {
  if (filled.length > 1 || isTableTitle(text)) return false;
  return !context.afterBlank || numberingStyle(text) !== "plain";
}

function contentKind(context: BodyContext, row: number, filled: readonly number[]): RowKind {
  const labels = labelsOf(context, row, filled);
  if (labels.some(isTotalText)) return "totalRow";
  if (labels.some(isOfWhichText)) return filled.length === 1 ? "groupRow" : "ofWhichRow";
  if (context.inOfWhich && isIndented(context, row)) return "ofWhichRow";
  if (filled.length === 1) return loneCellKind(context, row, filled[0] ?? 0);
  if (isForeign(context, row, filled)) return "foreign";
  return hasKnownContent(context, filled) ? "data" : "empty";
}

/** Enough of the table's own columns are filled to be a record, also below a note. */
function isFullRow({ match }: BodyContext, filled: readonly number[]): boolean {
  const own = [...match.assigned.keys()];
  const hits = own.filter(({ column }) => filled.includes(column)).length;
  return filled.length >= 2 && hits * 2 >= own.length;
}

/** Texts that may say 合计 or 其中: the required text columns and whatever stands left of them. */
function labelsOf({ grid, match, required }: BodyContext, row: number, filled: readonly number[]): readonly string[] {
  const lastOfFirst = required[0] ?? match.left;
  return filled.flatMap((column) => {
    if (column > lastOfFirst && !required.includes(column)) return [];
    return markedText(grid.cell(row, column), LABEL_MARKS) ?? [];
  });
}

export function requiredColumns(match: HeadingMatch): readonly number[] {
  return [...match.assigned]
    .filter(([, shape]) => shape.required && !shape.perYear)
    .map(([band]) => band.column)
    .sort((a, b) => a - b);
}

function isIndented({ grid, match, required }: BodyContext, row: number): boolean {
  const column = required[0] ?? match.left;
  const value = grid.cell(row, column)?.value;
  return typeof value === "string" && /^[\s\u3000]/.test(value);
}

/** A single filled cell: a group line, or a record of which only the name is known. */
function loneCellKind(context: BodyContext, row: number, column: number): RowKind {
  const { grid, afterBlank } = context;
  const text = normaliseText(grid.text(row, column));
  if (isTableTitle(text)) return "foreign";
  if (isFigureOrPlaceholder(context, row, column)) {
    return hasKnownContent(context, [column]) && !afterBlank ? "data" : "empty";
  }
  if (!isNameOfList(context, column) || numberingStyle(text) !== "plain") return "groupRow";
  return afterBlank ? "foreign" : "data";
}

/** A text in the 序号 column that reads like a placeholder may still be a line of its own. */
function isFigureOrPlaceholder({ grid, serial }: BodyContext, row: number, column: number): boolean {
  const text = normaliseText(grid.text(row, column));
  const isLine = column === serial && isWordy(text);
  return typeof grid.cell(row, column)?.value === "number" || (isPlaceholder(text) && !isLine);
}

/** In a table that asks for nothing but a name, a lone name is a record. */
function isNameOfList({ match, required }: BodyContext, column: number): boolean {
  return match.shape.columns.filter((shape) => shape.required).length === 1 && required[0] === column;
}

/**
 * After a blank row only what looks like this table goes on. Without one nothing is foreign: a plant whose figures all
 * read 停产 must not end the table.
 */
function isForeign(
  { grid, required, figures, afterBlank }: BodyContext,
  row: number,
  filled: readonly number[],
): boolean {
  if (!afterBlank) return false;
  const inFigures = filled.filter((column) => figures.has(column));
  const words = inFigures.filter((column) => isWords(grid, row, column));
  if (words.length > 1 || (words.length > 0 && words.length === inFigures.length)) return true;
  const present = required.filter((column) => filled.includes(column)).length;
  return inFigures.length > 0 ? present === 0 : present < required.length;
}

function isWords(grid: SheetGrid, row: number, column: number): boolean {
  if (typeof grid.cell(row, column)?.value !== "string") return false;
  const text = normaliseText(grid.text(row, column));
  return text.length > 1 && !isPlaceholder(text);
}

/** More than a serial number in a column that nobody asked for. */
function hasKnownContent({ serial }: BodyContext, filled: readonly number[]): boolean {
  return filled.some((column) => column !== serial);
}

/** The column of running numbers, when it is not one that the table must have. */
export function serialColumn(match: HeadingMatch): number | undefined {
  const serial = match.columns.find(({ names }) => names.length === 1 && /^(?:序号|编号|NO\.?)$/i.test(names[0] ?? ""));
  return serial && !match.assigned.get(serial)?.required ? serial.column : undefined;
}
