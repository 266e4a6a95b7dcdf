import type { AuditBalance } from "../../../../src/core/balance/auditBalance";
import { atNode, OUTSIDE } from "../../../../src/core/balance/network";
import type { Command, PlanCell } from "../../../../src/workbook/port";
import { plannedCells } from "../../../support/markdownOfPlan";
import { ENERGY_SHEET, energyWorkbook, parkSheets, project, type Rows } from "./energyWorkbook";

const rowsOf = (book: ReturnType<typeof energyWorkbook>) => plannedCells(book.plan, ENERGY_SHEET);
const valueOf = (cell: PlanCell | undefined): unknown =>
  typeof cell === "object" && cell !== null ? cell.value : (cell ?? null);
const formulaOf = (cell: PlanCell | undefined): string | undefined =>
  typeof cell === "object" && cell !== null ? cell.formula : undefined;

/** Headings and records of a section, by the heading's text. */
function section(book: ReturnType<typeof energyWorkbook>, name: string | RegExp) {
  const rows = rowsOf(book);
  const top = rows.findIndex((row) => (typeof name === "string" ? row?.[0] === name : name.test(String(row?.[0]))));
  const headings = (rows[top + 1] ?? []).map((heading) =>
    typeof heading === "string" ? heading.replaceAll("\n", "") : heading,
  );
  const end = rows.findIndex((row, i) => i > top + 1 && (row?.[0] ?? row?.[1] ?? null) === null);
  const records = rows.slice(top + 2, end < 0 ? undefined : end);
  const column = (heading: string): number => headings.indexOf(heading);
  return { top, headings, records, cell: (record: number, heading: string) => records[record]?.[column(heading)] };
}

const plant = (consumption: Rows, more: Readonly<Record<string, Rows>> = {}) =>
  energyWorkbook({
    项目信息: project(),
    资源能源消耗: [["名称", "类别", "单位", "2024年", "来源"], ...consumption],
    ...more,
  });

describe("能耗与碳排放: the lines", () => {
  const book = plant([["外购电力", "能源", "万kWh", 199.7066, "外购"]]);
  const lines = section(book, "消费明细");

  test("the published 1,997,066 kWh × 0.1229 = 245.44 tce, as formulas on the consultant's cell", () => {
    expect(lines.headings).toEqual([
      ...[
        "序号",
        "企业名称",
        "年份",
        "品种（填报）",
        "品种（标准）",
        "实物量",
        "单位",
        "折标系数（当量值）",
        "系数单位",
      ],
      ...["系数来源", "折标准煤（当量值，tce）", "CO2因子", "因子单位", "因子来源", "排放量（tCO2）"],
    ]);
    const row = lines.top + 3;
    expect(formulaOf(lines.cell(0, "实物量"))).toBe("ROUND('资源能源消耗'!D2*10000,6)");
    expect(valueOf(lines.cell(0, "实物量"))).toBe(1997066);
    expect(lines.records[0]?.slice(6, 9)).toEqual(["kWh", 0.1229, "kgce/kWh"]);
    expect(formulaOf(lines.cell(0, "折标准煤（当量值，tce）"))).toBe(`F${row}*H${row}/1000`);
    expect(valueOf(lines.cell(0, "折标准煤（当量值，tce）"))).toBeCloseTo(245.4394, 4);
    expect(lines.records[0]?.[11]).toBe(0.5306);
    expect(valueOf(lines.cell(0, "排放量（tCO2）"))).toBeCloseTo(1059.643, 3);
  });

  test("sums, shares and the source of every coefficient", () => {
    const totals = section(book, "综合能耗与碳排放汇总");
    const row = lines.top + 3;
    expect(formulaOf(totals.records[0]?.[4])).toBe(
      `SUMIFS($K$${row}:$K$${row},$B$${row}:$B$${row},B${totals.top + 3},$C$${row}:$C$${row},C${totals.top + 3})`,
    );
    expect(totals.records[0]?.slice(0, 4)).toEqual([1, "本企业", 2024, 1]);
    const sources = section(book, "系数来源");
    expect(sources.records.map((each) => [each?.[0], each?.[2]])).toEqual([
      ["[1]", "已核对"],
      ["[2]", "已核对"],
    ]);
    expect(lines.cell(0, "因子来源")).toBe("[2]");
    expect(String(sources.records[1]?.[3])).toMatch(/2023年电力二氧化碳排放因子.*用于 电力$/);
  });

  test("the range of the sheet carries our name", () => {
    expect(book.plan).toContainEqual(expect.objectContaining({ kind: "defineName", name: "QS_result_energy" }));
  });
});

