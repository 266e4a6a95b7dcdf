import { checkTexts } from "./check";
import { gradingTexts } from "./grading";
import { indicatorTexts } from "./indicators";
import { inputTexts } from "./input";
import { readTexts } from "./read";
import { recogniseTexts } from "./recognise";

export { ruleBasis } from "./rules";
export { failureTexts } from "./failures";

export const zhCN = { ...readTexts, ...recogniseTexts, ...inputTexts, ...indicatorTexts, ...gradingTexts, ...checkTexts };
