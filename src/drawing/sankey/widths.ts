import type { Stream, Vertex } from "./graph";
import type { Ranks } from "./rankVertices";

/** Thickness of every ribbon, in units of the drawing. */
export interface Widths {
  /** Drawing units for one unit of the diagram; null when no flow has a figure. */
  readonly scale: number | null;
  readonly of: ReadonlyMap<Stream, number>;
  /** Circling flows too large for the scale: drawn narrower and marked as broken. */
  readonly broken: ReadonlySet<Stream>;
}

const LEAST = 1;
/** Room of a line for a flow that has no figure: the line is not to scale. */
const UNKNOWN = 2;
const WIDEST_RING = 44;
const WIDEST = 120;
/** Sum of the ribbons beside each other where the picture is fullest. */
const FULLEST = 420;

/**
 * One scale for the whole picture: the fullest column decides, circling flows left out. What would be thinner than 1 is
 * drawn as 1; what circles at a unit and would be thicker than its ring may be is cut off and marked.
 */
export function measureWidths(ranks: Ranks): Widths {
  const scale = scaleOf(ranks);
  const widthOf = ({ amount }: Stream): number => (amount === null ? UNKNOWN : Math.max(LEAST, amount * (scale ?? 1)));
  const broken = new Set(ranks.circling.filter((stream) => widthOf(stream) > WIDEST_RING));
  const straight = [...ranks.forward, ...ranks.returning].map((stream): [Stream, number] => [stream, widthOf(stream)]);
  const round = ranks.circling.map((stream): [Stream, number] => [stream, Math.min(widthOf(stream), WIDEST_RING)]);
  return { scale, of: new Map([...straight, ...round]), broken };
}

function scaleOf(ranks: Ranks): number | null {
  const { forward, returning, circling } = ranks;
  const run = [...forward, ...returning].map(({ amount }) => amount ?? 0);
  const widest = Math.max(0, ...run);
  if (widest === 0) {
    const rings = Math.max(0, ...circling.map(({ amount }) => amount ?? 0));
    return rings === 0 ? null : WIDEST_RING / rings;
  }
  const beside = returning.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return Math.min(WIDEST / widest, FULLEST / (fullestColumn(ranks) + beside / 2));
}

function fullestColumn({ rankOf, count, forward, returning }: Ranks): number {
  const columns = Array.from({ length: count }, () => 0);
  const add = (rank: number, amount: number): void => {
    columns[rank] = (columns[rank] ?? 0) + amount;
  };
  for (const { from, to, amount } of forward)
    for (let rank = (rankOf.get(from) ?? 0) + 1; rank < (rankOf.get(to) ?? 0); rank++) add(rank, amount ?? 0);
  for (const [vertex, height] of throughputs([...forward, ...returning])) add(rankOf.get(vertex) ?? 0, height);
  return Math.max(...columns);
}

/** The larger of what enters and what leaves each vertex. */
function throughputs(streams: readonly Stream[]): ReadonlyMap<Vertex, number> {
  const sums = new Map<Vertex, readonly [number, number]>();
  for (const { from, to, amount } of streams) {
    const [fromIn, fromOut] = sums.get(from) ?? [0, 0];
    sums.set(from, [fromIn, fromOut + (amount ?? 0)]);
    const [toIn, toOut] = sums.get(to) ?? [0, 0];
    sums.set(to, [toIn + (amount ?? 0), toOut]);
  }
  return new Map([...sums].map(([vertex, [entering, leaving]]) => [vertex, Math.max(entering, leaving)]));
}
