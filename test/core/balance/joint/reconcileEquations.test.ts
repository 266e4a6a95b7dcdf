import {
  balanceOf,
  closureOf,
  relationOf,
  transferOf,
  type Variable,
} from "../../../../src/core/balance/joint/equation";
import { reconcileEquations } from "../../../../src/core/balance/joint/reconcileEquations";

const read = (id: string, value: number, sigma: number): Variable => ({ id, kind: "measured", value, sigma });
const unread = (id: string, start: number): Variable => ({ id, kind: "unmeasured", start });
const exact = (id: string, value: number): Variable => ({ id, kind: "exact", value });

describe("readings with a common error", () => {
  /** a = b + c: v = S aᵀ r / (a S aᵀ), written out. */
  function threeFlows(rho: number) {
    const { variables, objective } = reconcileEquations({
      variables: [read("a", 100, 2), read("b", 62, 1), read("c", 41, 1)],
      equations: [balanceOf("node", [["a"]], [["b"], ["c"]])],
      correlations: [{ between: ["b", "c"], coefficient: rho }],
    });
    return { a: variables[0]!, b: variables[1]!, c: variables[2]!, objective };
  }

  it.each([0, 0.6, -0.5])("share the gap of a node as their covariance says (ρ = %p)", (rho) => {
    const { a, b, c, objective } = threeFlows(rho);
    const r = 100 - 62 - 41;
    const W = 4 + 1 + 1 + 2 * rho;
    expect(a.value).toBeCloseTo(100 - (4 * r) / W, 12);
    expect(b.value).toBeCloseTo(62 + ((1 + rho) * r) / W, 12);
    expect(c.value).toBeCloseTo(41 + ((1 + rho) * r) / W, 12);
    expect(a.sigma).toBeCloseTo(Math.sqrt(4 - 16 / W), 12);
    expect(b.sigma).toBeCloseTo(Math.sqrt(1 - (1 + rho) ** 2 / W), 12);
    expect(objective).toBeCloseTo((r * r) / W, 12);
    expect(a.z).toBeCloseTo(-Math.abs(r) / Math.sqrt(W), 12);
  });

  it("move a reading that no balance checks together with its twin that one checks", () => {
    const { variables } = reconcileEquations({
      variables: [read("in", 100, 2), read("out", 94, 2), read("same meter, other pipe", 50, 2)],
      equations: [balanceOf("node", [["in"]], [["out"]])],
      correlations: [{ between: ["out", "same meter, other pipe"], coefficient: 0.5 }],
    });
    const twin = variables[2]!;
    expect(twin.class).toBe("nonRedundant");
    expect(twin.value).toBeCloseTo(50 + 0.5 * 3, 12);
    expect(twin.sigma).toBeCloseTo(Math.sqrt(4 - (0.5 * 4) ** 2 / 8), 12);
  });

  it("are taken as independent, and said so, when no data can have such correlations", () => {
    const impossible = threeFlows(1.5);
    expect(impossible.b).toEqual(threeFlows(0).b);
    const { impossibleCorrelations } = reconcileEquations({
      variables: [read("a", 1, 1), read("b", 1, 1), read("c", 1, 1)],
      equations: [],
      correlations: [
        { between: ["a", "b"], coefficient: 0.9 },
        { between: ["b", "c"], coefficient: 0.9 },
        { between: ["a", "c"], coefficient: -0.9 },
      ],
    });
    expect(impossibleCorrelations).toEqual(["a", "b", "c"]);
  });
});

