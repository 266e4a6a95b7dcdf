import type { DrawingFinding } from "../../drawing/findings";
import type { Texts } from "../texts";

export const drawingTexts = {
  "drawing.missingCharacters": (f) =>
    `图“${f.picture}”中的“${f.characters.join("")}”字体中没有，以□代替，请在报告中手工更正。`,
} satisfies Texts<DrawingFinding>;
