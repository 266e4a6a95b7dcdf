import { DegreeLists } from "./degreeLists";
import { listNeighbours } from "./neighbourLists";
import type { Edges } from "./spanningForest";

/**
 * Elimination order of a symmetric matrix that keeps the factor sparse: approximate minimum degree on the quotient graph.
 * An eliminated vertex stays as an *element*, the list of the neighbours that it joined; vertices with the same
 * neighbours are held as one; a vertex without neighbours outside the newest element is eliminated with it. Returns the
 * vertices in the order of elimination.
 *
 * @source P. R. Amestoy, T. A. Davis, I. S. Duff, SIAM J. Matrix Anal. Appl. 17 (1996) 886
 */
export function minimumDegreeOrder(edges: Edges): Int32Array {
  const graph = new QuotientGraph(edges);
  while (graph.rest > 0) graph.eliminateNext();
  return graph.order();
}

/** Marks start again from the beginning before they leave 32 bits. */
const LAST_MARK = 0x3fffffff;

class QuotientGraph {
  /** Vertices not yet eliminated, those of too many neighbours apart. */
  rest: number;
  private readonly n: number;
  /** One list per vertex, its elements first and then its neighbours; one per element, its vertices. */
  private lists: Int32Array;
  private end: number;
  private readonly start: Int32Array;
  private readonly length: Int32Array;
  private readonly elements: Int32Array;
  /** How many vertices one stands for, 0 where gone; negative while it belongs to the newest element. */
  private readonly weight: Int32Array;
  /** Of a vertex an upper bound of its neighbours, of an element its vertices. */
  private readonly degree: Int32Array;
  /** Of an element, 0 when absorbed; from `mark` up when it meets the newest: `mark` + vertices outside that one. */
  private readonly outside: Int32Array;
  private mark = 1;
  private largest = 0;
  private newestWeight = 0;
  private readonly byDegree: DegreeLists;
  private readonly hash: Int32Array;
  private readonly hashHead: Int32Array;
  private readonly sameHash: Int32Array;
  private readonly pivots: number[] = [];
  /** Vertices eliminated together with another, as a chain from that one. */
  private readonly chain: Int32Array;
  private readonly chainEnd: Int32Array;

  constructor(edges: Edges) {
    const n = edges.vertices;
    const neighbours = listNeighbours(edges);
    this.n = n;
    this.lists = neighbours.lists;
    this.start = neighbours.start;
    this.length = neighbours.length;
    this.end = neighbours.end;
    this.weight = neighbours.isCrowded.map((each) => 1 - each);
    this.elements = new Int32Array(n);
    this.degree = this.length.slice();
    this.outside = new Int32Array(n).fill(1);
    this.hash = new Int32Array(n);
    this.hashHead = new Int32Array(n).fill(-1);
    this.sameHash = new Int32Array(n);
    this.chain = new Int32Array(n).fill(-1);
    this.chainEnd = this.weight.map((_, v) => v);
    this.byDegree = new DegreeLists(n);
    this.rest = 0;
    for (let v = n - 1; v >= 0; v--) {
      if (this.weight[v] === 0) continue;
      this.byDegree.insert(v, this.degree[v]!);
      this.rest++;
    }
  }

  order(): Int32Array {
    const order = new Int32Array(this.n);
    const isPlaced = new Uint8Array(this.n);
    let k = 0;
    for (const pivot of this.pivots)
      for (let v = pivot; v >= 0; v = this.chain[v]!) {
        order[k++] = v;
        isPlaced[v] = 1;
      }
    for (let v = 0; v < this.n; v++) if (isPlaced[v] === 0) order[k++] = v;
    return order;
  }

  eliminateNext(): void {
    const pivot = this.byDegree.takeSmallest();
    this.pivots.push(pivot);
    this.reserve(this.degree[pivot]!);
    this.rest -= this.weight[pivot]!;
    this.gatherElement(pivot);
    this.measureOthers(pivot);
    this.shortenMembers(pivot);
    this.largest = Math.max(this.largest, this.newestWeight);
    this.mark += this.largest + 1;
    this.mergeAlike(pivot);
    this.settleMembers(pivot);
    this.mark++;
    if (this.mark > LAST_MARK) this.restartMarks();
  }

  /** Room at the end: lists of what is gone are squeezed out, and where that frees less than half it grows. */
  private reserve(size: number): void {
    if (this.end + size <= this.lists.length) return;
    const { start, length } = this;
    const live = start.map((_, v) => v).filter((v) => length[v]! > 0);
    live.sort((a, b) => start[a]! - start[b]!);
    this.end = 0;
    for (const v of live) {
      this.lists.copyWithin(this.end, start[v]!, start[v]! + length[v]!);
      start[v] = this.end;
      this.end += length[v]!;
    }
    if (2 * (this.end + size) <= this.lists.length) return;
    const larger = new Int32Array(2 * (this.end + size));
    larger.set(this.lists.subarray(0, this.end));
    this.lists = larger;
  }

  /** The element that eliminating the pivot makes: its neighbours and the vertices of its elements, which it absorbs. */
  private gatherElement(pivot: number): void {
    const { start, length, lists, elements, weight, outside } = this;
    const own = start[pivot]!;
    const firstNeighbour = own + elements[pivot]!;
    const first = this.end;
    weight[pivot] = -weight[pivot]!;
    this.newestWeight = 0;
    for (let p = own; p < firstNeighbour; p++) {
      const e = lists[p]!;
      this.collect(start[e]!, start[e]! + length[e]!);
      this.absorb(e);
    }
    this.collect(firstNeighbour, own + length[pivot]!);
    start[pivot] = first;
    length[pivot] = this.end - first;
    elements[pivot] = 0;
    outside[pivot] = 1;
  }

