import { fuelFactorSets, gridFactorSets, heatFactor } from "../carbon/carbonSets";
import { printFactor, printFuelSet, printGridSet } from "../carbon/print";
import { gbt2589 } from "./gbt2589";
import { printStandardCoalSet } from "./print";

/** A named set of coefficients as the program shows it. */
export interface CoefficientSet {
  readonly id: string;
  readonly title: string;
  readonly kind: "standardCoal" | "fuelFactors" | "gridFactors" | "heatFactor";
  readonly verified: boolean;
  /** As Markdown. */
  readonly print: () => string;
}

const HEAT = { id: "co2-heat", title: "外购热力排放因子缺省值" };

/** Every set of coefficients, for listing and proof-reading. */
export const coefficientSets: readonly CoefficientSet[] = [
  { ...named(gbt2589), kind: "standardCoal", print: () => printStandardCoalSet(gbt2589) },
  ...fuelFactorSets.map((set): CoefficientSet => ({
    ...named(set),
    kind: "fuelFactors",
    print: () => printFuelSet(set),
  })),
  ...gridFactorSets.map((set): CoefficientSet => ({
    ...named(set),
    kind: "gridFactors",
    print: () => printGridSet(set),
  })),
  {
    ...HEAT,
    kind: "heatFactor",
    verified: heatFactor.verified,
    print: () => printFactor(HEAT.title, HEAT.id, heatFactor),
  },
];

function named({ id, title, verified }: Pick<CoefficientSet, "id" | "title" | "verified">) {
  return { id, title, verified };
}
