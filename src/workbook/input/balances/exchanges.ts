import type { Exchange } from "../../../core/audit/statedBalance";
import type { Noticed } from "../../../core/outcome/outcome";
import type { ReadFinding } from "../../cells/findings";
import { normaliseName, normaliseText } from "../../cells/normalise";
import type { SheetSnapshot } from "../../port";
import type { RecognisedTable, TableShape } from "../../recognise/table";
import { optional, required } from "../columnShapes";
import type { InputFinding } from "../findings";
import { keyMissing } from "../keyMissing";
import { TableCells } from "../tableCells";
import { Amounts } from "./amounts";
import type { BalanceInputFinding } from "./findings";

/** 企业间协同: what one enterprise of a park gives to another. */
export const exchangesShape: TableShape = {
  kind: "exchanges",
  title: "企业间协同",
  titleWords: ["企业间协同", "产业共生", "协同", "物质交换", "能量梯级利用", "循环链接"],
  layout: "rows",
  keepsOtherColumns: false,
  columns: [
    required(
      "supplier",
      "供方",
      "供方企业",
      "供应方",
      "供给方",
      "供应企业",
      "供给企业",
      "输出企业",
      "产生企业",
      "来源企业",
      "供方名称",
    ),
    required(
      "receiver",
      "需方",
      "需方企业",
      "需求方",
      "接收方",
      "接收企业",
      "利用企业",
      "使用企业",
      "受方",
      "去向企业",
      "需方名称",
    ),
    required(
      "what",
      "物料/热/水",
      "物料",
      "物料名称",
      "交换物",
      "协同内容",
      "交换物质",
      "名称",
      "协同物料",
      "资源名称",
      "物料(热、水)",
      "废物名称",
    ),
    optional("amount", "量", "数量", "交换量", "年交换量", "协同量", "供应量", "年供应量", "利用量", "年利用量"),
    optional("unit", "单位", "计量单位"),
    optional("grade", "温度或品位", "温度", "品位", "参数", "规格", "温度/品位", "品质"),
    optional("state", "现状/潜力", "现状或潜力", "状态", "类型", "性质", "实施情况", "是否现状"),
    optional("note", "备注", "说明"),
  ],
};

type Parsed = Noticed<readonly Exchange[], InputFinding | ReadFinding | BalanceInputFinding>;

/** Amounts in canonical units; a line is a potential only where it says so. Lines without both partners are skipped. */
export function parseExchanges(table: RecognisedTable, sheet: SheetSnapshot, uses1904 = false): Parsed {
  const cells = new TableCells(table, sheet, uses1904);
  const { title } = exchangesShape;
  const amounts = new Amounts(cells, title);
  const amount = cells.column("amount");
  const read = table.rows.map(({ row }) => {
    const supplier = normaliseName(cells.continued(row, "supplier"));
    const what = normaliseText(cells.text(row, "what"));
    const unit = cells.text(row, "unit") || amount?.unit || cells.unitAbove;
    const origin = cells.rowOrigin(row);
    const exchange: Exchange = {
      supplier,
      receiver: normaliseName(cells.text(row, "receiver")),
      what,
      quantity: amount
        ? amounts.take(row, amount.column, { unit, name: what })
        : { reading: { kind: "missing", reason: "blank" }, origin, written: "" },
      grade: cells.text(row, "grade"),
      isPotential: POTENTIAL.test(cells.text(row, "state")),
      origin,
    };
    return { row, exchange };
  });
  const isWhole = ({ exchange }: (typeof read)[number]) => exchange.supplier !== "" && exchange.receiver !== "";
  const partial = read.filter((each) => !isWhole(each)).map(({ row }) => row);
  return {
    value: read.filter(isWhole).map(({ exchange }) => exchange),
    findings: [...keyMissing(cells, partial, { title, key: "receiver" }), ...amounts.findings],
  };
}

const POTENTIAL = /潜力|潜在|拟|规划|计划|可行|待|未来|建议/;
