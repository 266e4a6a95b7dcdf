import type { Computation, Quantity } from "../../core/quantity/quantity";

/** A cell with a plain number, and the formula that gives it in the unit of our reading. */
export interface LinkedFigure {
  readonly reference: string;
  readonly formula: string;
}

/** Excel takes 255 arguments; who adds up so many cells had better look at the data sheet. */
const MOST_CELLS = 200;

/**
 * 取水量/产品产量 as a formula on the cells of the data sheets: empty while one of them holds no number or a divisor is 0.
 * Undefined where a cell does not hold the number we read.
 */
export function computedFormula(
  computation: Computation,
  linkOf: (quantity: Quantity) => LinkedFigure | undefined,
): string | undefined {
  const figures = figuresOf(computation);
  const links = new Map(figures.map((quantity) => [quantity, linkOf(quantity)]));
  const references = new Set([...links.values()].map((link) => link?.reference));
  if (references.has(undefined) || references.size === 0 || references.size > MOST_CELLS) return undefined;
  const expression = printed(computation, (quantity) => links.get(quantity)?.formula ?? "");
  const isComplete = `COUNT(${[...references].join(",")})=${references.size}`;
  return `IFERROR(IF(${isComplete},${expression},""),"")`;
}

function figuresOf(computation: Computation): readonly Quantity[] {
  if (computation.kind === "figure") return [computation.quantity];
  return computation.kind === "constant" ? [] : [...figuresOf(computation.left), ...figuresOf(computation.right)];
}

function printed(computation: Computation, formulaOf: (quantity: Quantity) => string): string {
  if (computation.kind === "figure") return formulaOf(computation.quantity);
  if (computation.kind === "constant") return String(computation.value);
  const { operator, left, right } = computation;
  const [a, b] = [left, right].map((side) => {
    const text = printed(side, formulaOf);
    return side.kind === "operation" ? `(${text})` : text;
  });
  return `${a}${operator}${b}`;
}
