import type { PlanCell } from "../port";

/** Begins so that Excel cannot take it for a formula, number, date or truth value. */
const SURELY_TEXT = /^[\u2160-\u216b\u3010\u4e00-\u9fff]/;

/**
 * What to hand to `Range.formulas` for one cell: a formula with `=`, a number, or text that stays text
 * (`=A1`, `001`, `1-6` and `TRUE` would be interpreted, so they get Excel's text mark `'`).
 */
export function formulaEntry(cell: PlanCell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "object") return `=${cell.formula}`;
  if (typeof cell !== "string" || cell === "" || SURELY_TEXT.test(cell)) return cell;
  return `'${cell}`;
}
