import { areaAddress } from "../../../src/workbook/address";
import { inputShapes } from "../../../src/workbook/input/readAudit";
import type { SheetSnapshot } from "../../../src/workbook/port";
import { recognise } from "../../../src/workbook/recognise/recognise";
import { consumptionMerges, consumptionRows, outputRows } from "../../support/plantTables";
import { sheetOf, snapshotOf, type SheetOptions, type TestCell } from "../../support/sheet";

type Rows = readonly (readonly TestCell[])[];

const recognised = (...sheets: SheetSnapshot[]) => recognise(snapshotOf(...sheets), inputShapes);
const onSheet = (rows: Rows, options?: SheetOptions) => recognised(sheetOf("Sheet1", rows, options));
const places = ({ value }: ReturnType<typeof recognised>) =>
  value.tables.map((table) => `${table.kind} ${areaAddress(table.area)}`);
const reasons = ({ value }: ReturnType<typeof recognised>) =>
  value.leftOut.map(({ reason, area }) => (area ? `${reason} ${areaAddress(area)}` : reason));
const codes = ({ findings }: ReturnType<typeof recognised>) => findings.map(({ code }) => code);

const enterprises: Rows = [
  ["序号", "企业名称", "统一社会信用代码", "规模", "用电量(万kWh)"],
  [1, "甲电镀有限公司", "91330000MA00000011", "小型", 12.5],
  [2, "乙电镀有限公司", "91330000MA00000022", "中型", 30.1],
];
const team: Rows = [
  ["姓名", "审核小组职务", "部门/职位", "职责"],
  ["张一", "组长", "总经理", "组织协调"],
  ["李二", "组员", "环保科", "资料收集"],
];

