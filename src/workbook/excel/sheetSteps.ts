import type { SheetAround } from "./around";
import { CALL_BYTES, plainStep, type Place, type Step } from "./step";

const NEW_SHEET_BYTES = 2 * CALL_BYTES;
const EMPTY_BYTES = 12 * CALL_BYTES;

export function addSheetStep(title: string): Step {
  return plainStep(NEW_SHEET_BYTES, ({ context }) => void context.workbook.worksheets.add(title));
}

/** Our own sheet is made anew in its place, so that formulas elsewhere which point at it stay valid. */
export function emptySheetStep(sheet: SheetAround): Step {
  const objects = sheet.charts.length + sheet.tables.length + sheet.images.length + sheet.printNames.length;
  return plainStep(EMPTY_BYTES + objects * CALL_BYTES, (place) => emptySheet(sheet, place));
}

export function removeSheetStep(title: string): Step {
  return plainStep(CALL_BYTES, ({ context }) => context.workbook.worksheets.getItem(title).delete());
}

/** A colour as `#70AD47`; `""` for none. */
export function tabColorStep(title: string, color: string): Step {
  return plainStep(CALL_BYTES, ({ sheetOf }) => void (sheetOf(title).tabColor = color));
}

function emptySheet({ name, charts, tables, images, printNames }: SheetAround, { session, sheetOf }: Place): void {
  const sheet = sheetOf(name);
  for (const chart of charts) sheet.charts.getItem(chart).delete();
  for (const table of tables) sheet.tables.getItem(table).delete();
  if (session.isSetSupported("1.9")) for (const image of images) sheet.shapes.getItem(image).delete();
  for (const defined of printNames) sheet.names.getItem(defined).delete();
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  if (session.isSetSupported("1.8")) all.dataValidation.clear();
  all.clear();
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  all.untrack();
  sheet.freezePanes.unfreeze();
}
