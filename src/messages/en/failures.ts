import type { FailureCode } from "../../workbook/failure";

type Details = Readonly<Record<string, string | number>>;

/** Why a host refused, by the `reason` of the failure. */
const reasons: Readonly<Record<string, string>> = {
  lastSheet: "it is the last sheet and cannot be deleted",
  nameTaken: "the table name is taken; rename the other one in the name manager",
  structureProtected: "the workbook structure is protected; unprotect it first",
  noWorksheet: "it is a chart or macro sheet, which has no cells to write",
  tableOverlap: "it overlaps an existing table; move that table or convert it to a range",
  mergedCell: "the cell is hidden under a merged area; unmerge it first",
  tableHeading: "it is a heading cell of a table and cannot be overwritten",
  sharedFormula: "several cells share the formula of this cell; it cannot be changed alone",
  arrayFormula: "the cell belongs to an array formula or data table; it cannot be changed alone",
  sheetHidden: "the sheet is hidden; unhide it first",
};

/** One sentence of what happened and where, one of what to do. Nothing was changed in any of these cases. */
export const failureTexts: Record<FailureCode, (details: Details) => string> = {
  fileMissing: (d) => `${file(d)} does not exist. Check path and name.`,
  fileUnreadable: (d) =>
    `${file(d)} cannot be read${cause(d)}. Check your access and whether another program holds it.`,
  notAWorkbook: (d) =>
    `${file(d)} is not an .xlsx workbook. Open it in Excel or WPS and save it as "Excel Workbook (*.xlsx)"; .xlsb, .ods, web pages and temporary files beginning with "~$" cannot be read.`,
  oldXls: (d) =>
    `${file(d)} is in the old .xls format. Open it in Excel or WPS and save it as "Excel Workbook (*.xlsx)".`,
  encrypted: (d) => `${file(d)} needs a password to open. Remove the password in Excel or WPS and save.`,
  truncated: (d) => `${file(d)} is incomplete (cut off while downloading or copying). Get the file again.`,
  zipBomb: (d) =>
    `${file(d)} unpacks to an unreasonable size${part(d)}${limit(d)}; reading was stopped. Check where it comes from.`,
  entityExpansion: (d) =>
    `${file(d)} holds entity definitions, which no Office document has${part(d)}; reading was stopped. Check where it comes from.`,
  brokenPart: (d) =>
    `${file(d)}${place(d)}: damaged content${part(d)}. Open and repair it in Excel or WPS, then save a copy.`,
  tooManyCells: (d) =>
    `${file(d)}${place(d)}: too many filled cells${limit(d)}. Delete what is not needed or split the file.`,
  overlappingMerges: (d) => `${file(d)}${place(d)}: merged areas overlap. Unmerge them, merge again and save.`,
  unsupportedEncoding: (d) => `${file(d)}: unknown text encoding. Save it as CSV in UTF-8 or as .xlsx.`,
  fileNotWritable: (d) =>
    `${file(d)} cannot be written${cause(d)}; the old file is unchanged. Close the program that has it open or choose another place.`,
  targetIsForeign: (d) =>
    `${file(d)} already exists and was not written by this program; it was not replaced. Choose another name or move it away.`,
  sheetMissing: (d) => `${file(d)}${place(d)}: no such sheet. Check the name or scan again.`,
  sheetProtected: (d) =>
    `The sheet${place(d)} is protected; nothing was written. Unprotect it under Review and try again.`,
  cellEditMode: () => "Excel is editing a cell; nothing was written. Press Enter or Esc and try again.",
  payloadTooLarge: (d) => `Excel did not take that much at once${limit(d)}. Reduce the data or use the command line.`,
  hostRejected: (d) =>
    `The workbook refused to be written${place(d)}${cause(d)}. Nothing was written.${d["reason"] === undefined ? " Open the workbook again and retry." : ""}`,
  readOnly: () =>
    "The workbook is open for viewing only; nothing was written. Choose Edit Workbook, or save a copy and work in the copy.",
  writeDenied: () =>
    "Excel does not allow writing; the workbook is unchanged. Check whether sheets or the workbook are protected, the file is read-only, or you lack the right to edit, and try again.",
  hostTooOld: () =>
    "This Excel lacks a function that is needed; the workbook is unchanged. Update to Excel 2019 or later, or open the file in the browser page of this program.",
  hostBusy: () =>
    "Excel is busy or someone else is editing; the workbook is unchanged. Wait a moment and try again; restart Excel if it keeps failing.",
  hostSilent: (d) =>
    `Excel did not answer${d["seconds"] === undefined ? "" : ` within ${d["seconds"]} seconds`}. Look for an open dialog in Excel and try again once it answers; what was written by then is put back by itself.`,
  connectionLost: () =>
    "The connection to Excel on the web was lost; the workbook is unchanged. Check the network, reload the page and try again.",
  workbookGone: () => "The workbook was closed or switched during the work. Open it again and try again.",
  itemMissing: () =>
    "A sheet or name was deleted or renamed during the work; no results were written. Scan again and try again.",
  dialogOpen: () => "A dialog is open in Excel; nothing was written. Close it and try again.",
  rangeInUse: () =>
    "A filter, pivot table, array formula or merged area stands where results should go; the workbook is unchanged. Clear or move it and try again.",
  writtenDiffers: (d) =>
    `Reading back showed something else than was written${place(d)}; the former content was put back. Close other add-ins, end shared editing and try again, or use the command line or the browser page.`,
  restoreFailed: (d) =>
    `Writing was interrupted and could not be put back completely${sheets(d)}. Use Undo in Excel, or close the workbook without saving and open it again; only result sheets of this program are concerned.`,
};

function file(details: Details): string {
  return details["file"] === undefined ? "The file" : `File "${details["file"]}"`;
}

/** Sheets concerned, in brackets. */
function sheets(details: Details): string {
  return details["sheets"] === undefined ? "" : ` (${details["sheets"]})`;
}

/** Sheet and cell, as far as known. */
function place(details: Details): string {
  const sheet = details["sheet"] === undefined ? "" : `, sheet "${details["sheet"]}"`;
  const cell = details["cell"] === undefined ? "" : `, cell ${details["cell"]}`;
  const table = details["table"] === undefined ? "" : `, table "${details["table"]}"`;
  return sheet + cell + table;
}

function part(details: Details): string {
  return details["part"] === undefined ? "" : ` (${details["part"]})`;
}

function limit(details: Details): string {
  return details["limit"] === undefined ? "" : ` (limit ${details["limit"]})`;
}

/** Own reasons in words; those of the system as it says them. */
function cause(details: Details): string {
  const reason = details["reason"] ?? details["message"];
  return reason === undefined ? "" : `: ${reasons[reason] ?? reason}`;
}