describe("headings", () => {
  test("are found below title, form code and owner lines, wherever the table stands", () => {
    const rows: Rows = [
      ["        某市电镀企业一览表        "],
      [null, null, null, null, " 表         号：JB006-1表"],
      ["填报单位(盖章)：", null, "某市生态环境局"],
      ...enterprises,
    ];
    const result = onSheet(rows, { at: { row: 40, column: 6 } });
    expect(places(result)).toEqual(["enterprises G44:K46"]);
    expect(result.value.tables[0]?.above.map(({ text }) => text)).toEqual([
      "某市电镀企业一览表",
      "表         号：JB006-1表",
      "填报单位(盖章)：某市生态环境局",
    ]);
    expect(reasons(result)).toEqual([]);
  });

  test("are known by synonyms, with spaces, line breaks, full width and colons in them", () => {
    const result = onSheet([
      ["姓 名", "审计小组\n职务", "部 门 ／ 职 位：", "应投入的时间"],
      ["张一", "组长", "总经理", "全程"],
    ]);
    expect(result.value.tables[0]?.columns.map(({ key }) => key)).toEqual(["name", "role", "post", "time"]);
  });

  test("in two levels are joined: amounts and unit consumptions per year", () => {
    const result = onSheet(consumptionRows, { merges: consumptionMerges });
    const columns = result.value.tables[0]?.columns.map(({ key, period, unit }) => [key, period?.year, unit]);
    expect(columns).toEqual([
      ["name", undefined, undefined],
      ["unit", undefined, undefined],
      ["consumption", 2020, undefined],
      ["consumption", 2021, undefined],
      ["consumption", 2022, undefined],
      ["unitConsumption", 2020, "m2"],
      ["unitConsumption", 2021, "m2"],
      ["unitConsumption", 2022, "m2"],
    ]);
    expect(result.value.tables[0]?.headerRows).toBe(2);
  });

  test("in three levels, and with the years above the words, are joined too", () => {
    const three = onSheet([
      ["原辅材料消耗统计表"],
      ["名称", "单位", "消耗情况", null, null],
      [null, null, "年消耗量", null, "单耗"],
      [null, null, "2021年", "2022年", "2022年"],
      ["硫酸", "kg", 10, 12, 0.5],
    ]);
    expect(three.value.tables[0]?.columns.map(({ key, period }) => `${key} ${period?.year ?? ""}`)).toEqual([
      "name ",
      "unit ",
      "consumption 2021",
      "consumption 2022",
      "unitConsumption 2022",
    ]);
    const yearsAbove = onSheet([
      ["产品", "单位", "2021年", null, "2022年", null],
      [null, null, "产量", "合格率", "产量", "合格率"],
      ["单面板", "m²", 100, 99, 110, 98],
    ]);
    const output = yearsAbove.value.tables[0];
    expect(output?.columns.map(({ key, period }) => `${key} ${period?.year ?? ""}`)).toEqual([
      "product ",
      "unit ",
      "output 2021",
      "output 2022",
    ]);
    expect(reasons(yearsAbove)).toEqual(["unknownHeadings D1:D3", "unknownHeadings F1:F3"]);
  });

  test("two levels over a few free columns only are kept with all their columns", () => {
    const result = onSheet([
      ["序号", "单位名称", "行业", "年产值（万元）", "能耗", null, "备注"],
      [null, null, null, null, "电（万kWh）", "天然气（万m³）"],
      [1, "甲厂", "电镀", 1, 2, 3],
    ]);
    expect(result.value.tables[0]).toMatchObject({ headerRows: 2, rows: [{ row: 2 }] });
    expect(result.value.tables[0]?.columns.slice(4, 6)).toMatchObject([
      { name: "电", unit: "万kWh" },
      { name: "天然气", unit: "万m3" },
    ]);
  });

  test("a first line of data that happens to hold heading words is data", () => {
    const result = onSheet([
      ["类别", "名称", "单位", "近三年消耗量", null, "备注"],
      [null, null, null, 2022, 2023],
      ["原辅材料", "锌", "t", 1, 2],
      [null, "铬", "kg", 1, 2],
    ]);
    expect(result.value.tables[0]).toMatchObject({ headerRows: 2, rows: [{ row: 2 }, { row: 3 }] });
    expect(result.value.tables[0]?.columns.map(({ key }) => key)).toEqual([
      "category",
      "name",
      "unit",
      "consumption",
      "consumption",
      "note",
    ]);
  });

  test("merged areas known or unknown give the same tables", () => {
    const known = recognised(sheetOf("S", consumptionRows, { merges: consumptionMerges }));
    const unknown = recognised(sheetOf("S", consumptionRows, { merges: "unknown" }));
    expect(unknown.value).toEqual(known.value);
  });

  test("a heading over several merged columns and a missing heading do not split the table", () => {
    const merged = onSheet([
      ["姓名", null, "审核小组职务", null, null, "部门/职位"],
      ["张一", null, "组长", null, null, "总经理"],
    ]);
    expect(places(merged)).toEqual(["team A1:F2"]);
    const missing = onSheet([
      ["企业名称", "统一社会信用代码", null, "规模"],
      ["甲厂", "91330000MA00000011", "某路1号", "小型"],
    ]);
    expect(places(missing)).toEqual(["enterprises A1:D2"]);
  });

  test("a table is not claimed on headings that any table may have", () => {
    const result = onSheet([
      ["企业名称", "年份", "介质", "污染物", "排放量"],
      ["甲厂", 2024, "废水", "COD", 1.2],
    ]);
    expect(places(result)).toEqual([]);
    expect(result.value.leftOut).toMatchObject([
      { reason: "unknownHeadings", text: "企业名称、年份、介质、污染物、排放量" },
    ]);
  });

  test.each([
    ["固体废物", ["企业名称", "年份", "名称", "类别", "代码", "单位", "产生量"]],
    ["平衡流股", ["企业名称", "期间", "平衡名称", "介质", "编号", "物流名称", "数量", "单位"]],
    ["清洁生产目标", ["序号", "项目", "单位", "现状值", "近期目标值", "近期年份"]],
    ["清洁生产方案", ["编号", "层面", "企业名称", "方案名称", "类别", "投资(万元)"]],
    ["水平诊断", ["诊断内容", "方法", "对照依据", "现状", "结论"]],
  ])("%s is none of the tables that are read", (name, headings) => {
    const result = recognised(sheetOf(name, [headings, headings.map((_, index) => `甲${index}`)]));
    expect(places(result)).toEqual([]);
  });

  test("bare years may count anything: only a title makes them output", () => {
    const rows: Rows = [
      ["产品", "单位", "2021年", "2022年"],
      ["单面板", "%", 99.1, 99.2],
    ];
    expect(places(onSheet([["近三年合格率"], ...rows]))).toEqual([]);
    expect(places(onSheet([["近三年产量"], ...rows]))).toEqual(["output A2:D3"]);
  });
});

