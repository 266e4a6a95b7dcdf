import { cellOrigin } from "../../address";
import type { Snapshot } from "../../port";
import type { RecogniseFinding } from "../findings";
import type { LookedAtSheet } from "../knownNames";
import type { TableShape } from "../table";
import type { Correction } from "./correction";

/** Corrections whose headings, or whose whole sheet, are not there any more. Those of a hidden sheet wait for it. */
export function lostCorrections(
  snapshot: Snapshot,
  corrections: readonly Correction[],
  { sheets, shapes }: { readonly sheets: readonly LookedAtSheet[]; readonly shapes: readonly TableShape[] },
): readonly RecogniseFinding[] {
  const placed = new Set(sheets.flatMap((sheet) => sheet.corrections.map(({ correction }) => correction)));
  const looked = new Set(sheets.map(({ grid }) => grid.sheet.name));
  const waits = (sheet: string) => !looked.has(sheet) && snapshot.sheets.some(({ name }) => name === sheet);
  return corrections
    .filter((correction) => !placed.has(correction) && !waits(correction.sheet))
    .map(({ sheet, kind, headings, headingRow }) => {
      const title = shapes.find((shape) => shape.kind === kind)?.title;
      return {
        code: "recognise.correctionLost",
        severity: "warning",
        sheet,
        ...(title === undefined ? {} : { title }),
        headings: Object.values(headings ?? {}),
        origins: looked.has(sheet) ? [cellOrigin(sheet, headingRow, 0)] : [],
      };
    });
}