describe("products", () => {
  it("find an unmeasured flow by two contents alone: 100 t with 3 % = x with 2 % + y with 7 %", () => {
    const { status, variables } = reconcileEquations({
      variables: [
        read("feed", 100, 1),
        ...[read("c feed", 0.03, 0.0003), read("c x", 0.02, 0.0002), read("c y", 0.07, 0.0007)],
        ...[unread("x", 40), unread("y", 40)],
      ],
      equations: [
        balanceOf("goods", [["feed"]], [["x"], ["y"]]),
        balanceOf(
          "Cu",
          [["feed", "c feed"]],
          [
            ["x", "c x"],
            ["y", "c y"],
          ],
        ),
      ],
    });
    expect(status).toBe("converged");
    const x = variables[4]!;
    expect(x.class).toBe("observable");
    expect(x.value).toBeCloseTo((100 * (0.07 - 0.03)) / (0.07 - 0.02), 9);
    // x = F (cy − cf)/(cy − cx), first order.
    const parts = [0.8 * 1, (-100 / 0.05) * 0.0003, (80 / 0.05) * 0.0002, (20 / 0.05) * 0.0007];
    expect(x.sigma).toBeCloseTo(Math.hypot(...parts), 9);
    expect(variables[0]).toMatchObject({ class: "nonRedundant", value: 100, adjustment: 0, z: null });
  });

  it("give what is wanted of them with its uncertainty", () => {
    const { wanted } = reconcileEquations({
      variables: [read("M", 50, 1), read("c", 0.2, 0.01), exact("k", 2), unread("unknown", 7)],
      equations: [],
      wanted: [
        balanceOf("m", [["M", "c"]], []),
        balanceOf("2 M", [["k", "M"]], []),
        balanceOf("k²", [["k", "k"]], []),
        balanceOf("lost", [["M", "unknown"]], []),
      ],
    });
    expect(wanted[0]).toMatchObject({ class: "nonRedundant", value: 10, adjustment: 0, z: null });
    expect(wanted[0]!.sigma).toBeCloseTo(Math.hypot(0.2 * 1, 50 * 0.01), 12);
    expect(wanted[1]).toMatchObject({ value: 100, sigma: 2 });
    expect(wanted[2]).toMatchObject({ class: "exact", value: 4, sigma: 0 });
    expect(wanted[3]).toMatchObject({ class: "unobservable", value: null, sigma: null });
  });

  it("check a measured ratio against both of its flows", () => {
    const { degreesOfFreedom, variables } = reconcileEquations({
      variables: [read("A", 21, 0.5), read("B", 10, 0.2), read("k", 2, 0.05)],
      equations: [relationOf("A = k B", ["A", "B"], "k")],
    });
    const [A, B, k] = variables.map(({ value }) => value!);
    expect(degreesOfFreedom).toBe(1);
    expect(A).toBeCloseTo(k! * B!, 10);
    // Stationary: the pull of each reading is its share of the common multiplier.
    const pull = (21 - A!) / 0.5 ** 2;
    expect((10 - B!) / 0.2 ** 2).toBeCloseTo(-pull * k!, 8);
    expect((2 - k!) / 0.05 ** 2).toBeCloseTo(-pull * B!, 7);
  });
});

describe("statuses", () => {
  it("name the equations that cannot hold together, and no others", () => {
    const result = reconcileEquations({
      variables: [read("a", 10, 1), read("b", 11, 1), read("c", 5, 1), exact("half", 0.5), exact("third", 1 / 3)],
      equations: [
        balanceOf("a = b", [["a"]], [["b"]]),
        transferOf("a = b/2", ["a"], { coefficient: "half", inputs: [["b"]] }),
        {
          id: "a = 7",
          terms: [
            { factor: 1, of: ["a"] },
            { factor: -7, of: [] },
          ],
        },
        {
          id: "c = 4",
          terms: [
            { factor: 1, of: ["c"] },
            { factor: -4, of: [] },
          ],
        },
      ],
    });
    expect(result.status).toBe("contradictory");
    expect(result.contradicting).toEqual(["a = b", "a = b/2", "a = 7"]);
    expect(result.variables[0]).toMatchObject({ value: 10, sigma: 1, adjustment: 0, z: null });
    expect(result.accused).toEqual([]);
  });

  it("accept equations that say the same twice", () => {
    const once = { id: "closure", terms: closureOf("closure", ["p", "q"]).terms };
    const variables = [read("p", 0.4, 0.02), read("q", 0.5, 0.02)];
    const single = reconcileEquations({ variables, equations: [once] });
    const double = reconcileEquations({ variables, equations: [once, { ...once, id: "again" }] });
    expect(double).toEqual({ ...single, gap: expect.closeTo(0, 12) });
    expect(double.degreesOfFreedom).toBe(1);
  });

  it("do not pretend to have settled where no values fit: x² = −1", () => {
    const square = {
      id: "x² = −1",
      terms: [
        { factor: 1, of: ["x", "x"] },
        { factor: 1, of: [] },
      ],
    };
    const result = reconcileEquations({ variables: [read("x", 0.3, 0.1)], equations: [square] });
    expect(result.status).not.toBe("converged");
    expect(result.variables[0]).toMatchObject({ value: 0.3, adjustment: 0, z: null });
    expect(result).toMatchObject({ objective: 0, degreesOfFreedom: 0 });
  });

  it("take a reading without a usable σ as unmeasured", () => {
    const { variables } = reconcileEquations({
      variables: [read("a", 10, 1), read("b", 99, 0)],
      equations: [balanceOf("node", [["a"]], [["b"]])],
    });
    expect(variables[1]).toMatchObject({ class: "observable", value: 10, sigma: 1 });
  });

  it("accuse readings in series together, for nothing tells them apart", () => {
    const { accused } = reconcileEquations({
      variables: [read("in", 100, 1), read("out", 90, 1)],
      equations: [balanceOf("node", [["in"]], [["out"]])],
    });
    expect(accused).toHaveLength(1);
    expect(accused[0]!.readings.map(({ id }) => id)).toEqual(["in", "out"]);
    expect(accused[0]!.readings[0]!.bias).toBeCloseTo(10, 10);
    expect(accused[0]!.readings[1]!.bias).toBeCloseTo(-10, 10);
  });
});
