import { pageBreaks, rowsOfPage } from "../../../src/workbook/results/pageBreaks";

const page = { widths: [10, 30, 12, 12, 12], titleRows: 5 };

describe("printed pages of our sheets", () => {
  it("hold fewer rows the more title rows they repeat, and more the wider the sheet is that is shrunk onto them", () => {
    const wide = { ...page, widths: [...page.widths, 40, 40, 40, 40] };
    expect(rowsOfPage({ ...page, titleRows: 8 })).toBe(rowsOfPage(page) - 3);
    expect(rowsOfPage(wide)).toBeGreaterThan(rowsOfPage(page));
  });

  it("begin anew before a chart that would be cut, and only there", () => {
    const room = rowsOfPage(page);
    const half = Math.floor(room / 2);
    const blocks = [0, 1, 2, 3].map((place) => ({ top: 100 + place * half, rows: half }));
    expect(pageBreaks(blocks, page, 0)).toEqual([100 + 2 * half]);
    expect(pageBreaks(blocks, page, room - half)).toEqual([100 + half, 100 + 3 * half]);
  });

  it("let a block that is longer than a page begin one", () => {
    expect(pageBreaks([{ top: 7, rows: 3 * rowsOfPage(page) }], page, 4)).toEqual([7]);
    expect(pageBreaks([{ top: 7, rows: 3 * rowsOfPage(page) }], page, 0)).toEqual([]);
  });
});
