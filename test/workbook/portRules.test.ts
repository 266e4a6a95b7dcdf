import type { Plan, PlanCell } from "../../src/workbook/port";
import { checkPlan, fitText, titleKey, withoutSheet } from "../../src/workbook/portRules";
import { area } from "./workbookContract";

const written = (cell: PlanCell): Plan => [{ kind: "writeBlock", sheet: "表", top: 0, left: 0, cells: [[cell]] }];

describe("a plan that no host could carry out is a bug of the caller", () => {
  it.each<[string, Plan]>([
    ["a title of 32 characters", [{ kind: "createSheet", sheet: "表".repeat(32) }]],
    ["a title with a colon", [{ kind: "createSheet", sheet: "9:00" }]],
    ["a title in quotes", [{ kind: "createSheet", sheet: "'表'" }]],
    ["the reserved title", [{ kind: "createSheet", sheet: "history" }]],
    ["a number that is none", written(Number.NaN)],
    ["a cached result that is none", written({ formula: "1/0", value: Infinity })],
    ["a formula with its equals sign", written({ formula: "=A1", value: 1 })],
    ["a function that files know by another name", written({ formula: 'IF(A1,TEXTJOIN(",",TRUE,B1),1)', value: 1 })],
    ["a block beyond the last column", [{ kind: "writeBlock", sheet: "表", top: 0, left: 16_383, cells: [[1, 2]] }]],
    ["an area from right to left", [{ kind: "merge", sheet: "表", area: { top: 0, left: 2, bottom: 0, right: 1 } }]],
    ["a colour by its name", [{ kind: "style", sheet: "表", area: area("A1"), style: { fill: "red" } }]],
    ["a name that reads as a cell", [{ kind: "defineName", name: "QS1", sheet: "表", area: area("A1") }]],
    ["a name with a space", [{ kind: "defineName", name: "QS result", sheet: "表", area: area("A1") }]],
    ["a table without a row", [{ kind: "table", sheet: "表", name: "T", area: area("A1:C1") }]],
    ["a choice with a comma", [{ kind: "dataValidation", sheet: "表", area: area("A1"), choices: ["a,b"] }]],
    [
      "choices beyond 255 characters",
      [{ kind: "dataValidation", sheet: "表", area: area("A1"), choices: ["长".repeat(256)] }],
    ],
  ])("%s", (_, plan) => {
    expect(() => checkPlan(plan)).toThrow("invariant broken");
  });

  it("lets pass what hosts take, to the limit", () => {
    checkPlan([
      { kind: "createSheet", sheet: "表".repeat(31) },
      { kind: "writeBlock", sheet: "表", top: 1_048_575, left: 16_383, cells: [["末"]] },
      { kind: "defineName", name: "QS_input_企业.一览", sheet: "表", area: area("A1:XFD9") },
      { kind: "dataValidation", sheet: "表", area: area("A1"), choices: ["长".repeat(255)] },
      ...written({ formula: "SUM('IFS(A.B)'!A1)&\"TEXTJOIN(\"", value: "x" }),
    ]);
  });
});

describe("text as a cell can hold it", () => {
  it("keeps 32,767 characters and cuts one more, never in the middle of a character", () => {
    expect(fitText("字".repeat(32_767))).toHaveLength(32_767);
    expect(fitText("字".repeat(32_768))).toBe(`${"字".repeat(32_766)}…`);
    expect(fitText(`a${"𠮷".repeat(16_384)}`)).toBe(`a${"𠮷".repeat(16_382)}…`);
  });

  it("writes line breaks one way and replaces halves of characters", () => {
    expect(fitText("一\r\n二\r三\n")).toBe("一\n二\n三\n");
    expect(fitText("a\ud842b")).toBe("a\ufffdb");
  });
});

describe("a formula after the sheet it points to was deleted", () => {
  it.each([
    ["'评价结果'!B2+评价结果!$C$3", "评价结果", "#REF!B2+#REF!$C$3"],
    ["旧评价结果!B2+'旧 评价结果'!B2", "评价结果", "旧评价结果!B2+'旧 评价结果'!B2"],
    ["SUM('1''s (新)'!A:A)", "1's (新)", "SUM(#REF!A:A)"],
    ["'[1]评价结果'!B2+[1]评价结果!B2", "评价结果", "'[1]评价结果'!B2+[1]评价结果!B2"],
    ["result!A1", "Result", "#REF!A1"],
  ])("%s without %s", (formula, title, expected) => {
    expect(withoutSheet(formula, title)).toBe(expected);
  });

  it("knows a title in any case", () => {
    expect(titleKey("Result")).toBe(titleKey("RESULT"));
  });
});
