import type { WorkPlan, WorkStep } from "../../core/audit/preparation";
import type { Noticed } from "../../core/outcome/outcome";
import type { ReadFinding } from "../cells/findings";
import { normaliseText } from "../cells/normalise";
import type { SheetSnapshot } from "../port";
import type { RecognisedTable, TableShape } from "../recognise/table";
import { optional, required } from "./columnShapes";
import type { InputFinding } from "./findings";
import { keyMissing } from "./keyMissing";
import { TableCells } from "./tableCells";

/** Lines above the table that belong to it. */
export const workPlanHeadLines = { scope: "审核范围", time: "审核时间" } as const;

/** A.2 审核工作计划表; the classic worksheet 1-2 and reports use 计划实施时间 and 责任部门. */
export const workPlanShape: TableShape = {
  kind: "workPlan",
  title: "A.2 审核工作计划表",
  titleWords: ["审核工作计划", "工作计划表", "工作计划", "审核计划"],
  layout: "rows",
  single: true,
  keepsOtherColumns: false,
  columns: [
    required("stage", "阶段", "审核阶段", "工作阶段", "审计阶段"),
    required("task", "工作内容", "主要工作内容", "工作任务", "步骤", "主要工作"),
    optional("purpose", "工作目的", "目的"),
    required(
      "due",
      "完成时间",
      "计划实施时间",
      "计划完成时间",
      "计划时间",
      "实施时间",
      "时间安排",
      "时间",
      "时间进度",
      "起止时间",
    ),
    optional(
      "responsible",
      "责任部门及负责人",
      "责任部门",
      "责任单位",
      "负责人",
      "责任人",
      "责任部门/负责人",
      "责任单位及负责人",
    ),
    optional("assessor", "考核部门及人员", "考核部门", "考核部门/人员", "考核人员"),
    optional("product", "产出", "工作成果", "成果", "输出"),
    optional("done", "实际完成时间", "完成日期", "实际时间", "实际实施时间"),
    optional("note", "备注", "说明"),
  ],
};

type Parsed = Noticed<WorkPlan, InputFinding | ReadFinding>;

/** Steps of the work plan with scope and time from the head lines; a blank 阶段 continues the one above. */
export function parseWorkPlan(table: RecognisedTable, sheet: SheetSnapshot, uses1904 = false): Parsed {
  const cells = new TableCells(table, sheet, uses1904);
  const rows = table.rows.map(({ row }) => row);
  const unnamed = rows.filter((row) => cells.text(row, "task") === "");
  const findings: (InputFinding | ReadFinding)[] = [
    ...keyMissing(cells, unnamed, { title: workPlanShape.title, key: "task" }),
  ];
  const day = (row: number, key: string): string => {
    const read = cells.day(row, key);
    findings.push(...read.findings);
    return read.value;
  };
  const steps = table.rows
    .filter(({ row }) => !unnamed.includes(row))
    .map(({ row, groups }): WorkStep => ({
      stage: cells.continued(row, "stage") || (groups.at(-1) ?? ""),
      task: cells.text(row, "task"),
      purpose: cells.text(row, "purpose"),
      due: day(row, "due"),
      responsible: cells.text(row, "responsible"),
      assessor: cells.text(row, "assessor"),
      product: cells.text(row, "product"),
      done: day(row, "done"),
      note: cells.text(row, "note"),
      origin: cells.rowOrigin(row),
    }));
  const value = {
    scope: headLine(table, workPlanHeadLines.scope),
    time: headLine(table, workPlanHeadLines.time),
    steps,
  };
  return { value, findings };
}

/** `审核范围：全市电镀企业` above the table → 全市电镀企业. */
function headLine({ above }: RecognisedTable, label: string): string {
  for (const { text } of above) {
    const colon = text.search(/[:：]/);
    if (colon > 0 && normaliseText(text.slice(0, colon)) === label) return text.slice(colon + 1).trim();
  }
  return "";
}
