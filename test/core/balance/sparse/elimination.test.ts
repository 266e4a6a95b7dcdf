import fc from "fast-check";
import { inverse, Matrix } from "ml-matrix";
import { factorise, solve } from "../../../../src/core/balance/sparse/factorise";
import { groundLaplacian } from "../../../../src/core/balance/sparse/laplacian";
import { minimumDegreeOrder } from "../../../../src/core/balance/sparse/minimumDegree";
import { inverseBetween, invertSelected } from "../../../../src/core/balance/sparse/selectedInverse";
import type { Edges } from "../../../../src/core/balance/sparse/spanningForest";

const edgesOf = (vertices: number, pairs: readonly (readonly [number, number])[]): Edges => ({
  vertices,
  from: Int32Array.from(pairs, ([a]) => a),
  to: Int32Array.from(pairs, ([, b]) => b),
});

/** Units 1 to n joined to the outside 0 somewhere, and to each other, also in parallel. */
const connected = (most: number): fc.Arbitrary<Edges> =>
  fc
    .record({
      above: fc.array(fc.nat(), { minLength: 1, maxLength: most }),
      more: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 * most }),
    })
    .map(({ above, more }) => {
      const vertices = above.length + 1;
      const tree = above.map((each, v) => [each % (v + 1), v + 1] as const);
      const links = more.map(([a, b]) => [a % vertices, b % vertices] as const).filter(([a, b]) => a !== b);
      return edgesOf(vertices, [...tree, ...links]);
    });

const groundedAtOutside = (edges: Edges, variance: Float64Array) => {
  const isGround = new Uint8Array(edges.vertices);
  isGround[0] = 1;
  return groundLaplacian(edges, variance, isGround);
};

describe("order of elimination", () => {
  it("names every unit once", () => {
    fc.assert(
      fc.property(connected(120), (edges) => {
        expect([...minimumDegreeOrder(edges)].sort((a, b) => a - b)).toEqual(
          Array.from({ length: edges.vertices }, (_, v) => v),
        );
      }),
    );
  });

  it("adds nothing to a network without cycles: one entry for each flow between two units", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 200 }), (above) => {
        const edges = edgesOf(
          above.length + 1,
          above.map((each, v) => [each % (v + 1), v + 1]),
        );
        const inner = above.filter((each, v) => each % (v + 1) !== 0).length;
        const factor = factorise(groundedAtOutside(edges, new Float64Array(above.length).fill(1)));
        expect(factor.index.length).toBe(inner);
      }),
    );
  });

  it("keeps a main that everything is joined to for the end", () => {
    const branches = Array.from({ length: 3000 }, (_, k) => [1, k + 2] as const);
    const edges = edgesOf(3002, [[0, 1], ...branches, ...branches.map(([, k]) => [k, 0] as const)]);
    const matrix = groundedAtOutside(edges, new Float64Array(edges.from.length).fill(1));
    expect(matrix.row[1]).toBe(3000);
    expect(factorise(matrix).index.length).toBe(3000);
  });

  // A square grid of 60 × 60: row after row would leave 60 entries a unit.
  it("keeps the factor of a meshed network sparse", () => {
    const side = 60;
    const at = (x: number, y: number): number => 1 + x + side * y;
    const pairs = Array.from({ length: side * side }, (_, k) => [k % side, Math.floor(k / side)] as const).flatMap(
      ([x, y]) => [
        ...(x + 1 < side ? [[at(x, y), at(x + 1, y)] as const] : []),
        ...(y + 1 < side ? [[at(x, y), at(x, y + 1)] as const] : []),
      ],
    );
    const edges = edgesOf(side * side + 1, [[0, 1], ...pairs]);
    const factor = factorise(groundedAtOutside(edges, new Float64Array(edges.from.length).fill(1)));
    expect(factor.index.length).toBeLessThan(20 * side * side);
  });
});

describe("factor and selected inverse", () => {
  it("agree with the dense inverse wherever a flow joins two units", () => {
    fc.assert(
      fc.property(connected(25), fc.infiniteStream(fc.integer({ min: 1, max: 1000 })), (edges, amounts) => {
        const variance = edges.from.map(() => 0);
        const conductance = Float64Array.from(variance, () => (amounts.next().value as number) / 10);
        const matrix = groundedAtOutside(edges, conductance);
        const dense = Matrix.zeros(matrix.rows, matrix.rows);
        edges.from.forEach((a, e) => {
          const [i, j] = [matrix.row[a]!, matrix.row[edges.to[e]!]!];
          const add = (r: number, c: number, by: number): unknown =>
            r >= 0 && c >= 0 && dense.set(r, c, dense.get(r, c) + by);
          add(i, i, conductance[e]!);
          add(j, j, conductance[e]!);
          add(i, j, -conductance[e]!);
          add(j, i, -conductance[e]!);
        });
        const expected = inverse(dense);
        const factor = factorise(matrix);
        const selected = invertSelected(factor);
        const expectNear = (actual: number, wanted: number) =>
          expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
        for (let k = 0; k < matrix.rows; k++) expectNear(selected.diagonal[k]!, expected.get(k, k));
        edges.from.forEach((a, e) => {
          const [i, j] = [matrix.row[a]!, matrix.row[edges.to[e]!]!];
          if (i >= 0 && j >= 0) expectNear(inverseBetween(factor, selected, [i, j]), expected.get(i, j));
        });
        const right = Float64Array.from({ length: matrix.rows }, (_, k) => k - 3);
        const product = expected.mmul(Matrix.columnVector(right));
        solve(factor, right).forEach((each, k) => expectNear(each, product.get(k, 0)));
      }),
    );
  });
});
