/** Rows or columns that a draft mentions, handed out in order while the written ones pass by. */
export class Edits {
  private readonly places: readonly number[];
  private next = 0;

  /** Rows or columns of sparse lists; those that any of them mentions. */
  constructor(...lists: readonly (readonly unknown[] | undefined)[]) {
    const places = new Set<number>();
    for (const list of lists) list?.forEach((_, place) => places.add(place));
    this.places = [...places].sort((a, b) => a - b);
  }

  /** The next ones that come before that place. */
  before(place: number): readonly number[] {
    const from = this.next;
    while ((this.places[this.next] ?? Infinity) < place) this.next += 1;
    return this.places.slice(from, this.next);
  }

  rest(): readonly number[] {
    return this.before(Infinity);
  }

  /** Whether that place is the next one; it is then done. */
  takes(place: number): boolean {
    if (this.places[this.next] !== place) return false;
    this.next += 1;
    return true;
  }

  /** First and last place, counted from 0. */
  get span(): readonly [number, number] | undefined {
    const [first] = this.places;
    const last = this.places.at(-1);
    return first === undefined || last === undefined ? undefined : [first, last];
  }
}
