declare module "opentype.js" {
  export interface Font {
    /** 0 for a character the font does not have. */
    charToGlyphIndex(character: string): number;
  }
  export function parse(buffer: ArrayBuffer, options?: { lowMemory?: boolean }): Font;
}
