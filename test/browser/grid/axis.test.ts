import fc from "fast-check";
import { Axis } from "../../../src/browser/grid/axis";

/** Rows 0–9 of which 2, 3, 4 and 7 are hidden: shown are 0 1 5 6 8 9. */
const axis = new Axis({
  count: 10,
  hidden: [
    { from: 2, to: 4 },
    { from: 7, to: 7 },
  ],
  defaultSize: 20,
  sizeAt: (row) => (row === 5 ? 50 : undefined),
});

describe("rows without the hidden ones", () => {
  it("counts only what is shown", () => {
    expect(axis.count).toBe(6);
    expect([0, 1, 2, 3, 4, 5].map((index) => axis.placeAt(index))).toEqual([0, 1, 5, 6, 8, 9]);
  });

  it("finds the row shown next after a hidden one", () => {
    expect([1, 2, 3, 4, 5].map((row) => axis.indexOf(row))).toEqual([1, 2, 2, 2, 2]);
    expect(axis.isHidden(3)).toBe(true);
    expect(axis.isHidden(5)).toBe(false);
  });

  it("measures only what is shown", () => {
    expect(axis.sizeBetween(1, 5)).toBe(20 + 50);
    expect(axis.sizeBetween(1, 4)).toBe(20); // the merged area of rows 2–5 loses three of its rows
  });

  it("ends with the last row shown when the last ones are hidden", () => {
    const ending = new Axis({ count: 5, hidden: [{ from: 3, to: 90 }], defaultSize: 20, sizeAt: () => undefined });
    expect(ending.count).toBe(3);
    expect(ending.indexOf(4)).toBe(2);
  });

  it("comes back to the same row, whatever is hidden", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }), (places) => {
        const hidden = [...places].sort((a, b) => a - b);
        const spans = hidden.filter((p) => !hidden.includes(p - 1)).map((from) => ({ from, to: endOf(hidden, from) }));
        const rows = new Axis({ count: 61, hidden: spans, defaultSize: 1, sizeAt: () => undefined });
        const shown = Array.from({ length: 61 }, (_, row) => row).filter((row) => !hidden.includes(row));
        expect(Array.from({ length: rows.count }, (_, index) => rows.placeAt(index))).toEqual(shown);
        shown.forEach((row, index) => expect(rows.indexOf(row)).toBe(index));
      }),
    );
  });
});

function endOf(hidden: readonly number[], from: number): number {
  let to = from;
  while (hidden.includes(to + 1)) to += 1;
  return to;
}
