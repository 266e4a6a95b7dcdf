import fc from "fast-check";
import { findConnectedParts } from "../../../../src/core/balance/sparse/connectedParts";
import { spanForest, type Edges } from "../../../../src/core/balance/sparse/spanningForest";

const edgesOf = (vertices: number, pairs: readonly (readonly [number, number])[]): Edges => ({
  vertices,
  from: Int32Array.from(pairs, ([a]) => a),
  to: Int32Array.from(pairs, ([, b]) => b),
});

const anyEdges = fc
  .integer({ min: 1, max: 30 })
  .chain((vertices) =>
    fc
      .array(fc.tuple(fc.nat(vertices - 1), fc.nat(vertices - 1)), { maxLength: 40 })
      .map((pairs) => edgesOf(vertices, pairs)),
  );

describe("connected parts", () => {
  it("are numbered by their smallest vertices", () => {
    const { part, smallest } = findConnectedParts(
      edgesOf(6, [
        [5, 3],
        [4, 1],
        [3, 5],
      ]),
    );
    expect([...part]).toEqual([0, 1, 2, 3, 1, 3]);
    expect(smallest).toEqual([0, 1, 2, 3]);
  });

  it("of a graph without edges are its vertices", () => {
    expect(findConnectedParts(edgesOf(3, [])).smallest).toEqual([0, 1, 2]);
  });

  it("are the trees that a search finds, in the same order", () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const { part, smallest } = findConnectedParts(edges);
        const { tree, roots } = spanForest(edges);
        expect([part, smallest]).toEqual([tree, roots]);
      }),
    );
  });
});
