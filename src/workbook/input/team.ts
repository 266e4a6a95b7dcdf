import type { TeamMember } from "../../core/audit/preparation";
import type { Noticed } from "../../core/outcome/outcome";
import type { SheetSnapshot } from "../port";
import type { RecognisedTable, TableShape } from "../recognise/table";
import { optional, required } from "./columnShapes";
import type { InputFinding } from "./findings";
import { keyMissing } from "./keyMissing";
import { TableCells } from "./tableCells";

/** A.1 审核小组成员表; the classic worksheet 1-1 has the same content under other headings. */
export const teamShape: TableShape = {
  kind: "team",
  title: "A.1 审核小组成员表",
  titleWords: ["审核小组成员", "审计小组成员", "审核小组", "领导小组", "工作小组", "小组成员"],
  layout: "rows",
  single: true,
  keepsOtherColumns: false,
  columns: [
    required("name", "姓名", "成员姓名", "成员"),
    required(
      "role",
      "审核小组职务",
      "审计小组职务",
      "小组职务",
      "组内职务",
      "审核组职务",
      "小组内职务",
      "小组分工",
      "审核小组分工",
      "清洁生产审核小组职务",
    ),
    required(
      "post",
      "来自部门及职务职称",
      "部门/职位",
      "部门及职务职称",
      "来自部门及职务",
      "部门及职务",
      "部门/职务",
      "部门职务",
      "所在部门及职务",
      "所在部门/职务",
      "单位及职务",
      "工作单位及职务",
      "单位/职务",
      "单位及职务职称",
      "所在单位及职务",
      "部门",
      "所在部门",
      "来自部门",
      "职务/职称",
      "职务职称",
    ),
    optional("specialty", "专业", "所学专业", "专业特长"),
    optional("duty", "职责", "主要职责", "工作职责", "职责分工", "任务分工"),
    optional("time", "投入时间", "应投入的时间", "应投入时间", "投入的时间", "计划投入时间"),
    optional("contact", "联系方式", "联系电话", "电话", "手机"),
  ],
};

/** Members of the audit team; blank cells are empty texts, a line without a name is reported and skipped. */
export function parseTeam(
  table: RecognisedTable,
  sheet: SheetSnapshot,
  uses1904 = false,
): Noticed<readonly TeamMember[], InputFinding> {
  const cells = new TableCells(table, sheet, uses1904);
  const rows = table.rows.map(({ row }) => row);
  const unnamed = rows.filter((row) => cells.text(row, "name") === "");
  const members = rows
    .filter((row) => !unnamed.includes(row))
    .map((row) => ({
      name: cells.text(row, "name"),
      role: cells.text(row, "role"),
      post: cells.text(row, "post"),
      specialty: cells.text(row, "specialty"),
      duty: cells.text(row, "duty"),
      time: cells.text(row, "time"),
      contact: cells.text(row, "contact"),
      origin: cells.rowOrigin(row),
    }));
  return { value: members, findings: keyMissing(cells, unnamed, { title: teamShape.title, key: "name" }) };
}
