import { readPasted, type Pasted, type PastedSheet } from "./pastedSheet";

type Rows = readonly (readonly Pasted[])[];

/** Indicators in rows under a line that names the plants and one that names the periods. */
const sheet = (upper: readonly Pasted[], periods: readonly Pasted[], rows: Rows): PastedSheet => ({
  name: "指标数据",
  rows: [["企业名称：甲厂"], ["序号", "指标名称", "单位", ...upper], [null, null, null, ...periods], ...rows],
  merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"],
});
const records = (pasted: PastedSheet) =>
  readPasted(pasted).audit.indicatorTables.flatMap((table) =>
    table.records.map(({ object, written, period, values }) => ({
      object,
      origin: written.origin,
      period,
      first: values[0]?.quantity.written,
    })),
  );

const ROWS: Rows = [
  [1, "单位产品电耗", "kWh/t", 210, 155, 230, 190],
  [2, "单位产品取水量", "m3/t", 1.1, 0.9, 1.2, 0.7],
];
const PERIODS = ["审核前", "审核后", "审核前", "审核后"];

test("every plant above its 审核前 and 审核后 is an object, the first one as well", () => {
  expect(records(sheet(["乙厂", null, "丙厂", null], PERIODS, ROWS))).toEqual([
    { object: "乙厂", origin: "指标数据!D3", period: "审核前", first: "210" },
    { object: "乙厂", origin: "指标数据!E3", period: "审核后", first: "155" },
    { object: "丙厂", origin: "指标数据!F3", period: "审核前", first: "230" },
    { object: "丙厂", origin: "指标数据!G3", period: "审核后", first: "190" },
  ]);
});

test.each(["现状值", "指标值", "企业现状", "现状值（2024年）"])(
  "%s above 审核前 and 审核后 names no plant: the line above does",
  (upper) => {
    const rows = ROWS.map((row) => row.slice(0, 5));
    expect(
      records(sheet([upper, null], PERIODS.slice(0, 2), rows)).map(({ object, period }) => [object, period]),
    ).toEqual([
      ["甲厂", "审核前"],
      ["甲厂", "审核后"],
    ]);
  },
);
