import { columnIndex, columnName } from "../../address";

const rowCount = 1_048_576;
const columnCount = 16_384;

/** Excel's own limit; a longer text is no formula of any program. */
const longestFormula = 8192;

/** A piece of a formula: literal text, or a reference that moves with the cell. */
type Piece = string | Reference;

interface Reference {
  readonly column?: Coordinate;
  readonly row?: Coordinate;
}

interface Coordinate {
  readonly index: number;
  readonly isAbsolute: boolean;
}

/** Strings, quoted sheet names, bracketed parts of structured and external references; then names; then references. */
const tokens =
  /"[^"]*"|'[^']*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\w.]*/gu;

/**
 * The formula that one cell wrote down for a whole block: each further cell has it with relative references moved.
 *
 * @example new SharedFormula("A2*$B$1", 1, 2).at(2, 2) // "A3*$B$1"
 */
export class SharedFormula {
  private readonly pieces: readonly Piece[];

  constructor(
    private readonly text: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.pieces = text.length > longestFormula ? [] : piecesOf(text);
  }

  /** The formula as it stands in the cell of that row and column, counted from 0. */
  at(row: number, column: number): string {
    const down = row - this.row;
    const right = column - this.column;
    if ((down === 0 && right === 0) || this.pieces.length === 0) return this.text;
    return this.pieces.map((piece) => (typeof piece === "string" ? piece : moved(piece, down, right))).join("");
  }
}

function piecesOf(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of formula.matchAll(tokens)) {
    const references = referencesOf(match);
    if (references.length === 0) continue;
    pieces.push(formula.slice(from, match.index), ...references);
    from = match.index + match[0].length;
  }
  return [...pieces, formula.slice(from)];
}

function referencesOf(match: RegExpMatchArray): readonly Piece[] {
  const [, dollarC, columnText, dollarR, rowText, dollar1, first, dollar2, second, dollar3, top, dollar4, bottom] =
    match;
  if (columnText && rowText) {
    return [{ column: columnAt(columnText, dollarC), row: rowAt(rowText, dollarR) }];
  }
  if (first && second) return [{ column: columnAt(first, dollar1) }, ":", { column: columnAt(second, dollar2) }];
  if (top && bottom) return [{ row: rowAt(top, dollar3) }, ":", { row: rowAt(bottom, dollar4) }];
  return [];
}

function columnAt(text: string, dollar: string | undefined): Coordinate {
  return { index: columnIndex(text), isAbsolute: dollar === "$" };
}

function rowAt(text: string, dollar: string | undefined): Coordinate {
  return { index: Number(text) - 1, isAbsolute: dollar === "$" };
}

function moved(reference: Reference, down: number, right: number): string {
  const { column, row } = reference;
  return (
    (column ? (column.isAbsolute ? "$" : "") + columnName(movedIndex(column, right, columnCount)) : "") +
    (row ? (row.isAbsolute ? "$" : "") + String(movedIndex(row, down, rowCount) + 1) : "")
  );
}

/** Beyond the edge of the sheet references come in again on the other side. */
function movedIndex(coordinate: Coordinate, by: number, count: number): number {
  return coordinate.isAbsolute ? coordinate.index : (coordinate.index + by + count) % count;
}
