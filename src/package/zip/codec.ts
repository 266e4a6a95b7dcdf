import { deflateSync } from "fflate";
import { crc32 } from "./crc32";

/** How parts are packed and unpacked. On one host the same content always gives the same bytes. */
export interface Codec {
  /** Raw deflate of a whole part. */
  deflate(content: Uint8Array): Uint8Array;
  /** The same bytes, packed while the program goes on, for hosts that can. */
  deflateMeanwhile?(content: Uint8Array): Promise<Uint8Array>;
  /**
   * The whole content of a part, for hosts that have something faster than JavaScript; else it is inflated in steps.
   *
   * @returns undefined when there are more than `size` bytes
   * @throws anything when the part is damaged
   */
  inflate?(raw: Uint8Array, size: number): Uint8Array | undefined;
  /** CRC-32, continuing the sum of earlier bytes, for hosts that have something faster than JavaScript. */
  crc32?(bytes: Uint8Array, before: number): number;
}

export function checksum(codec: Codec, bytes: Uint8Array, before = 0): number {
  return codec.crc32 ? codec.crc32(bytes, before) : crc32(bytes, before);
}

/** In JavaScript: runs everywhere and gives the same bytes on every machine. */
export const portableCodec: Codec = { deflate: (content) => deflateSync(content, { level: 6 }) };
