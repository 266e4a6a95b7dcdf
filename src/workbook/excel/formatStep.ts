import { areaAddress, quotedSheet } from "../address";
import type { Area, CellStyle, Command } from "../port";
import { CALL_BYTES, plainStep, rangeOf, type Place, type Step } from "./step";

type FormatCommand = Extract<
  Command,
  { kind: "numberFormat" | "style" | "columnWidth" | "merge" | "freezePanes" | "hyperlink" | "conditionalFormat" }
>;

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
/** Width of a digit and cell padding of the default font, in pixels at 96 dpi; columnWidth wants points. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** One look of one area. */
export function formatStep(command: FormatCommand): Step {
  return plainStep(bytesOf(command), (place) => applyFormat(command, place));
}

function bytesOf(command: FormatCommand): number {
  if (command.kind === "conditionalFormat") return 4 * CALL_BYTES;
  if (command.kind !== "style") return CALL_BYTES;
  const { border, ...others } = command.style;
  return CALL_BYTES * (1 + 0.6 * Object.keys(others).length + (border ? 0.75 * EDGES.length : 0));
}

function applyFormat(command: FormatCommand, place: Place): void {
  switch (command.kind) {
    case "numberFormat":
      return setNumberFormat(command, place);
    case "style":
      return withRange(place, command, (range) => applyStyle(range.format, command.style));
    case "columnWidth":
      return setWidth(command, place);
    case "merge":
      return withRange(place, command, (range) => range.merge(false));
    case "freezePanes":
      return freeze(command, place);
    case "hyperlink":
      return link(command, place);
    case "conditionalFormat":
      return addConditionalFormat(command, place);
  }
}

/** The range is given back at once: the client need not keep it until the end of the batch. */
function withRange(
  place: Place,
  { sheet, area }: { readonly sheet: string; readonly area: Area },
  change: (range: Excel.Range) => void,
): void {
  const range = rangeOf(place, sheet, area);
  change(range);
  range.untrack();
}

function setNumberFormat(command: Extract<Command, { kind: "numberFormat" }>, place: Place): void {
  withRange(place, command, (range) => {
    // One value for the whole block is spread by Excel: the request stays small.
    range.numberFormat = command.format as unknown as string[][];
  });
}

function setWidth({ sheet, left, right, width }: Extract<Command, { kind: "columnWidth" }>, place: Place): void {
  const pixels = Math.trunc(width * DIGIT_PIXELS + PADDING_PIXELS);
  withRange(place, { sheet, area: { top: 0, bottom: 0, left, right } }, (range) => {
    range.format.columnWidth = pixels * POINTS_PER_PIXEL;
  });
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

function freeze({ sheet, rows, columns }: Extract<Command, { kind: "freezePanes" }>, place: Place): void {
  const panes = place.sheetOf(sheet).freezePanes;
  if (rows > 0 && columns > 0) {
    panes.freezeAt(rangeOf(place, sheet, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
}

function link(command: Extract<Command, { kind: "hyperlink" }>, place: Place): void {
  const { sheet, row, column, targetSheet, targetArea } = command;
  withRange(place, { sheet, area: { top: row, left: column, bottom: row, right: column } }, (range) => {
    range.hyperlink = { documentReference: `${quotedSheet(targetSheet)}!${areaAddress(targetArea)}` };
  });
}

function addConditionalFormat(command: Extract<Command, { kind: "conditionalFormat" }>, place: Place): void {
  const formats = rangeOf(place, command.sheet, command.area).conditionalFormats;
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
