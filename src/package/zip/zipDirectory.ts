import { PackageFailure } from "../packageFailure";
import { checkContainer } from "./container";
import type { PackageLimits, ZipEntry } from "./zipEntry";

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64EndSignature = 0x06064b50;
const zip64LocatorSignature = 0x07064b50;
const unknown32 = 0xffffffff;

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /** Bytes before the ZIP proper; offsets count from there. */
  readonly shift: number;
}

/** Lists the entries in the order of the central directory; sizes are checked before anything is inflated. */
export function readZipDirectory(bytes: Uint8Array, limits: PackageLimits): ZipEntry[] {
  checkContainer(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.parts) throw new PackageFailure("bomb", { kind: "parts", limit: limits.parts });
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== centralSignature) throw new PackageFailure("truncated");
    entries.push(readEntry({ bytes, view }, at, directory.shift));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  checkSizes(entries, bytes.length, limits);
  return entries;
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const zip64 = findZip64End(view, end);
  if (zip64) return zip64;
  const size = view.getUint32(end + 12, true);
  const shift = end - size - view.getUint32(end + 16, true);
  if (shift < 0) throw new PackageFailure("truncated");
  return { count: view.getUint16(end + 10, true), start: end - size, end, shift };
}

/** The end record is last but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new PackageFailure("truncated");
}

function findZip64End(view: DataView, end: number): Directory | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) return undefined;
  const at = readUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== zip64EndSignature) throw new PackageFailure("truncated");
  const start = readUint64(view, at + 48);
  const size = readUint64(view, at + 40);
  if (start + size > at) throw new PackageFailure("truncated");
  return { count: readUint64(view, at + 32), start, end: start + size, shift: 0 };
}

/** Exact up to 2^53, which no file reaches. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

interface Source {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

function readEntry({ bytes, view }: Source, at: number, shift: number): ZipEntry {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const name = decodeName(bytes.subarray(at + 46, nameEnd));
  const flags = view.getUint16(at + 8, true);
  if (flags & 0x2041) throw new PackageFailure("encrypted", { part: name });
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new PackageFailure("unsupportedCompression", { part: name, method });
  const { size, compressedSize, offset } = readSizes(view, at, nameEnd);
  return {
    name,
    method,
    size,
    crc: view.getUint32(at + 16, true),
    stamp: view.getUint32(at + 12, true),
    raw: rawBytes({ bytes, view }, offset + shift, compressedSize),
  };
}

/** Names without the UTF-8 flag are code page 437 by the letter, but Office parts are ASCII either way. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
}

function readSizes(view: DataView, at: number, extraStart: number): Sizes {
  const compressedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  if (size !== unknown32 && compressedSize !== unknown32 && offset !== unknown32)
    return { size, compressedSize, offset };
  let next = zip64Extra(view, extraStart, extraStart + view.getUint16(at + 30, true));
  const wide = (narrow: number): number => {
    if (narrow !== unknown32) return narrow;
    next += 8;
    return readUint64(view, next - 8);
  };
  return { size: wide(size), compressedSize: wide(compressedSize), offset: wide(offset) };
}

function zip64Extra(view: DataView, start: number, end: number): number {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  throw new PackageFailure("truncated");
}

function rawBytes({ bytes, view }: Source, local: number, length: number): Uint8Array {
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localSignature)
    throw new PackageFailure("truncated");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + length > bytes.length) throw new PackageFailure("truncated");
  return bytes.subarray(start, start + length);
}

/** Compressed bytes that add up to more than the file overlap each other: one bomb unpacked many times. */
function checkSizes(entries: readonly ZipEntry[], fileLength: number, limits: PackageLimits): void {
  let total = 0;
  let compressed = 0;
  for (const entry of entries) {
    total += entry.size;
    compressed += entry.raw.length;
    if (entry.size > limits.ratioFromBytes && entry.size > entry.raw.length * limits.ratio) {
      throw new PackageFailure("bomb", { kind: "ratio", limit: limits.ratio, part: entry.name });
    }
  }
  if (total > limits.totalBytes) throw new PackageFailure("bomb", { kind: "totalBytes", limit: limits.totalBytes });
  if (compressed > fileLength) throw new PackageFailure("bomb", { kind: "overlap", limit: fileLength });
}
