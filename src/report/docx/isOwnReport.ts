import { type OfficePackage, openPackage } from "../../package/officePackage";
import { crc32 } from "../../package/zip/crc32";

const CONTENT = "word/document.xml";
const PROPERTIES = "docProps/custom.xml";
const PROPERTY = "QingShenReport";

/**
 * Whether a .docx was printed by us and nobody has edited its text since: only then may a rerun replace it without
 * asking. Word keeps the property and rewrites the text, so that an edited report is recognised as the consultant's.
 */
export function isOwnReport(bytes: Uint8Array): boolean {
  try {
    const file = openPackage(bytes);
    return file.has(PROPERTIES) && file.has(CONTENT) && file.text(PROPERTIES).includes(propertyOf(file));
  } catch {
    return false;
  }
}

/** Leaves the checksum of the text in the document's custom properties. */
export function markAsOwn(file: OfficePackage): void {
  file.set(
    PROPERTIES,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
      `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${propertyOf(file)}</Properties>`,
  );
}

function propertyOf(file: OfficePackage): string {
  const checksum = crc32(file.bytes(CONTENT)).toString(16).padStart(8, "0");
  return (
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${PROPERTY}">` +
    `<vt:lpwstr>${checksum}</vt:lpwstr></property>`
  );
}
