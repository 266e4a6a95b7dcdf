import { balanceNetwork, DEFAULT_SETTINGS } from "../../../src/core/balance/balanceNetwork";
import { addMeters } from "../../../src/core/balance/addMeters";
import type { Flow } from "../../../src/core/balance/network";
import { roundBalanced } from "../../../src/core/balance/roundBalanced";
import { flow, network } from "./networkFixture";

const balance = (flows: readonly Flow[]) => balanceNetwork(network(flows), DEFAULT_SETTINGS).value;

describe("a main of 4,000 units of which only what branches off is metered", () => {
  const units = 4000;
  const name = (k: number): string => `U${k}`;
  const branches = Array.from({ length: units }, (_, k) => flow(`出${k}`, name(k), "", [1, 0.1]));
  const main = Array.from({ length: units - 1 }, (_, k) => flow(`主${k}`, name(k), name(k + 1)));
  const { flows, estimate } = balance([flow("进", "", name(0), [units, 20]), ...branches, ...main]);
  const result = new Map(flows.map((each) => [each.flow.id, each]));

  // Cut the main after k + 1 branches: their variance A (with the inlet's) and that of the rest B combine as A·B/(A + B).
  it.each([0, 1, 1999, 3998])("knows the main behind unit %p with the deviation that both sides allow", (k) => {
    const before = 20 ** 2 + (k + 1) * 0.1 ** 2;
    const behind = (units - 1 - k) * 0.1 ** 2;
    const section = result.get(`主${k}`);
    expect(section?.class).toBe("observable");
    expect(section?.value).toBeCloseTo(units - 1 - k, 8);
    expect(section?.sigma).toBeCloseTo(Math.sqrt((before * behind) / (before + behind)), 10);
  });

  it("rounds so that every unit closes, and names no meter to add: each reading is checked", () => {
    const rounded = roundBalanced(estimate, 0) ?? [];
    const rest = new Float64Array(estimate.incidence.nodes.length);
    rounded.forEach((each, e) => {
      rest[estimate.incidence.to[e]!]! += each ?? NaN;
      rest[estimate.incidence.from[e]!]! -= each ?? NaN;
    });
    expect(rest.every((each) => each === 0)).toBe(true);
    expect(addMeters(estimate)).toEqual([]);
  });
});

describe("readings of very different uncertainty", () => {
  it("leave each unmeasured flow its own deviation", () => {
    const coarse = [flow("1", "", "A", [1e6, 1e4]), flow("2", "A", "B"), flow("3", "B", "", [1e6, 1e4])];
    const fine = [flow("4", "B", "C"), flow("5", "C", "", [1, 0.01]), flow("6", "C", "", [2, 0.01])];
    const { flows } = balance([...coarse, ...fine]);
    const section = flows.find((each) => each.flow.id === "4");
    expect(section?.value).toBeCloseTo(3, 9);
    expect(section?.sigma).toBeCloseTo(0.01 * Math.SQRT2, 9);
  });
});

describe("many negative flows", () => {
  it("are all held at zero, and what is left closes", () => {
    const pairs = Array.from({ length: 60 }, (_, k) => [
      flow(`进${k}`, "", `U${k}`, [100, 1]),
      flow(`出${k}`, `U${k}`, "", [110 + k, 1]),
      flow(`差${k}`, `U${k}`, ""),
    ]).flat();
    const { nonNegative } = balance(pairs);
    expect(nonNegative?.status).toBe("bounded");
    expect(nonNegative?.held).toHaveLength(60);
    expect(nonNegative?.estimate.flows[0]?.value).toBeCloseTo(105, 9);
    expect(nonNegative?.estimate.flows[2]?.value).toBe(0);
  });
});
