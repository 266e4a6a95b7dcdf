import type { Enterprise, EnterpriseItem } from "../../core/audit/enterprise";
import type { Noticed } from "../../core/outcome/outcome";
import type { Quantity, Written } from "../../core/quantity/quantity";
import type { ReadFinding } from "../cells/findings";
import { normaliseName } from "../cells/normalise";
import type { SheetSnapshot } from "../port";
import type { RecognisedColumn, RecognisedTable, TableShape } from "../recognise/table";
import { optional, required } from "./columnShapes";
import type { InputFinding } from "./findings";
import { itemColumns } from "./itemColumns";
import { keyMissing } from "./keyMissing";
import { TableCells } from "./tableCells";

/** 企业一览表; every further `名称(单位)` column is an item of the year in its heading, else of the 统计期. */
export const enterprisesShape: TableShape = {
  kind: "enterprises",
  title: "企业一览表",
  titleWords: [
    "企业一览表",
    "企业一览",
    "企业名单",
    "企业名录",
    "企业清单",
    "企业基本情况",
    "企业基本信息",
    "企业汇总",
  ],
  layout: "rows",
  single: true,
  keepsOtherColumns: true,
  columns: [
    required(
      "enterprise",
      "企业名称",
      "单位名称",
      "公司名称",
      "企业",
      "企业(单位)名称",
      "单位(企业)名称",
      "排污单位名称",
    ),
    optional("creditCode", "统一社会信用代码", "社会信用代码", "信用代码", "组织机构代码"),
    optional("industryCode", "行业代码", "国民经济行业代码", "行业类别代码", "行业小类代码"),
    optional("industry", "行业", "行业类别", "行业名称", "所属行业", "国民经济行业"),
    optional("chain", "产业链", "产业集群", "所属产业链", "产业链环节"),
    optional("address", "地址", "企业地址", "详细地址", "生产地址", "单位地址", "厂址", "经营地址"),
    optional("district", "所在区县", "区县", "所属区县", "所在镇街", "镇街", "街道", "所属街道", "所属区域"),
    optional("scale", "规模", "企业规模", "规模类型"),
    optional("products", "主要产品", "产品", "产品名称", "主要产品名称", "主导产品"),
    optional("processes", "主要生产工艺", "生产工艺", "主要工艺", "工艺", "工序", "主要工序"),
    optional("construction", "建设性质"),
    optional("operation", "经营状态", "经营状况", "生产状态", "生产状况", "运行状态"),
    optional("system", "指标体系", "适用指标体系", "评价指标体系"),
    optional("permitClass", "排污许可管理类别", "排污许可类别", "许可管理类别", "管理类别"),
    optional("permitNo", "许可证编号", "排污许可证编号", "排污许可证号"),
    optional(
      "permitValidUntil",
      "许可证有效期至",
      "排污许可证有效期至",
      "许可证有效期",
      "排污许可证有效期",
      "有效期至",
    ),
    optional("controlLabels", "管控标签", "管控类别", "重点管控类型", "重点单位类别"),
    optional("lastAuditYear", "上轮审核年份", "上轮审核时间", "上一轮审核年份", "上轮清洁生产审核年份"),
    optional("included", "是否纳入", "是否纳入重点", "是否纳入审核", "是否纳入审核范围"),
    optional("inclusionReason", "纳入理由", "纳入原因"),
    { key: "landArea", headings: ["用地面积", "占地面积", "土地面积"], required: false, unit: "m2" },
  ],
};

/** Columns whose text is taken as written. */
const TEXTS = [
  "creditCode",
  "industryCode",
  "industry",
  "chain",
  "address",
  "district",
  "scale",
  "products",
  "processes",
  "construction",
  "operation",
  "system",
  "permitClass",
  "permitNo",
  "permitValidUntil",
  "controlLabels",
  "lastAuditYear",
  "included",
  "inclusionReason",
] as const satisfies readonly (keyof Enterprise)[];

type TextKey = (typeof TEXTS)[number];
type Parsed = Noticed<readonly Enterprise[], InputFinding | ReadFinding>;

/** One record a row; a row without a name is reported and skipped, a blank cell is absent. */
export function parseEnterprises(table: RecognisedTable, sheet: SheetSnapshot, uses1904 = false): Parsed {
  const cells = new TableCells(table, sheet, uses1904);
  const items = itemColumns(cells);
  const unnamed: number[] = [];
  const findings: (InputFinding | ReadFinding)[] = [...items.findings];
  const enterprises: Enterprise[] = [];
  for (const { row } of table.rows) {
    const written = cells.written(row, "enterprise");
    if (!written) {
      unnamed.push(row);
      continue;
    }
    const read = readEnterprise(cells, { row, written }, items.value);
    findings.push(...read.findings);
    enterprises.push(read.value);
  }
  return {
    value: enterprises,
    findings: [...keyMissing(cells, unnamed, { title: enterprisesShape.title, key: "enterprise" }), ...findings],
  };
}

function readEnterprise(
  cells: TableCells,
  { row, written }: { readonly row: number; readonly written: Written },
  columns: readonly RecognisedColumn[],
): Noticed<Enterprise, ReadFinding> {
  const findings: ReadFinding[] = [];
  const quantity = (column: RecognisedColumn, unit: string | undefined): Quantity => {
    const read = cells.quantity(row, column.column, unit);
    findings.push(...read.findings);
    return read.value;
  };
  const items = columns.flatMap((column): readonly EnterpriseItem[] => {
    if (cells.at(row, column.column) === undefined) return [];
    const year = column.period?.year;
    return [{ item: column.name, ...(year === undefined ? {} : { year }), quantity: quantity(column, column.unit) }];
  });
  const land = cells.column("landArea");
  const landArea = land && cells.at(row, land.column) ? quantity(land, land.unit ?? "m2") : undefined;
  const value = {
    name: normaliseName(written.text),
    written,
    ...texts(cells, row),
    ...(landArea ? { landArea } : {}),
    items,
    origin: cells.rowOrigin(row),
  };
  return { value, findings };
}

function texts(cells: TableCells, row: number): Partial<Record<TextKey, Written>> {
  const found: Partial<Record<TextKey, Written>> = {};
  for (const key of TEXTS) {
    const written = cells.written(row, key);
    if (written) found[key] = written;
  }
  return found;
}
