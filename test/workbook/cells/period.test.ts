import fc from "fast-check";
import { readPeriod } from "../../../src/workbook/cells/period";

describe("periods", () => {
  test.each([
    ["2023年", { year: 2023 }],
    ["2023", { year: 2023 }],
    ["２０２３ 年度", { year: 2023 }],
    ["二〇二三年", { year: 2023 }],
    ["(2022)", { year: 2022 }],
    ["近期目标（2027年）", { year: 2027 }],
    ["2025年1-6月", { year: 2025, part: "1-6月" }],
    ["2025年1月～6月", { year: 2025, part: "1-6月" }],
    ["2025.01-06", { year: 2025, part: "1-6月" }],
    ["2024年上半年", { year: 2024, part: "上半年" }],
    ["2024年第一季度", { year: 2024, part: "第一季度" }],
    ["2024Q1", { year: 2024, part: "Q1" }],
    ["2024年6月", { year: 2024, part: "6月" }],
    ["2024-06", { year: 2024, part: "6月" }],
  ])("%s", (text, period) => {
    expect(readPeriod(text)).toEqual(period);
  });

  test("January to December is the full year", () => {
    expect(readPeriod("2024年1-12月")).toEqual({ year: 2024 });
  });

  test.each([
    "2023-2025年",
    "2023、2024年",
    "2023-24",
    "2025年3月5日",
    "2025-03-05",
    "2023.1", // January, or October typed as a number
    "GB/T 43329-2023",
    "2000吨",
    "审核前",
    "25年",
    "",
  ])("%j names no single period", (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });

  test("every year is read in every spelling", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2099 }), (year) => {
        for (const text of [`${year}`, `${year}年`, `${year}年度`, `实际(${year}年)`])
          expect(readPeriod(text)).toEqual({ year });
      }),
    );
  });
});
