import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isOwnReport } from "../report/docx/isOwnReport";
import { csvToXlsxPackage } from "../workbook/xlsx/csv";
import { emptyWorkbookPackage } from "../workbook/xlsx/emptyWorkbook";
import { openXlsx, xlsxWorkbook } from "../workbook/xlsx/xlsxWorkbook";
import { nodeCodec } from "./nodeCodec";
import { runProgram } from "./program";
import type { Hosts } from "./hosts";

/** Files of packages that are read at run time instead of being bundled. */
const installed = createRequire(__filename);

/** Loaded when they are first needed: most commands print neither reports nor pictures. */
const printers = {
  report: () => import(/* webpackMode: "eager" */ "../report/docx/docxPrinter"),
  picture: () => import(/* webpackMode: "eager" */ "../drawing/picturePrinter"),
};

const hosts: Hosts = {
  openXlsx: (bytes, file) => openXlsx(bytes, file, nodeCodec),
  openCsv: (bytes, sheet) => xlsxWorkbook(csvToXlsxPackage(bytes, sheet), "", nodeCodec),
  newXlsx: () => xlsxWorkbook(emptyWorkbookPackage(), "", nodeCodec),
  reportPrinter: { print: async (document) => (await printers.report()).docxPrinter.print(document) },
  isOwnReport,
  pictures: async () =>
    (await printers.picture()).picturePrinter({
      wasm: readFileSync(installed.resolve("@resvg/resvg-wasm/index_bg.wasm")),
      font: readFileSync(installed.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf")),
    }),
};

/** Runs one command line and answers its exit status (0 done, 1 done with errors found, 2 not done). */
export function main(args: readonly string[]): Promise<number> {
  return runProgram(args, hosts);
}
