import fc from "fast-check";
import { readDay } from "../../../src/workbook/cells/readCell";
import type { Cell } from "../../../src/workbook/port";

const read = (cell: Cell | undefined) => {
  const { value, findings } = readDay(cell, { origin: "计划!D4" });
  return [value, ...findings.map((finding) => finding.code)];
};

describe("dates", () => {
  test.each([
    ["2025年3月1日", "2025-03-01"],
    ["2025-3-1", "2025-03-01"],
    ["2025/03/01 10:30", "2025-03-01"],
    ["２０２５．３．１", "2025-03-01"],
    ["20250301", "2025-03-01"],
    ["2025年3月", "2025-03"],
    ["2023.03", "2023-03"],
    ["2023.10", "2023-10"],
    ["2025年", "2025"],
    ["由相关行政部门确定", "由相关行政部门确定"],
    ["2023.05-2023.06", "2023.05-2023.06"],
    ["/", "/"],
    ["", ""],
  ])("text %j is %s", (text, day) => {
    expect(read({ value: text })).toEqual([day]);
  });

  test.each<[number, string | undefined, string[]]>([
    [45663, "yyyy-mm-dd", ["2025-01-06"]],
    [45663, 'yyyy"年"m"月"d"日"', ["2025-01-06"]],
    [45663, '[$-804]yyyy"年"m"月"', ["2025-01"]],
    [45663, undefined, ["2025-01-06", "read.serialAsDate"]],
    [2023, undefined, ["2023"]],
    [20250301, undefined, ["2025-03-01"]],
    [2023.03, undefined, ["2023-03"]],
    [2023.2, undefined, ["2023-02"]],
    [2023.1, "0.00", ["2023-10"]],
    [2023.1, undefined, ["2023.1", "read.ambiguousMonth"]],
    [7, undefined, ["7", "read.noSuchDay"]],
  ])("number %d under %s", (value, numberFormat, expected) => {
    expect(read(numberFormat === undefined ? { value } : { value, numberFormat })).toEqual(expected);
  });

  test("days that the calendar does not have, errors and uncalculated formulas are pointed out", () => {
    expect(read({ value: "2025-02-30" })).toEqual(["2025-02-30", "read.noSuchDay"]);
    expect(read({ value: "2025年13月" })).toEqual(["2025年13月", "read.noSuchDay"]);
    expect(read({ value: { error: "#N/A" } })).toEqual(["#N/A", "read.errorValue"]);
    expect(read({ value: null, formula: "TODAY()" })).toEqual(["", "read.notCalculated"]);
    expect(read(undefined)).toEqual([""]);
  });

  test("workbooks that count from 1904", () => {
    const cell = { value: 45663 - 1462, numberFormat: "yyyy-mm-dd" };
    expect(readDay(cell, { origin: "计划!D4", uses1904Dates: true }).value).toBe("2025-01-06");
  });

  test("nothing throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.double()), fc.string(), (value, numberFormat) => {
        expect(typeof readDay({ value, numberFormat }, { origin: "x" }).value).toBe("string");
      }),
    );
  });
});
