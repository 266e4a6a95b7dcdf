import type { GuideFinding } from "../../core/audit/chooseGuide";
import type { Texts } from "../texts";

export const guideTexts = {
  "guide.unknown": (finding) =>
    `No known guide is called "${finding.text}". Check the name, or enter a guide id such as cppc-industry.`,
  "guide.notCovered": (finding) =>
    `The report framework of "${finding.title}" is not covered yet, so no report can follow it. Name a covered guide.`,
} satisfies Texts<GuideFinding>;
