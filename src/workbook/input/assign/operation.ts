import type { Computation } from "../../../core/quantity/quantity";
import type { Operator } from "./formula";

/** Undefined when one side cannot be said by a formula. */
export function operation(
  operator: Operator,
  left: Computation | undefined,
  right: Computation | undefined,
): Computation | undefined {
  return left && right && { kind: "operation", operator, left, right };
}

export function timesConstant(computation: Computation | undefined, factor: number): Computation | undefined {
  return factor === 1 ? computation : operation("*", computation, { kind: "constant", value: factor });
}
