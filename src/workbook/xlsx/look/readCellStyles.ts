import type { OfficePackage } from "../../../package/officePackage";
import { XmlScanner } from "../../../package/xml/xmlScanner";
import type { CellStyle } from "../../port";
import { isTrue } from "../read/readWorkbookPart";
import { colorOf, type ThemeColors } from "./colors";

export interface WorkbookStyles {
  /** `s` of a cell is the place. */
  readonly cells: readonly CellStyle[];
  /** `dxfId` of a conditional format is the place. */
  readonly differentials: readonly CellStyle[];
}

type Draft = { -readonly [Key in keyof CellStyle]: CellStyle[Key] };

/** Sides that must be drawn before a cell counts as framed. */
const FRAME_SIDES = 2;

/** Fonts, fills and frames of styles.xml, reduced to what the port can say. */
export function readCellStyles(pkg: OfficePackage, path: string | undefined, theme: ThemeColors): WorkbookStyles {
  if (path === undefined || !pkg.has(path)) return { cells: [], differentials: [] };
  const lists = { fonts: [] as Draft[], fills: [] as Draft[], borders: [] as Draft[] };
  const cells: CellStyle[] = [];
  const differentials: CellStyle[] = [];
  const scanner = new XmlScanner(pkg.text(path), path);
  scanner.nextOpen("styleSheet");
  scanner.forEachChild((list) => {
    if (list.is("fonts")) list.forEachChild((font) => lists.fonts.push(fontOf(font, theme)));
    else if (list.is("fills")) list.forEachChild((fill) => lists.fills.push(fillOf(fill, theme)));
    else if (list.is("borders")) list.forEachChild((border) => lists.borders.push(borderOf(border)));
    else if (list.is("cellXfs")) list.forEachChild((format) => cells.push(cellStyle(format, lists)));
    else if (list.is("dxfs")) list.forEachChild((format) => differentials.push(differentialOf(format, theme)));
  });
  return { cells: withoutUsualSize(cells), differentials };
}

function cellStyle(
  scanner: XmlScanner,
  { fonts, fills, borders }: Readonly<Record<"fonts" | "fills" | "borders", readonly CellStyle[]>>,
): CellStyle {
  const place = (name: string): number => Number(scanner.attribute(name) ?? 0);
  const style: Draft = { ...fonts[place("fontId")], ...fills[place("fillId")], ...borders[place("borderId")] };
  scanner.forEachChild((child) => {
    if (child.is("alignment")) Object.assign(style, alignmentOf(child));
  });
  return style;
}

function fontOf(scanner: XmlScanner, theme: ThemeColors): Draft {
  const font: Draft = {};
  scanner.forEachChild((part) => {
    const value = part.attribute("val");
    if (part.is("b") && (value === undefined || isTrue(value))) font.bold = true;
    else if (part.is("i") && (value === undefined || isTrue(value))) font.italic = true;
    else if (part.is("sz")) font.fontSize = Number(value ?? 0);
    else if (part.is("color")) setColor(font, colorOf(part, theme));
  });
  return font;
}

/** Black is what everybody gets who says nothing: it follows the page into dark mode. */
function setColor(font: Draft, color: string | undefined): void {
  if (color !== undefined && color !== "000000") font.fontColor = color;
}

function fillOf(scanner: XmlScanner, theme: ThemeColors, solidColor: "fgColor" | "bgColor" = "fgColor"): Draft {
  const fill: Draft = {};
  scanner.forEachChild((pattern) => {
    const type = pattern.attribute("patternType") ?? (solidColor === "bgColor" ? "solid" : "none");
    if (!pattern.is("patternFill") || type !== "solid") return;
    pattern.forEachChild((child) => {
      const color = child.is(solidColor) ? colorOf(child, theme) : undefined;
      if (color !== undefined && color !== "FFFFFF") fill.fill = color;
    });
  });
  return fill;
}

function borderOf(scanner: XmlScanner): Draft {
  let sides = 0;
  scanner.forEachChild((side) => {
    const style = side.attribute("style");
    if (style !== undefined && style !== "none") sides += 1;
  });
  return sides >= FRAME_SIDES ? { border: "thin" } : {};
}

/** In a differential format the colour of a solid fill stands in `bgColor`. */
function differentialOf(scanner: XmlScanner, theme: ThemeColors): CellStyle {
  const style: Draft = {};
  scanner.forEachChild((part) => {
    if (part.is("font")) Object.assign(style, fontOf(part, theme));
    else if (part.is("fill")) Object.assign(style, fillOf(part, theme, "bgColor"));
  });
  return style;
}

function alignmentOf(scanner: XmlScanner): Draft {
  const horizontal = scanner.attribute("horizontal");
  const vertical = scanner.attribute("vertical");
  const alignment: Draft = {};
  if (horizontal === "left" || horizontal === "right") alignment.align = horizontal;
  else if (horizontal === "center" || horizontal === "centerContinuous") alignment.align = "center";
  if (vertical === "center") alignment.verticalAlign = "middle";
  else if (vertical === "top") alignment.verticalAlign = "top";
  if (isTrue(scanner.attribute("wrapText"))) alignment.wrap = true;
  return alignment;
}

/** The size of the first format is the workbook's usual one. */
function withoutUsualSize(styles: readonly CellStyle[]): readonly CellStyle[] {
  const usual = styles[0]?.fontSize;
  return styles.map((style) => {
    const { fontSize, ...rest } = style;
    return fontSize === undefined || fontSize === usual ? rest : style;
  });
}