describe("能耗与碳排放: ranges, sales and what is not known", () => {
  const book = energyWorkbook(parkSheets);
  const lines = section(book, "消费明细");
  const record = (name: string, year: number): number =>
    lines.records.findIndex((row) => row?.[3] === name && row[2] === year);

  test("a printed range stands with both ends; other carriers have the same figure twice", () => {
    const gas = record("天然气", 2024);
    expect(valueOf(lines.cell(gas, "折标准煤（当量值，tce）"))).toBeCloseTo(144.1, 9);
    expect(valueOf(lines.cell(gas, "折标准煤上限（tce）"))).toBeCloseTo(174.23, 9);
    const diesel = record("柴油", 2024);
    expect(valueOf(lines.cell(diesel, "折标准煤（当量值，tce）"))).toBe(
      valueOf(lines.cell(diesel, "折标准煤上限（tce）")),
    );
    const totals = section(book, "综合能耗与碳排放汇总");
    const [low, high] = [valueOf(totals.records[1]?.[4]), valueOf(totals.records[1]?.[5])];
    expect(Number(high) - Number(low)).toBeCloseTo(30.13, 9);
  });

  test("sold heat is taken off", () => {
    const steam = record("蒸汽", 2024);
    expect(lines.cell(steam, "来源去向")).toBe("外供（减）");
    expect(valueOf(lines.cell(steam, "折标准煤（当量值，tce）"))).toBeCloseTo(-6994.6, 9);
    expect(formulaOf(lines.cell(steam, "折标准煤（当量值，tce）"))).toMatch(/^-G\d+\*J\d+\/1000$/);
  });

  test("unverified and missing coefficients are marked, and the sum says what it lacks", () => {
    expect(lines.cell(record("天然气", 2024), "系数来源")).toMatch(/^\[\d\] 未核实$/);
    expect(lines.cell(record("生物质颗粒", 2024), "系数来源")).toBe("缺少");
    expect(lines.cell(record("自来水", 2024), "排放量（tCO2）")).toBe("不计");
    const totals = section(book, "综合能耗与碳排放汇总");
    expect(totals.records[5]?.at(-1)).toBe("仅为已知部分；能耗缺 液化石油气、生物质颗粒；CO2缺 液化石油气、生物质颗粒");
    expect(totals.records[2]?.at(-1)).toBe("仅为已知部分；等价值缺 蒸汽");
    const marks = book.plan.filter(
      (each): each is Extract<Command, { kind: "conditionalFormat" }> => each.kind === "conditionalFormat",
    );
    expect(marks).toHaveLength(4);
  });

  test("own heat value first, then a row of 折算系数, with its words as source", () => {
    const coal = record("原煤", 2024);
    expect(valueOf(lines.cell(coal, "折标系数（当量值）"))).toBeCloseTo(22350 / 29307.6, 9);
    const sources = section(book, "系数来源").records;
    expect(sources.find((row) => String(row?.[3]).startsWith("入厂煤化验报告"))?.[1]).toBe("企业实测");
    expect(valueOf(lines.cell(record("自来水", 2024), "折标系数（当量值）"))).toBe(0.0857);
  });

  test("per output value and product, linked to the figures that were typed", () => {
    const intensities = section(book, "单位产值、单位产品能耗与碳排放");
    expect(intensities.records.map((row) => [row?.[1], row?.[2], row?.[3]])).toEqual([
      ["甲电镀厂", 2023, "单位工业总产值"],
      ["甲电镀厂", 2023, "单位工业增加值"],
      ["甲电镀厂", 2023, "单位产品（镀锌件）"],
      ["甲电镀厂", 2024, "单位工业总产值"],
      ["甲电镀厂", 2024, "单位工业增加值"],
      ["甲电镀厂", 2024, "单位产品（镀锌件）"],
      ["乙热电厂", 2024, "单位工业总产值"],
      ["乙热电厂", 2024, "单位工业增加值"],
    ]);
    const [, , , value, , product] = intensities.records;
    expect(formulaOf(value?.[4])).toBe("'经济数据'!C3");
    expect(formulaOf(value?.[6])).toMatch(/^E\d+\/E\d+$/);
    expect(valueOf(value?.[6])).toBeCloseTo((245.4394114 + 144.1 + 11.51109 + 4.26786) / 5200, 12);
    expect(formulaOf(product?.[4])).toBe("ROUND('产品产量'!E2*10000,7)");
    expect(product?.[8]).toBe("kgce/m2");
    expect(formulaOf(product?.[6])).toMatch(/\*1000\/E\d+$/);
  });

  test("per output value of all enterprises together, where every one states it", () => {
    const joint = energyWorkbook({
      项目信息: project(),
      资源能源消耗: [
        ["企业名称", "类别", "名称", "单位", "2024年", "来源"],
        ["甲厂", "能源", "电", "万kWh", 100, "外购"],
        ["乙厂", "能源", "电", "万kWh", 300, "外购"],
      ],
      经济数据: [
        ["企业名称", "年份", "工业总产值（万元）"],
        ["甲厂", 2024, 1000],
        ["乙厂", 2024, 4000],
      ],
    });
    const { records, top } = section(joint, "单位产值、单位产品能耗与碳排放");
    expect(records[2]?.slice(0, 4)).toEqual([3, "全部企业（2 家）", 2024, "单位工业总产值"]);
    expect(formulaOf(records[2]?.[4])).toBe(
      `SUMIFS($E$${top + 3}:$E$${top + 4},$C$${top + 3}:$C$${top + 4},C${top + 5},$D$${top + 3}:$D$${top + 4},D${top + 5})`,
    );
    expect(valueOf(records[2]?.[6])).toBeCloseTo(491.6 / 5000, 12);
  });

  test("Pareto of the last year by carrier and by enterprise, the latter as a chart", () => {
    const carriers = section(book, "2024 年综合能耗按品种占比");
    expect(carriers.records.map((row) => row?.[1])).toEqual(["原煤", "电力", "天然气", "柴油", "新水"]);
    expect(formulaOf(carriers.records[2]?.[3])).toMatch(/^\(SUMIFS\(.+\)\+SUMIFS\(.+\)\)\/2$/);
    const enterprises = section(book, "2024 年综合能耗按企业占比");
    expect(enterprises.records.map((row) => row?.[1])).toEqual(["乙热电厂", "甲电镀厂", "丙五金厂"]);
    expect(valueOf(enterprises.records[2]?.[5])).toBe(1);
    const charts = book.plan.filter((each): each is Extract<Command, { kind: "chart" }> => each.kind === "chart");
    expect(charts.map(({ name, type }) => [name, type])).toEqual([["QS_energy_enterprises", "column"]]);
  });

  test("names that a look-up would mistake are summed by their rows", () => {
    const starred = energyWorkbook({
      项目信息: project(),
      资源能源消耗: [
        ["企业名称", "名称", "类别", "单位", "2024年", "来源"],
        ["甲**厂", "电", "能源", "kWh", 100, "外购"],
        ["甲乙丙厂", "电", "能源", "kWh", 200, "外购"],
      ],
    });
    const formulas = section(starred, "综合能耗与碳排放汇总").records.map((row) => formulaOf(row?.[4]));
    expect(formulas[0]).toMatch(/^SUM\(\$K\$\d+:\$K\$\d+\)$/);
    expect(formulas[1]).toMatch(/^SUM\(\$K\$\d+:\$K\$\d+\)$/);
    expect(formulas[0]).not.toBe(formulas[1]);
  });
});

