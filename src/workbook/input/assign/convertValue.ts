import type { AssessedValue } from "../../../core/grading/grade";
import type { Quantity, Reading } from "../../../core/quantity/quantity";
import { conversionFactor, scaleBy } from "../../../core/quantity/units";
import { normaliseText } from "../../cells/normalise";
import type { Target } from "./matchIndicators";

const MET = /^(?:符合|达标|满足|合格|是|√|✓|已符合|符合要求|满足要求|达到要求|达到)$/;

/** How figures of one unit become figures of the indicator; undefined: they measure something else. */
export function factorTo(target: Target, unit: string | undefined): number | undefined {
  if (unit === undefined || target.unit === undefined || unit === target.unit) return 1;
  return conversionFactor(unit, target.unit);
}

export function isFigure(reading: Reading): boolean {
  return reading.kind !== "missing" && reading.kind !== "text";
}

/** The value in the indicator's unit; 符合 says everything about an indicator with a single requirement. */
export function convertValue(value: AssessedValue, target: Target, factor: number): AssessedValue {
  const { reading, unit } = value.quantity;
  if (!isFigure(reading)) return saysMet(value, target) ? { ...value, stated: "I" } : value;
  if (target.unit === undefined || unit === undefined || unit === target.unit) return value;
  return { ...value, quantity: converted(value.quantity, { factor, unit: target.unit }) };
}

function saysMet({ quantity, stated }: AssessedValue, target: Target): boolean {
  const { reading } = quantity;
  return reading.kind === "text" && stated === undefined && target.isSingle && MET.test(normaliseText(reading.text));
}

function converted(quantity: Quantity, to: { readonly factor: number; readonly unit: string }): Quantity {
  const { cellFactor } = quantity;
  return {
    ...quantity,
    reading: scaled(quantity.reading, to.factor),
    unit: to.unit,
    ...(cellFactor === undefined ? {} : { cellFactor: scaleBy(cellFactor, to.factor) }),
  };
}

function scaled(reading: Reading, factor: number): Reading {
  switch (reading.kind) {
    case "number":
      return { ...reading, value: scaleBy(reading.value, factor), halfDigit: scaleBy(reading.halfDigit, factor) };
    case "approximate":
      return { ...reading, value: scaleBy(reading.value, factor) };
    case "censored":
      return { ...reading, limit: scaleBy(reading.limit, factor) };
    case "range":
      return { ...reading, low: scaleBy(reading.low, factor), high: scaleBy(reading.high, factor) };
    case "missing":
    case "text":
      return reading;
  }
}
