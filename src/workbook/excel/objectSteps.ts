import { areaAddress, cellAddress } from "../address";
import type { ChartSeries, Command } from "../port";
import { CALL_BYTES, plainStep, rangeOf, type Place, type Step } from "./step";

type ObjectCommand = Extract<Command, { kind: "table" | "chart" | "dataValidation" | "pageLayout" }>;

const KINDS: ReadonlySet<Command["kind"]> = new Set(["table", "chart", "dataValidation", "pageLayout"]);

/** Has it to do with a thing on the sheet rather than with a look of its cells? */
export function isObject(command: Command): command is ObjectCommand {
  return KINDS.has(command.kind);
}

const CHART_TYPES = { column: "ColumnClustered", stackedColumn: "ColumnStacked", radar: "RadarMarkers" } as const;
const CHART_BYTES = 6 * CALL_BYTES;
const SERIES_BYTES = 2.5 * CALL_BYTES;

/** Things on a sheet; what this Excel is too old for is left out (`leftOutOf` says so). */
export function objectSteps(command: ObjectCommand): readonly Step[] {
  switch (command.kind) {
    case "table":
      return [plainStep(2 * CALL_BYTES, (place) => addTable(command, place))];
    case "chart":
      return [plainStep(CHART_BYTES + SERIES_BYTES * command.series.length, (place) => addChart(command, place))];
    case "dataValidation":
      return [plainStep(2 * CALL_BYTES, (place) => validate(command, place))];
    case "pageLayout":
      return [plainStep((4 + (command.rowBreaks ?? []).length) * CALL_BYTES, (place) => layOut(command, place))];
  }
}

function addTable({ sheet, area, name }: Extract<Command, { kind: "table" }>, place: Place): void {
  place.sheetOf(sheet).tables.add(rangeOf(place, sheet, area), true).name = name;
}

function addChart(command: Extract<Command, { kind: "chart" }>, place: Place): void {
  const [first, ...others] = command.series;
  if (!first) return;
  const range = (area: ChartSeries["values"]) => rangeOf(place, command.sheet, area);
  const chart = place.sheetOf(command.sheet).charts.add(CHART_TYPES[command.type], range(first.values), "Columns");
  chart.name = command.name;
  chart.title.text = command.title;
  const { top, left, bottom, right } = command.area;
  chart.setPosition(cellAddress(top, left), cellAddress(bottom, right));
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

function validate(command: Extract<Command, { kind: "dataValidation" }>, place: Place): void {
  if (!place.session.isSetSupported("1.8")) return;
  const list = { inCellDropDown: true, source: command.choices.join(",") };
  rangeOf(place, command.sheet, command.area).dataValidation.rule = { list };
}

function layOut(command: Extract<Command, { kind: "pageLayout" }>, { session, sheetOf }: Place): void {
  if (!session.isSetSupported("1.9")) return;
  const sheet = sheetOf(command.sheet);
  const layout = sheet.pageLayout;
  layout.orientation = command.orientation === "landscape" ? "Landscape" : "Portrait";
  if (command.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  if (command.printArea) layout.setPrintArea(areaAddress(command.printArea));
  if (command.titleRows > 0) layout.setPrintTitleRows(`$1:$${command.titleRows}`);
  // Emptying a sheet leaves its page breaks where they were.
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of command.rowBreaks ?? []) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
}