describe("能耗与碳排放: coefficients that the workbook states", () => {
  const stated = (consumption: Rows, coefficients: Rows, more: Readonly<Record<string, number | string>> = {}) => {
    const lines = section(
      energyWorkbook({ 项目信息: project(more), 资源能源消耗: consumption, 折算系数: coefficients }),
      "消费明细",
    );
    return (record: number, heading: string) => lines.cell(record, heading);
  };
  const HEADINGS = ["企业名称", "类别", "名称", "单位", "2024年", "来源", "折标系数（kgce/kg）"];

  test("stand as formulas on their cells, with the change of unit; published ones as values", () => {
    const cell = stated(
      [
        HEADINGS,
        ["甲厂", "能源", "天然气", "万m³", 100, "外购", null],
        [null, "能源", "电力", "万kWh", 100, "外购", null],
        [null, "能源", "柴油", "t", 10, "外购", 1.4571],
        [null, "能源", "汽油", "t", 10, "外购", null],
      ],
      [
        [
          "企业名称",
          "能源品种",
          "单位",
          "低位发热量（MJ/m³）",
          "折标准煤系数（kgce/kWh）",
          "CO2因子（kgCO2/t）",
          "来源",
        ],
        ["甲厂", "天然气", "m³", 35.6, null, null, "化验"],
        [null, "电力（等价值）", "kWh", null, 0.3019, null, "省统计局"],
        [null, "柴油", "t", null, null, 3100, "供应商"],
      ],
      { "电网排放因子（kgCO2/kWh）": 0.57 },
    );
    expect(cell(0, "折标系数（当量值）")).toEqual({
      formula: "ROUND('折算系数'!D2*1000,8)/29307.6",
      value: expect.closeTo(35600 / 29307.6, 12) as number,
    });
    expect(cell(1, "折标系数（等价值）")).toEqual({ formula: "'折算系数'!E3", value: 0.3019 });
    expect(cell(1, "折标系数（当量值）")).toBe(0.1229);
    expect(cell(1, "CO2因子")).toEqual({ formula: "'项目信息'!B4", value: 0.57 });
    expect(cell(2, "折标系数（当量值）")).toEqual({ formula: "'资源能源消耗'!G4", value: 1.4571 });
    expect(cell(2, "CO2因子")).toEqual({ formula: "ROUND('折算系数'!F4/1000,12)", value: 3.1 });
    expect(cell(3, "折标系数（当量值）")).toBe(1.4714);
  });

  test("written as text or as a range they are our reading, and the source says where they stand", () => {
    const cell = stated(
      [
        HEADINGS,
        ["甲厂", "能源", "天然气", "万m³", 100, "外购", null],
        [null, "能源", "柴油", "t", 10, "外购", "1.4571 kgce/kg"],
      ],
      [
        ["能源品种", "单位", "折标准煤系数（kgce/m³）", "来源"],
        ["天然气", "m³", "1.20-1.25", "供应商"],
      ],
    );
    expect([cell(0, "折标系数（当量值）"), cell(0, "折标系数上限")]).toEqual([1.2, 1.25]);
    expect(cell(1, "折标系数（当量值）")).toBe(1.4571);
    expect(cell(1, "系数来源")).toMatch(/^\[\d\]$/);
  });
});

