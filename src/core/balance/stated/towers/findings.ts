import type { FindingBase } from "../../../outcome/outcome";

interface OfTower extends FindingBase {
  /** 用水单元, as written. */
  readonly tower: string;
}

/** What the table 冷却塔 must say of every tower. */
export type TowerFigure = "circulation" | "temperatureDrop" | "evaporation" | "cycles";

export type TowerFinding =
  /** No water balance of that enterprise, period and name. */
  | (OfTower & { readonly code: "coolingTower.balanceUnknown" })
  /** No water balance has such a unit. */
  | (OfTower & { readonly code: "coolingTower.unitUnknown" })
  /** Balances of several enterprises or periods have such a unit. */
  | (OfTower & { readonly code: "coolingTower.unitUnclear"; readonly balances: readonly string[] })
  /** The first row holds. */
  | (OfTower & { readonly code: "coolingTower.repeated" })
  | (OfTower & {
      readonly code: "coolingTower.incomplete";
      readonly figure: TowerFigure;
      readonly written: string;
    })
  | (OfTower & { readonly code: "coolingTower.circulationUnknown"; readonly flow: string })
  /** A rate that cannot stand in the balance without hours. */
  | (OfTower & { readonly code: "coolingTower.rateUnfit"; readonly unit: string; readonly balanceUnit: string })
  | (OfTower & {
      readonly code: "coolingTower.dryBulbOutOfRange";
      readonly dryBulbC: number;
      readonly lowC: number;
      readonly highC: number;
    })
  /** k by the dry-bulb temperature, from figures that nobody has checked. */
  | (OfTower & {
      readonly code: "coolingTower.factorAssumed";
      readonly dryBulbC: number;
      readonly perC: number;
      readonly source: string;
    })
  /** Counted as 0. */
  | (OfTower & { readonly code: "coolingTower.driftMissing"; readonly written: string })
  | (OfTower & { readonly code: "coolingTower.flowMissing"; readonly balance: string })
  | (OfTower & {
      readonly code: "coolingTower.flowUnclear";
      readonly balance: string;
      readonly flows: readonly string[];
    })
  | (OfTower & {
      readonly code: "coolingTower.evaporationTaken";
      readonly balance: string;
      readonly flow: string;
      readonly value: number;
      readonly unit: string;
      readonly percent: number;
    })
  /** A reading that is further from the computed water than both are uncertain; the reading stays. */
  | (OfTower & {
      readonly code: "coolingTower.differs";
      readonly balance: string;
      readonly what: "evaporation" | "makeUp" | "blowDown";
      readonly flows: readonly string[];
      readonly read: number;
      readonly computed: number;
      /** Half widths, 2σ. */
      readonly readU: number;
      readonly computedU: number;
      readonly unit: string;
    });
