import { expose } from "comlink";
import { picturePrinter, type PicturePrinter } from "../drawing/picturePrinter";
import type { ReportPrinter } from "../report/port";
import { guides } from "../standards/guides/guides";
import { indicatorSystems } from "../standards/indicatorSystems/indicatorSystems";
import { auditDesk } from "../taskpane/desk/auditDesk";
import { letFailuresThrough } from "../taskpane/desk/failureTransfer";
import { loadAsset } from "../taskpane/loadAsset";
import { csvToXlsxPackage } from "../workbook/xlsx/csv";
import { emptyWorkbookPackage } from "../workbook/xlsx/emptyWorkbook";
import { readSheetLook } from "../workbook/xlsx/look/readSheetLook";
import { openXlsxPackage } from "../workbook/xlsx/openXlsxPackage";
import { openXlsx, xlsxWorkbook } from "../workbook/xlsx/xlsxWorkbook";
import { servedRoom } from "./room/roomLink";
import { workbookRoom } from "./room/workbookRoom";

/** Composition root of the page's worker: the workbook file, the engine, and what a report needs when one is asked for. */
const reportPrinter: ReportPrinter = {
  print: async (document) => (await import("../report/docx/docxPrinter")).docxPrinter.print(document),
};

let printer: Promise<PicturePrinter> | undefined;

function pictures(): Promise<PicturePrinter> {
  printer ??= loadPictures().catch((error: unknown) => {
    printer = undefined; // the next report tries again
    throw error;
  });
  return printer;
}

async function loadPictures(): Promise<PicturePrinter> {
  const [wasm, font] = await Promise.all([
    loadAsset(new URL("@resvg/resvg-wasm/index_bg.wasm", import.meta.url)),
    loadAsset(new URL("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf", import.meta.url)),
  ]);
  return picturePrinter({ wasm, font });
}

const room = workbookRoom({
  openXlsx,
  openCsv: (bytes, sheet) => xlsxWorkbook(csvToXlsxPackage(bytes, sheet)),
  newXlsx: () => xlsxWorkbook(emptyWorkbookPackage()),
  look: (bytes, sheet) => readSheetLook(openXlsxPackage(bytes, ""), sheet),
  desk: (workbook) =>
    auditDesk(workbook, {
      reportPrinter,
      pictures,
      builtIn: indicatorSystems,
      guides,
      now: () => new Date().toISOString(),
      version: process.env["QINGSHEN_VERSION"] ?? "",
    }),
});

letFailuresThrough();
expose(servedRoom(room));
