import { PackageFailure } from "../../../package/packageFailure";
import type { XmlScanner } from "../../../package/xml/xmlScanner";
import { WorkbookFailure } from "../../failure";
import type { Cell, CellValue } from "../../port";
import { cellValueOf, detached } from "./cellValue";
import { digitsAt, plainNumber } from "./plainNumber";
import type { NumberFormats } from "./readNumberFormats";
import { readRichText } from "./readRichText";
import { SharedFormula } from "./sharedFormula";

/** What a whole workbook may hold. Beyond it a computer of an office runs out of memory. */
export interface CellLimits {
  readonly cells: number;
  /** Of shared formulas: a short file can share one long formula among millions of cells. */
  readonly formulaCharacters: number;
}

export const defaultCellLimits: CellLimits = { cells: 5_000_000, formulaCharacters: 200_000_000 };

const rowCount = 1_048_576;
const columnCount = 16_384;

/** What all sheets of a workbook share. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: NumberFormats;
  readonly uses1904Dates: boolean;
  readonly limits: CellLimits;
  /** So far, over all sheets. */
  readonly count: { cells: number; formulaCharacters: number };
}

export interface SheetPlace {
  readonly sheet: string;
  readonly path: string;
}

/** Takes the tags between `<sheetData>` and `</sheetData>` and keeps the cells that hold something. */
export class RowsReader {
  readonly cells: (Cell | undefined)[][] = [];
  readonly hiddenRows: number[] = [];
  private row = -1;
  private column = -1;
  private style = 0;
  private type = "n";
  private readonly shared = new Map<string, SharedFormula>();

  constructor(
    private readonly place: SheetPlace,
    private readonly context: CellContext,
  ) {}

  /** A tag inside the sheet's rows. */
  takeTag(scanner: XmlScanner): void {
    if (!scanner.isOpen) return;
    if (scanner.is("c")) this.takeCell(scanner);
    else if (scanner.is("row")) this.takeRow(scanner);
    else scanner.skip();
  }

  private takeRow(scanner: XmlScanner): void {
    this.row++;
    this.column = -1;
    let isHidden = false;
    while (scanner.nextAttribute()) {
      if (scanner.attributeIs("r")) this.row = digitsAt(scanner.xml, scanner.valueStart, scanner.valueEnd) - 1;
      else if (scanner.attributeIs("hidden")) isHidden = isTrueAt(scanner);
      else if (scanner.attributeIs("ht") && Number(scanner.xml.slice(scanner.valueStart, scanner.valueEnd)) === 0) {
        isHidden = true;
      }
    }
    this.checkPlace(scanner, -1);
    if (isHidden) this.hiddenRows.push(this.row);
  }

  private takeCell(scanner: XmlScanner): void {
    this.column++;
    this.style = 0;
    this.type = "n";
    while (scanner.nextAttribute()) {
      if (scanner.attributeIs("r")) this.takeReference(scanner);
      else if (scanner.attributeIs("s")) this.style = digitsAt(scanner.xml, scanner.valueStart, scanner.valueEnd);
      else if (scanner.attributeIs("t")) this.type = scanner.xml.slice(scanner.valueStart, scanner.valueEnd);
    }
    if (scanner.isEmpty) return;
    this.checkPlace(scanner, 0);
    if (!this.takePlainValue(scanner)) this.takeContent(scanner);
  }

  /** By far the most cells are `<c …><v>…</v></c>` without prefix: taken in one step. */
  private takePlainValue(scanner: XmlScanner): boolean {
    const tagEnd = scanner.end;
    if (!scanner.passIf("<v>")) return false;
    const from = scanner.end;
    const close = scanner.nextTagStart(from);
    if (close < 0 || !scanner.passIf("</v></c>", close)) {
      scanner.end = tagEnd;
      return false;
    }
    const number = this.type === "n" ? plainNumber(scanner.xml, from, close) : NaN;
    const value = Number.isNaN(number) ? this.valueOf(scanner.xml.slice(from, close), false) : number;
    if (value !== null && value !== "") this.keep(value, undefined);
    return true;
  }

