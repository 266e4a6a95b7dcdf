import fc from "fast-check";
import type { Reading } from "../../../src/core/quantity/quantity";
import { readTexts as english } from "../../../src/messages/en/read";
import { readTexts } from "../../../src/messages/zhCN/read";
import type { ReadFinding } from "../../../src/workbook/cells/findings";
import { type CellContext, readQuantity, splitMixed } from "../../../src/workbook/cells/readCell";
import type { Cell } from "../../../src/workbook/port";

const origin = "资源能源消耗!D7";
type Stated = Omit<CellContext, "origin">;

const read = (cell: Cell | undefined, stated: Stated = {}) => readQuantity(cell, { origin, ...stated });
const readText = (text: string, stated: Stated = {}) => read({ value: text }, stated);
const codes = (findings: readonly ReadFinding[]) => findings.map((finding) => finding.code);
const number = (value: number, halfDigit: number): Reading => ({ kind: "number", value, halfDigit });

describe("numbers in any spelling", () => {
  test.each([
    ["１２３", number(123, 0.5)],
    ["２３．７６", number(23.76, 0.005)],
    ["1,234.5", number(1234.5, 0.05)],
    ["1，234", number(1234, 0.5)],
    ["1 234 567", number(1_234_567, 0.5)],
    ["0.0510", number(0.051, 0.00005)],
    ["1.25×10⁻³", number(0.00125, 0.000005)],
    ["1.25×10-3", number(0.00125, 0.000005)],
    ["1.2E-03", number(0.0012, 0.00005)],
    ["3×10^4", number(30_000, 5000)],
    ["10⁻³", number(0.001, 0.0005)],
    ["－5", number(-5, 0.5)],
    ["−5.0", number(-5, 0.05)],
    ["1。5", number(1.5, 0.05)],
    ["¥1,200", number(1200, 0.5)],
    ["3万", number(30_000, 5000)],
    ["1.2亿", number(120_000_000, 5_000_000)],
  ])("%s", (text, reading) => {
    const { value, findings } = readText(text);
    expect(value.reading).toEqual(reading);
    expect(value).toMatchObject({ origin, written: text });
    // A live formula must point at our reading, not at the text.
    expect(value.cellFactor).toBeUndefined();
    expect(codes(findings)).toEqual(["read.textNumber"]);
    expect(findings[0]).toMatchObject({ severity: "info", origins: [origin], text });
  });

  test.each(["1,23", "5×1000", "1/2", "12 5", "3.14.5", "符合", "85；Ⅰ", "Ⅱ级", "2025-01-06", "=5", "同左"])(
    "%s cannot be decided: a text with a warning",
    (text) => {
      const { value, findings } = readText(text);
      expect(value.reading).toEqual({ kind: "text", text });
      expect(findings).toMatchObject([{ severity: "warning", text }]);
    },
  );

  test("a number stored as text is told as it is written, whatever unit it is read into", () => {
    const { value, findings } = readText("９０", { unit: "万m3", to: "m3" });
    expect(value).toMatchObject({ reading: { value: 900_000 }, unit: "m3" });
    expect(findings).toMatchObject([{ code: "read.textNumber", value: 90 }]);
  });

  test("a lost superscript is read and questioned", () => {
    const { value, findings } = readText("1.25×103", { unit: "t" });
    expect(value.reading).toEqual(number(1250, 5));
    expect(findings[0]).toMatchObject({ code: "read.powerMarkLost", severity: "warning", value: 1250 });
  });

  test("001 is a code", () => {
    const { value, findings } = readText("001");
    expect(value.reading).toEqual({ kind: "text", text: "001" });
    expect(codes(findings)).toEqual(["read.codeInsteadOfNumber"]);
  });

  test("a figure and a statement in one cell are left to the indicator's reader", () => {
    expect(splitMixed("85；Ⅰ")).toEqual({ figure: "85", statement: "Ⅰ" });
    expect(splitMixed("Ⅱ级; ≥80%")).toEqual({ figure: "≥80%", statement: "Ⅱ级" });
    expect(splitMixed("85")).toBeUndefined();
    expect(splitMixed("有；符合")).toBeUndefined();
  });
});

