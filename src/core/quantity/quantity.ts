import type { Origin } from "../outcome/outcome";

/** Why there is no figure; the kinds are kept apart because they mean different things to an auditor. */
export type MissingReason =
  | "blank"
  | "dash" // — – -
  | "slash" // /
  | "none" // 无
  | "notDetected" // 未检出 ND
  | "notCounted" // 未统计
  | "notApplicable" // 不适用
  | "errorValue" // #DIV/0! …
  | "notCalculated"; // a formula saved without its value

export type Comparison = "<" | "≤" | "≥" | ">";

/** What a cell says, before anybody computes with it. */
export type Reading =
  | {
      readonly kind: "number";
      readonly value: number;
      /** Half of the last digit as displayed, in the unit of `value`; 0 when the digits are not limited. */
      readonly halfDigit: number;
    }
  | { readonly kind: "censored"; readonly comparison: Comparison; readonly limit: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "approximate"; readonly value: number }
  | { readonly kind: "missing"; readonly reason: MissingReason }
  | { readonly kind: "text"; readonly text: string };

/**
 * A reading with its unit and its cell.
 * `unit` is a symbol of the unit table (`t`, `m3`, `kWh`, `万元` …), absent when dimensionless or unknown.
 */
export interface Quantity {
  readonly reading: Reading;
  readonly unit?: string;
  readonly origin: Origin;
  /** The cell's text as a person sees it. */
  readonly written: string;
  /**
   * Multiplying the number that stands in the cell by this gives `reading.value`: 1 as it stands, 100 for a fraction
   * shown as percent, 10000 for 万t read as t. Absent when the cell holds no plain number (text `２３．７６`, `约1.2亿`),
   * so that a live formula must point at our reading instead of the cell.
   */
  readonly cellFactor?: number;
  /** Only of a computed figure (计算公式), and only when all its operands are plain numbers of cells. */
  readonly computation?: Computation;
}

/** How a figure follows from the cells of other figures, units already brought together, for a live formula. */
export type Computation =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "figure"; readonly quantity: Quantity }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Computation;
      readonly right: Computation;
    };

/** A text with its cell. */
export interface Written {
  readonly text: string;
  readonly origin: Origin;
}
