import type { PicturePrinter } from "../drawing/picturePrinter";
import type { ReportPrinter } from "../report/port";
import type { Workbook } from "../workbook/port";

/** A workbook that is a file: what was applied can be taken out as bytes. */
export interface FileWorkbook extends Workbook {
  bytes(): Uint8Array;
}

/** The outside world as the command line needs it; `main.ts` chooses the adapters. */
export interface Hosts {
  /** @throws WorkbookFailure when the bytes are no workbook that can be read */
  openXlsx(bytes: Uint8Array, file: string): FileWorkbook;
  openCsv(bytes: Uint8Array, sheet: string): FileWorkbook;
  newXlsx(): FileWorkbook;
  readonly reportPrinter: ReportPrinter;
  /** Loaded when a picture is first needed. */
  pictures(): Promise<PicturePrinter>;
  /** A report that we printed and nobody has edited since. */
  isOwnReport(bytes: Uint8Array): boolean;
}
