import type { Noticed } from "../../core/outcome/outcome";
import type { Quantity } from "../../core/quantity/quantity";
import type { Cell } from "../port";
import type { CellContext } from "./cellContext";
import { cellText } from "./cellText";
import type { ReadFinding } from "./findings";
import { withoutFigure } from "./fitUnit";
import { isNumberCell, readNumberCell } from "./readNumberCell";
import { readTextCell } from "./readTextCell";

export { readDay } from "./readDay";
export type { CellContext } from "./cellContext";
export { splitMixed } from "./figureText";

/**
 * Reads a cell where a figure is expected, in any way people write one; never throws, and nothing becomes 0 silently.
 * The figure is in `to`, else in the heading's unit, else in the unit written in the cell (a percent format without any
 * unit gives %); `unit` is absent when none is known. Every reading that needed a decision is an info finding, what
 * cannot be decided a warning, and then the reading is a text.
 * @example readQuantity({ value: "约1.2亿元" }, { origin: "经济数据!C4", unit: "万元" }) // approximate 12000 万元
 */
export function readQuantity(cell: Cell | undefined, context: CellContext): Noticed<Quantity, ReadFinding> {
  const value = cell?.value ?? null;
  if (!cell || value === null) return readEmpty(cell, context);
  if (isNumberCell(cell)) return readNumberCell(cell, context);
  if (typeof value === "string") return readTextCell(value, context);
  const text = cellText(cell);
  const finding = { severity: "warning", text, origins: [context.origin] } as const;
  return typeof value === "boolean"
    ? {
        value: withoutFigure({ kind: "text", text }, text, context),
        findings: [{ ...finding, code: "read.textInsteadOfNumber" }],
      }
    : {
        value: withoutFigure({ kind: "missing", reason: "errorValue" }, text, context),
        findings: [{ ...finding, code: "read.errorValue" }],
      };
}

function readEmpty(cell: Cell | undefined, context: CellContext): Noticed<Quantity, ReadFinding> {
  if (cell?.formula === undefined) {
    return { value: withoutFigure({ kind: "missing", reason: "blank" }, "", context), findings: [] };
  }
  return {
    value: withoutFigure({ kind: "missing", reason: "notCalculated" }, "", context),
    findings: [{ code: "read.notCalculated", severity: "error", text: `=${cell.formula}`, origins: [context.origin] }],
  };
}
