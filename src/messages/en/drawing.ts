import type { DrawingFinding } from "../../drawing/findings";
import type { Texts } from "../texts";

export const drawingTexts = {
  "drawing.missingCharacters": (f) =>
    `Picture ${f.picture}: ${f.characters.join("")} are not in the font and were drawn as □.`,
} satisfies Texts<DrawingFinding>;
