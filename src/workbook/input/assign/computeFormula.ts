import { add, divide, multiply, subtract, type Interval } from "../../../core/quantity/interval";
import type { Computation } from "../../../core/quantity/quantity";
import { conversionFactor } from "../../../core/quantity/units";
import { factorBetween, type ItemLookup } from "./dataItems";
import type { Formula, Operator } from "./formula";
import { operation, timesConstant } from "./operation";

/** A computed figure with its unit as numerator and denominator, so that m3/m2 can arise. */
export interface Computed {
  readonly value: number;
  readonly interval: Interval;
  readonly over: readonly string[];
  readonly under: readonly string[];
  /** The same for a live formula; undefined when an operand is no plain number of a cell. */
  readonly computation: Computation | undefined;
}

/** Why a formula gives no figure. */
export type FormulaFault =
  | { readonly kind: "itemMissing"; readonly item: string }
  | { readonly kind: "unit"; readonly unit: string }
  | { readonly kind: "zeroDivisor" };

export type FormulaResult = { readonly figure: Computed } | { readonly fault: FormulaFault };

/** Computes a 计算公式 with units and printed digits carried along. */
export function computeFormula(formula: Formula, lookup: ItemLookup): FormulaResult {
  if (formula.kind === "number") {
    const { value } = formula;
    const computation = { kind: "constant", value } as const;
    return { figure: { value, interval: { low: value, high: value }, over: [], under: [], computation } };
  }
  if (formula.kind === "item") {
    const item = lookup(formula.name);
    if (!item) return { fault: { kind: "itemMissing", item: formula.name } };
    if (item.unit === undefined) return { fault: { kind: "unit", unit: "" } };
    const { value, interval, computation } = item;
    return { figure: { value, interval, computation, ...unitParts(item.unit) } };
  }
  const left = computeFormula(formula.left, lookup);
  if ("fault" in left) return left;
  const right = computeFormula(formula.right, lookup);
  return "fault" in right ? right : operate(formula.operator, left.figure, right.figure);
}

/** `m3/t` apart; a percent is a number. */
function unitParts(unit: string): Pick<Computed, "over" | "under"> {
  const [over = "", ...under] = unit.split("/");
  return { over: over === "" || over === "%" ? [] : [over], under };
}

function operate(operator: Operator, a: Computed, b: Computed): FormulaResult {
  const computation = operation(operator, a.computation, b.computation);
  switch (operator) {
    case "+":
    case "-":
      return addOrSubtract(operator, a, b);
    case "*":
      return simplified({
        value: a.value * b.value,
        interval: multiply(a.interval, b.interval),
        over: [...a.over, ...b.over],
        under: [...a.under, ...b.under],
        computation,
      });
    case "/": {
      const interval = divide(a.interval, b.interval);
      if (!interval || b.value === 0) return { fault: { kind: "zeroDivisor" } };
      const units = { over: [...a.over, ...b.under], under: [...a.under, ...b.over] };
      return simplified({ value: a.value / b.value, interval, ...units, computation });
    }
  }
}

function addOrSubtract(operator: "+" | "-", a: Computed, b: Computed): FormulaResult {
  const factor = factorBetween(unitText(b), unitText(a));
  if (factor === undefined) return { fault: { kind: "unit", unit: unitText(b) } };
  const other = times(b, factor);
  const interval = operator === "+" ? add(a.interval, other.interval) : subtract(a.interval, other.interval);
  const value = operator === "+" ? a.value + other.value : a.value - other.value;
  return { figure: { ...a, value, interval, computation: operation(operator, a.computation, other.computation) } };
}

/** Units above and below the line that measure the same thing cancel: 万m3 / m3 is 10000. */
function simplified(figure: Computed): FormulaResult {
  for (const [i, over] of figure.over.entries()) {
    for (const [j, under] of figure.under.entries()) {
      const factor = over === under ? 1 : conversionFactor(over, under);
      if (factor === undefined) continue;
      const rest = { over: without(figure.over, i), under: without(figure.under, j) };
      return simplified({ ...times(figure, factor), ...rest });
    }
  }
  return { figure };
}

function without(units: readonly string[], index: number): readonly string[] {
  return units.filter((_, at) => at !== index);
}

export function times(figure: Computed, factor: number): Computed {
  const { low, high } = figure.interval;
  const computation = timesConstant(figure.computation, factor);
  return { ...figure, value: figure.value * factor, interval: { low: low * factor, high: high * factor }, computation };
}

/** `m3/m2`; empty for a bare ratio. */
export function unitText({ over, under }: Pick<Computed, "over" | "under">): string {
  if (over.length === 0 && under.length === 0) return "";
  return [over.join("·") || "1", ...under].join("/");
}
