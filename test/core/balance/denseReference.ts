import type { Network } from "../../../src/core/balance/network";

/**
 * The textbook way, with full matrices and none of the program's code: every unmeasured flow is eliminated by projection
 * (Gauss–Jordan on its columns), W = G S Gᵀ is inverted as it is. For small, well-scaled networks only.
 */
export interface DenseResult {
  readonly values: readonly (number | null)[];
  readonly sigmas: readonly (number | null)[];
  readonly z: readonly (number | null)[];
  readonly objective: number;
  readonly degreesOfFreedom: number;
}

const ZERO = 1e-9;

export function solveDensely({ flows }: Network): DenseResult {
  const nodes = [
    ...new Set(flows.flatMap(({ from, to }) => [from, to].flatMap((end) => (end.kind === "node" ? [end.node] : [])))),
  ];
  const sign = (k: number, e: number): number => {
    const { from, to } = flows[e]!;
    return Number(to.kind === "node" && to.node === nodes[k]) - Number(from.kind === "node" && from.node === nodes[k]);
  };
  const unread = flows.flatMap(({ amount }, e) => (amount.kind === "unmeasured" ? [e] : []));
  const read = flows.flatMap(({ amount }, e) => (amount.kind === "measured" ? [e] : []));
  const y = read.map((e) => (flows[e]!.amount as { value: number }).value);
  const s2 = read.map((e) => (flows[e]!.amount as { sigma: number }).sigma ** 2);
  const constant = nodes.map((_, k) =>
    flows.reduce((sum, { amount }, e) => sum + (amount.kind === "exact" ? sign(k, e) * amount.value : 0), 0),
  );
  // Columns: unmeasured, measured, constant.
  const rows = nodes.map((_, k) => [...unread.map((e) => sign(k, e)), ...read.map((e) => sign(k, e)), constant[k]!]);
  const pivots = reduce(rows, unread.length);
  const free = rows.slice(pivots.length);
  const g = free.map((row) => row.slice(unread.length));
  const rank = reduce(g, read.length).length;
  const checks = g.slice(0, rank);
  const G = checks.map((row) => row.slice(0, read.length));
  const r = checks.map((row) => row.reduce((sum, each, i) => sum + each * (i < y.length ? y[i]! : 1), 0));
  const W = G.map((a) => G.map((b) => a.reduce((sum, each, i) => sum + each * s2[i]! * b[i]!, 0)));
  const inverse = invert(W);
  const lambda = inverse.map((row) => row.reduce((sum, each, k) => sum + each * r[k]!, 0));
  const GS = G.map((row) => row.map((each, i) => each * s2[i]!));
  const moved = y.map((_, i) => GS.reduce((sum, row, k) => sum + row[i]! * lambda[k]!, 0));
  const x = y.map((each, i) => each - moved[i]!);
  const reduction = y.map((_, i) => y.map((__, j) => quadratic(GS, inverse, i, j)));
  const values: (number | null)[] = flows.map(({ amount }) => (amount.kind === "exact" ? amount.value : null));
  const sigmas: (number | null)[] = flows.map(({ amount }) => (amount.kind === "exact" ? 0 : null));
  const z: (number | null)[] = flows.map(() => null);
  read.forEach((e, i) => {
    values[e] = x[i]!;
    sigmas[e] = Math.sqrt(Math.max(0, s2[i]! - reduction[i]![i]!));
    z[e] = reduction[i]![i]! > ZERO * s2[i]! ? moved[i]! / Math.sqrt(reduction[i]![i]!) : null;
  });
  pivots.forEach((column, k) => {
    const row = rows[k]!;
    const others = unread.some((_, j) => j !== column && Math.abs(row[j]!) > ZERO);
    if (others) return;
    const weights = row.slice(unread.length, unread.length + read.length);
    values[unread[column]!] = -weights.reduce((sum, each, i) => sum + each * x[i]!, row.at(-1)!);
    const variance = weights.reduce(
      (sum, a, i) =>
        sum + weights.reduce((part, b, j) => part + a * b * ((i === j ? s2[i]! : 0) - reduction[i]![j]!), 0),
      0,
    );
    sigmas[unread[column]!] = Math.sqrt(Math.max(0, variance));
  });
  return {
    values,
    sigmas,
    z,
    objective: r.reduce((sum, each, k) => sum + each * lambda[k]!, 0),
    degreesOfFreedom: rank,
  };
}

function quadratic(GS: number[][], inverse: number[][], i: number, j: number): number {
  return GS.reduce(
    (sum, row, k) => sum + row[i]! * GS.reduce((part, other, l) => part + inverse[k]![l]! * other[j]!, 0),
    0,
  );
}

/** Reduced row echelon form over the first columns, pivot rows first; returns the pivot column of each. */
function reduce(rows: number[][], columns: number): number[] {
  const pivots: number[] = [];
  for (let c = 0; c < columns; c++) {
    const top = pivots.length;
    const best = rows.findIndex((row, k) => k >= top && Math.abs(row[c]!) > ZERO);
    if (best < 0) continue;
    [rows[top], rows[best]] = [rows[best]!, rows[top]!];
    const pivot = rows[top]!;
    const scale = pivot[c]!;
    for (let j = 0; j < pivot.length; j++) pivot[j]! /= scale;
    rows.forEach((row, k) => {
      if (k === top || row[c] === 0) return;
      const factor = row[c]!;
      row.forEach((_, j) => (row[j]! -= factor * pivot[j]!));
    });
    pivots.push(c);
  }
  return pivots;
}

function invert(matrix: number[][]): number[][] {
  const rows = matrix.map((row, k) => [...row, ...matrix.map((_, j) => Number(j === k))]);
  reduce(rows, matrix.length);
  return rows.map((row) => row.slice(matrix.length));
}
