import type { OutputSeries, YearFigure } from "../../core/audit/consumption";
import type { Noticed } from "../../core/outcome/outcome";
import type { ReadFinding } from "../cells/findings";
import { normaliseName, normaliseText } from "../cells/normalise";
import { readUnit, splitHeading } from "../cells/unitText";
import type { SheetSnapshot } from "../port";
import type { RecognisedTable, TableShape } from "../recognise/table";
import { optional, required, yearly } from "./columnShapes";
import type { InputFinding } from "./findings";
import { keyMissing } from "./keyMissing";
import { amountUnit, TableCells } from "./tableCells";
import { unitMissing } from "./unitMissing";
import { YearColumns, type ReadSettings } from "./yearColumns";

/** 产品产量: one column per year; the enterprise is absent in a single plant's workbook, the unit may stand elsewhere. */
export const outputShape: TableShape = {
  kind: "output",
  title: "产品产量",
  titleWords: ["产品产量", "产量", "产能产量", "生产情况"],
  layout: "rows",
  keepsOtherColumns: false,
  columns: [
    optional("enterprise", "企业名称", "单位名称", "企业", "公司名称"),
    required("product", "产品", "产品名称", "产品种类", "产品类别", "产品类型", "产品品种", "产品规格", "名称"),
    optional("unit", "单位", "计量单位", "产品单位", "产量单位"),
    yearly(required("output", "产量", "年产量", "实际产量", "产品产量", "生产量", "实际年产量", "历年产量")),
    optional("designCapacity", "设计产能", "设计生产能力", "设计能力", "产能", "生产能力", "年产能"),
    optional("permittedCapacity", "环评/许可产能", "环评产能", "许可产能", "批复产能", "环评批复产能", "排污许可产能"),
    optional("note", "备注", "说明"),
  ],
};

type Parsed = Noticed<readonly OutputSeries[], InputFinding | ReadFinding>;

/**
 * Output per product and year in canonical units; a blank enterprise continues the one above.
 * @param settings 统计期, to which a column without a year belongs
 */
export function parseOutput(table: RecognisedTable, sheet: SheetSnapshot, settings: ReadSettings = {}): Parsed {
  const cells = new TableCells(table, sheet, settings.uses1904);
  const years = new YearColumns(cells, { key: "output", title: outputShape.title, period: settings.period });
  const named = table.rows.filter(({ row }) => cells.text(row, "product") !== "");
  const unnamed = table.rows.filter((row) => !named.includes(row)).map(({ row }) => row);
  const findings: (InputFinding | ReadFinding)[] = [
    ...years.findings,
    ...keyMissing(cells, unnamed, { title: outputShape.title, key: "product" }),
  ];
  const read = named.map(({ row }) => readSeries(cells, years, row));
  const amounts = read.filter(({ value }) => value.unit !== "%");
  for (const { value, findings: noticed } of read) findings.push(...(value.unit === "%" ? shares(value) : noticed));
  const series = amounts.map(({ value }) => value);
  return { value: series, findings: [...findings, ...unitMissing(outputShape.title, series.map(nameAndUnit))] };
}

function readSeries(cells: TableCells, years: YearColumns, row: number): Noticed<OutputSeries, ReadFinding> {
  const label = splitHeading(cells.text(row, "product"));
  const unit = cells.continued(row, "unit") || label.unitText;
  const findings: ReadFinding[] = [];
  const figures = years.columns.map(({ column, period }): YearFigure => {
    const figure = cells.quantity(row, column.column, unit ?? column.unit ?? cells.unitAbove);
    findings.push(...figure.findings);
    return { period, quantity: figure.value };
  });
  const written = unit ?? years.columns[0]?.column.unit ?? cells.unitAbove ?? "";
  const value = {
    enterprise: normaliseName(cells.continued(row, "enterprise")),
    product: label.unitText === undefined ? normaliseText(cells.text(row, "product")) : label.name,
    unit: readUnit(amountUnit(written)) ?? written,
    years: figures,
    origin: cells.rowOrigin(row),
  };
  return { value, findings };
}

function nameAndUnit({ product, unit, years, origin }: OutputSeries) {
  return { name: product, hasUnit: unit !== "" || years.every(({ quantity }) => quantity.unit !== undefined), origin };
}

function shares({ unit, origin }: OutputSeries): readonly InputFinding[] {
  return [{ code: "input.notAnAmount", severity: "info", title: outputShape.title, unit, origins: [origin] }];
}
