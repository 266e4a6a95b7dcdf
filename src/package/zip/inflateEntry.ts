import { Inflate } from "fflate";
import { PackageFailure } from "../packageFailure";
import { checksum, type Codec } from "./codec";
import type { ZipEntry } from "./zipEntry";

/** Compressed bytes taken at a time; deflate makes at most 1032 times as many of them, which bounds the memory. */
const stepBytes = 64 * 1024;
/** Parts up to this size are inflated at once where the host can. */
const wholeBytes = 64 * 1024 ** 2;
const pieceBytes = 1024 ** 2;

/** The content in pieces, checked against declared size and checksum while it grows. */
export function* inflatePieces(entry: ZipEntry, codec: Codec): Generator<Uint8Array> {
  let size = 0;
  let crc = 0;
  for (const piece of contentPieces(entry, codec)) {
    size += piece.length;
    if (size > entry.size) throw moreThanDeclared(entry);
    crc = checksum(codec, piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw new PackageFailure("damaged", { part: entry.name });
}

/** The whole content. */
export function inflateEntry(entry: ZipEntry, codec: Codec): Uint8Array {
  const content = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of inflatePieces(entry, codec)) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

function contentPieces(entry: ZipEntry, codec: Codec): Iterable<Uint8Array> {
  if (entry.method === 0) return [entry.raw];
  return codec.inflate && entry.size <= wholeBytes ? wholePieces(entry, codec.inflate) : deflatedPieces(entry);
}

function* wholePieces(entry: ZipEntry, inflate: NonNullable<Codec["inflate"]>): Generator<Uint8Array> {
  const content = inflatedWhole(entry, inflate);
  for (let at = 0; at < content.length; at += pieceBytes) yield content.subarray(at, at + pieceBytes);
}

function inflatedWhole(entry: ZipEntry, inflate: NonNullable<Codec["inflate"]>): Uint8Array {
  const content = attempt(entry, () => inflate(entry.raw, entry.size));
  if (content === undefined) throw moreThanDeclared(entry);
  return content;
}

/** Whatever an inflater stumbles over, the part is damaged. */
function attempt<T>(entry: ZipEntry, inflate: () => T): T {
  try {
    return inflate();
  } catch {
    throw new PackageFailure("damaged", { part: entry.name });
  }
}

function moreThanDeclared(entry: ZipEntry): PackageFailure {
  return new PackageFailure("bomb", { kind: "declaredSize", limit: entry.size, part: entry.name });
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
  attempt(entry, () => inflate.push(entry.raw.subarray(step.from, step.from + stepBytes), step.isLast));
}
