import type { Reading } from "../quantity/quantity";
import { BELOW, type CompiledIndicator } from "./compileSystem";
import type { AssessedValue, Assessment, IndicatorGrade } from "./grade";
import { decideFigure, limitOf, plainFigure, type LevelTest, type Parameters } from "./levelTest";
import type { Outcome } from "./membership";
import { LEVELS } from "./system";

/**
 * How far a figure is from the next better level that it does not meet: in its own unit, and in percent of the limit
 * (null when the limit is 0). null when it is at Ⅰ, when it does not decide, or when a condition and not the figure
 * keeps it back.
 *
 * @example 12 L/m2 against ≤8 for Ⅰ: 4 L/m2, 50 %
 */
export function gapToNext(
  { tests }: CompiledIndicator,
  { lowerRank, upperRank }: Outcome,
  { value: written, assessment }: { readonly value: AssessedValue; readonly assessment: Assessment },
): IndicatorGrade["gap"] {
  const { reading } = written.quantity;
  const value = plainFigure(reading);
  if (tests === null || value === undefined || lowerRank === 0 || lowerRank !== upperRank) return null;
  const next = lowerRank === BELOW ? 2 : lowerRank - 1;
  const [test, to] = [tests[next], LEVELS[next]];
  const limit = test && missedLimit(test, reading, assessment.parameters);
  if (to === undefined || limit === undefined) return null;
  const amount = Math.abs(value - limit);
  return { to, amount, percent: limit === 0 ? null : (100 * amount) / Math.abs(limit) };
}

/** The limit that the figure fails to meet: without a condition beside it, the figure alone kept the level back. */
function missedLimit(test: LevelTest, reading: Reading, parameters: Parameters): number | undefined {
  if (test.kind === "text") return undefined;
  if (test.needsCondition && decideFigure(test, reading, parameters) !== "notMet") return undefined;
  if (test.kind === "bound") return limitOf(test.limit, parameters);
  return (plainFigure(reading) ?? 0) < test.low ? test.low : test.high;
}
