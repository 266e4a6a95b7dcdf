import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { WorkbookFailure } from "../workbook/failure";
import type { FileWorkbook, Hosts } from "./hosts";

export function readBytes(file: string): Uint8Array {
  if (!existsSync(file)) throw new WorkbookFailure("fileMissing", { file });
  try {
    return readFileSync(file);
  } catch (error) {
    throw new WorkbookFailure("fileUnreadable", { file, reason: reasonOf(error) });
  }
}

/** Opens .xlsx, .xlsm or .csv; the ending decides only whether it is a CSV. */
export function openFile(file: string, hosts: Hosts): FileWorkbook {
  const bytes = readBytes(file);
  const isCsv = /\.(csv|txt)$/i.test(file);
  return isCsv ? hosts.openCsv(bytes, basename(file, extname(file))) : hosts.openXlsx(bytes, file);
}

/**
 * Writes beside the target and renames, so that at any moment the old or the new file is there, whole.
 *
 * @throws WorkbookFailure fileNotWritable when the folder or file cannot be written (open in Excel, read-only …)
 */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  const target = resolve(file);
  const passing = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    const handle = openSync(passing, "wx");
    try {
      const content = typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes;
      for (let written = 0; written < content.length;) written += writeSync(handle, content, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(passing, target);
  } catch (error) {
    rmSync(passing, { force: true });
    throw new WorkbookFailure("fileNotWritable", { file, reason: reasonOf(error) });
  }
}

/** The built-in example, as it lies in the package. */
export function sampleFile(): string {
  return join(__dirname, "../../assets/sample/电镀行业整体审核.xlsx");
}

const ADDITION = ".审核";

/** `表.xlsx` → `表.审核.xlsx`; `表.审核.xlsx` stays. */
export function outputName(file: string): string {
  const base = basename(file, extname(file));
  const stem = base.endsWith(ADDITION) ? base.slice(0, -ADDITION.length) : base;
  return join(dirname(file), `${stem}${ADDITION}.xlsx`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
