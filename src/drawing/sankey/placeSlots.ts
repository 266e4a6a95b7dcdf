import { enterOffset, leaveOffset, type Ports } from "./ports";
import { gapBetween, type Chain, type Slot } from "./slots";
import { straighten } from "./straighten";

/** Two slots in neighbouring columns that one ribbon joins, with where it meets them from their tops. */
interface Joint {
  readonly left: Slot;
  readonly right: Slot;
  readonly leftOffset: number;
  readonly rightOffset: number;
  readonly weight: number;
}

export interface Standing {
  /** Slots of every column from the top. */
  readonly columns: readonly (readonly Slot[])[];
  readonly chains: readonly Chain[];
  readonly ports: Ports;
}

const SWEEPS = 60;
/** A ribbon that passes columns should not waver. */
const STRAIGHT = 6;

/**
 * Heights of all slots: ribbons as level as possible, no slot touching another. Every column in turn is moved to where its
 * neighbours pull it (least squares with the order of the column kept).
 *
 * @returns top of every slot, the highest at 0
 */
export function placeSlots(standing: Standing): ReadonlyMap<Slot, number> {
  const { columns, chains, ports } = standing;
  const joints = chains.flatMap((chain) => jointsOf(chain, ports));
  const tops = new Map<Slot, number>();
  for (const slots of columns) stackColumn(slots, tops);
  const bySlot = jointsBySlot(joints);
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const slots of sweep % 2 === 0 ? columns : [...columns].reverse()) moveColumn(slots, bySlot, tops);
  straighten(standing, tops);
  straighten(standing, tops);
  const least = Math.min(...tops.values());
  return new Map([...tops].map(([slot, top]) => [slot, top - least]));
}

function jointsOf({ stream, slots }: Chain, ports: Ports): readonly Joint[] {
  return slots.slice(1).flatMap((right, i) => {
    const left = slots[i];
    if (!left) return [];
    const leftOffset = leaveOffset(ports, stream, left);
    const rightOffset = enterOffset(ports, stream, right);
    const isStraight = left.kind !== "bar" && right.kind !== "bar";
    const weight = (Math.min(left.thickness, right.thickness) + 2) * (isStraight ? STRAIGHT : 1);
    return [{ left, right, leftOffset, rightOffset, weight }];
  });
}

function jointsBySlot(joints: readonly Joint[]): ReadonlyMap<Slot, readonly Joint[]> {
  const bySlot = new Map<Slot, Joint[]>();
  for (const joint of joints)
    for (const slot of [joint.left, joint.right]) {
      const own = bySlot.get(slot) ?? [];
      bySlot.set(slot, own);
      own.push(joint);
    }
  return bySlot;
}

/** Around height 0 at first. */
function stackColumn(slots: readonly Slot[], tops: Map<Slot, number>): void {
  const offsets = offsetsOf(slots);
  const last = slots.at(-1);
  const full = (offsets.at(-1) ?? 0) + (last?.height ?? 0);
  slots.forEach((slot, i) => tops.set(slot, (offsets[i] ?? 0) - full / 2));
}

/** Tops of the slots of a column packed as tightly as they may be. */
function offsetsOf(slots: readonly Slot[]): readonly number[] {
  const offsets: number[] = [];
  let next = 0;
  slots.forEach((slot, i) => {
    offsets.push(next);
    const below = slots[i + 1];
    next += slot.height + (below ? gapBetween(slot, below) : 0);
  });
  return offsets;
}

function moveColumn(
  slots: readonly Slot[],
  joints: ReadonlyMap<Slot, readonly Joint[]>,
  tops: Map<Slot, number>,
): void {
  const offsets = offsetsOf(slots);
  const wanted = slots.map((slot, i) => {
    const { top, weight } = wantedTop(slot, joints.get(slot) ?? [], tops);
    return { value: top - (offsets[i] ?? 0), weight };
  });
  const shifts = risingFit(wanted);
  slots.forEach((slot, i) => tops.set(slot, (offsets[i] ?? 0) + (shifts[i] ?? 0)));
}

function wantedTop(
  slot: Slot,
  joints: readonly Joint[],
  tops: ReadonlyMap<Slot, number>,
): { readonly top: number; readonly weight: number } {
  let [moment, sum] = [0, 0];
  for (const { left, right, leftOffset, rightOffset, weight } of joints) {
    const top =
      slot === left
        ? (tops.get(right) ?? 0) + rightOffset - leftOffset
        : (tops.get(left) ?? 0) + leftOffset - rightOffset;
    moment += weight * top;
    sum += weight;
  }
  return sum === 0 ? { top: tops.get(slot) ?? 0, weight: 0.1 } : { top: moment / sum, weight: sum };
}

interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** Never falling values nearest to the wanted ones: neighbours that fall are pooled to their mean. */
export function risingFit(wanted: readonly Weighted[]): readonly number[] {
  const pools: { value: number; weight: number; size: number }[] = [];
  for (const { value, weight } of wanted) {
    let pool = { value, weight, size: 1 };
    for (let above = pools.at(-1); above && above.value > pool.value; above = pools.at(-1)) {
      pools.pop();
      const sum = above.weight + pool.weight;
      const mean = (above.value * above.weight + pool.value * pool.weight) / sum;
      pool = { value: mean, weight: sum, size: above.size + pool.size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ value, size }) => Array.from({ length: size }, () => value));
}
