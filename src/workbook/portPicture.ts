/** Width ÷ height of a PNG picture by its header; undefined for bytes that are none. */
export function aspectOf(png: Uint8Array): number | undefined {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < 24 || view.getUint32(0) !== PNG_MARK || view.getUint32(HEADER) !== HEADER_NAME) return undefined;
  const [width, height] = [view.getUint32(HEADER + 4), view.getUint32(HEADER + 8)];
  return width > 0 && height > 0 ? width / height : undefined;
}

const PNG_MARK = 0x89504e47;
/** Place of the name of the first chunk, which is IHDR in every PNG. */
const HEADER = 12;
const HEADER_NAME = 0x49484452;
