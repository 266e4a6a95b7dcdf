import { readFileSync } from "node:fs";
import { join } from "node:path";
import { picturePrinter, type PicturePrinter } from "../../../src/drawing/picturePrinter";
import { docxPrinter } from "../../../src/report/docx/docxPrinter";
import { guides } from "../../../src/standards/guides/guides";
import { indicatorSystems } from "../../../src/standards/indicatorSystems/indicatorSystems";
import type { DeskKit } from "../../../src/taskpane/desk/auditDesk";
import type { OnStep, Step } from "../../../src/taskpane/desk/desk";
import { applyPlan } from "../../../src/workbook/memory/applyPlan";
import type { UndoableWorkbook } from "../../../src/workbook/port";
import { openXlsx, type XlsxWorkbook } from "../../../src/workbook/xlsx/xlsxWorkbook";

export const onward: OnStep = () => Promise.resolve(true);

/** jsdom's own ArrayBuffer is none for the program that draws; a desk without pictures works all the same. */
async function pictures(): Promise<PicturePrinter> {
  if (typeof document !== "undefined") throw new Error("nothing draws in jsdom");
  printer ??= picturePrinter({
    wasm: readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")),
    font: readFileSync(require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf")),
  });
  return printer;
}

let printer: Promise<PicturePrinter> | undefined;

/** What the command line chooses, with a clock that stands still. */
export const kit: DeskKit = {
  reportPrinter: docxPrinter,
  pictures,
  builtIn: indicatorSystems,
  guides,
  now: () => "2026-11-21T08:00:00.000Z",
  version: "0.1.0",
  applyPlan,
};

export function sampleBytes(): Uint8Array {
  return readFileSync(join(__dirname, "../../../assets/sample/电镀行业整体审核.xlsx"));
}

export interface UndoableFile extends UndoableWorkbook {
  bytes(): Uint8Array;
  /** How often it was read and written. */
  readonly counts: { read: number; apply: number };
}

/** A workbook file whose writes can be taken back, as the browser page has it. */
export function fileOf(bytes: Uint8Array): UndoableFile {
  const earlier: Uint8Array[] = [];
  const counts = { read: 0, apply: 0 };
  let file: XlsxWorkbook = openXlsx(bytes, "审核.xlsx");
  return {
    counts,
    read: () => {
      counts.read += 1;
      return file.read();
    },
    apply: async (plan) => {
      const before = file.bytes();
      await file.apply(plan);
      counts.apply += 1;
      earlier.push(before);
    },
    undo: async () => {
      const before = earlier.pop();
      if (before) file = openXlsx(before, "审核.xlsx");
    },
    canUndo: () => Promise.resolve(earlier.length > 0),
    bytes: () => file.bytes(),
  };
}

/** Goes on until a step, and notes which ones were asked about. */
export function until(last: Step | undefined): { readonly onStep: OnStep; readonly asked: Step[] } {
  const asked: Step[] = [];
  const onStep = (step: Step): Promise<boolean> => {
    asked.push(step);
    return Promise.resolve(step !== last);
  };
  return { onStep, asked };
}
