import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openPackage } from "../../src/package/officePackage";
import { placeOf } from "../../src/workbook/address";
import { printIndicatorSystem } from "../../src/workbook/input/indicatorSystem/printIndicatorSystem";
import type { Cell, CellValue, PlanCell, Snapshot } from "../../src/workbook/port";
import { openXlsx } from "../../src/workbook/xlsx/xlsxWorkbook";
import { cppcIndustry } from "../../src/standards/guides/cppcIndustry";
import { planNewWorkbook } from "../../src/workflows/newAuditWorkbook";
import { indicatorRows, INDICATOR_HEADINGS } from "../golden/sample/indicatorValues";
import { plants } from "../golden/sample/plants";
import { describeWith } from "../support/chromium";
import { qingshen, workFolder } from "../support/commandLine";
import { draftSheet } from "../support/draftSheet";
import { findSoffice, printToPdf, recalculate } from "../support/libreOffice";
import { auditFile, workbookOf } from "../support/wholeAudit";
import { workedSystem } from "../workbook/results/workedSystem";

const SAMPLE = join(__dirname, "../../assets/sample/电镀行业整体审核.xlsx");
const PLANT = join(__dirname, "../golden/pcb/input.xlsx");
const CLOSE = 1e-9;

/** A formula of a workbook with what was saved for it. */
interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
}

function formulasOf({ sheets }: Snapshot): readonly FormulaCell[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap((line, row) =>
      (line ?? []).flatMap((cell, column) =>
        cell?.formula === undefined ? [] : [{ sheet: name, row, column, formula: cell.formula, value: cell.value }],
      ),
    ),
  );
}

const read = (bytes: Uint8Array): Promise<Snapshot> => openXlsx(bytes, "saved.xlsx").read();

function cellIn(
  { sheets }: Snapshot,
  { sheet, row, column }: Pick<FormulaCell, "sheet" | "row" | "column">,
): Cell | undefined {
  return sheets.find(({ name }) => name === sheet)?.cells[row]?.[column];
}

/** Numbers to 1e-9 of their size; what 1e-15 is beside 1 is noise of binary fractions. */
function agrees(ours: CellValue, theirs: CellValue | undefined): boolean {
  if (typeof ours !== "number" || typeof theirs !== "number") return (ours ?? "") === (theirs ?? "");
  return Math.abs(ours - theirs) <= Math.max(CLOSE * Math.max(Math.abs(ours), Math.abs(theirs)), 1e-15);
}

/** Formula cells whose saved value is not what another program computed. */
function differences(ours: Snapshot, theirs: Snapshot): readonly string[] {
  return formulasOf(ours).flatMap((cell) => {
    const computed = cellIn(theirs, cell)?.value;
    if (agrees(cell.value, computed)) return [];
    const place = `${cell.sheet}!R${cell.row + 1}C${cell.column + 1}`;
    return [`${place} saved ${JSON.stringify(cell.value)}, computed ${JSON.stringify(computed)}: =${cell.formula}`];
  });
}

/** The same workbook with another number cached for the first formula with a number on that sheet. */
function tampered(bytes: Uint8Array, part: string): Uint8Array {
  const pkg = openPackage(bytes);
  const xml = pkg.text(part);
  const changed = xml.replace(/(<\/f><v>)[\d.]+(<\/v>)/, "$1123456789$2");
  expect(changed).not.toBe(xml);
  pkg.set(part, changed);
  return pkg.save();
}

/** The consultant's own system, its values partly typed and partly computed from other sheets by 计算公式. */
async function ownSystemWorkbook(): Promise<Uint8Array> {
  const [first, second] = workedSystem.classes;
  const classes = [first, second].flatMap((each) => (each ? [each] : []));
  const withFormula = classes.map((each) => ({
    ...each,
    indicators: each.indicators.map((indicator) =>
      indicator.no === "1" ? { ...indicator, formula: "取水量/电镀面积" } : indicator,
    ),
  }));
  const rows: PlanCell[][] = [
    ["甲厂", null, 61, "Ⅰ", 96],
    ["乙厂", null, "45", "Ⅱ", 90],
    ["丙厂", null, 0.47, "Ⅰ", "不适用"],
    ["丁厂", 39.5, null, "不达标", 99],
  ];
  return workbookOf([
    ...printIndicatorSystem({ ...workedSystem, classes: withFormula }, "评价指标体系"),
    ...draftSheet({
      sheet: "企业一览表",
      rows: [
        ["企业名称", "取水量(L)", "电镀面积(m2)"],
        ["甲厂", 7000, 1000],
        ["乙厂", 18000, 700],
        ["丙厂", 3000, 90],
        ["丁厂", null, 80],
      ],
      headings: [0],
    }),
    ...draftSheet({
      sheet: "指标数据",
      rows: [["企业名称", "1 取水量(L/m2)", "2 回用率(%)", "3 工艺", "4 固废处置率(%)"], ...rows],
      headings: [0],
      formats: [{ area: { top: 3, left: 2, bottom: 3, right: 2 }, format: "0%" }],
    }),
  ]);
}

