import type { Span } from "../room/room";

export interface AxisMeasure {
  readonly count: number;
  readonly hidden: readonly Span[];
  readonly defaultSize: number;
  /** Pixels of a place that is not as usual. */
  readonly sizeAt: (place: number) => number | undefined;
}

/**
 * The rows or the columns of a sheet without the hidden ones. A *place* is a row or column of the workbook, an *index*
 * counts only what is shown; both from 0.
 */
export class Axis {
  /** Of places shown. */
  readonly count: number;
  /** Hidden spans: where one begins, what stands behind it, and how many places are hidden up to its end. */
  private readonly gaps: readonly { readonly place: number; readonly index: number; readonly hidden: number }[];

  constructor(private readonly measure: AxisMeasure) {
    let hiddenSoFar = 0;
    this.gaps = measure.hidden
      .filter(({ from }) => from < measure.count)
      .map(({ from, to }) => {
        const index = from - hiddenSoFar;
        hiddenSoFar += Math.min(to, measure.count - 1) - from + 1;
        return { place: from, index, hidden: hiddenSoFar };
      });
    this.count = measure.count - hiddenSoFar;
  }

  placeAt(index: number): number {
    const gap = lastOf(this.gaps, (candidate) => candidate.index <= index);
    return index + (gap?.hidden ?? 0);
  }

  isHidden(place: number): boolean {
    return this.placeAt(this.indexOf(place)) !== place;
  }

  /** Of the place itself, or of the next one shown after it when it is hidden. */
  indexOf(place: number): number {
    const at = lastIndexOf(this.gaps, (candidate) => candidate.place <= place);
    const gap = this.gaps[at];
    // Inside the gap the index is that of the place behind it.
    const index = gap ? Math.max(gap.index, place - gap.hidden) : place;
    return Math.max(0, Math.min(index, this.count - 1));
  }

  sizeOf(index: number): number {
    return this.measure.sizeAt(this.placeAt(index)) ?? this.measure.defaultSize;
  }

  /** Pixels of all places shown from one to the other, both included. */
  sizeBetween(from: number, to: number): number {
    let size = 0;
    const last = this.isHidden(to) ? this.indexOf(to) - 1 : this.indexOf(to);
    for (let index = this.indexOf(from); index <= last; index += 1) size += this.sizeOf(index);
    return size;
  }
}

function lastOf<T>(sorted: readonly T[], isBefore: (item: T) => boolean): T | undefined {
  return sorted[lastIndexOf(sorted, isBefore)];
}

/** Binary search; -1 when there is none. */
function lastIndexOf<T>(sorted: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
