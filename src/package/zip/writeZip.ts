import { checksum, type Codec } from "./codec";
import type { ZipEntry } from "./zipEntry";

/** 1980-01-01 00:00, the first day DOS knows: equal content gives equal bytes on any day. */
const firstStamp = 0x00210000;
const utf8Flag = 0x0800;

/** A new or changed part, deflated; stored when deflating does not help (pictures). */
export function packEntry(name: string, content: Uint8Array, codec: Codec): ZipEntry {
  return entryOf(name, { content, deflated: codec.deflate(content), crc: checksum(codec, content) });
}

/** The same entry, packed while the program goes on where the host can. */
export async function packMeanwhile(name: string, content: Uint8Array, codec: Codec): Promise<ZipEntry> {
  if (!codec.deflateMeanwhile) return packEntry(name, content, codec);
  const packing = codec.deflateMeanwhile(content);
  const crc = checksum(codec, content);
  return entryOf(name, { content, deflated: await packing, crc });
}

interface PackedContent {
  readonly content: Uint8Array;
  readonly deflated: Uint8Array;
  readonly crc: number;
}

function entryOf(name: string, { content, deflated, crc }: PackedContent): ZipEntry {
  const isSmaller = deflated.length < content.length;
  return {
    name,
    method: isSmaller ? 8 : 0,
    crc,
    size: content.length,
    stamp: firstStamp,
    raw: isSmaller ? deflated : content,
  };
}

/** Writes the entries in the order given. Headers are plain (no extra fields), so writing twice gives the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const rawBytes = entries.reduce((sum, entry) => sum + entry.raw.length, 0);
  const bytes = new Uint8Array(22 + entries.length * (30 + 46) + 2 * nameBytes + rawBytes);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets: number[] = [];
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeHeader(view, at + 4, { entry, name });
    bytes.set(name, at + 30);
    bytes.set(entry.raw, at + 30 + name.length);
    at += 30 + name.length + entry.raw.length;
  });
  const directoryStart = at;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeHeader(view, at + 6, { entry, name });
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  writeEnd(view, at, { count: entries.length, start: directoryStart });
  return bytes;
}

/** The 26 bytes that local and central header have in common. */
function writeHeader(view: DataView, at: number, file: { readonly entry: ZipEntry; readonly name: Uint8Array }): void {
  const { entry, name } = file;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, name.length === entry.name.length ? 0 : utf8Flag, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.raw.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}

function writeEnd(view: DataView, at: number, directory: { readonly count: number; readonly start: number }): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, directory.count, true);
  view.setUint16(at + 10, directory.count, true);
  view.setUint32(at + 12, at - directory.start, true);
  view.setUint32(at + 16, directory.start, true);
}
