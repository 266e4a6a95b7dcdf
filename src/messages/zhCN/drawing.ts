import type { DrawingFinding } from "../../drawing/findings";
import type { Texts } from "../texts";

export const drawingTexts = {
  "drawing.missingCharacters": (f) =>
    `图“${f.picture}”中的“${f.characters.join("")}”字体中没有，以□代替，请在报告中手工更正。`,
  "drawing.picturesLeftOut": () =>
    "绘图所需的文件没有加载成功，结果表中未放入物流图，其余结果不受影响；联网后可重新运行。",
} satisfies Texts<DrawingFinding>;
