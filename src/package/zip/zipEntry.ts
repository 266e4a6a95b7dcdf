/** One file of a ZIP as its central directory describes it; `raw` is still compressed. */
export interface ZipEntry {
  /** As stored. */
  readonly name: string;
  /** Compression: 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes after inflating, as declared. */
  readonly size: number;
  /** DOS date << 16 | DOS time. */
  readonly stamp: number;
  readonly raw: Uint8Array;
}

/** What a document may ask for at most; anything beyond is taken for an attack. */
export interface PackageLimits {
  readonly parts: number;
  /** Bytes of all parts together after inflating. */
  readonly totalBytes: number;
  /** Bytes of one part held in memory as a whole. */
  readonly wholePartBytes: number;
  /** Inflated : compressed of one part, looked at from `ratioFromBytes` on. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

/**
 * A million rows of 30 blank styled cells inflate to some 700 MB at a ratio below 100; deflate itself ends at 1032.
 * V8 holds no string above 512 M characters.
 */
export const defaultLimits: PackageLimits = {
  parts: 20_000,
  totalBytes: 2 * 1024 ** 3,
  wholePartBytes: 400 * 1024 ** 2,
  ratio: 400,
  ratioFromBytes: 16 * 1024 ** 2,
};