describe("units", () => {
  test("stand in the heading, in a row below it, or nowhere", () => {
    const result = recognised(
      sheetOf("产品产量", [
        ["产品", "产量（万套）", "2023年产量"],
        ["轴承", 1, 2],
      ]),
      sheetOf("原辅材料消耗", [
        ["名称", "2021年消耗量", "2022年消耗量"],
        [null, "（t）", "（kg）"],
        ["盐酸", 1, 2],
      ]),
    );
    expect(result.value.tables.map((table) => table.columns.map(({ unit }) => unit))).toEqual([
      [undefined, "万套", undefined],
      [undefined, "t", "kg"],
    ]);
    expect(reasons(result)).toEqual(["unitRow A2:C2"]);
  });

  test("a row of column numbers below the headings is no data", () => {
    const result = onSheet([enterprises[0] ?? [], ["甲", "乙", "丙", 1, 2], ...enterprises.slice(1)]);
    expect(result.value.tables[0]?.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(reasons(result)).toEqual(["numberRow A2:E2"]);
  });
});

describe("rows that are no data", () => {
  test("group, total, note and signature rows are left out, each with its reason", () => {
    const result = onSheet(consumptionRows, { merges: consumptionMerges });
    expect(result.value.tables[0]?.rows).toEqual([
      { row: 4, groups: ["单面板"], hidden: false },
      { row: 5, groups: ["单面板"], hidden: false },
      { row: 7, groups: ["双面板"], hidden: false },
      { row: 10, groups: ["废水站"], hidden: false },
    ]);
    expect(reasons(result)).toEqual([
      "groupRow A4:H4",
      "groupRow A7:H7",
      "totalRow A9:H9",
      "groupRow A10:H10",
      "noteRow A12:H12",
      "noteRow A13:H13",
      "signatureRow A14:H14",
    ]);
  });

  test("其中 rows, and the indented rows below them, are parts of the line above", () => {
    const result = onSheet([
      ["能源消耗"],
      ["名称", "单位", "年消耗量(2024年)"],
      ["供热量", "GJ", 100],
      ["其中： 低真空供热量", "GJ", 40],
      ["      高温水供热量", "GJ", 60],
      ["电力", "kWh", 900],
    ]);
    expect(result.value.tables[0]?.rows.map(({ row }) => row)).toEqual([2, 5]);
    expect(reasons(result)).toEqual(["ofWhichRow A4:C4", "ofWhichRow A5:C5"]);
  });

  test("numbered group lines nest by their numbering", () => {
    const result = onSheet([
      ["名称", "单位", "年消耗量(2024年)"],
      ["一、原辅材料"],
      ["（一）镀锌线"],
      ["盐酸", "t", 1],
      ["（二）镀铬线"],
      ["铬酐", "t", 2],
      ["二、能源"],
      ["电", "kWh", 3],
    ]);
    expect(result.value.tables[0]?.rows.map(({ groups }) => groups)).toEqual([
      ["一、原辅材料", "（一）镀锌线"],
      ["一、原辅材料", "（二）镀铬线"],
      ["二、能源"],
    ]);
  });

  test.each(["合计", "小 计", "总计", "累计", "主城区小计", "合计（吨）", "行业平均"])("%s is a total", (text) => {
    const result = onSheet([...enterprises, [null, text, null, null, 42.6]]);
    expect(result.value.tables[0]?.rows).toHaveLength(2);
    expect(reasons(result)).toEqual(["totalRow A4:E4"]);
  });

  test("an enterprise of which only the name is known is a record, a mere running number is not", () => {
    const result = onSheet([...enterprises, [null, "丙电镀厂"], [4], [5]]);
    expect(result.value.tables[0]?.rows.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(reasons(result)).toEqual([]);
  });

  test("a plant whose figures all read 停产 does not end the table", () => {
    const result = onSheet([
      ["企业名称", "规模", "用电量(kWh)", "取水量(t)"],
      ["甲厂", "小型", 1, 2],
      ["乙厂", "小型", "停产", "停产"],
      ["丙厂", "小型", 3, 4],
    ]);
    expect(result.value.tables[0]?.rows).toHaveLength(3);
  });

  test("one blank row does not end a table, a foreign block after it does", () => {
    const gap = onSheet([...enterprises, [], [3, "丙电镀厂", "91330000MA00000033", "小型", 5]]);
    expect(places(gap)).toEqual(["enterprises A1:E5"]);
    const foreign = onSheet([
      ...enterprises,
      [],
      ["序号", "监测点位", "因子", "单位", "结果"],
      [1, "东厂界", "噪声", "dB", 55],
    ]);
    expect(places(foreign)).toEqual(["enterprises A1:E3"]);
    expect(reasons(foreign)).toEqual(["unknownHeadings A5:E6"]);
  });

  test("notes below the table may be followed by more data, and by another table's title", () => {
    const result = onSheet([
      ...outputRows,
      ["注：产量为入库量。"],
      ["多层板", "m²", 1, 2, 3],
      ["表3.1-2 合格率"],
      ["产品", "合格率", "2020年", "2021年", "2022年"],
    ]);
    expect(places(result)).toEqual(["output A2:E6"]);
    expect(reasons(result)).toContain("noteRow A5:E5");
  });
});

describe("several tables on a sheet", () => {
  test("one below the other, each with its own title", () => {
    const result = onSheet([...outputRows, ["表2 审核小组成员表"], ...team, [], ...consumptionRows]);
    expect(places(result)).toEqual(["output A2:E4", "team A6:D8", "consumption A11:H20"]);
    expect(result.value.tables[1]?.above.map(({ text }) => text)).toEqual(["表2 审核小组成员表"]);
  });

  test("with a title of its own below blank rows, though a year stands in it, and class lines in the number column", () => {
    const heading = ["序号", "一级指标", "二级指标", "二级指标权重", "Ⅰ级基准值", "Ⅱ级基准值", "Ⅲ级基准值"];
    const indicator = (no: number, name: string) => [no, "装备", name, 0.5, "≤1", "≤2", "≤3"];
    const result = onSheet([
      ["甲行业清洁生产评价指标体系"],
      heading,
      ["一、装备指标（0.6）"],
      indicator(1, "甲一"),
      ["二、消耗指标（0.4）"],
      indicator(2, "甲二"),
      [],
      [],
      ["乙行业清洁生产评价指标体系（2020年）"],
      ["指标体系：乙2020"],
      heading,
      indicator(1, "乙一"),
    ]);
    expect(places(result)).toEqual(["indicatorSystem A2:G6", "indicatorSystem A11:G12"]);
    expect(result.value.tables[1]?.above.map(({ text }) => text)).toEqual([
      "乙行业清洁生产评价指标体系（2020年）",
      "指标体系：乙2020",
    ]);
    expect(reasons(result)).toEqual(["groupRow A3:G3", "groupRow A5:G5"]);
  });

  test("side by side with a blank column between, also when they begin in different rows", () => {
    const rows = enterprises.map((row, index) => [...row, null, ...(team[index] ?? [])]);
    expect(places(onSheet(rows))).toEqual(["enterprises A1:E3", "team G1:J3"]);
    const shifted = [...enterprises, []].map((row, index) => [
      ...row,
      ...Array<null>(6 - row.length).fill(null),
      ...(team[index - 1] ?? []),
    ]);
    expect(places(onSheet(shifted))).toEqual(["enterprises A1:E3", "team G2:J4"]);
  });

  test("side by side without a blank column: the second begins where the headings begin again", () => {
    const rows = team.map((row, index) => [...row, ...(team[index] ?? [])]);
    expect(places(onSheet(rows))).toEqual(["team A1:D3", "team E1:H3"]);
  });

  test("a stray note beside the table is not read and is listed", () => {
    const rows = enterprises.map((row, index) => (index === 1 ? [...row, null, "去年数据，仅供参考"] : row));
    const result = onSheet(rows, { merges: ["G2:H3"] });
    expect(places(result)).toEqual(["enterprises A1:E3"]);
    expect(result.value.leftOut).toMatchObject([{ reason: "noHeadings", text: "去年数据,仅供参考" }]);
  });

  test("headings repeated on every printed page make continuations, all of which are read", () => {
    const result = onSheet([...enterprises, ...enterprises.slice(0, 1), [3, "丙厂", null, "小型", 1]]);
    expect(places(result)).toEqual(["enterprises A1:E3", "enterprises A4:E5"]);
    expect(codes(result)).toEqual([]);
  });
});

describe("sheets", () => {
  test("hidden sheets, empty sheets and our own results are not read and are named", () => {
    const snapshot = snapshotOf(
      sheetOf("底稿", enterprises, { visibility: "hidden" }),
      sheetOf("Sheet4", [["  "]]),
      sheetOf("评价结果", enterprises),
      sheetOf("企业", enterprises),
    );
    const result = recognise(snapshot, inputShapes, { ownResultSheets: new Set(["评价结果"]) });
    expect(result.value.tables.map(({ sheet }) => sheet)).toEqual(["企业"]);
    expect(result.value.leftOut.map(({ sheet, reason }) => `${sheet} ${reason}`)).toEqual([
      "底稿 hiddenSheet",
      "评价结果 ownResult",
      "Sheet4 emptySheet",
    ]);
    expect(result.findings).toMatchObject([{ code: "recognise.hiddenSheet", sheet: "底稿" }]);
  });

  test("hidden rows and known hidden columns are read and reported, other hidden columns are left out", () => {
    const rows = enterprises.map((row, index) => [index === 0 ? "内部编号" : `x${index}`, ...row]);
    const result = onSheet(rows, { hiddenRows: [1], hiddenColumns: [0, 4] });
    expect(result.value.tables[0]?.rows).toMatchObject([{ hidden: true }, { hidden: false }]);
    expect(result.value.tables[0]?.columns.map(({ key }) => key)).toContain("scale");
    expect(reasons(result)).toEqual(["hiddenColumn A1:A3"]);
    expect(result.findings).toMatchObject([
      { code: "recognise.hiddenRows", rows: 1, origins: ["Sheet1!A2:F2"] },
      { code: "recognise.hiddenColumns", headings: ["规模"], origins: ["Sheet1!E1:E3"] },
    ]);
  });

  test("a form that was never filled is told from a table, also when it is full of errors", () => {
    const blank = onSheet([
      ...outputRows.slice(0, 2),
      ["单面板", "m²"],
      ["双面板", "m²", null, { value: { error: "#DIV/0!" } }],
    ]);
    expect(places(blank)).toEqual([]);
    expect(reasons(blank)).toEqual(["blankForm A2:E4"]);
    expect(reasons(onSheet(team.slice(0, 1)))).toEqual(["blankForm A1:D1"]);
  });

  test("nothing recognised is an error that names the sheets", () => {
    const result = onSheet([["会议纪要"], ["2024年3月召开启动会。"]]);
    expect(result.findings).toMatchObject([{ code: "recognise.nothingFound", severity: "error", sheets: ["Sheet1"] }]);
    expect(reasons(result)).toEqual(["noHeadings A1:A2"]);
  });

  test("overlapping merged areas are reported with both areas, the rest is read", () => {
    const result = onSheet([["企业一览表"], ...enterprises], { merges: ["A1:E1", "D1:F2"] });
    expect(result.findings).toMatchObject([
      { code: "recognise.overlappingMerges", pairs: 1, origins: ["Sheet1!A1:E1", "Sheet1!D1:F2"] },
    ]);
    expect(places(result)).toEqual(["enterprises A2:E4"]);
  });

  test("a titled table that lacks a required heading is pointed out", () => {
    const result = onSheet([["审核小组成员表"], ["姓名", "审核小组职务", "职责"], ["张一", "组长", "协调"]]);
    expect(result.findings).toMatchObject([
      { code: "recognise.headingMissing", kind: "team", missing: ["来自部门及职务职称"], origins: ["Sheet1!A2:C2"] },
      { code: "recognise.nothingFound" },
    ]);
  });

  test("one heading over two columns in place of two required ones is pointed out", () => {
    const headings = ["平衡名称", "编号", "物流名称", "来源去向", null, "数量", "单位"];
    const result = onSheet([["平衡流股"], headings, ["水平衡", 1, "新水", "外部", "清洗", 100, "t"]], {
      merges: ["D2:E2"],
    });
    expect(result.findings[0]).toMatchObject({ code: "recognise.headingMissing", missing: ["来源单元", "去向单元"] });
  });

  test("a titled table whose headings stand below each other is said to be turned", () => {
    const turned = [
      ["用水单元平衡表"],
      ["项目", "清洗", "冷却"],
      ["取水量", 100, 20],
      ["耗水量", 10, 15],
      ["排水量", 90, 5],
    ];
    expect(onSheet(turned).findings[0]).toMatchObject({
      code: "recognise.transposed",
      severity: "warning",
      kind: "waterUnits",
      origins: ["Sheet1!A3:A5"],
    });
    expect(onSheet(turned.slice(1)).findings.map(({ code }) => code)).toEqual(["recognise.nothingFound"]);
  });
});

describe("a second table of a kind that a workbook has once", () => {
  const smaller = [enterprises[0]?.slice(0, 4) ?? [], [1, "甲电镀有限公司", "91330000MA00000011", "小型"]];

  test("is left out and reported; the sheet named so, else the fuller one is kept", () => {
    const byName = recognised(sheetOf("汇总", enterprises), sheetOf("企业一览表", smaller));
    expect(byName.value.tables.map(({ sheet }) => sheet)).toEqual(["企业一览表"]);
    expect(byName.findings).toMatchObject([
      { code: "recognise.duplicateTable", origins: ["企业一览表!A1:D2", "汇总!A1:E3"] },
    ]);
    const bySize = recognised(sheetOf("一", smaller), sheetOf("二", enterprises));
    expect(bySize.value.tables.map(({ sheet }) => sheet)).toEqual(["二"]);
    expect(reasons(bySize)).toEqual(["duplicateTable A1:D2"]);
  });

  test("with the same headings and other records is a continuation, an old copy is not", () => {
    const more: Rows = [enterprises[0] ?? [], [3, "丙厂", "91330000MA00000033", "小型", 1]];
    expect(recognised(sheetOf("1", enterprises), sheetOf("续表", more)).value.tables).toHaveLength(2);
    const copy = recognised(sheetOf("企业一览表", enterprises), sheetOf("企业一览表 (2)", enterprises));
    expect(copy.value.tables).toHaveLength(1);
    expect(codes(copy)).toEqual(["recognise.duplicateTable"]);
  });

  test("tables that a workbook may have several of are all read", () => {
    const result = recognised(sheetOf("甲", outputRows), sheetOf("乙", outputRows));
    expect(places(result)).toEqual(["output A2:E4", "output A2:E4"]);
  });
});

describe("label and content", () => {
  const lines: Rows = [
    ["项目信息"],
    ["项目名称", "某市电镀行业审核", "统计期", 2024],
    ["委托单位：某市生态环境局", null, "行业名称", null],
    ["共性问题占比(%)", 40],
  ];

  test("side by side, several pairs a row, or in one cell", () => {
    const table = onSheet(lines).value.tables[0];
    expect(table?.kind).toBe("project");
    expect(table?.columns.map(({ key, row, column }) => [key, row, column])).toEqual([
      ["projectName", 1, 1],
      ["period", 1, 3],
      ["client", 2, 0],
      ["industryName", 2, 3],
      ["commonProblemSharePercent", 3, 1],
    ]);
  });

  test("need a title or at least four known labels", () => {
    const few: Rows = [
      ["审核范围", "全市"],
      ["审核时间", "2024年"],
    ];
    expect(places(onSheet(few))).toEqual([]);
    expect(places(onSheet([["项目信息"], ...few]))).toEqual(["project A2:B3"]);
  });

  test("head lines of the work plan belong to the plan", () => {
    const result = onSheet([
      ["审核工作计划表"],
      ["审核范围：", "全市电镀企业"],
      ["审核时间：2024年3月—12月"],
      ["阶段", "工作内容", "完成时间"],
      ["前期准备", "明确审核任务", "2024.03"],
    ]);
    expect(places(result)).toEqual(["workPlan A4:C5"]);
    expect(result.value.tables[0]?.above.map(({ text }) => text)).toEqual([
      "审核工作计划表",
      "审核范围：全市电镀企业",
      "审核时间：2024年3月—12月",
    ]);
  });
});

describe("tables of indicators", () => {
  const objectsInRows: Rows = [
    ["企业名称", "5 单位产品取水量(L/m2)", "6 水重复利用率(%)", "参数:n"],
    ["甲电镀有限公司", 12, 60, 3],
  ];

  test("with objects in rows keep their free columns", () => {
    const table = onSheet(objectsInRows).value.tables[0];
    expect(table).toMatchObject({ kind: "indicatorData", transposed: false });
    expect(table?.columns.map(({ key }) => key)).toEqual(["object", "other", "other", "other"]);
  });

  test("turned round, with a single value column or with the names of the enterprises", () => {
    const single = onSheet([
      ["序号", "指标名称", "单位", "现状值"],
      [1, "单位产品取水量", "L/m2", 12],
    ]);
    expect(single.value.tables[0]).toMatchObject({ kind: "indicatorData", transposed: true });
    const named = recognised(
      sheetOf("企业一览表", enterprises),
      sheetOf("x", [
        ["序号", "指标名称", "单位", "甲电镀有限公司", "乙电镀有限公司"],
        [1, "单位产品取水量", "L/m2", 12, 13],
      ]),
    );
    expect(named.value.tables[1]).toMatchObject({ kind: "indicatorData", transposed: true });
    expect(named.value.tables[1]?.columns.map(({ heading }) => heading)).toContain("乙电镀有限公司");
  });

  test("indicators that the workbook's own system names are known without title or number", () => {
    const system: Rows = [
      ["一级指标", "一级指标权重", "二级指标", "单位", "二级指标权重", "Ⅰ级基准值", "Ⅱ级基准值", "Ⅲ级基准值"],
      ["资源", 1, "单位产品取水量", "L/m2", 0.5, "≤8", "≤24", "≤40"],
      [null, null, "水重复利用率", "%", 0.5, "≥60", "≥40", "≥30"],
    ];
    const result = recognised(
      sheetOf("A", system),
      sheetOf("B", [
        ["企业名称", "单位产品取水量", "水重复利用率"],
        ["甲厂", 12, 60],
      ]),
    );
    expect(places(result)).toEqual(["indicatorSystem A1:H3", "indicatorData A1:C2"]);
  });

  test("benchmarks in two-level headings: 基准值 over Ⅰ级, weights under their own level", () => {
    const result = onSheet([
      ["序号", "一级指标", null, "二级指标", null, null, "基准值", null, null],
      [null, "指标项", "权重", "指标项", "单位", "权重", "Ⅰ级", "Ⅱ级", "Ⅲ级"],
      [1, "资源", 1, "*单位产品取水量", "L/m2", 1, "≤8", "≤24", "≤40"],
    ]);
    expect(result.value.tables[0]?.columns.map(({ key }) => key)).toEqual([
      "no",
      "className",
      "classWeight",
      "indicator",
      "unit",
      "weight",
      "I",
      "II",
      "III",
    ]);
  });

  test("a monthly form with 指标名称 is none of them", () => {
    const result = onSheet([
      ["        某热电有限公司生产月报表"],
      ["指 标 名 称", "计量\n单位", "代码", "月计划", "实        际", null, null, null, "备注"],
      [null, null, null, null, "上年同期", "上年累计", "本月实际", "本年累计"],
      ["发电量", "千瓦时", "001", null, 1, 2, 3, 4],
    ]);
    expect(places(result)).toEqual([]);
  });
});

describe("size", () => {
  test("a cell far away and a row full of holes cost nothing", () => {
    const cells = [...sheetOf("S", enterprises).cells];
    cells[1_048_575] = Object.assign([], { 16_383: { value: "x" } });
    const result = recognised({ ...sheetOf("S", []), cells });
    expect(places(result)).toEqual(["enterprises A1:E3"]);
    expect(reasons(result)).toEqual(["noHeadings XFD1048576"]);
  });

  test("a million stray rows end in time, and what was not looked at is said", () => {
    const cells = Array.from({ length: 1_000_000 }, (_, row) => [{ value: `第${row}行` }, { value: row }]);
    const started = Date.now();
    const result = recognised({ ...sheetOf("S", []), cells });
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(reasons(result)).toEqual(["noHeadings A1:B200000", "tooLarge A200001:A1000000"]);
    expect(codes(result)).toEqual(["recognise.tooLarge", "recognise.nothingFound"]);
  });

  test("headings repeated without end do not hang it", () => {
    const words = ["企业名称", "规模", "行业", "主要产品", "地址"];
    const cells = Array.from({ length: 200_000 }, () => words.map((value) => ({ value })));
    const result = recognised({ ...sheetOf("S", []), cells });
    expect(codes(result)).toContain("recognise.tooLarge");
  });

  test("a long body of words that are headings elsewhere is read whole, and so is the table below it", () => {
    const flow = (i: number): TestCell[] => [`F${i}`, "循环", "车间", "外部", null, "t", "物料"];
    const result = onSheet([
      ["编号", "物流名称", "来源单元", "去向单元", "数量", "单位", "介质"],
      ...Array.from({ length: 1_500 }, (_, i) => flow(i)),
      ["F9", "产品", "车间", "外部", 5, "t", "物料"],
      [],
      ["产品产量"],
      ["企业名称", "产品", "单位", "2024年"],
      ["甲厂", "镀锌件", "t", 12],
    ]);
    expect(places(result)).toEqual(["balanceFlows A1:G1502", "output A1505:D1506"]);
    expect(codes(result)).toEqual([]);
  });
});
