import { inputShapes } from "../../../src/workbook/input/readAudit";
import { recognise } from "../../../src/workbook/recognise/recognise";
import { sheetOf, snapshotOf, type TestCell } from "../../support/sheet";

type Rows = readonly (readonly TestCell[])[];

const untitled = (rows: Rows, name = "表二") =>
  recognise(snapshotOf(sheetOf(name, rows)), inputShapes).findings.filter(
    ({ code }) => code === "recognise.titleMissing",
  );
const output: Rows = [
  ["企业名称", "产品", "单位", "2024年", "2025年"],
  ["甲厂", "镀件", "t", 90, 100],
];

describe("headings that only a title would explain", () => {
  test("are pointed out with the title or heading to add, wherever they stand", () => {
    expect(untitled([[], [], ...output])).toEqual([
      {
        code: "recognise.titleMissing",
        severity: "warning",
        kind: "output",
        title: "产品产量",
        year: 2024,
        counted: "产量",
        origins: ["表二!A3:E3"],
      },
    ]);
    const consumption: Rows = [
      ["企业名称", "类别", "名称", "单位", "2025年"],
      ["甲厂", "水", "新鲜水", "t", 100],
    ];
    expect(untitled(consumption)).toMatchObject([{ kind: "consumption", year: 2025, counted: "消耗量" }]);
  });

  test("are read and not pointed out once either is added", () => {
    const [headings = [], ...rows] = output;
    expect(untitled([["产品产量"], ...output])).toEqual([]);
    expect(untitled(output, "产品产量")).toEqual([]);
    expect(untitled([[...headings.slice(0, 3), "2024年产量", "2025年产量"], ...rows])).toEqual([]);
  });

  test("below a title that speaks of something else are only mentioned; form lines are no title", () => {
    expect(untitled([["近三年合格率"], ...output])).toMatchObject([{ severity: "info" }]);
    expect(untitled([["填报单位（盖章）："], ["2025年度"], ...output])).toMatchObject([{ severity: "warning" }]);
  });

  test("say nothing where they may be several tables, none, or a form without figures", () => {
    expect(untitled([["名称", "单位", "2025年"], ["盐酸", "t", 3]])).toEqual([]); // prettier-ignore
    expect(untitled([["企业名称", "年份", "污染物", "排放量"], ["甲厂", 2025, "COD", 3]])).toEqual([]); // prettier-ignore
    expect(untitled([output[0] ?? [], ["甲厂", "镀件", "t"]])).toEqual([]);
  });
});
