import type { PrintedClosure } from "../../../core/audit/statedBalance";
import type { Origin } from "../../../core/outcome/outcome";
import { readQuantity } from "../../cells/readCell";
import { readUnit } from "../../cells/unitText";
import { sentenceDifference, sentenceInput, sentenceOutput, sentenceRate } from "./flowWords.terms";

type Of = PrintedClosure["of"];

const PARTS: readonly (readonly [of: Of, words: RegExp])[] = [
  ["input", sentenceInput],
  ["output", sentenceOutput],
  ["difference", sentenceDifference],
];

/**
 * What a sentence of a report prints of the closure: `输入总量 4,746,025 kg，输出总量 4,646,377 kg，差额 43,088 kg，偏差 0.91%`.
 * Empty unless it names at least both sides, or a difference or rate beside one of them.
 *
 * @param text normalised
 */
export function closureSentence(text: string, origin: Origin): readonly PrintedClosure[] {
  const figures = PARTS.flatMap(([of, words]) => {
    const [, figure, unit] = words.exec(text) ?? [];
    return figure === undefined ? [] : [{ of, figure, unit }];
  });
  const rate = sentenceRate.exec(text)?.[1];
  const sides = figures.filter(({ of }) => of !== "difference").length;
  if (sides === 0 || sides + (figures.length - sides) + (rate === undefined ? 0 : 1) < 2) return [];
  const common = figures.find(({ unit }) => unit !== undefined)?.unit;
  const read = (of: Of, figure: string, unit: string | undefined): PrintedClosure => {
    const symbol = unit === undefined ? undefined : readUnit(unit);
    const context = { origin, ...(symbol === undefined ? {} : { unit: symbol }) };
    return { node: null, of, quantity: readQuantity({ value: figure }, context).value };
  };
  return [
    ...figures.map(({ of, figure, unit }) => read(of, figure, unit ?? common)),
    ...(rate === undefined ? [] : [read("deviationPercent", rate, "%")]),
  ];
}
