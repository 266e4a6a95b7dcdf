import type { DrawingFinding } from "../../drawing/findings";
import type { Texts } from "../texts";

export const drawingTexts = {
  "drawing.missingCharacters": (f) =>
    `Picture ${f.picture}: ${f.characters.join("")} are not in the font and were drawn as □.`,
  "drawing.picturesLeftOut": () =>
    "Files needed for pictures could not be loaded; the result sheets have no diagrams, everything else is unaffected. Run again when online.",
} satisfies Texts<DrawingFinding>;