describe("能耗与碳排放 of very many enterprises", () => {
  const count = 201;
  const book = energyWorkbook({
    项目信息: project(),
    资源能源消耗: [
      ["企业名称", "类别", "名称", "单位", "2024年", "来源"],
      ...Array.from({ length: count }, (_, i) => [`企业${i + 1}`, "能源", "电", "kWh", 1000 + i, "外购"]),
    ],
  });

  test("the lines are values, the sums of every enterprise stay formulas, and it is said", () => {
    const lines = section(book, "消费明细");
    expect(lines.records).toHaveLength(count);
    expect(lines.records.flat().filter((cell) => formulaOf(cell) !== undefined)).toEqual([]);
    const totals = section(book, "综合能耗与碳排放汇总");
    expect(totals.records.slice(0, count).every((row) => formulaOf(row?.[4])?.startsWith("SUM("))).toBe(true);
    expect(totals.records.at(-1)?.[1]).toBe("全部企业（201 家）");
    expect(String(rowsOf(book)[4]?.[0])).toContain("企业超过 200 家，消费明细为数值");
  });
});

describe("能耗与碳排放: four links", () => {
  const flow = (
    name: string,
    [from, to]: readonly [string, string],
    value: number | null,
  ): AuditBalance["flows"][number] => ({
    flow: {
      id: name,
      name,
      from: from === "外部" ? OUTSIDE : atNode(from),
      to: to === "外部" ? OUTSIDE : atNode(to),
      amount: value === null ? { kind: "unmeasured" } : { kind: "measured", value, sigma: 1 },
      origins: [],
    },
    ...{ class: "redundant", value, sigma: 1, adjustment: 0, z: 0, isBarelyTestable: false, rounded: null },
    ...{ sigmaFrom: "sheet", medium: "" },
  });
  const balance = (flows: AuditBalance["flows"]): AuditBalance => ({
    ...{ object: "", period: "2024年", name: "全厂能量平衡", form: "flows", layer: { kind: "energy" }, unit: "MJ" },
    ...{ method: "linear", status: "consistent", limitPercent: 5, closures: [], flows, suspects: [], setAside: [] },
    globalTest: { objective: 0, degreesOfFreedom: 0, limit: null, probability: null },
    ...{ negative: [], loops: [], addMeters: [], origins: [] },
  });
  const printed = (flows: AuditBalance["flows"]) =>
    energyWorkbook({ 项目信息: project(), 资源能源消耗: parkSheets["资源能源消耗"] ?? [] }, [balance(flows)]);

  test("links down, carriers across, differences and efficiencies as formulas", () => {
    const book = printed([
      flow("天然气", ["外部", "锅炉房"], 1000),
      flow("蒸汽", ["锅炉房", "车间"], 900),
      flow("电", ["外部", "车间"], 300),
    ]);
    const table = section(book, /^能量平衡表：2024年 全厂能量平衡/);
    expect(table.headings).toEqual(["环节", "项目", "天然气", "热力", "电力", "合计"]);
    expect(table.records.map((row) => row?.slice(0, 3).map(valueOf))).toEqual([
      ["购入贮存", "购入（＋）", 1000],
      ["购入贮存", "库存减少（＋）", 0],
      ["购入贮存", "外供（－）", 0],
      ["购入贮存", "贮存损失（－）", 0],
      ["加工转换", "投入（－）", 1000],
      ["加工转换", "产出（＋）", 0],
      ["输送分配", "损失（－）", 0],
      ["最终使用", "回收（＋）", 0],
      ["最终使用", "使用（－）", 0],
      ["校核", "收支差（应为 0）", 0],
    ]);
    const [first] = [table.top + 3];
    expect(formulaOf(table.records[9]?.[2])).toBe(
      `ROUND(C${first}+C${first + 1}-C${first + 2}-C${first + 3}-C${first + 4}+C${first + 5}-C${first + 6}+C${first + 7}-C${first + 8},4)`,
    );
    const units = section(book, /^用能单元：/);
    expect(units.records.map((row) => row?.map(valueOf))).toEqual([
      ["加工转换", "锅炉房", 1000, 900, null, 100, 0.9],
      ["最终使用", "车间", 1200, null, null, null, null],
    ]);
  });

  test("what is not known says so and is not summed", () => {
    const book = printed([flow("天然气", ["外部", "锅炉房"], 1000), flow("蒸汽", ["锅炉房", "车间"], null)]);
    const table = section(book, /^能量平衡表：/);
    expect(table.records[5]?.map(valueOf)).toEqual(["加工转换", "产出（＋）", 0, "未知", "未知"]);
    expect(table.records[9]?.map(valueOf)).toEqual(["校核", "收支差（应为 0）", 0, "未知", "未知"]);
  });
});
