import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inputShapes, readAudit } from "../../../../src/workbook/input/readAudit";
import type { Snapshot } from "../../../../src/workbook/port";
import type { Correction } from "../../../../src/workbook/recognise/corrections/correction";
import { headingTexts } from "../../../../src/workbook/recognise/corrections/followCorrection";
import { recognise } from "../../../../src/workbook/recognise/recognise";
import { SheetGrid } from "../../../../src/workbook/recognise/sheetGrid";
import type { RecognisedTable } from "../../../../src/workbook/recognise/table";
import { openXlsx } from "../../../../src/workbook/xlsx/xlsxWorkbook";
import { sheetOf, snapshotOf } from "../../../support/sheet";

const GOLDEN = join(__dirname, "../../../golden");
const hints = { ownResultSheets: new Set<string>() };

function recognised(snapshot: Snapshot, corrections: readonly Correction[] = []) {
  return recognise(snapshot, inputShapes, { ...hints, corrections });
}

/** What recognition found, said once more by the consultant. */
function asSaid(table: RecognisedTable, snapshot: Snapshot): Correction {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  const columns = Object.fromEntries(table.columns.map(({ column, key }) => [String(column), key]));
  const headings = sheet ? headingTexts(new SheetGrid(sheet), table.area.top) : {};
  return { sheet: table.sheet, headingRow: table.area.top, kind: table.kind, columns, headings };
}

describe("a correction that says what is recognised anyway", () => {
  it.each(["sample", "pcb", "published", "several-systems", "own-system"])("changes nothing: %s", async (name) => {
    const bytes =
      name === "sample"
        ? readFileSync(join(__dirname, "../../../../assets/sample/电镀行业整体审核.xlsx"))
        : readFileSync(join(GOLDEN, name, "input.xlsx"));
    const snapshot = await openXlsx(new Uint8Array(bytes), name).read();
    const natural = recognised(snapshot);
    const tables = natural.value.tables.filter(({ kind }) => kind !== "project");
    expect(tables.length).toBeGreaterThan(0);
    const said = recognised(
      snapshot,
      tables.map((table) => asSaid(table, snapshot)),
    );
    expect(readAudit(snapshot, said.value)).toEqual(readAudit(snapshot, natural.value));
    expect(said.value.tables.filter(({ isCorrected }) => isCorrected)).toHaveLength(tables.length);
    expect(said.findings).toEqual(natural.findings);
  });
});

describe("a corrected table among others", () => {
  const snapshot = snapshotOf(
    sheetOf("数据", [
      ["企业名称", "产品", "单位", "2025年产量"],
      ["甲厂", "镀件", "t", 10],
      ["乙厂", "镀件", "t", 20],
      ["哪家", "什么料", "多少（kg）2025年"],
      ["甲厂", "硫酸", 7],
    ]),
  );
  const correction: Correction = {
    sheet: "数据",
    headingRow: 3,
    kind: "consumption",
    columns: { "0": "enterprise", "1": "name", "2": "consumption" },
  };

  it("ends the table above it", () => {
    const ranges = (corrections: readonly Correction[]) =>
      recognised(snapshot, corrections).value.tables.map(({ kind, area, rows }) => [kind, area.bottom, rows.length]);
    expect(ranges([correction])).toEqual([
      ["output", 2, 2],
      ["consumption", 4, 1],
    ]);
  });

  it("is preferred where a workbook may have only one of its kind", () => {
    const list = [
      ["企业一览表"],
      ["企业名称", "统一社会信用代码", "所属行业", "地址"],
      ["甲厂", "1", "电镀", "东路1号"],
    ];
    const other = [
      ["谁", "干啥"],
      ["丙厂", "电镀"],
    ];
    const both = snapshotOf(sheetOf("企业一览表", list), sheetOf("另表", other));
    const columns = { "0": "enterprise", "1": "industry" };
    const { value, findings } = recognised(both, [{ sheet: "另表", headingRow: 0, kind: "enterprises", columns }]);
    expect(value.tables.map(({ sheet }) => sheet)).toEqual(["另表"]);
    expect(findings.map(({ code }) => code)).toEqual(["recognise.duplicateTable"]);
  });

  it("waits, without a word, while its sheet is hidden", () => {
    const hidden = snapshotOf(...snapshot.sheets.map((sheet) => ({ ...sheet, visibility: "hidden" as const })));
    expect(recognised(hidden, [correction]).findings.map(({ code }) => code)).not.toContain("recognise.correctionLost");
  });

  it("knows indicators in rows by the consultant's word", () => {
    const turned = snapshotOf(
      sheetOf("现状", [
        ["考核项", "计量", "甲厂", "乙厂"],
        ["单位产品取水量", "m³/t", 5, 6],
        ["水重复利用率", "%", 40, 50],
      ]),
    );
    const columns = { "0": "indicator", "1": "unit", "2": "other", "3": "other" };
    const [table] = recognised(turned, [{ sheet: "现状", headingRow: 0, kind: "indicatorData", columns }]).value.tables;
    expect(table).toMatchObject({ kind: "indicatorData", transposed: true });
    expect(table?.rows).toHaveLength(2);
  });
});
