import type { Noticed, Origin } from "../outcome/outcome";
import type { ClosureFinding } from "./findings";
import type { Flow, Network } from "./network";
import type { Screened } from "./screenFlows";

/** Consistency rules: a balance beyond its limit, and the water balance of GB/T 12452. */
const MATERIAL_RULE = 2;
const WATER_RULE = 10;

export type ClosureStatus = "closed" | "notClosed" | "notCheckable";

/** One line of the closure table, in the unit of the balance, as read (before any reconciliation). */
export interface Closure {
  /** Node, or null for the whole. */
  readonly node: string | null;
  readonly input: number;
  readonly output: number;
  /** What was put into stock less what was taken out of it. */
  readonly stockIncrease: number;
  /** input − output − stockIncrease: positive when something is lost or not recorded on the output side. */
  readonly difference: number;
  /** difference / input × 100; null when nothing enters. */
  readonly deviationPercent: number | null;
  readonly status: ClosureStatus;
  /** Flows without a reading of their own: blank, or found as the rest. */
  readonly unread: readonly string[];
}

/**
 * Closure of every node and of the whole by the rule of the trade: (Σ in − Σ out − Δstock) / Σ in against a limit in
 * percent (5 % for materials by default). A node where one flow is blank or was found as the rest proves nothing and is
 * "notCheckable", never "closed"; so is a node with only inputs or only outputs.
 *
 * @source 企业清洁生产审核手册, material balance, 5 % rule (not sighted in print: the limit is a setting)
 * @example input 4 746 025, output 4 646 377: difference 99 648, deviation 2.10 %
 */
export function closeBalance(
  network: Network,
  { flows, oneSided }: Screened,
  limitPercent: number,
): Noticed<readonly Closure[], ClosureFinding> {
  const nodes = new Map<string, Sum>();
  const whole = new Sum();
  for (const flow of flows) {
    enter(nodes, flow);
    if (flow.from.kind !== "node" || flow.to.kind !== "node") whole.add(flow, flow.to.kind === "node");
  }
  const closures = [...nodes].map(([node, sum]) => sum.close(node, oneSided.has(node), limitPercent));
  if (whole.hasFlows) closures.push(whole.close(null, whole.isOneSided, limitPercent));
  const findings = closures.flatMap((closure) => {
    const sum = closure.node === null ? whole : nodes.get(closure.node);
    return findingsOf(closure, network, { limitPercent, origins: sum?.origins ?? [] });
  });
  return { value: closures, findings };
}

function enter(nodes: Map<string, Sum>, flow: Flow): void {
  if (flow.from.kind === "node") sumAt(nodes, flow.from.node).add(flow, false);
  if (flow.to.kind === "node") sumAt(nodes, flow.to.node).add(flow, true);
}

function sumAt(nodes: Map<string, Sum>, node: string): Sum {
  const known = nodes.get(node);
  if (known) return known;
  const sum = new Sum();
  nodes.set(node, sum);
  return sum;
}

class Sum {
  readonly origins: Origin[] = [];
  private readonly unread: string[] = [];
  private input = 0;
  private output = 0;
  private stockIncrease = 0;
  private entering = 0;
  private leaving = 0;

  add(flow: Flow, isInput: boolean): void {
    const { amount } = flow;
    for (const origin of flow.origins) this.origins.push(origin);
    if (isInput) this.entering++;
    else this.leaving++;
    if (amount.kind === "unmeasured" || amount.kind === "rest") this.unread.push(flow.id);
    const value = amount.kind === "unmeasured" ? 0 : amount.value;
    const other = isInput ? flow.from : flow.to;
    if (other.kind === "stock") this.stockIncrease += isInput ? -value : value;
    else if (isInput) this.input += value;
    else this.output += value;
  }

  get hasFlows(): boolean {
    return this.entering + this.leaving > 0;
  }

  get isOneSided(): boolean {
    return this.entering === 0 || this.leaving === 0;
  }

  close(node: string | null, oneSided: boolean, limitPercent: number): Closure {
    const { input, output, stockIncrease, unread } = this;
    const difference = input - output - stockIncrease;
    const deviationPercent = input > 0 ? (difference / input) * 100 : null;
    const isCheckable = unread.length === 0 && !oneSided;
    // The last bits of a sum never decide: 5 % is within 5 %.
    const isClosed = deviationPercent !== null && Math.abs(deviationPercent) <= limitPercent * (1 + 1e-9);
    const status = isCheckable ? (isClosed || difference === 0 ? "closed" : "notClosed") : "notCheckable";
    return { node, input, output, stockIncrease, difference, deviationPercent, status, unread };
  }
}

function findingsOf(
  closure: Closure,
  network: Network,
  { limitPercent, origins }: { readonly limitPercent: number; readonly origins: readonly Origin[] },
): readonly ClosureFinding[] {
  const { node, input, output, difference, deviationPercent } = closure;
  const balance = network.name;
  if (closure.status === "closed") return [];
  if (closure.status === "notCheckable")
    return [{ balance, node, origins, code: "balance.notCheckable", severity: "info", flows: closure.unread }];
  const figures = { input, output, difference, deviationPercent, limitPercent, unit: network.unit };
  const rule = network.layer.kind === "water" ? WATER_RULE : MATERIAL_RULE;
  return [{ balance, node, origins, ...figures, code: "balance.notClosed", severity: "warning", rule }];
}
