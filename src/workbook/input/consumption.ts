import type { ConsumptionSeries } from "../../core/audit/consumption";
import type { Noticed } from "../../core/outcome/outcome";
import type { ReadFinding } from "../cells/findings";
import { normaliseName, normaliseText } from "../cells/normalise";
import { readUnit, splitHeading } from "../cells/unitText";
import type { SheetSnapshot } from "../port";
import type { RecognisedColumn, RecognisedRow, RecognisedTable, TableShape } from "../recognise/table";
import { optional, required, yearly } from "./columnShapes";
import { CoalColumns, coalColumns } from "./energy/coalColumns";
import type { InputFinding } from "./findings";
import { keyMissing } from "./keyMissing";
import { amountUnit, TableCells } from "./tableCells";
import { unitMissing } from "./unitMissing";
import { YearColumns, type ReadSettings } from "./yearColumns";

/** 资源能源消耗: amounts per year, and the unit consumptions a report prints beside them. */
export const consumptionShape: TableShape = {
  kind: "consumption",
  title: "资源能源消耗",
  titleWords: [
    "资源能源消耗",
    "原辅材料消耗",
    "原辅料消耗",
    "能源消耗",
    "资源消耗",
    "原辅材料",
    "消耗情况",
    "水耗",
    "能耗",
  ],
  layout: "rows",
  keepsOtherColumns: false,
  columns: [
    optional("enterprise", "企业名称", "单位名称", "企业", "公司名称"),
    optional("category", "类别", "种类", "资源能源类别", "物料类别", "消耗类别"),
    required(
      "name",
      "名称",
      "原辅材料名称",
      "原辅料名称",
      "原材料名称",
      "材料名称",
      "物料名称",
      "资源能源名称",
      "能源名称",
      "能源品种",
      "能源种类",
      "原辅材料",
      "原辅料",
      "主要原辅材料",
      "主要原辅材料名称",
      "资源能源",
      "项目名称",
    ),
    optional("unit", "单位", "计量单位"),
    yearly(
      required(
        "consumption",
        "消耗量",
        "年消耗量",
        "年用量",
        "使用量",
        "年使用量",
        "用量",
        "年耗量",
        "消费量",
        "年消费量",
        "实物量",
        "实际消耗量",
        "历年消耗量",
      ),
    ),
    yearly(
      optional(
        "unitConsumption",
        "单位产品消耗",
        "单位产品消耗量",
        "单耗",
        "产品单耗",
        "单位产品单耗",
        "单位产品用量",
        "单位产品耗量",
        "单位消耗量",
        "单位产品消耗定额",
      ),
    ),
    ...coalColumns,
    optional("source", "来源", "供应方式"),
    optional("toxic", "有毒有害", "是否有毒有害", "有毒有害物质"),
    optional("products", "对应产品", "所属产品", "用于产品", "适用产品"),
    optional("dataSource", "数据来源"),
    optional("note", "备注", "说明", "用途"),
  ],
};

type Parsed = Noticed<readonly ConsumptionSeries[], InputFinding | ReadFinding>;

/**
 * Amounts per line and year in canonical units; printed unit consumptions keep the digits and the unit they were
 * printed with, and so do 折标系数 and 折标煤量 beside the amounts. A blank enterprise or 类别 continues the one above;
 * the innermost group row is the group.
 * @param settings 统计期, to which a column without a year belongs
 */
export function parseConsumption(table: RecognisedTable, sheet: SheetSnapshot, settings: ReadSettings = {}): Parsed {
  const cells = new TableCells(table, sheet, settings.uses1904);
  const { title } = consumptionShape;
  const years = new YearColumns(cells, { key: "consumption", title, period: settings.period });
  const printed = new YearColumns(cells, { key: "unitConsumption", title, period: settings.period });
  const coal = new CoalColumns(cells, { title, years, period: settings.period });
  const named = table.rows.filter(({ row }) => cells.text(row, "name") !== "");
  const unnamed = table.rows.filter((row) => !named.includes(row)).map(({ row }) => row);
  const read = named.map((row) => readSeries(cells, { years, printed, coal }, row));
  const series = read.map(({ value }) => value);
  return {
    value: series,
    findings: [
      ...years.findings,
      ...printed.findings,
      ...coal.findings,
      ...keyMissing(cells, unnamed, { title: consumptionShape.title, key: "name" }),
      ...read.flatMap(({ findings }) => findings),
      ...unitMissing(title, series.map(nameAndUnit)),
    ],
  };
}

interface Figures {
  readonly years: YearColumns;
  readonly printed: YearColumns;
  readonly coal: CoalColumns;
}

function readSeries(
  cells: TableCells,
  { years, printed, coal }: Figures,
  { row, groups }: RecognisedRow,
): Noticed<ConsumptionSeries, ReadFinding> {
  const label = splitHeading(cells.text(row, "name"));
  const unit = cells.text(row, "unit") || label.unitText;
  const findings: ReadFinding[] = [];
  const noted = <T>(figure: Noticed<T, ReadFinding>): T => {
    findings.push(...figure.findings);
    return figure.value;
  };
  const written = unit ?? years.columns[0]?.column.unit ?? cells.unitAbove ?? "";
  const symbol = readUnit(amountUnit(written));
  const value: ConsumptionSeries = {
    enterprise: normaliseName(cells.continued(row, "enterprise")),
    category: normaliseText(cells.continued(row, "category")),
    name: label.unitText === undefined ? normaliseText(cells.text(row, "name")) : label.name,
    unit: symbol ?? written,
    group: normaliseText(groups.at(-1) ?? ""),
    products: splitNames(cells.text(row, "products")),
    years: years.columns.map(({ column, period }) => ({
      period,
      quantity: noted(cells.quantity(row, column.column, unit ?? column.unit ?? cells.unitAbove)),
    })),
    printedUnitConsumption: printed.columns.map(({ column, period }) => ({
      period,
      quantity: noted(cells.figure(row, column.column, printedUnit(column, symbol))),
    })),
    ...noted(coal.read(row, symbol ?? "")),
    ...stated(cells, row, "toxic"),
    ...stated(cells, row, "source"),
    origin: cells.rowOrigin(row),
  };
  return { value, findings };
}

/** What a heading divides by: `（/m²）`, `（每万m²）`, `单位产品消耗量/t`. */
const DENOMINATOR = /(?:每|\/)([^()/每]+?)\)?(?:\/\d{4}年?)?$/;

/** `单位产品消耗量/m²` of a line in kg is kg/m2; a whole ratio in the heading (kg/m²) stands for itself. */
function printedUnit({ heading, unit }: RecognisedColumn, line: string | undefined): { readonly unit?: string } {
  const symbol = unit === undefined ? undefined : readUnit(unit);
  if (symbol?.includes("/")) return { unit: symbol };
  const denominator = readUnit(DENOMINATOR.exec(normaliseText(heading))?.[1] ?? "");
  return denominator !== undefined && line !== undefined ? { unit: `${line}/${denominator}` } : {};
}

function stated<K extends "toxic" | "source">(cells: TableCells, row: number, key: K): { readonly [P in K]?: string } {
  const text = cells.text(row, key);
  return (text === "" ? {} : { [key]: text }) as { readonly [P in K]?: string };
}

function splitNames(text: string): readonly string[] {
  return text
    .split(/[、,，;；\n]/)
    .map(normaliseText)
    .filter((name) => name !== "");
}

function nameAndUnit({ name, unit, years, origin }: ConsumptionSeries) {
  return { name, hasUnit: unit !== "" || years.every(({ quantity }) => quantity.unit !== undefined), origin };
}
