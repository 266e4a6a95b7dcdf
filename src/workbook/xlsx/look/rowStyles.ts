import type { XmlScanner } from "../../../package/xml/xmlScanner";
import { digitsAt } from "../read/plainNumber";

/** Pixels of a point at 96 dpi. */
const PIXELS_PER_POINT = 4 / 3;

/** Format numbers of all cells of a sheet, also of blank ones, and the heights of its rows. */
export class RowStyles {
  readonly heights = new Map<number, number>();
  private readonly numbers: (Uint16Array | undefined)[] = [];
  private readonly wholeRows = new Map<number, number>();
  private current: number[] = [];
  private row = -1;
  private column = -1;

  takeTag(scanner: XmlScanner): void {
    if (!scanner.isOpen) return;
    if (scanner.is("row")) this.takeRow(scanner);
    else if (scanner.is("c")) this.takeCell(scanner);
    else scanner.skip();
  }

  /** undefined: neither the cell nor its row says anything. */
  numberAt(row: number, column: number): number | undefined {
    const number = this.numbers[row]?.[column];
    return number === undefined || number === 0 ? this.wholeRows.get(row) : number - 1;
  }

  finish(): void {
    if (this.current.length > 0) this.numbers[this.row] = Uint16Array.from(this.current, (number) => number ?? 0);
    this.current = [];
  }

  private takeRow(scanner: XmlScanner): void {
    this.finish();
    this.row += 1;
    this.column = -1;
    let style: number | undefined;
    let height: number | undefined;
    while (scanner.nextAttribute()) {
      const { xml, valueStart, valueEnd } = scanner;
      if (scanner.attributeIs("r")) this.row = digitsAt(xml, valueStart, valueEnd) - 1;
      else if (scanner.attributeIs("s")) style = digitsAt(xml, valueStart, valueEnd);
      else if (scanner.attributeIs("ht")) height = Number(xml.slice(valueStart, valueEnd));
    }
    if (style !== undefined && style > 0) this.wholeRows.set(this.row, style);
    if (height !== undefined && height > 0) this.heights.set(this.row, Math.round(height * PIXELS_PER_POINT));
  }

  /** Numbers are kept one higher, so that 0 means “not said”. */
  private takeCell(scanner: XmlScanner): void {
    this.column += 1;
    let style = 0;
    while (scanner.nextAttribute()) {
      const { xml, valueStart, valueEnd } = scanner;
      if (scanner.attributeIs("r")) this.column = columnAt(xml, valueStart, valueEnd);
      else if (scanner.attributeIs("s")) style = digitsAt(xml, valueStart, valueEnd);
    }
    if (this.column >= 0) this.current[this.column] = style + 1;
    scanner.skip();
  }
}

function columnAt(xml: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at += 1) {
    const letter = (xml.charCodeAt(at) & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
