import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaAddress } from "../../../src/workbook/address";
import { inputShapes, readAudit } from "../../../src/workbook/input/readAudit";
import { recognise } from "../../../src/workbook/recognise/recognise";
import { readCsv } from "../../../src/workbook/xlsx/csv";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";

const bytes = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../../golden/real", name)));

describe("the list of 5,100 enterprises", () => {
  const snapshot = readCsv(bytes("enterprises-5100.gb18030.csv"), "enterprises-5100");

  test("is 企业一览表 with five wide items, every line an enterprise", () => {
    const { value, findings } = recognise(snapshot, inputShapes);
    expect(value.tables.map((table) => `${table.kind} ${areaAddress(table.area)}`)).toEqual(["enterprises A1:K5101"]);
    expect(value.tables[0]?.rows).toHaveLength(5100);
    expect(value.leftOut).toEqual([]);
    expect(findings).toEqual([]);
    const { enterprises } = readAudit(snapshot, value).value;
    expect(enterprises).toHaveLength(5100);
    expect(
      enterprises[0]?.items.map(({ item, year, quantity }) => [item, year, quantity.reading, quantity.unit]),
    ).toEqual([
      ["产量", 2024, { kind: "number", value: 77600, halfDigit: 50 }, "套"],
      ["用电量", undefined, { kind: "number", value: 6920, halfDigit: 5 }, "kWh"],
      ["新鲜水", undefined, { kind: "number", value: 23, halfDigit: 0.5 }, "m3"],
      ["综合能耗", undefined, { kind: "number", value: 0.85, halfDigit: 0.005 }, "tce"],
      ["危废产生量", undefined, { kind: "number", value: 0.049, halfDigit: 0.0005 }, "t"],
    ]);
  });

  test("is recognised in a fraction of a second", () => {
    recognise(snapshot, inputShapes);
    const started = performance.now();
    recognise(snapshot, inputShapes);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test("the monthly energy report holds no table of an audit, and every sheet is accounted for", async () => {
  const snapshot = await openXlsx(bytes("monthly-energy-report.xlsx"), "monthly-energy-report.xlsx").read();
  const { value, findings } = recognise(snapshot, inputShapes);
  expect(value.tables).toEqual([]);
  const reasons = value.leftOut.map(({ sheet, reason, text }) => [sheet, reason, text]);
  expect(reasons.filter(([, reason]) => reason !== "unknownHeadings")).toEqual([
    ["底稿", "hiddenSheet", undefined],
    ["Sheet4", "emptySheet", undefined],
  ]);
  expect(reasons.filter(([, reason]) => reason === "unknownHeadings")).toHaveLength(12);
  expect(reasons).toContainEqual(["25.1", "unknownHeadings", "指标名称、计量单位、代码、月计划、实际、备注"]);
  expect(findings.map(({ code }) => code)).toEqual(["recognise.hiddenSheet", "recognise.nothingFound"]);
});
