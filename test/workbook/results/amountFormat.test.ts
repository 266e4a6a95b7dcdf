import { amountDecimals, amountFormat, writtenDecimals } from "../../../src/workbook/results/amountFormat";

describe("number formats of amounts", () => {
  it("fit the size of the figures", () => {
    expect(amountFormat([1250000.25, 4200])).toBe("#,##0");
    expect(amountFormat([103.2401, 65.4156])).toBe("#,##0.00");
    expect(amountFormat([0.675653, null])).toBe("#,##0.00000");
  });

  it("leave whole numbers without decimals and small ones visible beside large ones", () => {
    expect(amountFormat([565, 48])).toBe("#,##0");
    expect(amountDecimals([13070, 3.4])).toBe(1);
    expect(amountFormat([])).toBe("#,##0");
  });

  it("count the decimals as written, six at most", () => {
    expect(writtenDecimals([1, 2.25, null])).toBe(2);
    expect(writtenDecimals([1 / 3])).toBe(6);
  });
});
