import type { Noticed, Origin } from "../outcome/outcome";
import type { ClosureFinding } from "./findings";
import type { Flow, Network } from "./network";
import type { NumberedEnds } from "./numberedEnds";
import type { Screened } from "./screenFlows";
import { incidentEdges, type Incident } from "./sparse/spanningForest";

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
 * "notCheckable", never "closed"; so is a node with only inputs or only outputs. What units give to such a node (产品库,
 * 危废库), or take from one (水源), crosses the boundary of the whole.
 *
 * @source 企业清洁生产审核手册, material balance, 5 % rule (not sighted in print: the limit is a setting)
 * @example input 4 746 025, output 4 646 377: difference 99 648, deviation 2.10 %
 */
export function closeBalance(
  network: Network,
  screened: Screened,
  limitPercent: number,
): Noticed<readonly Closure[], ClosureFinding> {
  const { nodes } = screened.ends;
  const outer = acrossBoundary(screened);
  const sums = new Sums(screened, outer);
  const closures: Closure[] = [];
  const findings: ClosureFinding[] = [];
  const add = (node: number, isOneSided: boolean): void => {
    const closure = sums.close(node, isOneSided, limitPercent);
    closures.push(closure);
    if (closure.status !== "closed")
      findings.push(findingOf(closure, network, { limitPercent, origins: sums.originsAt(node) }));
  };
  for (let node = 1; node < nodes.length; node++) add(node, screened.isOneSided[node] === 1);
  const [hasInput, hasOutput] = [outer.from.includes(WHOLE), outer.to.includes(WHOLE)];
  if (hasInput || hasOutput) add(WHOLE, !hasInput || !hasOutput);
  return { value: closures, findings };
}

/** The outside is no node to close: at its number stands the whole. */
const WHOLE = 0;

/** The ends of every flow as the whole sees them: a node that only takes from units, or only gives to them, is outside. */
function acrossBoundary({ ends, isOneSided }: Screened): NumberedEnds {
  if (!isOneSided.includes(1)) return ends;
  const seen = (own: Int32Array, other: Int32Array): Int32Array =>
    own.map((node, e) => (isOneSided[node] === 1 && other[e] !== WHOLE ? WHOLE : node));
  return { ...ends, from: seen(ends.from, ends.to), to: seen(ends.to, ends.from) };
}

/** Of every node by its number. */
class Sums {
  private readonly flows: readonly Flow[];
  private readonly nodes: readonly string[];
  private readonly incident: Incident;
  private readonly outer: Incident;
  private readonly isUnread: Uint8Array;
  private readonly input: Float64Array;
  private readonly output: Float64Array;
  private readonly stockIncrease: Float64Array;

  constructor({ flows, ends }: Screened, outer: NumberedEnds) {
    const { nodes, from, to } = ends;
    this.flows = flows;
    this.nodes = nodes;
    this.incident = incidentEdges({ ...ends, vertices: nodes.length });
    this.outer = outer === ends ? this.incident : incidentEdges({ ...outer, vertices: nodes.length });
    this.isUnread = new Uint8Array(flows.length);
    this.input = new Float64Array(nodes.length);
    this.output = new Float64Array(nodes.length);
    this.stockIncrease = new Float64Array(nodes.length);
    flows.forEach((flow, e) => {
      const { kind } = flow.amount;
      this.isUnread[e] = kind === "unmeasured" || kind === "rest" ? 1 : 0;
      const [source, target] = [from[e] ?? WHOLE, to[e] ?? WHOLE];
      if (source !== WHOLE) this.add(source, flow, false);
      if (target !== WHOLE) this.add(target, flow, true);
      // What comes from the outside enters the whole.
      if (outer.from[e] === WHOLE) this.add(WHOLE, flow, true);
      if (outer.to[e] === WHOLE) this.add(WHOLE, flow, false);
    });
  }

  private add(node: number, { from, to, amount }: Flow, isInput: boolean): void {
    const value = amount.kind === "unmeasured" ? 0 : amount.value;
    const other = isInput ? from : to;
    if (other.kind === "stock") this.stockIncrease[node] = at(this.stockIncrease, node) + (isInput ? -value : value);
    else if (isInput) this.input[node] = at(this.input, node) + value;
    else this.output[node] = at(this.output, node) + value;
  }

  close(node: number, isOneSided: boolean, limitPercent: number): Closure {
    const [input, output] = [at(this.input, node), at(this.output, node)];
    const stockIncrease = at(this.stockIncrease, node);
    const unread = this.unreadAt(node);
    const difference = input - output - stockIncrease;
    const deviationPercent = input > 0 ? (difference / input) * 100 : null;
    const isCheckable = unread.length === 0 && !isOneSided;
    // The last bits of a sum never decide: 5 % is within 5 %.
    const isClosed = deviationPercent !== null && Math.abs(deviationPercent) <= limitPercent * (1 + 1e-9);
    const status = isCheckable ? (isClosed || difference === 0 ? "closed" : "notClosed") : "notCheckable";
    const name = node === WHOLE ? null : (this.nodes[node] ?? "");
    return { node: name, input, output, stockIncrease, difference, deviationPercent, status, unread };
  }

  private unreadAt(node: number): readonly string[] {
    const ids: string[] = [];
    this.forEachAt(node, (e) => {
      if (this.isUnread[e] === 1) ids.push(this.flows[e]?.id ?? "");
    });
    return ids;
  }

  originsAt(node: number): readonly Origin[] {
    const origins: Origin[] = [];
    this.forEachAt(node, (e) => {
      for (const origin of this.flows[e]?.origins ?? []) origins.push(origin);
    });
    return origins;
  }

  /** In the order of the rows. */
  private forEachAt(node: number, visit: (flow: number) => void): void {
    const { start, edge } = node === WHOLE ? this.outer : this.incident;
    let last = -1;
    for (let p = start[node] ?? 0; p < (start[node + 1] ?? 0); p++) {
      const flow = edge[p] ?? 0;
      // From one place outside to another it crosses the boundary twice.
      if (flow !== last) visit(flow);
      last = flow;
    }
  }
}

const at = (array: Float64Array, index: number): number => array[index] ?? 0;

function findingOf(
  { node, input, output, difference, deviationPercent, status, unread }: Closure,
  network: Network,
  { limitPercent, origins }: { readonly limitPercent: number; readonly origins: readonly Origin[] },
): ClosureFinding {
  const balance = network.name;
  if (status === "notCheckable")
    return { balance, node, origins, code: "balance.notCheckable", severity: "info", flows: unread };
  const figures = { input, output, difference, deviationPercent, limitPercent, unit: network.unit };
  const rule = network.layer.kind === "water" ? WATER_RULE : MATERIAL_RULE;
  return { balance, node, origins, ...figures, code: "balance.notClosed", severity: "warning", rule };
}
