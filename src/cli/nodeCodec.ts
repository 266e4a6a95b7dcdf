import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Codec } from "../package/officePackage";

/** Node's own zlib, several times as fast as JavaScript. */
export const nodeCodec: Codec = {
  deflate: (content) => deflateRawSync(content),
  inflate: (raw, size) => {
    try {
      return inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
    } catch (error) {
      if (isTooLarge(error)) return undefined;
      throw error;
    }
  },
};

function isTooLarge(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}
