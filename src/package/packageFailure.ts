export type PackageFailureCode =
  | "notAPackage"
  | "oldOffice" // compound file of Office 97–2003; details.kind "xls" | "doc" | "ppt" | "unknown"
  | "encrypted"
  | "truncated"
  | "damaged" // one part's bytes cannot be inflated or do not match their checksum
  | "duplicatePart"
  | "bomb" // more bytes or parts than any real document; details.limit, details.kind
  | "unsupportedCompression"
  | "missingPart"
  | "brokenXml"
  | "entityExpansion"; // DOCTYPE or ENTITY, which no Office document has

/** The file is at fault. `details.part` names the part where there is one. */
export class PackageFailure extends Error {
  constructor(
    readonly code: PackageFailureCode,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = "PackageFailure";
  }
}
