import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { parse, type Font } from "opentype.js";

/** What turning SVG into PNG needs; entry points load it (from disk or over the network) once. */
export interface PictureKit {
  /** resvg's WebAssembly. */
  readonly wasm: ArrayBuffer | Uint8Array;
  /** A TrueType font with Chinese; no font of the machine is used, so a picture is the same everywhere. */
  readonly font: Uint8Array;
}

export interface Picture {
  readonly png: Uint8Array;
  /** Characters that the font does not have: they were drawn as □. */
  readonly missing: readonly string[];
}

export interface PicturePrinter {
  print(svg: string): Picture;
}

/** Pixels per SVG unit: sharp on paper at the sizes the report uses. */
const ZOOM = 2;
const FAMILY = "Noto Sans SC";
const SUBSTITUTE = "□";

let wasmReady: Promise<void> | undefined;

/**
 * Makes the printer that draws SVG as PNG. Without a font that has the character, the text would vanish without a
 * warning; so every drawn character is looked up first, and what is missing is replaced visibly and reported.
 *
 * @param kit wasm and font
 * @returns a printer; equal SVG gives equal bytes
 */
export async function picturePrinter(kit: PictureKit): Promise<PicturePrinter> {
  wasmReady ??= initWasm(kit.wasm);
  await wasmReady;
  const { buffer, byteOffset, byteLength } = kit.font;
  const font = parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer, { lowMemory: true });
  return { print: (svg) => print(svg, kit.font, font) };
}

function print(svg: string, fontBuffer: Uint8Array, font: Font): Picture {
  const missing = missingCharacters(svg, font);
  const drawable = missing.reduce((text, character) => text.replaceAll(character, SUBSTITUTE), svg);
  const drawing = new Resvg(drawable, {
    font: { fontBuffers: [fontBuffer], defaultFontFamily: FAMILY },
    fitTo: { mode: "zoom", value: ZOOM },
  });
  return { png: drawing.render().asPng(), missing };
}

function missingCharacters(svg: string, font: Font): readonly string[] {
  const drawn = new Set([...svg.matchAll(/>([^<>]+)</g)].flatMap(([, text = ""]) => [...decoded(text)]));
  return [...drawn].filter((character) => character.trim() !== "" && font.charToGlyphIndex(character) === 0);
}

function decoded(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
