import type { AuditBalance } from "../auditBalance";
import { ratioDeviationPercent, shareDeviationPercent, type CorrelatedPair } from "./ratioDeviation";
import { ratioTerms, type WaterRatioName } from "./ratioTerms";
import { waterAmount } from "./waterAmount";
import { WaterLayer, type Counts, type LayerPair } from "./waterLayer";
import type { WaterInBalance, WaterItem, WaterUse } from "./waterUse";

/** A ratio of reconciled flows, with what its uncertainty rests on. */
export interface ReconciledRatio {
  readonly percent: number;
  /** One standard deviation, percentage points. */
  readonly sigmaPercent: number;
  /** Whether other readings check the flows: all of them, some, none (then σ follows from the stated uncertainties alone). */
  readonly checked: "all" | "some" | "none";
  /** Some flow was not measured and follows from the balance. */
  readonly isDeduced: boolean;
  /** A reading in it disagrees with the others by more than their uncertainties: the value is a compromise. */
  readonly isContradicted: boolean;
  /** Contents or relations were reconciled as well: σ is that of the water alone, the true one is no larger. */
  readonly isUpperBound: boolean;
}

/**
 * Water ratios from reconciled flows. Reconciled flows of one balance are correlated, those of two balances are not, nor is
 * water that a unit circulates within itself: it stands in no balance and keeps its reading.
 *
 * @param balances as reconciled; the uncertainties of their water layers are computed anew when a ratio asks for them
 * @source first-order propagation of uncertainty, JCGM 100:2008, 5.2.2
 * @example new ReconciledWater(balances).ratioOf("dischargeRate", uses) // { percent: 78.3, sigmaPercent: 1.6, … }
 */
export class ReconciledWater {
  private readonly layers: readonly WaterLayer[];

  constructor(balances: readonly AuditBalance[]) {
    this.layers = balances.filter(({ layer }) => layer.kind === "water").map((balance) => new WaterLayer(balance));
  }

  /** `undefined` where a term has no flow, a flow no value, or the whole is not positive. */
  ratioOf(ratio: WaterRatioName, units: readonly WaterUse[]): ReconciledRatio | undefined {
    const { part, rest, isPartOfWhole } = ratioTerms(ratio);
    const [parts, others] = [this.weightsOf(units, part), this.weightsOf(units, rest)];
    if (!parts || !others) return undefined;
    const layers = [...new Set([...parts.keys(), ...others.keys()])];
    const pairs = layers.map((layer) => layer.pairOf(parts.get(layer) ?? NONE, others.get(layer) ?? NONE));
    if (!pairs.every((pair) => pair !== undefined)) return undefined;
    const pair = addPairs(pairs);
    if (pair.part < 0 || pair.other < 0) return undefined;
    const sigmaPercent = isPartOfWhole ? shareDeviationPercent(pair) : ratioDeviationPercent(pair);
    if (sigmaPercent === null) return undefined;
    const percent = (pair.part / (isPartOfWhole ? pair.part + pair.other : pair.other)) * 100;
    return { percent, sigmaPercent, ...standing(pairs), isUpperBound: layers.some(({ isJoint }) => isJoint) };
  }

  /** How often each flow counts, by layer; undefined where an amount stands in no balance, or there is none at all. */
  private weightsOf(units: readonly WaterUse[], items: readonly WaterItem[]): Weights | undefined {
    const weights = new Map<WaterLayer, Map<string, number>>();
    for (const unit of units) {
      if (items.some((item) => !this.countItem(weights, unit, item))) return undefined;
    }
    return weights.size === 0 ? undefined : weights;
  }

  /** False where the unit has such water, but in no balance. */
  private countItem(weights: Map<WaterLayer, Map<string, number>>, unit: WaterUse, item: WaterItem): boolean {
    const { inBalance } = unit;
    const flows = inBalance?.flows[item] ?? [];
    const layer = this.layerOf(inBalance, flows);
    if (!layer) return waterAmount(unit, item)?.value === 0 || !unit.quantities[item];
    count(weights, layer, { flows, less: inBalance?.less?.[item] ?? [] });
    return true;
  }

  /** Users of one table have balances that begin at the same place: the flows tell them apart. */
  private layerOf(place: WaterInBalance | undefined, [flow]: readonly string[]): WaterLayer | undefined {
    if (!place || flow === undefined) return undefined;
    return this.layers.find((layer) => layer.balance.origins[0] === place.balance && layer.holds(flow));
  }
}

type Weights = ReadonlyMap<WaterLayer, Counts>;
const NONE: Counts = new Map();

interface Counted {
  readonly flows: readonly string[];
  readonly less: readonly string[];
}

function count(weights: Map<WaterLayer, Map<string, number>>, layer: WaterLayer, { flows, less }: Counted): void {
  const own = weights.get(layer) ?? new Map<string, number>();
  weights.set(layer, own);
  for (const flow of flows) own.set(flow, (own.get(flow) ?? 0) + 1);
  for (const flow of less) own.set(flow, (own.get(flow) ?? 0) - 1);
  // Handed on by one unit and taken in by another of the same whole.
  for (const [flow, times] of own) if (times === 0) own.delete(flow);
}

function addPairs(pairs: readonly LayerPair[]): CorrelatedPair {
  const sum = (key: keyof CorrelatedPair): number => pairs.reduce((total, pair) => total + pair[key], 0);
  return {
    part: sum("part"),
    other: sum("other"),
    partVariance: sum("partVariance"),
    otherVariance: sum("otherVariance"),
    covariance: sum("covariance"),
  };
}

type Standing = Pick<ReconciledRatio, "checked" | "isDeduced" | "isContradicted">;

function standing(pairs: readonly LayerPair[]): Standing {
  const classes = pairs.flatMap((pair) => pair.classes);
  const redundant = classes.filter((each) => each === "redundant").length;
  const checked = redundant === 0 ? "none" : redundant === classes.length ? "all" : "some";
  const isDeduced = classes.includes("observable");
  return { checked, isDeduced, isContradicted: pairs.some(({ isContradicted }) => isContradicted) };
}