describe("figures that are no plain numbers", () => {
  test.each<[string, Reading, string]>([
    ["<0.05", { kind: "censored", comparison: "<", limit: 0.05 }, "read.censored"],
    ["＜0.05", { kind: "censored", comparison: "<", limit: 0.05 }, "read.censored"],
    ["≤5", { kind: "censored", comparison: "≤", limit: 5 }, "read.censored"],
    [">=5", { kind: "censored", comparison: "≥", limit: 5 }, "read.censored"],
    [">35%", { kind: "censored", comparison: ">", limit: 35 }, "read.censored"],
    ["<0%", { kind: "censored", comparison: "<", limit: 0 }, "read.censored"],
    ["35%以上", { kind: "censored", comparison: "≥", limit: 35 }, "read.censored"],
    ["不低于80", { kind: "censored", comparison: "≥", limit: 80 }, "read.censored"],
    ["ND(0.05)", { kind: "censored", comparison: "<", limit: 0.05 }, "read.censored"],
    ["未检出（<0.05）", { kind: "censored", comparison: "<", limit: 0.05 }, "read.censored"],
    ["50-60", { kind: "range", low: 50, high: 60 }, "read.range"],
    ["20～30", { kind: "range", low: 20, high: 30 }, "read.range"],
    ["50——60", { kind: "range", low: 50, high: 60 }, "read.range"],
    ["50%~60%", { kind: "range", low: 50, high: 60 }, "read.range"],
    ["-5--3", { kind: "range", low: -5, high: -3 }, "read.range"],
    ["5.2±0.3", { kind: "range", low: 4.9, high: 5.5 }, "read.range"],
    ["约1.2亿", { kind: "approximate", value: 120_000_000 }, "read.approximate"],
    ["1000余", { kind: "approximate", value: 1000 }, "read.approximate"],
    ["5左右", { kind: "approximate", value: 5 }, "read.approximate"],
    ["≈5", { kind: "approximate", value: 5 }, "read.approximate"],
  ])("%s", (text, reading, code) => {
    const { value, findings } = readText(text);
    expect(value.reading).toEqual(reading);
    expect(codes(findings)).toEqual([code]);
  });

  test("0.05L among concentrations is below the detection limit, elsewhere half a decilitre", () => {
    const water = readText("0.05L", { unit: "mg/L" });
    expect(water.value).toMatchObject({ reading: { kind: "censored", comparison: "<", limit: 0.05 }, unit: "mg/L" });
    expect(codes(water.findings)).toEqual(["read.belowDetection"]);
    expect(readText("0.05L", { unit: "m3" }).value.reading).toEqual(number(0.00005, 0.000005));
  });
});

