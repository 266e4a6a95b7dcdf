import type { End } from "../../core/balance/network";
import type { SankeyMedium, SankeySubject } from "../../messages/pictureWords";

/** One flow to be drawn, whatever it was computed from. */
export interface SankeyFlow {
  readonly id: string;
  readonly name: string;
  readonly from: End;
  readonly to: End;
  /** In the unit of the diagram; null when nobody can know it; negative when it runs against the stated direction. */
  readonly value: number | null;
  /** The figure to be written beside it, where the tables print another number of digits than `value` has. */
  readonly printed: number | null;
  /** Not measured, but following from the other readings. */
  readonly isComputed: boolean;
  /** One standard deviation is more than a tenth of the value. */
  readonly isUncertain: boolean;
  /** A significant suspicion points at its meter. */
  readonly isSuspect: boolean;
  /** Does not run yet (企业间协同 潜力). */
  readonly isPotential: boolean;
  readonly medium: SankeyMedium;
  /** How many flows of the balance this one stands for; absent: itself. */
  readonly merges?: number;
}

/** A picture of flows in one unit. Order of the flows has no influence on the drawing. */
export interface SankeyDiagram {
  readonly subject: SankeySubject;
  /** Symbol of the unit table (`m3`, `t`, `MJ` …). */
  readonly unit: string;
  readonly flows: readonly SankeyFlow[];
  /** Units that a significant suspicion of a leak points at. */
  readonly suspectUnits: readonly string[];
}

/** The share of its value above which a standard deviation makes a flow uncertain. */
export const UNCERTAIN_SHARE = 0.1;
