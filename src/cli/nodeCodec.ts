import { promisify } from "node:util";
import * as zlib from "node:zlib";
import type { Codec } from "../package/officePackage";

/** Node's own zlib, several times as fast as JavaScript. */
export const nodeCodec: Codec = {
  deflate: (content) => zlib.deflateRawSync(content),
  deflateMeanwhile: promisify<Uint8Array, Uint8Array>(zlib.deflateRaw),
  inflate: (raw, size) => {
    try {
      return zlib.inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
    } catch (error) {
      if (isTooLarge(error)) return undefined;
      throw error;
    }
  },
  ...hostChecksum(),
};

/** Since Node 20.15. */
function hostChecksum(): Pick<Codec, "crc32"> {
  return "crc32" in zlib ? { crc32: (bytes, before) => zlib.crc32(bytes, before) } : {};
}

function isTooLarge(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}
