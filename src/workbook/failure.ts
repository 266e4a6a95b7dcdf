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
  | "hostRejected";

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
