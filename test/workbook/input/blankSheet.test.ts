import { printBlankSheet } from "../../../src/workbook/input/blankSheet";
import { printProjectSheet } from "../../../src/workbook/input/projectSheet";
import { inputShapes, readAudit } from "../../../src/workbook/input/readAudit";
import { applyPlan } from "../../../src/workbook/memory/applyPlan";
import type { PlanCell, Snapshot } from "../../../src/workbook/port";
import { recognise } from "../../../src/workbook/recognise/recognise";
import type { TableKind, TableShape } from "../../../src/workbook/recognise/table";
import { sheetOf, snapshotOf } from "../../support/sheet";

const empty = snapshotOf(sheetOf("Sheet1", []));
const shapeOf = (kind: TableKind): TableShape => inputShapes.find((shape) => shape.kind === kind)!;
const years = ["2022年", "2023年", "2024年"];
const record: Readonly<Partial<Record<TableKind, readonly PlanCell[]>>> = {
  team: ["张一", "组长", "环保科"],
  workPlan: ["前期准备", "明确审核任务", null, "2024-03"],
  dataList: ["B.1a", "行业基本情况", "企业一览表"],
  enterprises: ["甲厂", "91330000MA00000011"],
  indicatorSystem: [1, "资源", 1, "单位产品取水量", "L/m2", 1, "是", "≤8", "≤24", "≤40"],
  indicatorData: ["甲厂", "审核前", null, 12],
  output: ["甲厂", "镀锌件", "m²", 1, 2, 3],
  consumption: ["甲厂", "能源", "电", "kWh", 1, 2, 3],
  coefficients: [null, null, "天然气", "m³", "35600 kJ/m³", "1.2147 kgce/m³", 15.3, 99, null, "供气单位检测"],
  economy: ["甲厂", 2024, null, 5000, 1200],
};
const extra: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  output: years,
  consumption: years,
  indicatorData: ["5 单位产品取水量(L/m2)"],
};

function printed(kind: TableKind, rows: readonly (readonly PlanCell[])[]): Snapshot {
  return applyPlan(empty, printBlankSheet(shapeOf(kind), rows, extra[kind]));
}

test.each(Object.keys(record) as TableKind[])(
  "a printed %s sheet is recognised as soon as a line is filled in",
  (kind) => {
    const { value, findings } = recognise(printed(kind, [record[kind] ?? []]), inputShapes);
    expect(value.tables).toMatchObject([{ kind, sheet: shapeOf(kind).title, rows: [{}] }]);
    expect(findings).toEqual([]);
    expect(value.leftOut.map(({ reason }) => reason)).toEqual(["emptySheet"]);
  },
);

test.each(Object.keys(record) as TableKind[])("a printed %s sheet without lines is a blank form", (kind) => {
  const { value } = recognise(printed(kind, []), inputShapes);
  expect(value.tables).toEqual([]);
  expect(value.leftOut).toContainEqual(expect.objectContaining({ reason: "blankForm", text: shapeOf(kind).title }));
});

test("a table with a row per year asks for none in its headings", () => {
  const [table] = recognise(
    applyPlan(empty, printBlankSheet(shapeOf("economy"), [record.economy ?? []], years)),
    inputShapes,
  ).value.tables;
  expect(table?.columns.map(({ heading }) => heading)).toEqual([
    ...[
      "企业名称",
      "年份",
      "企业数量（家）",
      "工业总产值（万元）",
      "工业增加值（万元）",
      "营业收入（万元）",
      "从业人数（人）",
    ],
  ]);
});

test("years stand under the main figure, and with its name under every further one", () => {
  const columns = recognise(printed("consumption", [record.consumption ?? []]), inputShapes).value.tables[0]?.columns;
  expect(columns?.filter(({ period }) => period).map(({ key, heading }) => `${key} ${heading}`)).toEqual([
    "consumption 2022年",
    "consumption 2023年",
    "consumption 2024年",
    "unitConsumption 2022年单位产品消耗",
    "unitConsumption 2023年单位产品消耗",
    "unitConsumption 2024年单位产品消耗",
  ]);
});

test("the table carries its workbook name, fixed choices a drop-down, codes the text format", () => {
  const plan = printBlankSheet(shapeOf("enterprises"), []);
  expect(plan).toContainEqual(expect.objectContaining({ kind: "defineName", name: "QS_input_enterprises" }));
  expect(plan).toContainEqual(
    expect.objectContaining({ kind: "dataValidation", choices: ["大型", "中型", "小型", "微型"] }),
  );
  expect(plan).toContainEqual(expect.objectContaining({ kind: "numberFormat", format: "@" }));
  expect(plan).toContainEqual(expect.objectContaining({ kind: "freezePanes", rows: 3 }));
});

test("the line that says how to fill a sheet in is neither title nor name of what is read below it", () => {
  const system = recognise(printed("indicatorSystem", [record.indicatorSystem ?? []]), inputShapes).value.tables[0];
  expect(system?.above.map(({ text }) => text)).toEqual(["评价指标体系"]);
});

test("columns that are computed where they are left blank look so", () => {
  const plan = printBlankSheet(shapeOf("waterUnits"), []);
  const grey = plan.filter((command) => command.kind === "style" && command.style.fill === "F2F2F2");
  expect(grey).toMatchObject([{ area: { left: 12 } }, { area: { left: 13 } }]);
});

test("the work plan has its head lines, and they are read back", () => {
  const filled = applyPlan(printed("workPlan", [record.workPlan ?? []]), [
    { kind: "writeBlock", sheet: shapeOf("workPlan").title, top: 1, left: 0, cells: [["审核范围：全市电镀企业"]] },
  ]);
  const { workPlan } = readAudit(filled, recognise(filled, inputShapes).value).value;
  expect(workPlan).toMatchObject({ scope: "全市电镀企业", time: "", steps: [{ task: "明确审核任务" }] });
});

test("the project sheet shows every line once, and defaults beside, not in, the content", () => {
  const blank = applyPlan(empty, printProjectSheet());
  expect(recognise(blank, inputShapes).value.leftOut).toContainEqual(expect.objectContaining({ reason: "blankForm" }));
  const filled = applyPlan(empty, printProjectSheet({ guide: "行业整体清洁生产审核指南", period: "2024" }));
  const { project } = readAudit(filled, recognise(filled, inputShapes).value).value;
  expect(project.period).toBe(2024);
  expect(Object.keys(project.fields)).toEqual(["guide", "period"]);
  expect(project.settings.filter(({ isDefault }) => isDefault).map(({ text }) => text)).toEqual([
    "Ⅱ",
    "30",
    "12",
    "25",
    "10",
    "10",
    "5",
    "5",
    "20",
    "30",
    "5",
    "80",
    "当量值",
  ]);
});
