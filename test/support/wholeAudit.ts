import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CoveredGuide } from "../../src/core/audit/guide";
import { picturePrinter, type PicturePrinter } from "../../src/drawing/picturePrinter";
import { cppcIndustry } from "../../src/standards/guides/cppcIndustry";
import { guides } from "../../src/standards/guides/guides";
import { indicatorSystems } from "../../src/standards/indicatorSystems/indicatorSystems";
import type { Plan, SheetSnapshot, Snapshot } from "../../src/workbook/port";
import { emptyWorkbookPackage } from "../../src/workbook/xlsx/emptyWorkbook";
import { openXlsx, xlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import { documentAudit } from "../../src/workflows/documentAudit";
import { PARTS, runAudit, type AuditRun, type RunOptions } from "../../src/workflows/runAudit";
import { expectGolden } from "./golden";
import { markdownOfSheet, type SheetMarkdownOptions } from "./markdownOfSheet";
import { textOfReport } from "./textOfReport";

/** Everything the program has, as the command line hands it to the main job. */
export const FULL_RUN: RunOptions = {
  parts: new Set(PARTS),
  language: "zh-CN",
  builtIn: indicatorSystems,
  guides,
};

export interface WholeAudit {
  readonly run: AuditRun;
  /** The workbook as written. */
  readonly bytes: Uint8Array;
  /** What stands in it when it is opened again. */
  readonly written: Snapshot;
}

/** A new workbook file that holds what the plan says. */
export async function workbookOf(plan: Plan): Promise<Uint8Array> {
  const workbook = xlsxWorkbook(emptyWorkbookPackage());
  await workbook.apply(plan);
  return workbook.bytes();
}

/** The main job on a file, as `qingshen run` does it. */
export async function auditFile(bytes: Uint8Array, options: RunOptions = FULL_RUN): Promise<WholeAudit> {
  const workbook = openXlsx(bytes, "input.xlsx");
  const run = await runAudit(workbook, { pictures: printer, ...options });
  const output = workbook.bytes();
  return { run, bytes: output, written: await openXlsx(output, "output.xlsx").read() };
}

export function sheetNamed({ written }: WholeAudit, name: string): SheetSnapshot {
  const sheet = written.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Compares a written sheet with `expected/‹file›.md` of a case. */
export function expectSheet(
  audit: WholeAudit,
  { folder, sheet, file = sheet, ...options }: { folder: string; sheet: string; file?: string } & SheetMarkdownOptions,
): void {
  const expected = join(folder, "expected");
  mkdirSync(expected, { recursive: true });
  expectGolden(`${markdownOfSheet(sheetNamed(audit, sheet), options)}\n`, join(expected, `${file}.md`));
}

/** Compares the text of the report with `expected/report.txt` of a case. */
export async function expectReport(
  audit: WholeAudit,
  folder: string,
  guide: CoveredGuide = cppcIndustry,
): Promise<void> {
  const report = documentAudit(audit.run, guide, await printer());
  expect(report.findings).toEqual([]);
  mkdirSync(join(folder, "expected"), { recursive: true });
  expectGolden(textOfReport(report.value), join(folder, "expected/report.txt"));
}

let known: Promise<PicturePrinter> | undefined;

function printer(): Promise<PicturePrinter> {
  return (known ??= picturePrinter({
    wasm: readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")),
    font: readFileSync(require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf")),
  }));
}
