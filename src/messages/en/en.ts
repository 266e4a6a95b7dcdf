import { balanceTexts } from "./balance";
import { checkTexts } from "./check";
import { drawingTexts } from "./drawing";
import { energyTexts } from "./energy";
import { gradingTexts } from "./grading";
import { guideTexts } from "./guide";
import { indicatorTexts } from "./indicators";
import { inputTexts } from "./input";
import { readTexts } from "./read";
import { recogniseTexts } from "./recognise";
import { waterTexts } from "./water";

export const en = {
  ...readTexts,
  ...recogniseTexts,
  ...inputTexts,
  ...indicatorTexts,
  ...gradingTexts,
  ...checkTexts,
  ...guideTexts,
  ...drawingTexts,
  ...balanceTexts,
  ...energyTexts,
  ...waterTexts,
};