  private collect(from: number, to: number): void {
    const { lists, weight, byDegree } = this;
    for (let p = from; p < to; p++) {
      const v = lists[p]!;
      if (weight[v]! <= 0) continue;
      this.newestWeight += weight[v]!;
      weight[v] = -weight[v]!;
      lists[this.end++] = v;
      byDegree.remove(v);
    }
  }

  /** For every element that shares vertices with the newest: how many it has outside. */
  private measureOthers(pivot: number): void {
    const { start, length, lists, elements, weight, degree, outside, mark } = this;
    for (let p = start[pivot]!, end = p + length[pivot]!; p < end; p++) {
      const v = lists[p]!;
      const own = -weight[v]!;
      for (let q = start[v]!, last = q + elements[v]!; q < last; q++) {
        const e = lists[q]!;
        const known = outside[e]!;
        if (known >= mark) outside[e] = known - own;
        else if (known > 0) outside[e] = degree[e]! + mark - own;
      }
    }
  }

  /** The newest element replaces what it covers in the lists of its vertices; who has nothing else goes with the pivot. */
  private shortenMembers(pivot: number): void {
    const { start, length, lists, weight, degree, hash, hashHead, sameHash } = this;
    for (let p = start[pivot]!, end = p + length[pivot]!; p < end; p++) {
      const v = lists[p]!;
      const others = this.shortenList(v, pivot);
      if (others === 0) {
        this.rest += weight[v]!;
        this.newestWeight += weight[v]!;
        this.join(pivot, v);
        continue;
      }
      degree[v] = Math.min(degree[v]!, others);
      sameHash[v] = hashHead[hash[v]!]!;
      hashHead[hash[v]!] = v;
    }
  }

  /** Returns an upper bound of the neighbours outside the newest element. */
  private shortenList(v: number, pivot: number): number {
    const { start, length, lists, elements, weight, outside, mark } = this;
    const first = start[v]!;
    const firstNeighbour = first + elements[v]!;
    const end = first + length[v]!;
    let others = 0;
    let kept = first;
    let hash = pivot;
    for (let p = first; p < firstNeighbour; p++) {
      const e = lists[p]!;
      const beyond = outside[e]! - mark;
      if (beyond > 0) {
        others += beyond;
        lists[kept++] = e;
        hash += e;
      } else this.absorb(e);
    }
    const firstKept = kept;
    for (let p = firstNeighbour; p < end; p++) {
      const w = lists[p]!;
      if (weight[w]! <= 0) continue;
      others += weight[w]!;
      lists[kept++] = w;
      hash += w;
    }
    // There is room for one more: the pivot, or an element that it absorbed, has just left the list.
    lists[kept] = lists[firstKept]!;
    lists[firstKept] = lists[first]!;
    lists[first] = pivot;
    elements[v] = firstKept - first + 1;
    length[v] = kept - first + 1;
    this.hash[v] = hash % this.n;
    return others;
  }

  private absorb(e: number): void {
    this.outside[e] = 0;
    this.length[e] = 0;
  }

  private mergeAlike(pivot: number): void {
    const { start, length, lists, weight, hash, hashHead, sameHash } = this;
    for (let p = start[pivot]!, end = p + length[pivot]!; p < end; p++) {
      const member = lists[p]!;
      if (weight[member] === 0) continue;
      let v = hashHead[hash[member]!]!;
      hashHead[hash[member]!] = -1;
      for (; v >= 0 && sameHash[v]! >= 0; v = sameHash[v]!) this.mergeInto(v);
    }
  }

  /** What stands behind v under the same hash and has the same list becomes one with it. */
  private mergeInto(v: number): void {
    const { start, length, lists, elements, outside, weight, sameHash } = this;
    const mark = this.mark++;
    const first = start[v]! + 1;
    const end = start[v]! + length[v]!;
    for (let p = first; p < end; p++) outside[lists[p]!] = mark;
    let before = v;
    for (let w = sameHash[v]!; w >= 0; w = sameHash[w]!) {
      let isAlike = length[w] === length[v] && elements[w] === elements[v];
      for (let p = start[w]! + 1, last = start[w]! + length[w]!; isAlike && p < last; p++)
        isAlike = outside[lists[p]!] === mark;
      if (isAlike) {
        weight[v]! += weight[w]!;
        this.join(v, w);
        sameHash[before] = sameHash[w]!;
      } else before = w;
    }
  }

  /** v is eliminated right after `to`. */
  private join(to: number, v: number): void {
    this.weight[v] = 0;
    this.length[v] = 0;
    this.chain[this.chainEnd[to]!] = v;
    this.chainEnd[to] = this.chainEnd[v]!;
  }

  private settleMembers(pivot: number): void {
    const { start, length, lists, weight, degree, byDegree, newestWeight, rest } = this;
    let kept = start[pivot]!;
    for (let p = kept, end = kept + length[pivot]!; p < end; p++) {
      const v = lists[p]!;
      const own = -weight[v]!;
      if (own === 0) continue;
      weight[v] = own;
      degree[v] = Math.min(degree[v]! + newestWeight, rest) - own;
      byDegree.insert(v, degree[v]!);
      lists[kept++] = v;
    }
    weight[pivot] = 0;
    degree[pivot] = newestWeight;
    length[pivot] = kept - start[pivot]!;
    this.end = kept;
  }

  private restartMarks(): void {
    this.outside.forEach((each, v) => (this.outside[v] = each > 0 ? 1 : 0));
    this.mark = 1;
  }
}
