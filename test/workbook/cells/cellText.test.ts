import { cellText } from "../../../src/workbook/cells/cellText";
import { dateOfSerial, isDateFormat } from "../../../src/workbook/cells/dateFormat";

describe("what a person sees in a cell", () => {
  test.each([
    [0.804, "0.0%", "80.4%"],
    [1.005, "0.00", "1.01"],
    [1234.5, "#,##0.00_);[Red](#,##0.00)", "1234.50"],
    [5, '0.0"万元"', "5.0万元"],
    [2024, '0"年"', "2024年"],
    [0.1 + 0.2, undefined, "0.3"],
    [42287, "General", "42287"],
    [7, "@", "7"],
    [1e-7, undefined, "1E-07"],
    [45663, "m/d", "2025-01-06"],
    [45663, 'yyyy"年"m"月"d"日"', "2025-01-06"],
    [45663, 'yyyy"年"m"月"', "2025-01"],
    [45663, "[DBNum1][$-804]yyyy年m月d日;@", "2025-01-06"],
    [0.5, "h:mm", "12:00"],
  ])("%d under %s", (value, numberFormat, text) => {
    const cell = numberFormat === undefined ? { value } : { value, numberFormat };
    expect(cellText(cell)).toBe(text);
  });

  test("texts, errors, truth values and blanks", () => {
    expect(cellText({ value: "001" })).toBe("001");
    expect(cellText({ value: { error: "#DIV/0!" } })).toBe("#DIV/0!");
    expect(cellText({ value: true })).toBe("TRUE");
    expect(cellText({ value: null, formula: "A1" })).toBe("");
    expect(cellText(undefined)).toBe("");
  });

  test.each([
    "yyyy-mm-dd",
    "m/d/yy",
    "[$-804]aaaa",
    "h:mm:ss",
    "[h]:mm",
    'yyyy"年"m"月"',
    "yyyy-mm-dd hh:mm:ss.000",
    "mmm-yy",
  ])("%s shows a date or time", (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  test.each(["General", "0.00", "0%", '0"d"', "#,##0", "@", "0.00E+00", "[Red]0", '"年"0', "# ?/?", ""])(
    "%j shows no date",
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );

  test("serial numbers of both date systems", () => {
    expect(dateOfSerial(1, false)).toBe("1900-01-01");
    expect(dateOfSerial(61, false)).toBe("1900-03-01");
    expect(dateOfSerial(45852.75, false)).toBe("2025-07-14");
    expect(dateOfSerial(0, true)).toBe("1904-01-01");
    expect(dateOfSerial(45663 - 1462, true)).toBe("2025-01-06");
    expect(cellText({ value: 45663 - 1462, numberFormat: "yyyy-mm-dd" }, true)).toBe("2025-01-06");
  });
});
