import { deflateSync } from "fflate";

/** How parts are packed and unpacked. On one host the same content always gives the same bytes. */
export interface Codec {
  /** Raw deflate of a whole part. */
  deflate(content: Uint8Array): Uint8Array;
  /**
   * The whole content of a part, for hosts that have something faster than JavaScript; else it is inflated in steps.
   *
   * @returns undefined when there are more than `size` bytes
   * @throws anything when the part is damaged
   */
  inflate?(raw: Uint8Array, size: number): Uint8Array | undefined;
}

/** In JavaScript: runs everywhere and gives the same bytes on every machine. */
export const portableCodec: Codec = { deflate: (content) => deflateSync(content, { level: 6 }) };
