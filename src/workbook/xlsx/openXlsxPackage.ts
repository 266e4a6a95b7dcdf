import { openPackage, type Codec, type OfficePackage } from "../../package/officePackage";
import { PackageFailure, type PackageFailureCode } from "../../package/packageFailure";
import { WorkbookFailure, type FailureCode } from "../failure";

const failureCodes: Readonly<Record<PackageFailureCode, FailureCode>> = {
  notAPackage: "notAWorkbook",
  oldOffice: "notAWorkbook",
  encrypted: "encrypted",
  truncated: "truncated",
  damaged: "brokenPart",
  duplicatePart: "brokenPart",
  bomb: "zipBomb",
  unsupportedCompression: "brokenPart",
  missingPart: "brokenPart",
  brokenXml: "brokenPart",
  entityExpansion: "entityExpansion",
};

/** Opens the bytes of an .xlsx file; throws a WorkbookFailure that names the file when they are none. */
export function openXlsxPackage(bytes: Uint8Array, fileName: string, codec?: Codec): OfficePackage {
  try {
    return openPackage(bytes, undefined, codec);
  } catch (error) {
    throw workbookFailure(error, { file: fileName });
  }
}

/** What the package or a part of it is refused for, with the place added; any other error as it is. */
export function workbookFailure(error: unknown, place: Readonly<Record<string, string | number>>): unknown {
  if (error instanceof WorkbookFailure) return new WorkbookFailure(error.code, { ...place, ...error.details });
  if (!(error instanceof PackageFailure)) return error;
  const isXls = error.code === "oldOffice" && error.details["kind"] === "xls";
  return new WorkbookFailure(isXls ? "oldXls" : failureCodes[error.code], { ...place, ...error.details });
}
