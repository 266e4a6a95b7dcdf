import type { GuideFinding } from "../../core/audit/chooseGuide";
import type { Texts } from "../texts";

export const guideTexts = {
  "guide.unknown": (finding) =>
    `适用指南“${finding.text}”不在已收录的指南之中，请核对名称，或改填指南编号（如 cppc-industry）。`,
  "guide.notCovered": (finding) => `《${finding.title}》的报告框架尚未收录，不能按该指南编制报告，请改填已收录的指南。`,
} satisfies Texts<GuideFinding>;
