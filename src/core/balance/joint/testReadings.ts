import type { GlobalTest } from "../balanceNetwork";
import { chiSquareLimit, chiSquareTail, sidakLimit } from "../statistics";
import type { ReconciledEquations } from "./reconcileEquations";

type Tested = Pick<ReconciledEquations, "objective" | "degreesOfFreedom">;

/** J against χ²(1 − α); without a degree of freedom nothing can contradict. */
export function testGlobally({ objective, degreesOfFreedom }: Tested, falseAlarm: number): GlobalTest {
  if (degreesOfFreedom === 0) return { objective, degreesOfFreedom, limit: null, probability: null };
  const limit = chiSquareLimit(falseAlarm, degreesOfFreedom);
  return { objective, degreesOfFreedom, limit, probability: chiSquareTail(objective, degreesOfFreedom) };
}

export function isAgreed(tested: Tested, falseAlarm: number): boolean {
  const { objective, limit } = testGlobally(tested, falseAlarm);
  return limit === null || objective <= limit;
}

/** Limit of |z| for as many tests as readings are tested: amounts, contents and coefficients together. */
export function readingLimit({ accused }: Pick<ReconciledEquations, "accused">, falseAlarm: number): number {
  return sidakLimit(falseAlarm, accused.flatMap(({ readings }) => readings).length);
}

/** Work of all further solutions together, as the square of the number of variables. */
const MOST_WORK = 3_600_000;
const MOST_SOLUTIONS = 100;
const FEWEST_SOLUTIONS = 5;

/** How often a system of so many variables is solved anew: ten times at the largest size, so that it takes seconds. */
export function mostSolutions(variables: number): number {
  const affordable = Math.floor(MOST_WORK / Math.max(1, variables) ** 2);
  return Math.max(FEWEST_SOLUTIONS, Math.min(MOST_SOLUTIONS, affordable));
}