  private takeContent(scanner: XmlScanner): void {
    let value: CellValue = null;
    let formula: string | undefined;
    while (scanner.next() && scanner.isOpen) {
      if (scanner.is("v")) value = this.valueOf(scanner.rawText(), formula !== undefined);
      else if (scanner.is("is")) value = detached(readRichText(scanner));
      else if (scanner.is("f")) formula = this.takeFormula(scanner);
      else scanner.skip();
    }
    const isBlank = formula === undefined && (value === null || value === "");
    if (!isBlank) this.keep(value, formula);
  }

  /** A formula saved without result has an empty value; a text result may well be empty. */
  private valueOf(text: string, isFormula: boolean): CellValue {
    if (this.type === "s") return text === "" ? null : (this.context.strings[Number(text)] ?? null);
    if (text === "" && !(isFormula && this.type === "str")) return null;
    return cellValueOf({ type: this.type, text }, this.context.uses1904Dates);
  }

  private keep(value: CellValue, formula: string | undefined): void {
    this.context.count.cells++;
    this.checkLimit("cells");
    const numberFormat = this.context.formats[this.style] ?? (this.type === "d" ? "yyyy-mm-dd" : undefined);
    let row = this.cells[this.row];
    if (!row) this.cells[this.row] = row = [];
    row[this.column] = cellOf(value, formula, numberFormat);
  }

  private takeFormula(scanner: XmlScanner): string {
    let type = "";
    let index = "";
    const inputs: string[] = [];
    while (scanner.nextAttribute()) {
      const value = scanner.xml.slice(scanner.valueStart, scanner.valueEnd);
      if (scanner.attributeIs("t")) type = value;
      else if (scanner.attributeIs("si")) index = detached(value);
      else if (scanner.attributeIs("r1") || scanner.attributeIs("r2")) inputs.push(value);
    }
    const text = detached(scanner.text());
    if (type === "dataTable") return `TABLE(${inputs.join(",")})`;
    return type === "shared" ? this.sharedFormula(index, text) : text;
  }

  /** The first cell writes the formula down, the others only its number. */
  private sharedFormula(index: string, text: string): string {
    if (text !== "") this.shared.set(index, new SharedFormula(text, this.row, this.column));
    const formula = this.shared.get(index)?.at(this.row, this.column) ?? "";
    this.context.count.formulaCharacters += formula.length;
    this.checkLimit("formulaCharacters");
    return formula;
  }

  /** `D7` without making a string of it. */
  private takeReference(scanner: XmlScanner): void {
    const { xml, valueStart, valueEnd } = scanner;
    let column = 0;
    let at = valueStart;
    for (; at < valueEnd; at++) {
      const letter = (xml.charCodeAt(at) & 0xdf) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    this.column = column - 1;
    this.row = digitsAt(xml, at, valueEnd) - 1;
  }

  private checkLimit(kind: keyof CellLimits): void {
    const limit = this.context.limits[kind];
    if (this.context.count[kind] > limit) throw new WorkbookFailure("tooManyCells", { sheet: this.place.sheet, limit });
  }

  private checkPlace(scanner: XmlScanner, leftmost: number): void {
    const isRow = this.row >= 0 && this.row < rowCount;
    const isColumn = this.column >= leftmost && this.column < columnCount;
    if (isRow && isColumn) return;
    throw new PackageFailure("brokenXml", { part: this.place.path, offset: scanner.start });
  }
}

/** The four shapes of a cell, absent properties left out. */
function cellOf(value: CellValue, formula: string | undefined, numberFormat: string | undefined): Cell {
  if (formula === undefined) return numberFormat === undefined ? { value } : { value, numberFormat };
  return numberFormat === undefined ? { value, formula } : { value, formula, numberFormat };
}

function isTrueAt(scanner: XmlScanner): boolean {
  const code = scanner.xml.charCodeAt(scanner.valueStart);
  return code === 0x31 || code === 0x74; // 1, true
}
