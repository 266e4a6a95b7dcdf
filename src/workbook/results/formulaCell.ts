import type { PlanCell } from "../port";

/** Excel takes 8,192 characters; long sheet titles and many clauses could pass that. */
const MOST_CHARACTERS = 8000;

/** A live formula with its cached value; the value alone when there is no formula or it is too long for a cell. */
export function formulaCell(formula: string | null, value: string | number): PlanCell {
  if (formula === null || formula.length > MOST_CHARACTERS) return value;
  return { formula, value };
}
