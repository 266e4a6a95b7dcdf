import { escapeText } from "../../../../package/xml/escape";
import { referenceTo } from "../../../address";
import type { Area, CellValue, ChartSeries } from "../../../port";
import { type Dialect, xmlHead } from "../dialect";
import type { CommandOf } from "../sheetDraft";

/** What the cells hold; a chart keeps a copy, so that it shows before anything is recalculated. */
export type ValueAt = (row: number, column: number) => CellValue;

/** Colours for series that name none: told apart on paper and by colour-blind readers. */
const palette = ["4472C4", "ED7D31", "7F7F7F", "FFC000", "5B9BD5", "70AD47", "264478", "9E480E", "43682B", "997300"];

/** A native chart part: columns side by side, columns on top of each other, or a radar. */
export function chartXml(chart: CommandOf<"chart">, valueAt: ValueAt, dialect: Dialect): string {
  const isRadar = chart.type === "radar";
  const plot = isRadar ? radarPlot(chart, valueAt) : columnPlot(chart, valueAt);
  const legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';
  return [
    `${xmlHead}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(chart.title, 1400),
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>`,
    chart.series.length > 1 || isRadar ? legend : "",
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join("");
}

function columnPlot(chart: CommandOf<"chart">, valueAt: ValueAt): string {
  const isStacked = chart.type === "stackedColumn";
  const series = chart.series.map((one, i) => {
    const fill = `<c:spPr>${fillXml(colorOf(one, i))}</c:spPr><c:invertIfNegative val="0"/>`;
    return seriesXml({ ...sourceOf(chart, one, valueAt), index: i, look: fill });
  });
  const grouping = `<c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>`;
  const spacing = `<c:gapWidth val="80"/>${isStacked ? '<c:overlap val="100"/>' : ""}`;
  const bars = `<c:barChart><c:barDir val="col"/>${grouping}${series.join("")}${spacing}${axisIds}</c:barChart>`;
  return bars + categoryAxis("") + valueAxis(chart);
}

function radarPlot(chart: CommandOf<"chart">, valueAt: ValueAt): string {
  const series = chart.series.map((one, i) => {
    const line = `<c:spPr><a:ln w="28575">${fillXml(colorOf(one, i))}</a:ln></c:spPr>`;
    return seriesXml({
      ...sourceOf(chart, one, valueAt),
      index: i,
      look: `${line}<c:marker><c:symbol val="none"/></c:marker>`,
    });
  });
  const style = '<c:radarStyle val="marker"/><c:varyColors val="0"/>';
  const radar = `<c:radarChart>${style}${series.join("")}${axisIds}</c:radarChart>`;
  return radar + categoryAxis(gridlines) + valueAxis(chart);
}

interface SeriesSource {
  readonly series: ChartSeries;
  readonly sheet: string;
  readonly valueAt: ValueAt;
}

function sourceOf({ sheet }: CommandOf<"chart">, series: ChartSeries, valueAt: ValueAt): SeriesSource {
  return { series, sheet, valueAt };
}

function seriesXml({
  series,
  sheet,
  valueAt,
  index,
  look,
}: SeriesSource & { readonly index: number; readonly look: string }): string {
  const { categories, values } = series;
  const labels = valuesOf(categories, valueAt);
  const isNumeric = labels.every((label) => typeof label === "number");
  const category = isNumeric
    ? numbersXml(referenceTo(sheet, categories, true), labels)
    : textsXml(referenceTo(sheet, categories, true), labels);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${nameXml({ series, sheet, valueAt })}</c:tx>${look}`,
    `<c:cat>${category}</c:cat>`,
    `<c:val>${numbersXml(referenceTo(sheet, values, true), valuesOf(values, valueAt))}</c:val></c:ser>`,
  ].join("");
}

/** The name, or the cell it stands in. */
function nameXml({ series: { name, nameCell }, sheet, valueAt }: SeriesSource): string {
  if (!nameCell) return `<c:v>${escapeText(name)}</c:v>`;
  const { row, column } = nameCell;
  const reference = referenceTo(sheet, { top: row, left: column, bottom: row, right: column }, true);
  return textsXml(reference, [valueAt(row, column)]);
}

function valuesOf(area: Area, valueAt: ValueAt): readonly CellValue[] {
  const values: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) values.push(valueAt(row, column));
  }
  return values;
}

function numbersXml(reference: string, values: readonly CellValue[]): string {
  const points = values.map((value, i) => (typeof value === "number" ? pointXml(i, String(value)) : ""));
  const cache = `<c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}`;
  return `<c:numRef><c:f>${escapeText(reference)}</c:f><c:numCache>${cache}</c:numCache></c:numRef>`;
}

function textsXml(reference: string, values: readonly CellValue[]): string {
  const points = values.map((value, i) =>
    value === null || typeof value === "object" ? "" : pointXml(i, String(value)),
  );
  const cache = `<c:ptCount val="${values.length}"/>${points.join("")}`;
  return `<c:strRef><c:f>${escapeText(reference)}</c:f><c:strCache>${cache}</c:strCache></c:strRef>`;
}

function pointXml(index: number, text: string): string {
  return `<c:pt idx="${index}"><c:v>${escapeText(text)}</c:v></c:pt>`;
}

function colorOf({ color }: ChartSeries, index: number): string {
  return (color ?? palette[index % palette.length] ?? "4472C4").toUpperCase();
}

function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function titleXml(text: string, size: number, body = "<a:bodyPr/>"): string {
  const weight = `sz="${size}" b="${size > 1000 ? 1 : 0}"`;
  const run = `<a:r><a:rPr lang="zh-CN" ${weight}/><a:t>${escapeText(text)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr><a:defRPr ${weight}/></a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Read from bottom to top, beside the axis. */
const upright = '<a:bodyPr rot="-5400000" vert="horz"/>';

const axisIds = '<c:axId val="111111111"/><c:axId val="222222222"/>';

const gridlines = `<c:majorGridlines><c:spPr><a:ln w="9525">${fillXml("D9D9D9")}</a:ln></c:spPr></c:majorGridlines>`;

const scaling = '<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>';
const shareScaling =
  '<c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling><c:delete val="0"/>';

function categoryAxis(grid: string): string {
  const look =
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  const rest =
    '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>';
  return `<c:catAx><c:axId val="111111111"/>${scaling}<c:axPos val="b"/>${grid}${look}${rest}</c:catAx>`;
}

function valueAxis({ valueTitle, valuesAreShares }: CommandOf<"chart">): string {
  const format = valuesAreShares ? "0%" : "General";
  const look = `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`;
  const rest = `<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>`;
  const label = valueTitle === undefined ? "" : titleXml(valueTitle, 1000, upright);
  const scale = valuesAreShares ? shareScaling : scaling;
  return `<c:valAx><c:axId val="222222222"/>${scale}<c:axPos val="l"/>${gridlines}${label}${look}${rest}</c:valAx>`;
}
