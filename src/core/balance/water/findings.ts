import type { FindingBase } from "../../outcome/outcome";
import type { WaterItem } from "./waterUse";

interface OfScope extends FindingBase {
  readonly enterprise: string;
  /** Unit or system; empty for the whole user. */
  readonly name: string;
}

export type WaterFinding =
  /** A figure that cannot be computed with: text, range, negative, wrong unit. */
  | (OfScope & {
      readonly code: "water.amountUnusable";
      readonly severity: "warning";
      readonly item: WaterItem;
      readonly written: string;
    })
  /** Units without intake leave the sums of system and user incomplete. */
  | (OfScope & {
      readonly code: "water.intakeMissing";
      readonly severity: "warning";
      readonly units: readonly string[];
    })
  /** Rule 12: 总用水量 is intake and reused water together. */
  | (OfScope & {
      readonly code: "water.totalUseDiffers";
      readonly severity: "error";
      readonly rule: 12;
      readonly written: string;
      readonly computedM3: number;
    })
  /** Rule 11: more leaves than came in. */
  | (OfScope & {
      readonly code: "water.dischargeAboveInflow";
      readonly severity: "error";
      readonly rule: 11;
      readonly dischargedM3: number;
      readonly inflowM3: number;
    })
  /** Rule 11: the discharge of the units together, treated water that is used again among it, is above the intake. */
  | (OfScope & {
      readonly code: "water.dischargeHoldsReused";
      readonly severity: "warning";
      readonly rule: 11;
      readonly dischargedM3: number;
      readonly inflowM3: number;
      readonly reusedM3: number;
    })
  /** Rule 11: a rate of parts above the whole. */
  | (OfScope & {
      readonly code: "water.rateOutOfRange";
      readonly severity: "error";
      readonly rule: 11;
      readonly ratio: string;
      readonly percent: number;
    })
  /** What one unit hands on must arrive at another. */
  | (OfScope & {
      readonly code: "water.seriesDoNotCancel";
      readonly severity: "warning";
      readonly outM3: number;
      readonly inM3: number;
    })
  /** Sub-meters against the main meter, limit 10 %. */
  | (OfScope & {
      readonly code: "water.subMetersDiffer";
      readonly severity: "warning";
      readonly totalM3: number;
      readonly subM3: number;
      readonly deviationPercent: number;
      readonly limitPercent: number;
    })
  /** Without a total meter the sum of sub-meters proves nothing. */
  | (OfScope & { readonly code: "water.subMetersNotCheckable"; readonly severity: "info" })
  | (OfScope & { readonly code: "water.cyclesTooFew"; readonly severity: "warning"; readonly cycles: number })
  | (OfScope & { readonly code: "water.blowDownNegative"; readonly severity: "warning"; readonly blowDownM3: number });
