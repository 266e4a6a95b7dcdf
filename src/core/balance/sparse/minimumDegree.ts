/**
 * Elimination order of a symmetric matrix that keeps the factor sparse: always the vertex with the fewest remaining
 * neighbours, which then become neighbours of each other. Returns the vertices in the order of elimination.
 *
 * @source W. F. Tinney, J. W. Walker, Proc. IEEE 55 (1967) 1801, scheme 2
 */
export function minimumDegreeOrder(n: number, from: Int32Array, to: Int32Array): Int32Array {
  const neighbours: Set<number>[] = Array.from({ length: n }, () => new Set<number>());
  for (let e = 0; e < from.length; e++) {
    neighbours[from[e]!]!.add(to[e]!);
    neighbours[to[e]!]!.add(from[e]!);
  }
  const buckets = new DegreeBuckets(neighbours);
  const order = new Int32Array(n);
  for (let k = 0; k < n; k++) {
    const v = buckets.takeSmallest();
    order[k] = v;
    const clique = [...neighbours[v]!];
    for (const a of clique) neighbours[a]!.delete(v);
    joinAll(clique, neighbours);
    for (const a of clique) buckets.move(a, neighbours[a]!.size);
  }
  return order;
}

function joinAll(clique: readonly number[], neighbours: readonly Set<number>[]): void {
  for (let i = 0; i < clique.length; i++) {
    const a = clique[i]!;
    const ofA = neighbours[a]!;
    for (let j = i + 1; j < clique.length; j++) {
      const b = clique[j]!;
      if (ofA.has(b)) continue;
      ofA.add(b);
      neighbours[b]!.add(a);
    }
  }
}

/** Vertices by degree in doubly linked lists: taking the smallest and moving one are constant time. */
class DegreeBuckets {
  private readonly head: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly degree: Int32Array;
  private smallest = 0;

  constructor(neighbours: readonly ReadonlySet<number>[]) {
    const n = neighbours.length;
    this.head = new Int32Array(n + 1).fill(-1);
    this.next = new Int32Array(n).fill(-1);
    this.previous = new Int32Array(n).fill(-1);
    this.degree = new Int32Array(n);
    for (let v = n - 1; v >= 0; v--) this.insert(v, neighbours[v]!.size);
  }

  takeSmallest(): number {
    while (this.head[this.smallest]! < 0) this.smallest++;
    const v = this.head[this.smallest]!;
    this.remove(v);
    return v;
  }

  move(v: number, degree: number): void {
    if (degree === this.degree[v]) return;
    this.remove(v);
    this.insert(v, degree);
  }

  private insert(v: number, degree: number): void {
    const first = this.head[degree]!;
    this.degree[v] = degree;
    this.next[v] = first;
    this.previous[v] = -1;
    if (first >= 0) this.previous[first] = v;
    this.head[degree] = v;
    this.smallest = Math.min(this.smallest, degree);
  }

  private remove(v: number): void {
    const [before, after] = [this.previous[v]!, this.next[v]!];
    if (before >= 0) this.next[before] = after;
    else this.head[this.degree[v]!] = after;
    if (after >= 0) this.previous[after] = before;
  }
}
