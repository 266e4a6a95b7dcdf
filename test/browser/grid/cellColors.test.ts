import { cellColors } from "../../../src/browser/grid/cellColors";

describe("colours of a cell", () => {
  it("are those of the workbook on a light page", () => {
    expect(cellColors({ fill: "C6EFCE", fontColor: "006100" }, false)).toEqual({
      background: "#C6EFCE",
      color: "#006100",
    });
    expect(cellColors({ fontColor: "595959" }, false)).toEqual({ color: "#595959" });
  });

  it("stay readable on a dark page", () => {
    expect(cellColors({ fill: "D9E1F2" }, true)).toEqual({ background: "#D9E1F2", color: "#000000" });
    expect(cellColors({ fontColor: "595959" }, true)).toEqual({ color: "#a6a6a6" });
    expect(cellColors({ fontColor: "0563C1" }, true)).toEqual({ color: "#3e9cfa" });
  });

  it("are the page's own where the workbook says nothing", () => {
    expect(cellColors({ bold: true }, true)).toEqual({});
  });
});
