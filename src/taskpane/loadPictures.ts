import type { PicturePrinter } from "../drawing/picturePrinter";
import { loadAsset } from "./loadAsset";

let printer: Promise<PicturePrinter> | undefined;

/** What turns drawings into PNG: program, WebAssembly and font, 13 MB, loaded when the first report is asked for. */
export function loadPictures(): Promise<PicturePrinter> {
  printer ??= load().catch((error: unknown) => {
    printer = undefined; // the next report tries again
    throw error;
  });
  return printer;
}

async function load(): Promise<PicturePrinter> {
  const [{ picturePrinter }, wasm, font] = await Promise.all([
    import("../drawing/picturePrinter"),
    loadAsset(new URL("@resvg/resvg-wasm/index_bg.wasm", import.meta.url)),
    loadAsset(new URL("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf", import.meta.url)),
  ]);
  return picturePrinter({ wasm, font });
}
