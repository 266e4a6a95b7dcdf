/** Vertices by degree in doubly linked lists: taking one of the smallest, moving and removing are constant time. */
export class DegreeLists {
  private readonly head: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly degree: Int32Array;
  private smallest = 0;

  constructor(n: number) {
    this.head = new Int32Array(n + 1).fill(-1);
    this.next = new Int32Array(n);
    this.previous = new Int32Array(n);
    this.degree = new Int32Array(n);
  }

  /** The lists must not be empty. */
  takeSmallest(): number {
    while (this.head[this.smallest]! < 0) this.smallest++;
    const v = this.head[this.smallest]!;
    this.remove(v);
    return v;
  }

  insert(v: number, degree: number): void {
    const first = this.head[degree]!;
    this.degree[v] = degree;
    this.next[v] = first;
    this.previous[v] = -1;
    if (first >= 0) this.previous[first] = v;
    this.head[degree] = v;
    if (degree < this.smallest) this.smallest = degree;
  }

  remove(v: number): void {
    const before = this.previous[v]!;
    const after = this.next[v]!;
    if (before >= 0) this.next[before] = after;
    else this.head[this.degree[v]!] = after;
    if (after >= 0) this.previous[after] = before;
  }
}
