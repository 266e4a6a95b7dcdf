import { openPackage } from "../../../../src/package/officePackage";
import type { Snapshot } from "../../../../src/workbook/port";
import { emptyWorkbookPackage } from "../../../../src/workbook/xlsx/emptyWorkbook";
import { applyToPackage } from "../../../../src/workbook/xlsx/write/applyToPackage";
import { planOfSeed } from "../../workbookContract";

/** An .xlsx file that holds what the seed says; sheet parts are numbered in its order. */
export function seededXlsx(seed: Snapshot): Uint8Array {
  const made = emptyWorkbookPackage();
  applyToPackage(made, planOfSeed(seed));
  const pkg = openPackage(made.save());
  seed.sheets.forEach(({ isProtected }, i) => {
    if (!isProtected) return;
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    pkg.set(path, pkg.text(path).replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'));
  });
  return pkg.save();
}
