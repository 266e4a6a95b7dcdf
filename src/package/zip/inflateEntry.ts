import { Inflate } from "fflate";
import { PackageFailure } from "../packageFailure";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zipEntry";

/** Compressed bytes taken at a time; deflate makes at most 1032 times as many of them, which bounds the memory. */
const stepBytes = 64 * 1024;

/** The content in pieces, checked against declared size and checksum while it grows. */
export function* inflatePieces(entry: ZipEntry): Generator<Uint8Array> {
  let size = 0;
  let crc = 0;
  for (const piece of entry.method === 0 ? [entry.raw] : deflatedPieces(entry)) {
    size += piece.length;
    if (size > entry.size)
      throw new PackageFailure("bomb", { kind: "declaredSize", limit: entry.size, part: entry.name });
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw new PackageFailure("damaged", { part: entry.name });
}

/** The whole content. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const content = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of inflatePieces(entry)) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

function* deflatedPieces(entry: ZipEntry): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < entry.raw.length; at += stepBytes) {
    const isLast = at + stepBytes >= entry.raw.length;
    pieces = [];
    push(inflate, entry, { from: at, isLast });
    yield* pieces;
  }
}

function push(inflate: Inflate, entry: ZipEntry, step: { readonly from: number; readonly isLast: boolean }): void {
  try {
    inflate.push(entry.raw.subarray(step.from, step.from + stepBytes), step.isLast);
  } catch {
    throw new PackageFailure("damaged", { part: entry.name });
  }
}
