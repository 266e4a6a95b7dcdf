import { PackageFailure } from "./packageFailure";
import { checksum, portableCodec, type Codec } from "./zip/codec";
import { inflateEntry, inflatePieces } from "./zip/inflateEntry";
import { packEntry, packMeanwhile, writeZip } from "./zip/writeZip";
import { readZipDirectory } from "./zip/zipDirectory";
import { defaultLimits, type PackageLimits, type ZipEntry } from "./zip/zipEntry";

export type { Codec } from "./zip/codec";
export type { PackageLimits } from "./zip/zipEntry";

/** Smaller parts are packed faster than handed to somebody else. */
const packedMeanwhileBytes = 64 * 1024;

/** A part that nobody changed keeps its compressed bytes; a changed one holds its new content until saved. */
interface Part {
  readonly path: string;
  readonly stored?: ZipEntry;
  readonly content?: Uint8Array;
  /** The content on its way into the file, begun when it was set. */
  readonly packing?: Promise<ZipEntry>;
  /** A removed part keeps its place, should it be set again. */
  readonly isRemoved?: true;
}

/**
 * An Office document (.xlsx, .docx) as its parts. Paths have no leading slash (`xl/workbook.xml`) and are found
 * whatever their case, as the Open Packaging Conventions say. Untouched parts are saved byte for byte, in their order.
 */
export class OfficePackage {
  private readonly parts = new Map<string, Part>();

  constructor(
    entries: readonly ZipEntry[],
    private readonly limits: PackageLimits = defaultLimits,
    private readonly codec: Codec = portableCodec,
  ) {
    for (const entry of entries) {
      const path = entry.name.replaceAll("\\", "/").replace(/^\/+/, "");
      if (this.parts.has(keyOf(path))) throw new PackageFailure("duplicatePart", { part: path });
      this.parts.set(keyOf(path), { path, stored: entry });
    }
  }

  /** In file order, new ones last. */
  paths(): readonly string[] {
    return this.presentParts()
      .map((part) => part.path)
      .filter((path) => !path.endsWith("/"));
  }

  has(path: string): boolean {
    const part = this.parts.get(keyOf(path));
    return part !== undefined && !part.isRemoved;
  }

  /** UTF-8 or, with a byte order mark, UTF-16; without the mark. */
  text(path: string): string {
    const bytes = this.bytes(path);
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  }

  bytes(path: string): Uint8Array {
    const part = this.partAt(path);
    if (part.content) return part.content;
    if (!part.stored) return new Uint8Array();
    if (part.stored.size > this.limits.wholePartBytes) {
      throw new PackageFailure("bomb", { kind: "wholePartBytes", limit: this.limits.wholePartBytes, part: part.path });
    }
    return inflateEntry(part.stored, this.codec);
  }

  /** The text in pieces of at most some megabytes, for parts of any size. */
  *textPieces(path: string): Generator<string> {
    const part = this.partAt(path);
    const pieces =
      part.stored && !part.content ? inflatePieces(part.stored, this.codec) : [part.content ?? new Uint8Array()];
    let decoder: TextDecoder | undefined;
    for (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece));
      yield decoder.decode(piece, { stream: true });
    }
    if (decoder) yield decoder.decode();
  }

  /** Replaces in place or appends. Content equal to the stored one leaves the part untouched. */
  set(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const { path: present = path, stored } = this.parts.get(keyOf(path)) ?? {};
    if (stored && this.isStored(stored, bytes)) {
      this.parts.set(keyOf(path), { path: present, stored });
      return;
    }
    const packing = this.beginPacking(stored?.name ?? present, bytes);
    this.parts.set(keyOf(path), { path: present, ...(stored && { stored }), content: bytes, ...packing });
  }

  remove(path: string): void {
    const part = this.parts.get(keyOf(path));
    if (part) this.parts.set(keyOf(path), { ...part, isRemoved: true });
  }

  /** The same content always gives the same bytes, with a codec of the host the same on that host. */
  save(): Uint8Array {
    return writeZip(this.presentParts().map((part) => entryOf(part, this.codec)));
  }

  /** The same bytes; large parts have been packed meanwhile where the host can. */
  async saveMeanwhile(): Promise<Uint8Array> {
    const entries = this.presentParts().map((part) => part.packing ?? entryOf(part, this.codec));
    return writeZip(await Promise.all(entries));
  }

  private beginPacking(name: string, content: Uint8Array): { readonly packing?: Promise<ZipEntry> } {
    if (content.length < packedMeanwhileBytes || !this.codec.deflateMeanwhile) return {};
    const packing = packMeanwhile(name, content, this.codec);
    packing.catch(() => undefined); // reported by whoever waits for it
    return { packing };
  }

  private presentParts(): readonly Part[] {
    return [...this.parts.values()].filter((part) => !part.isRemoved);
  }

  private partAt(path: string): Part {
    const part = this.parts.get(keyOf(path));
    if (!part || part.isRemoved) throw new PackageFailure("missingPart", { part: path });
    return part;
  }

  private isStored(stored: ZipEntry, bytes: Uint8Array): boolean {
    if (stored.size === bytes.length + 3) return isSame(inflateEntry(stored, this.codec), withMark(bytes));
    const isLike = stored.size === bytes.length && stored.crc === checksum(this.codec, bytes);
    return isLike && isSame(inflateEntry(stored, this.codec), bytes);
  }
}

/** Opens a document from its bytes; throws a PackageFailure when they are no sound package. Inflates nothing yet. */
export function openPackage(
  bytes: Uint8Array,
  limits: PackageLimits = defaultLimits,
  codec: Codec = portableCodec,
): OfficePackage {
  return new OfficePackage(readZipDirectory(bytes, limits), limits, codec);
}

export function emptyPackage(): OfficePackage {
  return new OfficePackage([]);
}

function keyOf(path: string): string {
  return path.toLowerCase();
}

function entryOf(part: Part, codec: Codec): ZipEntry {
  if (part.stored && !part.content) return part.stored;
  return packEntry(part.stored?.name ?? part.path, part.content ?? new Uint8Array(), codec);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

/** Text read from a part with a UTF-8 mark and set again unchanged lacks only the mark. */
function withMark(bytes: Uint8Array): Uint8Array {
  const marked = new Uint8Array(bytes.length + 3);
  marked.set([0xef, 0xbb, 0xbf]);
  marked.set(bytes, 3);
  return marked;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