describe("no figure", () => {
  test.each([
    ["-", "dash"],
    ["—", "dash"],
    ["——", "dash"],
    ["---", "dash"],
    ["/", "slash"],
    ["／", "slash"],
    ["无", "none"],
    ["ND", "notDetected"],
    ["n.d.", "notDetected"],
    ["未检出", "notDetected"],
    ["低于检出限", "notDetected"],
    ["检出限以下", "notDetected"],
    ["未统计", "notCounted"],
    ["不适用", "notApplicable"],
    ["不适用（无此工序）", "notApplicable"],
    ["N/A", "notApplicable"],
  ])("%s is kept as %s", (text, reason) => {
    const { value, findings } = readText(text, { unit: "t", to: "kg" });
    expect(value.reading).toEqual({ kind: "missing", reason });
    expect(findings).toMatchObject([{ code: "read.placeholder", severity: "info", reason, text }]);
  });

  test("blank cells need no decision", () => {
    for (const cell of [undefined, { value: "" }, { value: " \u3000 " }, { value: "", formula: 'IF(A1="","",A1)' }]) {
      const { value, findings } = read(cell, { unit: "t" });
      expect(value.reading).toEqual({ kind: "missing", reason: "blank" });
      expect(findings).toEqual([]);
    }
  });

  test("error values, formulas without value, −999", () => {
    const error = read({ value: { error: "#DIV/0!" }, formula: "A1/0" });
    expect(error.value.reading).toEqual({ kind: "missing", reason: "errorValue" });
    expect(error.findings).toMatchObject([{ code: "read.errorValue", severity: "warning", text: "#DIV/0!" }]);
    expect(readText("#N/A").value.reading).toEqual({ kind: "missing", reason: "errorValue" });

    const uncalculated = read({ value: null, formula: "A1*2" });
    expect(uncalculated.value.reading).toEqual({ kind: "missing", reason: "notCalculated" });
    expect(uncalculated.findings).toMatchObject([{ code: "read.notCalculated", severity: "error" }]);

    for (const cell of [{ value: -999 }, { value: "-999" }]) {
      expect(read(cell).value.reading).toEqual({ kind: "missing", reason: "notCounted" });
      expect(codes(read(cell).findings)).toEqual(["read.missingCode"]);
    }
  });

  test("1-6 that became a date is no number", () => {
    const { value, findings } = read({ value: 45663, numberFormat: "m/d" }, { unit: "t" });
    expect(value.reading).toEqual({ kind: "text", text: "2025-01-06" });
    expect(findings).toMatchObject([{ code: "read.dateInsteadOfNumber", severity: "warning", typed: "1-6" }]);
    expect(codes(readText("15-18").findings)).toEqual(["read.range"]);
  });
});

describe("units", () => {
  test.each([
    { cell: 5, unit: "万t", to: "t", value: 50_000, inUnit: "t" },
    { cell: 9, unit: "kg", to: "t", value: 0.009, inUnit: "t" },
    { cell: 2.377, unit: "万kWh", to: "kWh", value: 23_770, inUnit: "kWh" },
    { cell: 3.6, unit: "GJ", to: "kWh", value: 1000, inUnit: "kWh" },
    { cell: "1200吨", unit: "kg", value: 1_200_000, inUnit: "kg" },
    { cell: "1200 kg", unit: "t", value: 1.2, inUnit: "t" },
    { cell: "5.5KW", unit: "W", to: "kW", value: 5.5, inUnit: "kW" },
    { cell: "3万元", unit: "万元", value: 3, inUnit: "万元" },
    { cell: "97.6kw", value: 97.6, inUnit: "kW" },
    { cell: "29308(千焦/千克)", unit: "", value: 29_308, inUnit: "kJ/kg" },
    { cell: 23, unit: "立方米", to: "m3", value: 23, inUnit: "m3" },
    { cell: 5, to: "t", value: 5, inUnit: undefined },
    { cell: 0.15, unit: "L/m2", to: "m3/m2", value: 0.00015, inUnit: "m3/m2" },
  ])("$cell under $unit asked in $to is $value $inUnit", ({ cell, value, inUnit, ...stated }) => {
    const quantity = read({ value: cell }, stated).value;
    expect(quantity.reading).toMatchObject({ kind: "number", value });
    expect(quantity.unit).toBe(inUnit);
  });

  test("the factor leads from the cell's number to the reading", () => {
    expect(read({ value: 5 }, { unit: "万t", to: "t" }).value.cellFactor).toBe(10_000);
    expect(read({ value: 5 }, { unit: "t" }).value.cellFactor).toBe(1);
    expect(read({ value: 0.804, numberFormat: "0.0%" }, { unit: "%" }).value.cellFactor).toBe(100);
  });

  test("about 120 million yuan under 万元 are 12000", () => {
    const { value, findings } = readText("约1.2亿元", { unit: "万元" });
    expect(value).toMatchObject({ reading: { kind: "approximate", value: 12_000 }, unit: "万元" });
    expect(codes(findings)).toEqual(["read.approximate", "read.unitInValue"]);
  });

  test("3万 under 万元 is questioned", () => {
    const { value, findings } = readText("3万", { unit: "万元" });
    expect(value).toMatchObject({ reading: number(3, 0.5), unit: "万元" });
    expect(findings).toMatchObject([{ code: "read.multipleTwice", severity: "warning", value: 3, unit: "万元" }]);
  });

  test.each([
    ["1200吨", "m3", undefined],
    ["80%", "t", undefined],
    ["5.5KW", "kWh", undefined],
    ["5t", "标准件", undefined],
  ])("%s under %s does not fit and is not computed with", (text, unit, to) => {
    const { value, findings } = readText(text, { unit, ...(to !== undefined && { to }) });
    expect(value.reading).toEqual({ kind: "text", text });
    expect(value.unit).toBeUndefined();
    expect(findings).toMatchObject([{ code: "read.unitMismatch", severity: "warning" }]);
  });

  test("unknown units stay as they are, but are not converted", () => {
    expect(codes(readText("5kkw").findings)).toEqual(["read.unknownUnit"]);
    expect(read({ value: 5 }, { unit: "标准件" })).toMatchObject({ value: { reading: number(5, 0.5) }, findings: [] });
    const converted = read({ value: 5 }, { unit: "标准件", to: "t" });
    expect(converted.value.reading.kind).toBe("text");
    expect(codes(converted.findings)).toEqual(["read.unknownUnit"]);
  });

  test("a dash in the unit column means no unit", () => {
    expect(read({ value: 7.2 }, { unit: "—" })).toEqual({
      value: { reading: number(7.2, 0.05), origin, written: "7.2", cellFactor: 1 },
      findings: [],
    });
  });

  test("a unit in the number format counts", () => {
    const { value, findings } = read({ value: 5, numberFormat: '0"kg"' }, { unit: "t" });
    expect(value).toMatchObject({ reading: number(0.005, 0.0005), unit: "t", cellFactor: 0.001, written: "5kg" });
    expect(codes(findings)).toEqual(["read.unitInValue"]);
  });
});

