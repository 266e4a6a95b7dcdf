import { axesOf } from "../../../src/browser/grid/axes";
import { moveSelection, type Place } from "../../../src/browser/grid/moveSelection";
import { sheetFrame } from "../../../src/browser/room/sheetFrame";
import { areaOf, sheetOf } from "../../support/sheet";

const filled = Array.from({ length: 12 }, () => ["a", "b", "c", "d", "e", "f", "g", "h"]);
/** 40 × 16 cells, of which A1:H12 hold something; row 3 and column C are hidden. */
const axes = axesOf(sheetFrame(sheetOf("数据", filled, { hiddenRows: [2], hiddenColumns: [2] }), undefined));

function move(from: Place, key: string, ctrlKey = false, area = single(from)): Place | undefined {
  return moveSelection(from, { key, ctrlKey }, { axes, area, pageRows: 10 });
}

function single({ row, column }: Place) {
  return { top: row, bottom: row, left: column, right: column };
}

describe("moving the chosen cell with the keyboard", () => {
  it("steps over hidden rows and columns", () => {
    expect(move({ row: 1, column: 0 }, "ArrowDown")).toEqual({ row: 3, column: 0 });
    expect(move({ row: 3, column: 0 }, "ArrowUp")).toEqual({ row: 1, column: 0 });
    expect(move({ row: 0, column: 1 }, "ArrowRight")).toEqual({ row: 0, column: 3 });
    expect(move({ row: 0, column: 3 }, "ArrowLeft")).toEqual({ row: 0, column: 1 });
  });

  it("leaves a merged area on its far side", () => {
    const merged = areaOf("D5:F8");
    expect(move({ row: 4, column: 3 }, "ArrowRight", false, merged)).toEqual({ row: 4, column: 6 });
    expect(move({ row: 4, column: 3 }, "ArrowDown", false, merged)).toEqual({ row: 8, column: 3 });
  });

  it("steps from a hidden cell to the next one shown", () => {
    expect(move({ row: 2, column: 0 }, "ArrowDown")).toEqual({ row: 3, column: 0 });
    expect(move({ row: 2, column: 0 }, "ArrowUp")).toEqual({ row: 1, column: 0 });
  });

  it("stays within the sheet", () => {
    expect(move({ row: 0, column: 0 }, "ArrowUp")).toEqual({ row: 0, column: 0 });
    expect(move({ row: 39, column: 15 }, "ArrowRight")).toEqual({ row: 39, column: 15 });
    expect(move({ row: 35, column: 0 }, "PageDown")).toEqual({ row: 39, column: 0 });
  });

  it("goes to the ends and by pages", () => {
    expect(move({ row: 5, column: 5 }, "Home")).toEqual({ row: 5, column: 0 });
    expect(move({ row: 5, column: 5 }, "Home", true)).toEqual({ row: 0, column: 0 });
    expect(move({ row: 5, column: 5 }, "End")).toEqual({ row: 5, column: 7 });
    expect(move({ row: 20, column: 5 }, "End", true)).toEqual({ row: 11, column: 7 });
    expect(move({ row: 5, column: 5 }, "ArrowDown", true)).toEqual({ row: 11, column: 5 });
    expect(move({ row: 11, column: 5 }, "ArrowDown", true)).toEqual({ row: 39, column: 5 });
    expect(move({ row: 5, column: 5 }, "ArrowLeft", true)).toEqual({ row: 5, column: 0 });
    expect(move({ row: 0, column: 0 }, "PageDown")).toEqual({ row: 11, column: 0 }); // ten rows shown, one hidden
  });

  it("leaves every other key to the page", () => {
    expect(move({ row: 5, column: 5 }, "Tab")).toBeUndefined();
    expect(move({ row: 5, column: 5 }, "a")).toBeUndefined();
  });
});
