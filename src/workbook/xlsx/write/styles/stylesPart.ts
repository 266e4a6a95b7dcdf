import { escapeAttribute } from "../../../../package/xml/escape";
import { XmlScanner } from "../../../../package/xml/xmlScanner";
import { type Dialect, xmlHead } from "../dialect";
import type { Look } from "../looks";
import { align, type CellFormat, cellFormatXml, readCellFormat } from "./cellFormat";
import { changedFont, changesFont, colorXml } from "./fontXml";
import { StyleSection } from "./styleSection";

/** Lists of styles.xml in the order of the schema. */
const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"] as const;
type SectionName = (typeof order)[number];

/** Formats that have a fixed number in every workbook and language. */
const builtInFormats: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "0.00E+00": 11,
  "@": 49,
};

const firstOwnFormat = 164;

/** styles.xml: hands out numbers of formats, reusing equal ones and appending the rest; nothing is ever changed or removed. */
export class StylesPart {
  private readonly sections: Readonly<Record<SectionName, StyleSection>>;
  private readonly places = new Map<string, { readonly start: number; readonly end: number }>();
  private readonly prefix: string;
  private readonly formats = new Map<string, number>();

  constructor(private readonly xml: string) {
    this.prefix = this.locateSections();
    const section = (name: SectionName): StyleSection => {
      const place = this.places.get(name);
      return new StyleSection(name, place && xml.slice(place.start, place.end), this.prefix);
    };
    const [numFmts, fonts, fills, borders] = [
      section("numFmts"),
      section("fonts"),
      section("fills"),
      section("borders"),
    ];
    const [cellStyleXfs, cellXfs] = [section("cellStyleXfs"), section("cellXfs")];
    const [cellStyles, dxfs] = [section("cellStyles"), section("dxfs")];
    this.sections = { numFmts, fonts, fills, borders, cellStyleXfs, cellXfs, cellStyles, dxfs };
    this.readFormats();
    for (const name of ["fonts", "fills", "borders", "cellXfs"] as const) this.fillEmpty(name);
  }

  /** Number of the cell format: the one numbered `base` with the look laid over it. */
  cellFormat(base: number, look: Look): number {
    const { cellXfs, fonts, fills, borders } = this.sections;
    const format = readCellFormat(cellXfs.entries[base] ?? cellXfs.entries[0] ?? "<xf/>", this.prefix);
    if (look.format !== undefined) point(format, "numFmt", this.formatNumber(look.format));
    if (changesFont(look)) {
      const font = fonts.entries[Number(format.attributes.get("fontId") ?? 0)] ?? "<font/>";
      point(format, "font", fonts.indexOf(changedFont(font, look)));
    }
    if (look.fill !== undefined) point(format, "fill", fills.indexOf(solidFill(look.fill)));
    if (look.border !== undefined) point(format, "border", borders.indexOf(thinBorder));
    align(format, look);
    if (look.isQuoted) format.attributes.set("quotePrefix", "1");
    return cellXfs.indexOf(cellFormatXml(format));
  }

  /** Number of the differential format of a conditional rule. */
  differential({ bold, fontColor, fill }: Pick<Look, "bold" | "fontColor" | "fill">): number {
    const color = fontColor === undefined ? "" : colorXml("color", fontColor);
    const weight = bold === undefined ? "" : bold ? "<b/>" : '<b val="0"/>';
    const font = weight + color === "" ? "" : `<font>${weight}${color}</font>`;
    const paint = fill === undefined ? "" : `<fill><patternFill>${colorXml("bgColor", fill)}</patternFill></fill>`;
    return this.sections.dxfs.indexOf(`<dxf>${font}${paint}</dxf>`);
  }

  toXml(): string {
    const pieces: string[] = [];
    let from = 0;
    for (const name of order) {
      const section = this.sections[name];
      const place = this.places.get(name);
      if (place === undefined && !section.hasChanged) continue;
      const at = place ?? this.placeFor(name);
      pieces.push(
        this.xml.slice(from, at.start),
        section.hasChanged ? section.toXml() : this.xml.slice(at.start, at.end),
      );
      from = at.end;
    }
    return pieces.join("") + this.xml.slice(from);
  }

  private locateSections(): string {
    const scanner = new XmlScanner(this.xml, "styles.xml");
    scanner.next();
    const { prefix } = scanner;
    while (scanner.next() && scanner.isOpen) {
      const { name, start } = scanner;
      scanner.skip();
      this.places.set(name, { start, end: scanner.end });
    }
    this.places.set("", { start: scanner.start, end: scanner.start });
    return prefix;
  }

  /** An absent list goes before the next one that is there. */
  private placeFor(name: SectionName): { readonly start: number; readonly end: number } {
    const followers = [...order.slice(order.indexOf(name) + 1), "tableStyles", "colors", "extLst", ""];
    const next = followers.map((follower) => this.places.get(follower)).find((place) => place !== undefined);
    const at = next?.start ?? this.xml.length;
    return { start: at, end: at };
  }

  private formatNumber(format: string): number {
    const known = builtInFormats[format] ?? this.formats.get(format);
    if (known !== undefined) return known;
    const number = Math.max(firstOwnFormat - 1, ...this.formats.values()) + 1;
    this.formats.set(format, number);
    this.sections.numFmts.indexOf(`<numFmt numFmtId="${number}" formatCode="${escapeAttribute(format)}"/>`);
    return number;
  }

  private readFormats(): void {
    for (const entry of this.sections.numFmts.entries) {
      const scanner = new XmlScanner(entry);
      scanner.next();
      const code = scanner.attribute("formatCode") ?? "";
      if (!this.formats.has(code)) this.formats.set(code, Number(scanner.attribute("numFmtId") ?? 0));
    }
  }

  /** A list that every workbook needs, where a sparing writer left it out. */
  private fillEmpty(name: keyof typeof defaults): void {
    const section = this.sections[name];
    if (section.entries.length === 0) for (const entry of defaults[name]) section.indexOf(entry);
  }
}

const plainBorder = "<border><left/><right/><top/><bottom/><diagonal/></border>";

const defaults = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: [plainBorder],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
} as const;

const thinLine = '<color rgb="FFBFBFBF"/>';
const thinBorder = `<border>${["left", "right", "top", "bottom"].map((side) => `<${side} style="thin">${thinLine}</${side}>`).join("")}<diagonal/></border>`;

export function emptyStyles({ main }: Dialect): string {
  return `${xmlHead}<styleSheet xmlns="${main}"></styleSheet>`;
}

function solidFill(color: string): string {
  return `<fill><patternFill patternType="solid">${colorXml("fgColor", color)}<bgColor indexed="64"/></patternFill></fill>`;
}

const applies = { numFmt: "applyNumberFormat", font: "applyFont", fill: "applyFill", border: "applyBorder" } as const;

function point(format: CellFormat, list: keyof typeof applies, number: number): void {
  format.attributes.set(`${list}Id`, String(number));
  format.attributes.set(applies[list], "1");
}
