import { Packer } from "docx";
import type { ReportPrinter } from "../port";
import { addFontFallbacks } from "./fontFallbacks";
import { markAsOwn } from "./isOwnReport";
import { repeatable } from "./repeatable";
import { wordDocument } from "./wordDocument";

/** Prints a report as a .docx of its own making, in Node and in the browser. */
export const docxPrinter: ReportPrinter = {
  async print(report) {
    const file = repeatable(new Uint8Array(await Packer.toArrayBuffer(wordDocument(report))));
    addFontFallbacks(file);
    markAsOwn(file);
    return file.save();
  },
};
