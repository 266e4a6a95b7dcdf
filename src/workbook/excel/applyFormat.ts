import { areaAddress, quotedSheet } from "../address";
import type { CellStyle, Command } from "../port";
import { rangeOf, type SheetOf } from "./rangeOf";

type FormatCommand = Extract<
  Command,
  { kind: "numberFormat" | "style" | "columnWidth" | "merge" | "freezePanes" | "hyperlink" | "conditionalFormat" }
>;

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
/** Width of a digit and cell padding of the default font, in pixels at 96 dpi; columnWidth wants points. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

export function applyFormat(command: FormatCommand, sheetOf: SheetOf): void {
  switch (command.kind) {
    case "numberFormat":
      // One value for the whole block is spread by Excel: the request stays small.
      rangeOf(sheetOf, command.sheet, command.area).numberFormat = command.format as unknown as string[][];
      return;
    case "style":
      return applyStyle(rangeOf(sheetOf, command.sheet, command.area).format, command.style);
    case "columnWidth": {
      const area = { top: 0, bottom: 0, left: command.left, right: command.right };
      const pixels = Math.trunc(command.width * DIGIT_PIXELS + PADDING_PIXELS);
      rangeOf(sheetOf, command.sheet, area).format.columnWidth = pixels * POINTS_PER_PIXEL;
      return;
    }
    case "merge":
      return rangeOf(sheetOf, command.sheet, command.area).merge(false);
    case "freezePanes":
      return freeze(command, sheetOf);
    case "hyperlink":
      return link(command, sheetOf);
    case "conditionalFormat":
      return addConditionalFormat(command, sheetOf);
  }
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontColor !== undefined) format.font.color = `#${style.fontColor}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  applyAlignment(format, style);
  if (style.border) for (const edge of EDGES) format.borders.getItem(edge).style = "Continuous";
}

function applyAlignment(format: Excel.RangeFormat, style: CellStyle): void {
  const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
  if (style.align) format.horizontalAlignment = horizontal[style.align];
  if (style.verticalAlign) format.verticalAlignment = style.verticalAlign === "top" ? "Top" : "Center";
}

function freeze({ sheet, rows, columns }: Extract<Command, { kind: "freezePanes" }>, sheetOf: SheetOf): void {
  const panes = sheetOf(sheet).freezePanes;
  if (rows > 0 && columns > 0) {
    panes.freezeAt(rangeOf(sheetOf, sheet, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
}

function link(command: Extract<Command, { kind: "hyperlink" }>, sheetOf: SheetOf): void {
  const { row, column } = command;
  const range = rangeOf(sheetOf, command.sheet, { top: row, left: column, bottom: row, right: column });
  range.hyperlink = { documentReference: `${quotedSheet(command.targetSheet)}!${areaAddress(command.targetArea)}` };
}

function addConditionalFormat(command: Extract<Command, { kind: "conditionalFormat" }>, sheetOf: SheetOf): void {
  const formats = rangeOf(sheetOf, command.sheet, command.area).conditionalFormats;
  if (command.rule.kind === "formula") {
    const { custom } = formats.add("Custom");
    custom.rule.formula = `=${command.rule.formula}`;
    return paint(custom.format, command.style);
  }
  const { cellValue } = formats.add("CellValue");
  cellValue.rule = { formula1: `="${command.rule.text.replaceAll('"', '""')}"`, operator: "EqualTo" };
  paint(cellValue.format, command.style);
}

function paint(format: Excel.ConditionalRangeFormat, style: Pick<CellStyle, "bold" | "fontColor" | "fill">): void {
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.fontColor !== undefined) format.font.color = `#${style.fontColor}`;
  if (style.bold !== undefined) format.font.bold = style.bold;
}
