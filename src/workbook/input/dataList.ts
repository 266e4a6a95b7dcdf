import type { DataListItem } from "../../core/audit/preparation";
import type { Noticed } from "../../core/outcome/outcome";
import type { ReadFinding } from "../cells/findings";
import type { SheetSnapshot } from "../port";
import type { RecognisedTable, TableShape } from "../recognise/table";
import { optional, required } from "./columnShapes";
import type { InputFinding } from "./findings";
import { keyMissing } from "./keyMissing";
import { TableCells } from "./tableCells";

/** B 资料收集清单. */
export const dataListShape: TableShape = {
  kind: "dataList",
  title: "B 资料收集清单",
  titleWords: ["资料收集清单", "资料清单", "资料收集名录", "资料收集", "需提供资料"],
  layout: "rows",
  single: true,
  keepsOtherColumns: false,
  columns: [
    optional("no", "编号", "序号", "资料编号"),
    optional("category", "类别", "资料类别", "类型", "资料类型"),
    required("content", "资料内容", "资料名称", "收集内容", "资料收集内容", "所需资料", "资料清单", "需提供的资料"),
    optional("provider", "提供单位", "提供部门", "资料来源", "来源", "提供单位/部门", "责任单位"),
    optional("status", "收集状态", "收集情况", "状态", "完成情况", "是否收集", "是否提供"),
    optional("date", "收集日期", "提供日期", "收集时间", "日期"),
    optional("note", "备注", "说明"),
  ],
};

type Parsed = Noticed<readonly DataListItem[], InputFinding | ReadFinding>;

/** The documents to collect and how far that went; a blank 类别 continues the one above. */
export function parseDataList(table: RecognisedTable, sheet: SheetSnapshot, uses1904 = false): Parsed {
  const cells = new TableCells(table, sheet, uses1904);
  const unnamed = table.rows.map(({ row }) => row).filter((row) => cells.text(row, "content") === "");
  const findings: (InputFinding | ReadFinding)[] = [
    ...keyMissing(cells, unnamed, { title: dataListShape.title, key: "content" }),
  ];
  const items = table.rows
    .filter(({ row }) => !unnamed.includes(row))
    .map(({ row, groups }): DataListItem => {
      const date = cells.day(row, "date");
      findings.push(...date.findings);
      return {
        no: cells.text(row, "no"),
        category: cells.continued(row, "category") || (groups.at(-1) ?? ""),
        content: cells.text(row, "content"),
        provider: cells.text(row, "provider"),
        status: cells.text(row, "status"),
        date: date.value,
        note: cells.text(row, "note"),
        origin: cells.rowOrigin(row),
      };
    });
  return { value: items, findings };
}
