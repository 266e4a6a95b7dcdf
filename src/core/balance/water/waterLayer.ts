import { conversionFactor } from "../../quantity/units";
import type { AuditBalance, AuditFlow } from "../auditBalance";
import { estimate, type Estimate } from "../estimate";
import { numberNetwork } from "../incidence";
import type { Flow } from "../network";
import { screenFlows } from "../screenFlows";
import { covarianceOf, sumOfFlows, varianceOf } from "../sumOfFlows";
import type { CorrelatedPair } from "./ratioDeviation";

/** How often each flow counts in a sum, by id. */
export type Counts = ReadonlyMap<string, number>;

export interface LayerPair extends CorrelatedPair {
  /** Classes of the flows involved; a loop is checked by nothing. */
  readonly classes: readonly AuditFlow["class"][];
  /** The balance fails its global test, and one of these flows stands out in it. */
  readonly isContradicted: boolean;
}

/** 95 % of sound readings stay below. */
const CONSPICUOUS_Z = 1.96;

/** One water balance: its reconciled values and their covariances, in m3. The factors are made when first asked for. */
export class WaterLayer {
  private solved: Estimate | undefined;
  private readonly flows: ReadonlyMap<string, AuditFlow>;
  private readonly loops: ReadonlyMap<string, Flow>;
  private readonly perUnit: number | undefined;

  constructor(readonly balance: AuditBalance) {
    this.flows = new Map(balance.flows.map((each) => [each.flow.id, each]));
    this.loops = new Map(balance.loops.map((flow) => [flow.id, flow]));
    const [unit = ""] = balance.unit.split("/");
    this.perUnit = conversionFactor(unit, "m3") ?? conversionFactor(unit, "t");
  }

  get isJoint(): boolean {
    return this.balance.method !== "linear";
  }

  holds(flow: string): boolean {
    return this.flows.has(flow) || this.loops.has(flow);
  }

  pairOf(parts: Counts, others: Counts): LayerPair | undefined {
    const [part, other] = [this.valueOf(parts), this.valueOf(others)];
    const own = (weights: Counts) => new Map([...weights].filter(([flow]) => !this.loops.has(flow)));
    const solved = this.estimate();
    const [a, b] = [sumOfFlows(solved, own(parts)), sumOfFlows(solved, own(others))];
    if (this.perUnit === undefined || part === undefined || other === undefined || !a || !b) return undefined;
    const square = this.perUnit ** 2;
    const involved = [...parts.keys(), ...others.keys()].map((flow) => this.flows.get(flow));
    return {
      part: part * this.perUnit,
      other: other * this.perUnit,
      partVariance: square * (varianceOf(solved, a) + this.loopCovariance(parts, parts)),
      otherVariance: square * (varianceOf(solved, b) + this.loopCovariance(others, others)),
      covariance: square * (covarianceOf(solved, a, b) + this.loopCovariance(parts, others)),
      classes: involved.map((each) => each?.class ?? "nonRedundant"),
      isContradicted:
        this.balance.status === "inconsistent" && involved.some((each) => Math.abs(each?.z ?? 0) > CONSPICUOUS_Z),
    };
  }

  private estimate(): Estimate {
    const { name, layer, unit, flows, origins } = this.balance;
    const network = { name, layer, unit, flows: flows.map(({ flow }) => flow), origins };
    this.solved ??= estimate(numberNetwork(screenFlows(network).value));
    return this.solved;
  }

  private valueOf(weights: Counts): number | undefined {
    let sum = 0;
    for (const [id, weight] of weights) {
      const value = this.amountOf(id);
      if (value === null || value < 0) return undefined;
      sum += weight * value;
    }
    return sum;
  }

  private amountOf(id: string): number | null {
    const amount = this.loops.get(id)?.amount;
    if (!amount) return this.flows.get(id)?.value ?? null;
    return amount.kind === "measured" || amount.kind === "exact" ? amount.value : null;
  }

  private loopCovariance(a: Counts, b: Counts): number {
    let covariance = 0;
    for (const [id, weight] of a) {
      const amount = this.loops.get(id)?.amount;
      if (amount?.kind === "measured") covariance += weight * (b.get(id) ?? 0) * amount.sigma ** 2;
    }
    return covariance;
  }
}