describe("percent", () => {
  const percent: Cell = { value: 0.804, numberFormat: "0.0%" };

  test("0.804 shown as 80.4% under % is 80.4", () => {
    expect(read(percent, { unit: "%" })).toMatchObject({
      value: { reading: number(80.4, 0.05), unit: "%" },
      findings: [],
    });
  });

  test("without a unit it is 80.4 % too, and said so", () => {
    const { value, findings } = read(percent);
    expect(value).toMatchObject({ reading: number(80.4, 0.05), unit: "%", cellFactor: 100 });
    expect(codes(findings)).toEqual(["read.percentFormat"]);
  });

  test("asked as a plain fraction it is 0.804, and so is the text 80.4%", () => {
    expect(read(percent, { to: "1" }).value.reading).toEqual(number(0.804, 0.0005));
    expect(readText("80.4%", { to: "1" }).value.reading).toEqual(number(0.804, 0.0005));
    expect(read(percent, { to: "1" }).value.unit).toBeUndefined();
  });

  test("a bare fraction under % is taken as it stands and pointed out", () => {
    const { value, findings } = read({ value: 0.804 }, { unit: "%" });
    expect(value.reading).toEqual(number(0.804, 0.0005));
    expect(findings).toMatchObject([{ code: "read.fractionUnderPercent", severity: "info" }]);
    expect(read({ value: 80.4 }, { unit: "%" }).findings).toEqual([]);
  });

  test("29% is 29 to the last bit", () => {
    expect(read({ value: 0.29, numberFormat: "0%" }, { unit: "%" }).value.reading).toEqual(number(29, 0.5));
  });
});

describe("digits as printed", () => {
  test.each<[Cell, number]>([
    [{ value: 42287 }, 0.5],
    [{ value: 1.14 }, 0.005],
    [{ value: 1.14, numberFormat: "0.000" }, 0.0005],
    [{ value: 1.14001, numberFormat: "0.00", formula: "D5/D6" }, 0.005],
    [{ value: 1 / 3, formula: "A1/3" }, 0],
    [{ value: 1234.5, numberFormat: "#,##0" }, 0.5],
    [{ value: 1234.5, numberFormat: "0.00E+00" }, 5],
    [{ value: -12.5, numberFormat: "0.00;(0.0)" }, 0.05],
  ])("%j: half of the last digit is %d", (cell, halfDigit) => {
    expect(read(cell).value.reading).toEqual(number(cell.value as number, halfDigit));
  });

  test("they move with the unit", () => {
    expect(read({ value: 7.76 }, { unit: "万套", to: "套" }).value.reading).toEqual(number(77_600, 50));
  });

  test("a format that shows 万 of a figure in 元 is questioned", () => {
    const { value, findings } = read({ value: 12_345, numberFormat: '0!.0,"万"' }, { unit: "元" });
    expect(value.reading).toEqual(number(12_345, 500));
    expect(findings).toMatchObject([{ code: "read.scaledFormat", severity: "warning" }]);
  });
});

