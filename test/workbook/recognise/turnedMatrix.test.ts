import { inputShapes } from "../../../src/workbook/input/readAudit";
import { recognise } from "../../../src/workbook/recognise/recognise";
import { sheetOf, snapshotOf, type TestCell } from "../../support/sheet";

const knownNames = new Set(["单位工业增加值综合能耗", "工业用水重复利用率", "绿化覆盖率"]);
const kinds = (rows: readonly (readonly TestCell[])[]) => {
  const snapshot = snapshotOf(sheetOf("Sheet1", rows));
  const { tables } = recognise(snapshot, inputShapes, { ownResultSheets: new Set(), knownNames }).value;
  return tables.map(({ kind, transposed }) => ({ kind, transposed }));
};

describe("an untitled table with indicators in rows and objects that no other table names", () => {
  const headings = ["序号", "指标名称", "单位", "临江园", "东湾园"];

  test("is known by its indicators", () => {
    const rows = [
      ["两个园区2025年完成情况"],
      headings,
      [1, "单位工业增加值综合能耗", "tce/万元", 0.42, 0.66],
      [2, "*工业用水重复利用率", "%", 81, 70],
    ];
    expect(kinds(rows)).toEqual([{ kind: "indicatorData", transposed: true }]);
  });

  test("is no such table where its columns are those of an indicator system with weights", () => {
    const rows = [
      ["序号", "一级指标", "一级指标权重", "二级指标", null, "单位", "权重", "Ⅰ级基准值", "Ⅱ级基准值", "Ⅲ级基准值"],
      [1, "资源", 0.5, "单位工业增加值综合能耗", "盘类", "tce/万元", 0.5, "≤1", "≤2", "≤3"],
      [2, "资源", 0.5, "工业用水重复利用率", "杯类", "%", 0.5, "≥80", "≥70", "≥60"],
      [3, "环境", 0.5, "绿化覆盖率", null, "%", 1, "≥35", "≥30", "≥25"],
    ];
    expect(kinds(rows)).toEqual([{ kind: "indicatorSystem", transposed: false }]);
  });

  test("is left out where its rows name other things", () => {
    const rows = [
      ["两个园区2025年完成情况"],
      headings,
      [1, "招商引资到位资金", "亿元", 12, 8],
      [2, "绿化覆盖率", "%", 31, 28],
      [3, "新增企业", "家", 5, 2],
    ];
    expect(kinds(rows)).toEqual([]);
  });
});
