import { inputShapes, readAudit } from "../../../src/workbook/input/readAudit";
import { recognise } from "../../../src/workbook/recognise/recognise";
import { sheetOf, snapshotOf, type SheetOptions, type TestCell } from "../../support/sheet";

function read(rows: readonly (readonly TestCell[])[], options?: SheetOptions) {
  const snapshot = snapshotOf(sheetOf("S", rows, options));
  const recognition = recognise(snapshot, inputShapes);
  const audit = readAudit(snapshot, recognition.value);
  return { ...audit.value, findings: audit.findings };
}

test("A.1 and the classic worksheet 1-1 give the same members", () => {
  const member = { name: "张一", role: "组长", post: "总经理", time: "全程" };
  const a1 = read([
    ["姓名", "审核小组职务", "来自部门及职务职称", "职责", "投入时间", "联系方式"],
    ["张一", "组长", "总经理", "组织协调\n审定方案", "全程", "138"],
  ]);
  expect(a1.team).toMatchObject([{ ...member, duty: "组织协调\n审定方案", contact: "138", origin: "S!A2:F2" }]);
  const classic = read([
    ["姓名", "审计小组职务", "部门/职位", "专业", "职责", "应投入的时间"],
    ["张一", "组长", "总经理", "化工", null, "全程"],
  ]);
  expect(classic.team).toMatchObject([{ ...member, specialty: "化工", duty: "" }]);
});

test("leading group and working group under the same headings are one team; a line without a name is reported", () => {
  const headings = ["姓名", "审核小组职务", "部门/职位"];
  const { team, findings } = read([
    ["领导小组"],
    headings,
    ["张一", "组长", "总经理"],
    [],
    ["工作小组"],
    headings,
    ["张一", "副组长", "总经理"],
    [null, "组员", "环保科"],
  ]);
  expect(team.map(({ role }) => role)).toEqual(["组长", "副组长"]);
  expect(findings).toMatchObject([{ code: "input.keyMissing", lines: 1, origins: ["S!A8:C8"] }]);
});

test("the work plan keeps its head lines, repeats merged stages and reads dates as written", () => {
  const rows: readonly (readonly TestCell[])[] = [
    ["审核工作计划表"],
    ["审核范围：全市电镀企业", null, "审核时间：", "2024年3月至12月"],
    ["序号", "阶段", "工作内容", "计划实施时间", "责任部门", "实际完成时间"],
    [1, "前期准备", "明确审核任务", { value: 45352, numberFormat: "yyyy-mm-dd" }, "生态环境局", "/"],
    [2, null, "组建审核小组", "2023.05-2023.06", "生态环境局", null],
    [3, "审核诊断", "资料收集", "由相关行政部门确定", null, { value: 2023.1 }],
  ];
  const { workPlan, findings } = read(rows, { merges: ["B4:B5", "A1:F1"] });
  expect(workPlan).toMatchObject({ scope: "全市电镀企业", time: "2024年3月至12月" });
  expect(workPlan.steps.map(({ stage, task, due, done }) => [stage, task, due, done])).toEqual([
    ["前期准备", "明确审核任务", "2024-03-01", "/"],
    ["前期准备", "组建审核小组", "2023.05-2023.06", ""],
    ["审核诊断", "资料收集", "由相关行政部门确定", "2023.1"],
  ]);
  expect(findings).toMatchObject([{ code: "read.ambiguousMonth", origins: ["S!F6"] }]);
  expect(read(rows, { merges: "unknown" }).workPlan).toEqual(workPlan);
});

test("the list of documents takes its class from the column or from the group lines", () => {
  const { dataList } = read([
    ["资料收集清单"],
    ["编号", "类别", "资料内容", "提供单位", "收集状态"],
    ["B.1a", "行业基本情况", "企业一览表", "各企业", "已收集"],
    ["B.1b", null, "经济发展现状", "统计局", "未收集"],
  ]);
  expect(dataList.map(({ no, category, status }) => [no, category, status])).toEqual([
    ["B.1a", "行业基本情况", "已收集"],
    ["B.1b", "行业基本情况", "未收集"],
  ]);
  const grouped = read([["编号", "资料名称", "收集情况"], ["一、行业基本情况"], ["1", "企业一览表", "已收集"]]);
  expect(grouped.dataList).toMatchObject([{ category: "一、行业基本情况", content: "企业一览表" }]);
});
