import { PackageFailure } from "../packageFailure";

const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Refuses what is no ZIP, telling an encrypted document from an old binary one and from any other file. */
export function checkContainer(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new PackageFailure("truncated", { size: 0 });
  if (startsWith(bytes, compoundSignature)) throw compoundFailure(bytes);
  if (!startsWith(bytes, [0x50, 0x4b])) throw new PackageFailure("notAPackage", { size: bytes.length });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Encrypted OOXML and .xls/.doc/.ppt share one container (MS-CFB); the names of their streams tell them apart. */
function compoundFailure(bytes: Uint8Array): PackageFailure {
  const names = compoundNames(bytes);
  if (names.has("EncryptedPackage") || names.has("EncryptionInfo")) return new PackageFailure("encrypted");
  return new PackageFailure("oldOffice", { kind: compoundKind(names) });
}

function compoundKind(names: ReadonlySet<string>): string {
  if (names.has("Workbook") || names.has("Book")) return "xls";
  if (names.has("WordDocument")) return "doc";
  return names.has("PowerPoint Document") ? "ppt" : "unknown";
}

/** Directory entries are 128 bytes, aligned: UTF-16 name of at most 32 units, its length in bytes at offset 64. */
function compoundNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true);
    if (length < 4 || length > 64 || length % 2 === 1) continue;
    const name = compoundName(view, at, length / 2 - 1);
    if (name !== undefined) names.add(name);
  }
  return names;
}

function compoundName(view: DataView, at: number, length: number): string | undefined {
  let name = "";
  for (let i = 0; i < length; i++) {
    const unit = view.getUint16(at + 2 * i, true);
    if (unit < 0x20 || unit > 0x7e) return undefined;
    name += String.fromCharCode(unit);
  }
  return name;
}
