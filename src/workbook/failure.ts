/** The outside world is at fault: nothing was changed; the text for each code says what to do. */
export type FailureCode =
  | "fileMissing"
  | "fileUnreadable"
  | "notAWorkbook"
  | "oldXls" // .xls (BIFF)
  | "encrypted"
  | "truncated"
  | "zipBomb"
  | "entityExpansion"
  | "brokenPart" // XML of a part cannot be read
  | "tooManyCells"
  | "overlappingMerges"
  | "unsupportedEncoding"
  | "fileNotWritable"
  | "targetIsForeign" // the output name is taken by a file that is not ours
  | "sheetMissing"
  | "sheetProtected"
  | "cellEditMode"
  | "payloadTooLarge"
  | "hostRejected"
  | "readOnly" // the workbook was opened for viewing only
  | "writeDenied" // protection or rights, Excel does not say which
  | "hostTooOld" // a member of the Excel API is missing
  | "hostBusy"
  | "hostSilent" // no answer within the patience
  | "connectionLost" // between Excel on the web and its server
  | "workbookGone" // closed or replaced while the work went on
  | "itemMissing" // deleted or renamed while the work went on
  | "dialogOpen"
  | "rangeInUse" // a filter, pivot table, array formula or merged area stands in the way
  | "writtenDiffers" // reading back showed something else than was written
  | "restoreFailed"; // after a failure the workbook could not be brought back: the only one that leaves traces

export class WorkbookFailure extends Error {
  constructor(
    readonly code: FailureCode,
    /** What the message names: file, sheet, cell, part, limit … */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = "WorkbookFailure";
  }
}
