import type { Origin } from "../../core/outcome/outcome";

/** What the table says about a cell before it is read. */
export interface CellContext {
  readonly origin: Origin;
  /** Symbol or unit text of the heading or row. */
  readonly unit?: string;
  /** Convert the reading to this unit. */
  readonly to?: string;
  /** The workbook counts its days from 1904. */
  readonly uses1904Dates?: boolean;
}