/** More objects than have their own detail rows: the matrix of levels. */
function largeWorkbook(): Promise<Uint8Array> {
  const sample = indicatorRows(plants());
  const rows = Array.from({ length: 240 }, (_, i) => [`企业${i + 1}`, ...(sample[i % sample.length] ?? []).slice(1)]);
  return workbookOf(
    draftSheet({
      sheet: "指标数据",
      rows: [["指标体系：electroplating-2015"], INDICATOR_HEADINGS, ...rows],
      headings: [1],
    }),
  );
}

const input = {
  "the built-in sample": () => Promise.resolve(readFileSync(SAMPLE)),
  "a real plant's table": () => Promise.resolve(readFileSync(PLANT)),
  "a system of the consultant's own": ownSystemWorkbook,
  "240 plants": largeWorkbook,
};

describeWith(findSoffice(), "workbooks we write, recalculated by LibreOffice", () => {
  it("computes anew what stands cached: a wrong number is corrected", async () => {
    const { bytes, written } = await auditFile(readFileSync(SAMPLE));
    const sheets = openPackage(bytes)
      .paths()
      .filter((path) => path.startsWith("xl/worksheets/sheet"));
    const part = sheets.find((path) => openPackage(bytes).text(path).includes("</f><v>")) ?? "";
    const wrong = tampered(bytes, part);
    expect(differences(written, await read(wrong))).toHaveLength(1);
    const [corrected] = await recalculate(wrong);
    expect(differences(written, await read(corrected!))).toEqual([]);
  });

  it.each(Object.entries(input))("agrees with every cached value: %s", async (_, workbook) => {
    const { bytes, written } = await auditFile(await workbook());
    const [computed] = await recalculate(bytes);
    const theirs = await read(computed!);
    expect(theirs.sheets.map(({ name }) => name)).toEqual(written.sheets.map(({ name }) => name));
    expect(formulasOf(theirs).length).toBeGreaterThanOrEqual(formulasOf(written).length);
    expect(formulasOf(written).length).toBeGreaterThan(0);
    expect(differences(written, theirs)).toEqual([]);
  });

  it("opens a new workbook with the standard worksheets", async () => {
    const made = await workbookOf(planNewWorkbook({ guide: cppcIndustry, period: 2025 }));
    const [opened] = await recalculate(made);
    const [ours, theirs] = [await read(made), await read(opened!)];
    expect(theirs.sheets.map(({ name }) => name)).toEqual(ours.sheets.map(({ name }) => name));
  });

  it("gives the level of a new run when a value of the input is changed in the output", async () => {
    const { run, bytes } = await auditFile(readFileSync(SAMPLE));
    const leader = run.grading.grades.find(({ level }) => level === "I");
    const water = leader?.indicators.find(({ no }) => no === "5")?.value?.quantity;
    const place = placeOf(water?.origin ?? "")!;
    const workbook = openXlsx(bytes, "审核.xlsx");
    await workbook.apply([
      { kind: "writeBlock", sheet: place.sheet, top: place.area.top, left: place.area.left, cells: [[99]] },
    ]);
    const [computed] = await recalculate(workbook.bytes());
    const again = await auditFile(workbook.bytes());
    const level = again.run.grading.grades.find(({ object }) => object === leader?.object)?.level;
    expect(level).toBe("below");
    // Grades, memberships and weights follow the input live. What a run decides does not: the list of findings, the
    // order of the columns in the charts (row 40 of 行业对标 on) and the objects it suggests for the radar (row 69 on).
    const liveRows: Readonly<Record<string, number>> = { 评价结果: 60, 评价明细: Infinity, 行业对标: 40 };
    const sheets = again.written.sheets
      .filter(({ name }) => name in liveRows)
      .map((sheet) => ({ ...sheet, cells: sheet.cells.slice(0, liveRows[sheet.name]) }));
    const graded = { ...again.written, sheets };
    expect(differences(graded, await read(computed!))).toEqual([]);
    expect(differences(graded, await read(bytes))).not.toEqual([]);
  });

  it("prints the report", async () => {
    const folder = workFolder();
    const report = join(folder, "报告.docx");
    await qingshen("run", SAMPLE, "--out", join(folder, "审核.xlsx"), "--report", report);
    const [pdf] = await printToPdf(readFileSync(report));
    const text = Buffer.from(pdf!).toString("latin1");
    expect(text.startsWith("%PDF-")).toBe(true);
    expect(text.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(5);
  });
});