describe("whatever stands in the cell", () => {
  const tradeSigns = fc.string({ unit: fc.constantFrom(..."0123456789.,，％%-—~约亿万元吨kWh×^⁻³<≥±（）()/ ;；NDⅠ") });
  const format = fc.oneof(fc.constantFrom("0.00", "0%", "@", 'yyyy"年"', "0!.0,"), fc.string());
  const value = fc.oneof(tradeSigns, fc.string({ unit: "grapheme" }), fc.double(), fc.boolean(), fc.constant(null));
  const unit = fc.oneof(fc.constantFrom("t", "万元", "%", "—", "kg/t钢", "标准件"), tradeSigns);

  test("nothing throws, nothing is silently a number, every message is readable", () => {
    fc.assert(
      fc.property(value, format, unit, (cellValue, numberFormat, stated) => {
        const { value: quantity, findings } = read({ value: cellValue, numberFormat }, { unit: stated, to: "t" });
        if (typeof cellValue === "string" && quantity.reading.kind === "number") expect(findings).not.toEqual([]);
        if (quantity.reading.kind === "text") expect(findings).not.toEqual([]);
        for (const finding of findings) expect(sentences(finding)).toEqual([expect.any(String), expect.any(String)]);
      }),
      { numRuns: 3000 },
    );
  });

  test("the written form of a number does not change the reading", () => {
    const digits = fc.integer({ min: 1, max: 99_999_999 });
    const scale = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(digits, scale, (whole, decimals) => {
        const plain = (whole / 10 ** decimals).toFixed(decimals);
        const expected = number(Number(plain), Number(`5e-${decimals + 1}`));
        for (const form of writtenForms(plain))
          expect([form, readText(form, { unit: "t" }).value.reading]).toEqual([form, expected]);
        const typed = read({ value: Number(plain), numberFormat: `0.${"0".repeat(decimals)}` }, { unit: "t" });
        expect(typed.value.reading).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("the choice of unit does not change the reading", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (grams) => {
        const readings = [
          read({ value: grams }, { unit: "g", to: "t" }),
          read({ value: grams / 1e3 }, { unit: "千克", to: "t" }),
          read({ value: grams / 1e6 }, { unit: "吨", to: "t" }),
          readText(`${grams} g`, { unit: "kg", to: "t" }),
        ];
        for (const { value: quantity } of readings) {
          expect(quantity.unit).toBe("t");
          expect(quantity.reading).toMatchObject({ kind: "number", value: grams / 1e6 });
        }
      }),
    );
  });
});

/** The same number as a clerk, a web page or a PDF would write it. */
function writtenForms(plain: string): readonly string[] {
  const [whole = "", fraction = ""] = plain.split(".");
  const point = fraction === "" ? "" : `.${fraction}`;
  const grouped = (sign: string) => whole.replace(/\B(?=(\d{3})+$)/g, sign) + point;
  const wide = (text: string) => text.replace(/[0-9.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const shifted = `${Number(`0.${whole}`).toFixed(whole.length)}${fraction}×10^${whole.length}`;
  return [
    plain,
    ` ${plain} `,
    wide(plain),
    grouped(","),
    wide(grouped(",")),
    grouped(" "),
    `${plain}吨`,
    `${plain} t`,
    shifted,
  ];
}

function sentences(finding: ReadFinding): readonly string[] {
  return [readTexts, english].map((texts) => (texts[finding.code] as (finding: ReadFinding) => string)(finding));
}
