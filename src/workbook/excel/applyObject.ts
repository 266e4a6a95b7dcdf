import { areaAddress, cellAddress } from "../address";
import type { ChartSeries, Command } from "../port";
import type { ExcelSession } from "./excelSession";
import { rangeOf, type SheetOf } from "./rangeOf";

type ObjectCommand = Extract<Command, { kind: "table" | "chart" | "image" | "dataValidation" | "pageLayout" }>;

const CHART_TYPES = { column: "ColumnClustered", stackedColumn: "ColumnStacked", radar: "RadarMarkers" } as const;

/** Things on a sheet; what this Excel is too old for is left out. */
export function applyObject(command: ObjectCommand, sheetOf: SheetOf, session: ExcelSession): void {
  switch (command.kind) {
    case "table":
      sheetOf(command.sheet).tables.add(rangeOf(sheetOf, command.sheet, command.area), true).name = command.name;
      return;
    case "chart":
      return addChart(command, sheetOf);
    case "dataValidation":
      if (session.isSetSupported("1.8")) {
        const list = { inCellDropDown: true, source: command.choices.join(",") };
        rangeOf(sheetOf, command.sheet, command.area).dataValidation.rule = { list };
      }
      return;
    case "pageLayout":
      if (session.isSetSupported("1.9")) layOut(command, sheetOf(command.sheet).pageLayout);
      return;
    case "image":
      if (session.isSetSupported("1.9")) addImage(command, sheetOf);
      return;
  }
}

function addChart(command: Extract<Command, { kind: "chart" }>, sheetOf: SheetOf): void {
  const [first, ...others] = command.series;
  if (!first) return;
  const sheet = sheetOf(command.sheet);
  const range = (area: ChartSeries["values"]) => rangeOf(sheetOf, command.sheet, area);
  const chart = sheet.charts.add(CHART_TYPES[command.type], range(first.values), "Columns");
  chart.name = command.name;
  chart.title.text = command.title;
  chart.setPosition(
    cellAddress(command.area.top, command.area.left),
    cellAddress(command.area.bottom, command.area.right),
  );
  if (command.valuesAreShares) chart.axes.valueAxis.maximum = 1;
  if (command.valueTitle !== undefined) chart.axes.valueAxis.title.text = command.valueTitle;
  // The first series came with the source range; the others are added to it.
  fillSeries(chart.series.getItemAt(0), first, range);
  for (const series of others) fillSeries(chart.series.add(series.name), series, range);
}

function fillSeries(
  target: Excel.ChartSeries,
  series: ChartSeries,
  range: (area: ChartSeries["values"]) => Excel.Range,
): void {
  target.name = series.name;
  target.setValues(range(series.values));
  target.setXAxisValues(range(series.categories));
  if (series.color !== undefined) target.format.fill.setSolidColor(`#${series.color}`);
}

function layOut(command: Extract<Command, { kind: "pageLayout" }>, layout: Excel.PageLayout): void {
  layout.orientation = command.orientation === "landscape" ? "Landscape" : "Portrait";
  if (command.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  if (command.printArea) layout.setPrintArea(areaAddress(command.printArea));
  if (command.titleRows > 0) layout.setPrintTitleRows(`$1:$${command.titleRows}`);
}

function addImage(command: Extract<Command, { kind: "image" }>, sheetOf: SheetOf): void {
  const shape = sheetOf(command.sheet).shapes.addImage(base64Of(command.png));
  shape.altTextDescription = command.altText;
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
