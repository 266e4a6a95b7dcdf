import type { Origin } from "../../core/outcome/outcome";
import { areaAddress, placeOf } from "../address";
import { WorkbookFailure } from "../failure";
import type { ExcelSession } from "./excelSession";
import { PATIENCE, Requests } from "./requests";

/**
 * Brings the sheet of an origin to the front and selects its cells; an origin that is no place in the workbook (a clause of
 * a standard) shows nothing.
 *
 * @throws WorkbookFailure sheetMissing, or hostRejected with reason sheetHidden.
 * @example await showInExcel(session, "指标数据!D7")
 */
export async function showInExcel(session: ExcelSession, origin: Origin): Promise<void> {
  const place = placeOf(origin);
  if (!place) return;
  const requests = new Requests(session, PATIENCE, () => undefined);
  await requests.watch(
    requests.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
      sheet.load("visibility");
      await requests.sync(context);
      refuseHidden(sheet, place.sheet);
      sheet.activate();
      sheet.getRange(areaAddress(place.area)).select();
      await requests.sync(context);
    }),
  );
}

function refuseHidden(sheet: Excel.Worksheet, title: string): void {
  if (sheet.isNullObject) throw new WorkbookFailure("sheetMissing", { sheet: title });
  if (sheet.visibility !== "Visible")
    throw new WorkbookFailure("hostRejected", { sheet: title, reason: "sheetHidden" });
}
