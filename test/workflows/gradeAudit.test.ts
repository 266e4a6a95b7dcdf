import { gradeAudit } from "../../src/workflows/gradeAudit";
import { readPasted, type Pasted, type PastedSheet } from "../workbook/input/indicators/pastedSheet";

const project: PastedSheet = {
  name: "项目信息",
  rows: [
    ["项目名称", "行业审核"],
    ["审核类型", "行业整体审核"],
    ["统计期", 2025],
  ],
};
const system: PastedSheet = {
  name: "体系",
  rows: [
    ["指标体系：示例"],
    ["序号", "一级指标", "一级指标权重", "二级指标", "单位", "二级指标权重", "Ⅰ级基准值", "Ⅱ级基准值", "Ⅲ级基准值"],
    [1, "消耗", 1, "*单位产品取水量", "m3/t", 1, "≤1", "≤2", "≤3"],
  ],
};
const data = (rows: readonly (readonly Pasted[])[]): PastedSheet => ({
  name: "指标数据",
  rows: [["企业名称", "时期", "1 单位产品取水量(m3/t)"], ...rows],
});
const sectorOf = (rows: readonly (readonly Pasted[])[]) =>
  gradeAudit(readPasted(project, system, data(rows)).audit, []).sector.map(({ period, n, best }) => [period, n, best]);

describe("the sector benchmark of an audit", () => {
  it("looks at every plant as it stands in the diagnosis: 统计期, else 审核前, else its last year", () => {
    expect(
      sectorOf([
        ["甲", "审核前", 2.4],
        ["甲", "审核后", 0.8],
        ["乙", null, 1.5],
        ["乙", "2024年", 1.2],
        ["丙", "2023年", 1.1],
        ["丙", "2024年", 1.9],
      ]),
    ).toEqual([
      ["审核前", 1, 2.4],
      ["2025", 1, 1.5],
      ["2024", 1, 1.9],
    ]);
  });

  it("loses nobody because another plant has values of the 统计期", () => {
    expect(
      sectorOf([
        ["甲", "审核前", 2.4],
        ["乙", "审核前", 1.4],
        ["丙", "2025年", 1.1],
      ]),
    ).toEqual([
      ["审核前", 2, 1.4],
      ["2025", 1, 1.1],
    ]);
  });
});
