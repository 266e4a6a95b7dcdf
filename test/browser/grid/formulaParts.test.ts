import { formulaParts } from "../../../src/browser/grid/formulaParts";

function origins(formula: string): readonly string[] {
  return formulaParts(formula, "评价结果").flatMap(({ origin }) => origin ?? []);
}

describe("the references of a formula", () => {
  it("lead to sheet and cell, quoted or not", () => {
    expect(origins("='指标数据'!D7*2+评价明细!$B$3")).toEqual(["指标数据!D7", "评价明细!B3"]);
    expect(origins("=SUM('表 3.1-4''s'!A1:B2)")).toEqual(["表 3.1-4's!A1:B2"]);
  });

  it("without a sheet mean this sheet", () => {
    expect(origins('=IF(C5="缺失",0,$D$5)')).toEqual(["评价结果!C5", "评价结果!D5"]);
  });

  it("are told from functions, names, text and other workbooks", () => {
    expect(origins('=LOG10(5)&"A1 见 B2"&QS_A1&[1]Sheet1!A1')).toEqual([]);
  });

  it("leave the formula as it was when put together again", () => {
    const formula = "=IFERROR(ROUND('指标数据'!D7/SUM(A1:A3),4),\"\")";
    expect(
      formulaParts(formula, "表")
        .map(({ text }) => text)
        .join(""),
    ).toBe(formula);
  });
});
