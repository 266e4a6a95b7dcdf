import { gridWindow } from "../../../src/browser/room/gridWindow";
import type { SheetLook } from "../../../src/browser/room/room";
import { sheetFrame } from "../../../src/browser/room/sheetFrame";
import type { SheetSnapshot } from "../../../src/workbook/port";
import { areaOf, sheetOf, type TestCell } from "../../support/sheet";

function look(part: Partial<SheetLook>): SheetLook {
  return {
    styles: [{}],
    styleAt: () => 0,
    rules: [],
    columns: [],
    defaultWidth: 64,
    rowHeights: new Map(),
    defaultHeight: 20,
    frozenRows: 0,
    frozenColumns: 0,
    hasDrawing: false,
    ...part,
  };
}

function windowOf(sheet: SheetSnapshot, area: string, seen: SheetLook | undefined = undefined) {
  return gridWindow({ sheet, look: seen, uses1904Dates: false }, areaOf(area));
}

function textsOf(rows: readonly (readonly TestCell[])[]): readonly string[] {
  return windowOf(sheetOf("表", rows), "A1:F1").cells.map(({ text }) => text);
}

describe("what the grid shows of a cell", () => {
  it("is the text as displayed", () => {
    expect(
      textsOf([
        [
          { value: 0.804, numberFormat: "0.0%" },
          { value: 45658, numberFormat: "yyyy-mm-dd" },
          true,
          { value: { error: "#DIV/0!" } },
        ],
      ]),
    ).toEqual(["80.4%", "2025-01-01", "TRUE", "#DIV/0!"]);
  });

  it("is a number without format in as many digits as Excel shows", () => {
    expect(textsOf([[1 / 3, 1234567, 0.1 + 0.2]])).toEqual(["0.3333333333", "1234567", "0.3"]);
  });
});

describe("a window on a sheet", () => {
  const sheet = sheetOf(
    "表",
    [
      ["标题", null, null, null],
      ["企业", "指标", "值", "说明"],
      ["甲厂", "取水量", 3.5, "按统计"],
      [null, "电耗", 80, null],
    ],
    { merges: ["A1:D1", "A3:A4"] },
  );

  it("holds no cell outside of it but the first one of a merged area that reaches in", () => {
    const seen = windowOf(sheet, "A4:C4");
    expect(seen.cells.map(({ row, column, text }) => [row, column, text])).toEqual([
      [3, 1, "电耗"],
      [3, 2, "80"],
      [2, 0, "甲厂"],
    ]);
    expect(seen.merges).toEqual([areaOf("A3:A4")]);
  });

  it("lets a text run over blank neighbours up to the next cell that holds something", () => {
    const running = sheetOf("表", [["很长的一段说明文字", null, null, 5]]);
    expect(windowOf(running, "A1:D1").cells.map(({ column, runsTo }) => [column, runsTo])).toEqual([
      [0, 2],
      [3, 3], // a number never runs
    ]);
  });

  it("shows blank cells that are formatted, and no others", () => {
    const seen = windowOf(
      sheetOf("表", [["a"]]),
      "A1:C2",
      look({ styles: [{}, { fill: "FFF2CC" }], styleAt: (row, column) => (row === 1 && column === 1 ? 1 : 0) }),
    );
    expect(seen.cells.map(({ row, column, kind }) => [row, column, kind])).toEqual([
      [0, 0, "text"],
      [1, 1, "blank"],
    ]);
    expect(seen.looks[seen.cells[1]!.look]).toEqual({ fill: "FFF2CC" });
  });

  it("colours a level where the sheet has a rule for it, the first rule that fits deciding", () => {
    const rules = [
      { areas: [areaOf("A1:A9")], equals: "Ⅰ级", style: { fill: "C6EFCE" } },
      { areas: [areaOf("A1:A9")], equals: "Ⅰ级", style: { fill: "FF0000" } },
    ];
    const seen = windowOf(sheetOf("表", [["Ⅰ级", "Ⅰ级"], ["Ⅱ级"]]), "A1:B2", look({ rules }));
    expect(seen.cells.map(({ look }) => seen.looks[look]?.fill)).toEqual(["C6EFCE", undefined, undefined]);
  });
});

describe("the frame of a sheet", () => {
  it("joins hidden rows to spans and knows how far the sheet is used", () => {
    const cells = Array.from({ length: 100 }, (_, row) => [row, 1, 2]);
    const frame = sheetFrame(sheetOf("表", cells, { hiddenRows: [7, 5, 6, 20], merges: ["A1:Z1"] }), undefined);
    expect(frame.hiddenRows).toEqual([
      { from: 5, to: 7 },
      { from: 20, to: 20 },
    ]);
    expect(frame.rowCount).toBe(120);
    expect(frame.columnCount).toBe(30);
  });

  it("never goes beyond the last row of a worksheet", () => {
    const cells: [][] = [];
    cells[1_048_575] = [];
    const sheet = { ...sheetOf("表", []), cells };
    expect(sheetFrame(sheet, undefined).rowCount).toBe(1_048_576);
  });

  it("leaves a blank sheet some room", () => {
    expect(sheetFrame(sheetOf("表", []), undefined)).toMatchObject({ rowCount: 40, columnCount: 16 });
  });
});
