import type { Quantity } from "../../../src/core/quantity/quantity";
import type { Cell, Snapshot } from "../../../src/workbook/port";
import { linkedAmount, linkFigures } from "../../../src/workbook/results/figureLinks";

const workbook = (...row: readonly Cell[]): Snapshot => ({
  sheets: [
    {
      name: "资源能源消耗",
      visibility: "visible",
      cells: [row],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
      isProtected: false,
    },
  ],
  names: [],
  facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false },
});

const read = (value: number, cellFactor = 1, origin = "资源能源消耗!A1"): Quantity => ({
  reading: { kind: "number", value, halfDigit: 0 },
  origin,
  written: String(value),
  cellFactor,
});

describe("amounts as links to the consultant's cells", () => {
  it("point at the cell alone where it holds the amount", () => {
    expect(linkedAmount(linkFigures(workbook({ value: 12 })), 12, [read(12)])).toEqual({
      formula: "'资源能源消耗'!A1",
      value: 12,
    });
  });

  it("carry one factor from the cell to the unit of the result", () => {
    // 1.5 万kWh, read as 15000 kWh, as 54000 MJ
    const links = linkFigures(workbook({ value: 1.5 }));
    expect(linkedAmount(links, 54000, [read(15000, 10000)])).toEqual({
      formula: "ROUND('资源能源消耗'!A1*36000,8)",
      value: 54000,
    });
    // kg read as t, kept in kg again
    expect(linkedAmount(linkFigures(workbook({ value: 720 })), 720, [read(0.72, 0.001)])).toEqual({
      formula: "'资源能源消耗'!A1",
      value: 720,
    });
  });

  it("multiply what the amount was computed from", () => {
    const links = linkFigures(workbook({ value: 250 }, { value: 40 }));
    expect(linkedAmount(links, 100, [read(250), read(40, 1, "资源能源消耗!B1")])).toEqual({
      formula: "'资源能源消耗'!A1*'资源能源消耗'!B1/100",
      value: 100,
    });
  });

  it("stay values where a cell holds no plain number, an error or another file", () => {
    const approximate: Quantity = {
      reading: { kind: "approximate", value: 12 },
      origin: "资源能源消耗!A1",
      written: "约12",
    };
    expect(linkedAmount(linkFigures(workbook({ value: "约12" })), 12, [approximate])).toBe(12);
    expect(linkedAmount(linkFigures(workbook({ value: 12, formula: "[1]Sheet1!A1" })), 12, [read(12)])).toBe(12);
    expect(linkedAmount(linkFigures(workbook({ value: 11 })), 12, [read(12)])).toBe(12);
    expect(linkedAmount(linkFigures(workbook({ value: 0 })), 12, [read(0)])).toBe(12);
    expect(linkedAmount(linkFigures(workbook({ value: 12 })), 12, [])).toBe(12);
  });

  it("link a zero to its cell", () => {
    expect(linkedAmount(linkFigures(workbook({ value: 0 })), 0, [read(0)])).toEqual({
      formula: "'资源能源消耗'!A1",
      value: 0,
    });
  });
});
