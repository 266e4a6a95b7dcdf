/** From one place in a list to another. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Which edges run backwards, so that the others contain no circle and little weight runs backwards. Greedy order of Eades,
 * Lin and Smyth with weights; afterwards every edge that closes no circle after all runs forward again.
 *
 * @returns places in `edges`; the same for the same input
 */
export function backwardEdges(count: number, edges: readonly Edge[]): ReadonlySet<number> {
  const position = new Map(greedyOrder(count, edges).map((vertex, place) => [vertex, place]));
  const isBackward = ({ from, to }: Edge): boolean => (position.get(from) ?? 0) > (position.get(to) ?? 0);
  const forward = edges.filter((edge) => !isBackward(edge));
  const doubtful = [...edges.keys()].filter((e) => isBackward(edges[e] ?? NO_EDGE));
  doubtful.sort((a, b) => (edges[b]?.weight ?? 0) - (edges[a]?.weight ?? 0) || a - b);
  const backward = new Set<number>();
  for (const e of doubtful) {
    const edge = edges[e] ?? NO_EDGE;
    if (isReached(edge.to, edge.from, forward)) backward.add(e);
    else forward.push(edge);
  }
  return backward;
}

const NO_EDGE: Edge = { from: 0, to: 0, weight: 0 };

function greedyOrder(count: number, edges: readonly Edge[]): readonly number[] {
  const left = new Set(Array.from({ length: count }, (_, vertex) => vertex));
  const head: number[] = [];
  const tail: number[] = [];
  while (left.size > 0) {
    const balances = balancesOf(left, edges);
    const end = [...left].find((vertex) => balances.get(vertex)?.leaving === 0);
    const start = [...left].find((vertex) => balances.get(vertex)?.entering === 0);
    const next = end ?? start ?? mostLeaving(balances);
    if (end === undefined) head.push(next);
    else tail.unshift(next);
    left.delete(next);
  }
  return [...head, ...tail];
}

interface Weights {
  entering: number;
  leaving: number;
}

function balancesOf(left: ReadonlySet<number>, edges: readonly Edge[]): ReadonlyMap<number, Weights> {
  const balances = new Map([...left].map((vertex): [number, Weights] => [vertex, { entering: 0, leaving: 0 }]));
  for (const { from, to, weight } of edges) {
    const [start, end] = [balances.get(from), balances.get(to)];
    if (!start || !end) continue;
    start.leaving += weight;
    end.entering += weight;
  }
  return balances;
}

/** Nearly equal counts as equal: the first in the list, not the last bits of a sum, decides. */
function mostLeaving(balances: ReadonlyMap<number, Weights>): number {
  let [best, most] = [-1, -Infinity];
  for (const [vertex, { entering, leaving }] of balances) {
    const surplus = leaving - entering;
    if (best >= 0 && surplus <= most + 1e-9 * (entering + leaving)) continue;
    [best, most] = [vertex, surplus];
  }
  return best;
}

function isReached(from: number, to: number, edges: readonly Edge[]): boolean {
  const reached = new Set([from]);
  for (const vertex of reached) {
    if (vertex === to) return true;
    for (const edge of edges) if (edge.from === vertex) reached.add(edge.to);
  }
  return false;
}
