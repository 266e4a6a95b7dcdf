import { parseProject } from "../../../src/workbook/input/project";
import { inputShapes, readAudit } from "../../../src/workbook/input/readAudit";
import { recognise } from "../../../src/workbook/recognise/recognise";
import { sheetOf, snapshotOf, type TestCell } from "../../support/sheet";

function projectOf(rows: readonly (readonly TestCell[])[]) {
  const snapshot = snapshotOf(sheetOf("项目信息", rows));
  const { value, findings } = readAudit(snapshot, recognise(snapshot, inputShapes).value);
  return { ...value.project, findings };
}
const setting = (
  project: { settings: readonly { field: string; text: string; isDefault: boolean }[] },
  field: string,
) => project.settings.find((one) => one.field === field);

test("lines are read by their labels, in any order, with the cell they stand in", () => {
  const project = projectOf([
    ["统计年度：", "2024年"],
    ["审核项目名称", "某市电镀行业整体清洁生产审核"],
    ["所属行业", "金属表面处理", "咨询机构", "某某环科院"],
  ]);
  expect(project.period).toBe(2024);
  expect(project.fields).toEqual({
    period: { text: "2024年", origin: "项目信息!B1" },
    projectName: { text: "某市电镀行业整体清洁生产审核", origin: "项目信息!B2" },
    industryName: { text: "金属表面处理", origin: "项目信息!B3" },
    technicalUnit: { text: "某某环科院", origin: "项目信息!D3" },
  });
  expect(project.findings).toEqual([]);
});

test("blank settings take their defaults, marked as such; cost limits have none", () => {
  const project = projectOf([
    ["项目名称", "A"],
    ["统计期", 2024],
    ["目标等级", null],
    ["共性问题占比(%)", 40],
    ["中费上限(万元)", null],
  ]);
  expect(setting(project, "targetLevel")).toEqual({ field: "targetLevel", text: "Ⅱ", isDefault: true });
  expect(setting(project, "commonProblemSharePercent")).toMatchObject({ text: "40", isDefault: false });
  expect(setting(project, "hurdleRatePercent")).toMatchObject({ text: "12", isDefault: true });
  expect(setting(project, "incomeTaxPercent")).toMatchObject({ text: "25", isDefault: true });
  expect(setting(project, "electricityBasis")).toMatchObject({ text: "当量值", isDefault: true });
  expect(setting(project, "mediumCostLimit")).toBeUndefined();
});

test("a percent format, another unit and another spelling of the level are understood", () => {
  const project = projectOf([
    ["统计期", 2024],
    ["共性问题占比", { value: 0.25, numberFormat: "0%" }],
    ["无/低费上限(万元)", "50000元"],
    ["目标等级", "一级"],
    ["电力折标方式", "按等价值"],
  ]);
  expect(setting(project, "commonProblemSharePercent")?.text).toBe("25");
  expect(setting(project, "noLowCostLimit")?.text).toBe("5");
  expect(setting(project, "targetLevel")?.text).toBe("Ⅰ");
  expect(setting(project, "electricityBasis")?.text).toBe("等价值");
});

test("what cannot be understood is reported and the default is in force", () => {
  const project = projectOf([
    ["统计期", "2025年1-6月"],
    ["目标等级", "优秀"],
    ["基准收益率", "面议"],
    ["所得税税率", "25%", "所得税率", "15%"],
  ]);
  expect(project.period).toBeUndefined();
  expect(setting(project, "targetLevel")).toMatchObject({ text: "Ⅱ", isDefault: true });
  expect(project.findings).toMatchObject([
    { code: "input.fieldTwice", kept: "25%", other: "15%", origins: ["项目信息!D4", "项目信息!B4"] },
    { code: "input.periodUnreadable", text: "2025年1-6月", origins: ["项目信息!B1"] },
    { code: "input.settingUnreadable", label: "目标等级", inForce: "Ⅱ", origins: ["项目信息!B2"] },
    { code: "input.settingUnreadable", label: "基准收益率", inForce: "12" },
  ]);
});

test.each(["2024", "2024年度", "2024年1月1日至2024年12月31日", "2024年1-12月"])(
  "%s is the calendar year 2024",
  (text) => {
    expect(
      projectOf([
        ["项目名称", "A"],
        ["统计期", text],
      ]).period,
    ).toBe(2024);
  },
);

test("a project sheet without 统计期 is reported, a workbook without the sheet is not", () => {
  expect(
    projectOf([
      ["项目名称", "A"],
      ["委托单位", "B"],
    ]).findings,
  ).toMatchObject([{ code: "input.periodMissing" }]);
  const none = parseProject();
  expect(none.findings).toEqual([]);
  expect(none.value.settings.every(({ isDefault }) => isDefault)).toBe(true);
});
