/** Eight tables, so that eight bytes are taken at a time: a large sheet is checked in milliseconds. */
const tables = buildTables();

function buildTables(): readonly Uint32Array[] {
  const first = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[byte] = value;
  }
  const all = [first];
  for (let level = 1; level < 8; level++) {
    const before = all[level - 1] ?? first;
    all.push(before.map((value) => (value >>> 8) ^ (first[value & 255] ?? 0)));
  }
  return all;
}

/** CRC-32 as ZIP has it. `before` continues the sum of earlier bytes. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const at = bytes as { readonly [index: number]: number };
  const of = (table: Uint32Array, byte: number): number =>
    (table as { readonly [index: number]: number })[byte & 255] as number;
  let crc = ~before;
  let i = 0;
  for (; i + 8 <= bytes.length; i += 8) {
    const word =
      (crc ^
        ((at[i] as number) |
          ((at[i + 1] as number) << 8) |
          ((at[i + 2] as number) << 16) |
          ((at[i + 3] as number) << 24))) >>>
      0;
    crc =
      of(t7, word) ^
      of(t6, word >>> 8) ^
      of(t5, word >>> 16) ^
      of(t4, word >>> 24) ^
      of(t3, at[i + 4] as number) ^
      of(t2, at[i + 5] as number) ^
      of(t1, at[i + 6] as number) ^
      of(t0, at[i + 7] as number);
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ of(t0, crc ^ (at[i] as number));
  return ~crc >>> 0;
}
