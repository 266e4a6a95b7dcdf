import type { Standing } from "./placeSlots";
import { enterOffset, leaveOffset } from "./ports";
import { gapBetween, type Chain, type Slot } from "./slots";

/** Neighbouring slots of one ribbon without a bar among them, and the heights at which it leaves and enters the bars. */
interface Run {
  readonly slots: readonly Slot[];
  readonly ends: readonly number[];
  readonly fromMiddle: number;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Long ribbons level over as many columns as the slots beside them allow, so that they swing once instead of wavering.
 * Those furthest from the middle first: there they have room, and make room for the next. Changes `tops`.
 */
export function straighten(standing: Standing, tops: Map<Slot, number>): void {
  const { columns, chains } = standing;
  const all = [...tops].map(([slot, top]) => top + slot.height / 2);
  const middle = all.reduce((sum, each) => sum + each, 0) / Math.max(1, all.length);
  const runs = chains.flatMap((chain) => runOf(chain, standing, { tops, middle }));
  const neighbours = neighboursOf(columns);
  for (const run of runs.sort((a, b) => b.fromMiddle - a.fromMiddle)) level(run, neighbours, tops);
}

interface Now {
  readonly tops: ReadonlyMap<Slot, number>;
  readonly middle: number;
}

function runOf({ stream, slots }: Chain, { ports }: Standing, { tops, middle }: Now): readonly Run[] {
  const own = slots.filter(({ kind }) => kind !== "bar");
  const [first, last] = [slots[0], slots.at(-1)];
  if (own.length === 0 || !first || !last) return [];
  const ends = [
    ...(first.kind === "bar" ? [(tops.get(first) ?? 0) + leaveOffset(ports, stream, first)] : []),
    ...(last.kind === "bar" ? [(tops.get(last) ?? 0) + enterOffset(ports, stream, last)] : []),
  ];
  const distances = own.map((slot) => (tops.get(slot) ?? 0) + slot.height / 2 - middle);
  return [{ slots: own, ends, fromMiddle: Math.abs(distances.reduce((sum, each) => sum + each, 0) / own.length) }];
}

interface Neighbours {
  readonly above: Slot | undefined;
  readonly below: Slot | undefined;
}

function neighboursOf(columns: readonly (readonly Slot[])[]): ReadonlyMap<Slot, Neighbours> {
  return new Map(
    columns.flatMap((slots) => slots.map((slot, i) => [slot, { above: slots[i - 1], below: slots[i + 1] }] as const)),
  );
}

/** Heights that the ribbon of a slot may have where its neighbours are now. */
function rangeOf(slot: Slot, neighbours: ReadonlyMap<Slot, Neighbours>, tops: ReadonlyMap<Slot, number>): Range {
  const { above, below } = neighbours.get(slot) ?? { above: undefined, below: undefined };
  const low = above ? (tops.get(above) ?? 0) + above.height + gapBetween(above, slot) : -Infinity;
  const high = below ? (tops.get(below) ?? 0) - gapBetween(slot, below) - slot.height : Infinity;
  return { low: low + slot.ribbonTop, high: high + slot.ribbonTop };
}

/** As few pieces as fit between the neighbours, each at the height of an end of the ribbon or of what it was on average. */
function level({ slots, ends }: Run, neighbours: ReadonlyMap<Slot, Neighbours>, tops: Map<Slot, number>): void {
  let piece: Slot[] = [];
  let range: Range = { low: -Infinity, high: Infinity };
  const settle = (): void => {
    const height = chooseHeight(piece, { range, ends, tops });
    for (const slot of piece) tops.set(slot, height - slot.ribbonTop);
  };
  for (const slot of slots) {
    const own = rangeOf(slot, neighbours, tops);
    const both = { low: Math.max(range.low, own.low), high: Math.min(range.high, own.high) };
    if (both.low > both.high + 1e-6) {
      settle();
      piece = [slot];
      range = own;
    } else {
      piece.push(slot);
      range = both;
    }
  }
  settle();
}

interface Choice {
  readonly range: Range;
  readonly ends: readonly number[];
  readonly tops: ReadonlyMap<Slot, number>;
}

function chooseHeight(piece: readonly Slot[], { range, ends, tops }: Choice): number {
  const now = piece.reduce((sum, slot) => sum + (tops.get(slot) ?? 0) + slot.ribbonTop, 0) / piece.length;
  const reachable = ends.filter((end) => end >= range.low && end <= range.high);
  const [nearest] = reachable.sort((a, b) => Math.abs(a - now) - Math.abs(b - now));
  return nearest ?? Math.min(Math.max(now, range.low), range.high);
}
