import { expose } from "comlink";
import type { ReportPrinter } from "../report/port";
import { guides } from "../standards/guides/guides";
import { indicatorSystems } from "../standards/indicatorSystems/indicatorSystems";
import { auditDesk } from "../taskpane/desk/auditDesk";
import { letFailuresThrough } from "../taskpane/desk/failureTransfer";
import { loadPictures } from "../taskpane/loadPictures";
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

const room = workbookRoom({
  openXlsx,
  openCsv: (bytes, sheet) => xlsxWorkbook(csvToXlsxPackage(bytes, sheet)),
  newXlsx: () => xlsxWorkbook(emptyWorkbookPackage()),
  look: (bytes, sheet) => readSheetLook(openXlsxPackage(bytes, ""), sheet),
  desk: (workbook) =>
    auditDesk(workbook, {
      reportPrinter,
      pictures: loadPictures,
      builtIn: indicatorSystems,
      guides,
      now: () => new Date().toISOString(),
      version: process.env["QINGSHEN_VERSION"] ?? "",
    }),
});

letFailuresThrough();
expose(servedRoom(room));
