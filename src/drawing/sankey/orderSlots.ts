import type { Skeleton, Slot } from "./slots";

/** A piece of ribbon between two neighbouring columns. */
interface Link {
  readonly left: Slot;
  readonly right: Slot;
  readonly weight: number;
}

const SWEEPS = 10;

/**
 * Order of the slots in every column, with few and thin crossings: sweeps over the columns order each by the barycentre of
 * its neighbours, the best of all sweeps is kept, then neighbours change places as long as that helps.
 */
export function orderSlots({ columns, chains }: Skeleton): readonly (readonly Slot[])[] {
  const links = chains.flatMap(({ slots }) => linksOf(slots));
  const gaps = gapsOf(links, columns.length);
  let best = columns;
  let fewest = totalCrossings(best, gaps);
  let current = columns;
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    current = sweepOver(current, gaps, sweep % 2 === 0);
    const crossings = totalCrossings(current, gaps);
    if (crossings < fewest) [best, fewest] = [current, crossings];
  }
  const ordered = [...best];
  for (const rank of ordered.keys()) ordered[rank] = exchange(ordered, gaps, rank);
  return ordered;
}

function linksOf(slots: readonly Slot[]): readonly Link[] {
  return slots.slice(1).flatMap((right, i) => {
    const left = slots[i];
    return left ? [{ left, right, weight: Math.min(left.thickness, right.thickness) + 2 }] : [];
  });
}

/** Links between each column and the next one. */
function gapsOf(links: readonly Link[], count: number): readonly (readonly Link[])[] {
  const gaps: Link[][] = Array.from({ length: count }, () => []);
  for (const link of links) gaps[link.left.rank]?.push(link);
  return gaps;
}

type Columns = readonly (readonly Slot[])[];
type Gaps = readonly (readonly Link[])[];

function sweepOver(columns: Columns, gaps: Gaps, rightwards: boolean): Columns {
  const ordered = [...columns];
  const ranks = [...columns.keys()];
  for (const rank of rightwards ? ranks : ranks.reverse()) {
    const beside = rightwards ? ordered[rank - 1] : ordered[rank + 1];
    const own = ordered[rank];
    if (!beside || !own) continue;
    const links = rightwards ? gaps[rank - 1] : gaps[rank];
    ordered[rank] = byBarycentre(
      own,
      placesOf(beside),
      (links ?? []).map((link) => turned(link, rightwards)),
    );
  }
  return ordered;
}

interface Pull {
  readonly own: Slot;
  readonly other: Slot;
  readonly weight: number;
}

const turned = ({ left, right, weight }: Link, rightwards: boolean): Pull =>
  rightwards ? { own: right, other: left, weight } : { own: left, other: right, weight };

function placesOf(slots: readonly Slot[]): ReadonlyMap<Slot, number> {
  return new Map(slots.map((slot, place) => [slot, (place + 0.5) / slots.length]));
}

/** What has no neighbour on that side keeps its place. */
function byBarycentre(
  own: readonly Slot[],
  beside: ReadonlyMap<Slot, number>,
  pulls: readonly Pull[],
): readonly Slot[] {
  const sums = new Map<Slot, readonly [number, number]>();
  for (const pull of pulls) {
    const [moment, weight] = sums.get(pull.own) ?? [0, 0];
    sums.set(pull.own, [moment + pull.weight * (beside.get(pull.other) ?? 0), weight + pull.weight]);
  }
  const wanted = [...placesOf(own)].map(([slot, place]) => {
    const [moment, weight] = sums.get(slot) ?? [place, 1];
    return { slot, place: moment / weight };
  });
  return wanted.sort((a, b) => a.place - b.place).map(({ slot }) => slot);
}

function totalCrossings(columns: Columns, gaps: Gaps): number {
  return gaps.reduce((sum, links, rank) => sum + crossings(links, columns[rank] ?? [], columns[rank + 1] ?? []), 0);
}

/** Area where ribbons cross, roughly: the thinner of two that cross counts. */
function crossings(links: readonly Link[], left: readonly Slot[], right: readonly Slot[]): number {
  const [leftPlace, rightPlace] = [placesOf(left), placesOf(right)];
  const lines = links.map((link) => ({
    a: leftPlace.get(link.left) ?? 0,
    b: rightPlace.get(link.right) ?? 0,
    weight: link.weight,
  }));
  let sum = 0;
  for (const [i, one] of lines.entries())
    for (let j = i + 1; j < lines.length; j++) {
      const other = lines[j];
      if (other && (one.a - other.a) * (one.b - other.b) < 0) sum += Math.min(one.weight, other.weight);
    }
  return sum;
}

/** Neighbours in one column change places where that lessens the crossings on both sides of it. */
function exchange(columns: Columns, gaps: Gaps, rank: number): readonly Slot[] {
  const cost = (own: readonly Slot[]): number =>
    crossings(gaps[rank - 1] ?? [], columns[rank - 1] ?? [], own) +
    crossings(gaps[rank] ?? [], own, columns[rank + 1] ?? []);
  let best = columns[rank] ?? [];
  let least = cost(best);
  for (let place = 0; place + 1 < best.length && best.length <= 40; place++) {
    const changed = [...best];
    [changed[place], changed[place + 1]] = [...best.slice(place, place + 2)].reverse() as [Slot, Slot];
    const after = cost(changed);
    if (after < least) [best, least] = [changed, after];
  }
  return best;
}
