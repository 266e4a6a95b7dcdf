import { checkTexts } from "./check";
import { drawingTexts } from "./drawing";
import { gradingTexts } from "./grading";
import { guideTexts } from "./guide";
import { indicatorTexts } from "./indicators";
import { inputTexts } from "./input";
import { readTexts } from "./read";
import { recogniseTexts } from "./recognise";

export const en = {
  ...readTexts,
  ...recogniseTexts,
  ...inputTexts,
  ...indicatorTexts,
  ...gradingTexts,
  ...checkTexts,
  ...guideTexts,
  ...drawingTexts,
};
