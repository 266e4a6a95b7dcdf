import type { AuditBalance, AuditFlow } from "../../../core/balance/auditBalance";
import type { End } from "../../../core/balance/network";

/** What the formulas of the table of units give for one unit. */
export interface NodeFigures {
  readonly input: number;
  readonly output: number;
  readonly stockIncrease: number;
  /** 2σ of the difference of the readings; null where a reading has no σ. */
  readonly differenceU: number | null;
  /** Sum over the rounded reconciled values; null where one is not known or the unit has one side only. */
  readonly reconciled: number | null;
  /** Flows count in it that lead to a store or from a source: no formula over 来源 and 去向 finds these. */
  readonly hasBorderUnits: boolean;
}

/** By unit, and for the whole by null: sums over the flows as the table of flows shows them. */
export function nodeFigures({ flows }: AuditBalance): ReadonlyMap<string | null, NodeFigures> {
  const sums = new Map<string | null, NodeSum>();
  const sumAt = (node: string | null): NodeSum => {
    const sum = sums.get(node) ?? new NodeSum();
    sums.set(node, sum);
    return sum;
  };
  for (const each of flows) {
    const { from, to } = each.flow;
    if (to.kind === "node") sumAt(to.node).add(each, from, true);
    if (from.kind === "node") sumAt(from.node).add(each, to, false);
  }
  const hasOneSided = [...sums.values()].some((sum) => sum.isOneSided);
  // What units give to a store, or take from a source, crosses the boundary of the whole.
  const isOutside = (end: End, other: End): boolean =>
    end.kind !== "node" || (other.kind === "node" && sumAt(end.node).isOneSided);
  for (const each of flows) {
    const { from, to } = each.flow;
    if (isOutside(from, to)) sumAt(null).addAcross(each, from, true);
    if (isOutside(to, from)) sumAt(null).addAcross(each, to, false);
  }
  return new Map([...sums].map(([node, sum]) => [node, sum.figures(node === null && hasOneSided)]));
}

class NodeSum {
  private input = 0;
  private output = 0;
  private stockIncrease = 0;
  private variance: number | null = 0;
  private reconciled: number | null = 0;
  private entering = 0;
  private leaving = 0;
  private hasBorderUnits = false;

  addAcross(each: AuditFlow, other: End, isInput: boolean): void {
    this.hasBorderUnits ||= other.kind === "node";
    this.add(each, other, isInput);
  }

  add({ flow: { amount }, rounded }: AuditFlow, other: End, isInput: boolean): void {
    const sign = isInput ? 1 : -1;
    if (isInput) this.entering++;
    else this.leaving++;
    this.take(amount.kind === "unmeasured" ? 0 : amount.value, other, isInput);
    this.reconciled = rounded === null || this.reconciled === null ? null : this.reconciled + sign * rounded;
    if (amount.kind !== "measured" || this.variance === null) return;
    this.variance = amount.sigma > 0 ? this.variance + amount.sigma ** 2 : null;
  }

  private take(value: number, other: End, isInput: boolean): void {
    if (other.kind === "stock") this.stockIncrease -= isInput ? value : -value;
    else if (isInput) this.input += value;
    else this.output += value;
  }

  get isOneSided(): boolean {
    return this.entering === 0 || this.leaving === 0;
  }

  figures(isIncomplete: boolean): NodeFigures {
    const { input, output, stockIncrease, variance, reconciled, hasBorderUnits } = this;
    const differenceU = variance === null ? null : 2 * Math.sqrt(variance);
    const isOpen = isIncomplete || this.isOneSided;
    return { input, output, stockIncrease, differenceU, reconciled: isOpen ? null : reconciled, hasBorderUnits };
  }
}
