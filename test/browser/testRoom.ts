import { workbookRoom } from "../../src/browser/room/workbookRoom";
import type { WorkbookRoom } from "../../src/browser/room/room";
import { auditDesk } from "../../src/taskpane/desk/auditDesk";
import { csvToXlsxPackage } from "../../src/workbook/xlsx/csv";
import { emptyWorkbookPackage } from "../../src/workbook/xlsx/emptyWorkbook";
import { readSheetLook } from "../../src/workbook/xlsx/look/readSheetLook";
import { openXlsxPackage } from "../../src/workbook/xlsx/openXlsxPackage";
import { openXlsx, xlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import { kit } from "../taskpane/desk/testDesk";

/** The room of the page's worker, in this process. */
export function testRoom(): WorkbookRoom {
  return workbookRoom({
    openXlsx,
    openCsv: (bytes, sheet) => xlsxWorkbook(csvToXlsxPackage(bytes, sheet)),
    newXlsx: () => xlsxWorkbook(emptyWorkbookPackage()),
    look: (bytes, sheet) => readSheetLook(openXlsxPackage(bytes, ""), sheet),
    desk: (workbook) => auditDesk(workbook, kit),
  });
}
