import { WorkbookFailure, type FailureCode } from "../failure";

/**
 * What an error code of Office means for the user. Codes of `Excel.ErrorCodes`, `OfficeExtension.ErrorCodes` and of the
 * transport; decisions are made by code, never by message, which Office translates.
 */
export const failureOfOfficeCode: Readonly<Record<string, FailureCode>> = {
  InvalidOperationInCellEditMode: "cellEditMode",
  AccessDenied: "writeDenied",
  Unauthenticated: "writeDenied",
  ReadOnly: "readOnly",
  ApiNotFound: "hostTooOld",
  ApiNotAvailable: "hostTooOld",
  NotImplemented: "hostTooOld",
  UnsupportedFeature: "hostTooOld",
  UnsupportedOperation: "hostTooOld",
  UnsupportedFillType: "hostTooOld",
  UnsupportedSheet: "hostRejected",
  RequestPayloadSizeLimitExceeded: "payloadTooLarge",
  ResponsePayloadSizeLimitExceeded: "payloadTooLarge",
  OperationCellsExceedLimit: "payloadTooLarge",
  RangeExceedsLimit: "payloadTooLarge",
  RangeImageExceedsLimit: "payloadTooLarge",
  FormulaLengthExceedsLimit: "hostRejected",
  ActivityLimitReached: "hostBusy",
  HostRestartNeeded: "hostBusy",
  RequestAborted: "hostBusy",
  Conflict: "hostBusy",
  Timeout: "hostBusy",
  Busy: "hostBusy",
  ServiceNotAvailable: "connectionLost",
  ConnectionFailure: "connectionLost",
  InvalidOrTimedOutSession: "connectionLost",
  InvalidOrTimedOutSessionMessage: "connectionLost",
  InactiveWorkbook: "workbookGone",
  InvalidReference: "workbookGone",
  InvalidObjectPath: "workbookGone",
  InvalidRequestContext: "workbookGone",
  ItemNotFound: "itemMissing",
  WriteNotSupportedWhenModalDialogOpen: "dialogOpen",
  FilteredRangeConflict: "rangeInUse",
  MergedRangeConflict: "rangeInUse",
  InsertDeleteConflict: "rangeInUse",
  PivotTableRangeConflict: "rangeInUse",
  NonBlankCellOffSheet: "rangeInUse",
  DirtySupportingFormula: "rangeInUse",
  GeneralException: "hostRejected",
  InvalidArgument: "hostRejected",
  InvalidBinding: "hostRejected",
  InvalidOperation: "hostRejected",
  InvalidRequest: "hostRejected",
  InvalidSelection: "hostRejected",
  ItemAlreadyExists: "hostRejected",
  EmptyChartSeries: "hostRejected",
  OpenWorkbookLinksBlocked: "hostRejected",
  RefreshWorkbookLinksBlocked: "hostRejected",
  PowerQueryRefreshResourceChallenge: "hostRejected",
  PropertyNotLoaded: "hostRejected",
  RunMustReturnPromise: "hostRejected",
  ValueNotLoaded: "hostRejected",
};

interface OfficeError {
  readonly code: string;
  readonly message?: unknown;
  readonly debugInfo?: { readonly errorLocation?: unknown; readonly statement?: unknown };
}

export function isCellEdit(error: unknown): boolean {
  return officeCode(error) === "InvalidOperationInCellEditMode";
}

/** The request or its answer is more than Excel hands over at once. */
export function isTooLarge(error: unknown): boolean {
  return failureOfOfficeCode[officeCode(error) ?? ""] === "payloadTooLarge";
}

/** Excel did nothing of the request. */
export function isRefusedWhole(error: unknown): boolean {
  return isCellEdit(error) || officeCode(error) === "RequestPayloadSizeLimitExceeded";
}

export function officeCode(error: unknown): string | undefined {
  return isOfficeError(error) ? error.code : undefined;
}

/**
 * An error of Office as a failure whose details keep what Excel said, for the about view. Everything else (our own
 * failures, bugs) passes as it is.
 */
export function workbookFailure(error: unknown): unknown {
  if (error instanceof WorkbookFailure || !isOfficeError(error)) return error;
  const code = failureOfOfficeCode[error.code] ?? "hostRejected";
  const { errorLocation, statement } = error.debugInfo ?? {};
  return new WorkbookFailure(code, {
    hostCode: error.code,
    ...textOf("hostMessage", error.message),
    ...textOf("hostLocation", errorLocation),
    ...textOf("hostStatement", statement),
    ...(code === "hostRejected" ? textOf("message", error.message) : {}),
  });
}

function textOf(key: string, text: unknown): Readonly<Record<string, string>> {
  return typeof text === "string" && text !== "" ? { [key]: text } : {};
}

/** Errors come from the library's own realm, so `instanceof` would not know them. */
function isOfficeError(error: unknown): error is OfficeError {
  if (typeof error !== "object" || error === null || error instanceof WorkbookFailure) return false;
  return "code" in error && typeof error.code === "string" && "name" in error && error.name === "RichApi.Error";
}
