import type { End, Flow } from "./network";

/** The ends of flows by number, so that every node is looked up by its name once. */
export interface NumberedEnds {
  /** Names in the order of the rows. Number 0 is the outside world and the stocks, its name is empty. */
  readonly nodes: readonly string[];
  /** Number of the end of each flow. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export function numberEnds(flows: readonly Flow[]): NumberedEnds {
  const numbers = new Map<string, number>();
  const nodes = [""];
  const numberOf = (end: End): number => {
    if (end.kind !== "node") return 0;
    const known = numbers.get(end.node);
    if (known !== undefined) return known;
    numbers.set(end.node, nodes.length);
    return nodes.push(end.node) - 1;
  };
  const from = new Int32Array(flows.length);
  const to = new Int32Array(flows.length);
  flows.forEach((flow, e) => {
    from[e] = numberOf(flow.from);
    to[e] = numberOf(flow.to);
  });
  return { nodes, from, to };
}
