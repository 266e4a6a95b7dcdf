import fc from "fast-check";
import { estimate, type Estimate } from "../../../src/core/balance/estimate";
import { numberNetwork } from "../../../src/core/balance/incidence";
import { keepNonNegative } from "../../../src/core/balance/keepNonNegative";
import type { Amount, Flow, Network } from "../../../src/core/balance/network";
import { roundBalanced } from "../../../src/core/balance/roundBalanced";
import { screenFlows } from "../../../src/core/balance/screenFlows";
import { solveDensely } from "./denseReference";
import { flow, network } from "./networkFixture";

interface Size {
  readonly nodes: number;
  readonly paths: number;
  readonly stops: number;
  /** Of ten flows so many may be blank. */
  readonly unread: number;
}

/** Flows of a balanced plant, read with a fault; some blank, some constant. Every node has an inlet and an outlet. */
const plantsOf = (most: Size): fc.Arbitrary<Network> =>
  fc
    .record({
      nodes: fc.integer({ min: 1, max: most.nodes }),
      paths: fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: most.stops }), {
        minLength: 1,
        maxLength: most.paths,
      }),
      noise: fc.infiniteStream(fc.double({ min: -2, max: 2, noNaN: true })).map((stream) => stream),
      kinds: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
      amounts: fc.infiniteStream(fc.integer({ min: 20, max: 400 })),
      unread: fc.integer({ min: 0, max: most.unread }),
    })
    .map(({ nodes, paths, noise, kinds, amounts, unread }) => {
      const flows: Flow[] = [];
      const take = <T>(stream: Iterator<T>): T => stream.next().value as T;
      paths.forEach((path, p) => {
        const amount = take(amounts) / 4;
        const stops = path.map((each) => `N${each % nodes}`).filter((each, i, all) => each !== all[i - 1]);
        ["", ...stops].forEach((from, i) => {
          const kind = take(kinds);
          const sigma = (1 + (kind % 3)) * 0.02 * amount;
          const known: Amount =
            kind < unread
              ? { kind: "unmeasured" }
              : kind === 9
                ? { kind: "exact", value: amount }
                : { kind: "measured", value: amount + sigma * take(noise), sigma };
          flows.push(flow(`${p}-${i}`, from, stops[i] ?? "", known));
        });
      });
      return network(flows);
    });

const plants = plantsOf({ nodes: 9, paths: 8, stops: 6, unread: 6 });
/** Long lines of units, most of them without a meter: large merged nodes, many readings across each cut. */
const poorlyMetered = plantsOf({ nodes: 30, paths: 6, stops: 16, unread: 9 });

const estimateOf = (each: Network): Estimate => estimate(numberNetwork(screenFlows(each).value));
const runs = { numRuns: 300, seed: 20260101 };

function expectSame(actual: number | null, expected: number | null, scale: number): void {
  if (expected === null || actual === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-8 * Math.max(scale, Math.abs(expected)));
}

/** By rank and by what a reading is moved, not by the graph. */
function denseClass(kind: Amount["kind"], value: number | null, z: number | null): string {
  if (kind === "exact") return "exact";
  if (kind === "measured") return z === null ? "nonRedundant" : "redundant";
  return value === null ? "unobservable" : "observable";
}

/** Σ in − Σ out at each node, null where a flow has no value. */
function remainders({ incidence }: Estimate, values: readonly (number | null)[]): readonly (number | null)[] {
  return incidence.nodes.slice(1).map((_, i) => {
    const at = values.map((value, e) => {
      const side = Number(incidence.to[e] === i + 1) - Number(incidence.from[e] === i + 1);
      return side === 0 ? 0 : value === null ? null : side * value;
    });
    return at.includes(null) ? null : at.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  });
}

describe("reconciled balances of any plant", () => {
  it.each([
    ["well metered", plants, 300],
    ["poorly metered", poorlyMetered, 60],
  ])("give the values, σ, z, classes and J of the dense textbook solution: %s", (_, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, (plant) => {
        const result = estimateOf(plant);
        const dense = solveDensely(plant);
        expect(result.degreesOfFreedom).toBe(dense.degreesOfFreedom);
        expectSame(result.objective, dense.objective, 1);
        result.flows.forEach((each, e) => {
          expectSame(each.value, dense.values[e]!, 100);
          expectSame(each.sigma, dense.sigmas[e]!, 100);
          if (!each.isBarelyTestable) expectSame(each.z, dense.z[e]!, 1);
          expect(each.class).toBe(denseClass(plant.flows[e]!.amount.kind, dense.values[e]!, dense.z[e]!));
        });
      }),
      { numRuns },
    );
  });

  it("close at every node to 1e-12 of what flows", () => {
    fc.assert(
      fc.property(fc.oneof(plants, poorlyMetered), (plant) => {
        const result = estimateOf(plant);
        const values = result.flows.map(({ value }) => value);
        const scale = values.reduce<number>((sum, each) => sum + Math.abs(each ?? 0), 0);
        for (const rest of remainders(result, values))
          if (rest !== null) expect(Math.abs(rest)).toBeLessThanOrEqual(1e-12 * scale);
      }),
      runs,
    );
  });

  it("do not depend on the order of the rows", () => {
    fc.assert(
      fc.property(plants, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (plant, keys) => {
        const straight = estimateOf(plant);
        const order = plant.flows.map((_, i) => i).sort((a, b) => (keys[a % 60] ?? 0) - (keys[b % 60] ?? 0) || b - a);
        const shuffled = estimateOf({ ...plant, flows: order.map((i) => plant.flows[i]!) });
        order.forEach((original, e) => {
          const [a, b] = [straight.flows[original]!, shuffled.flows[e]!];
          expect(b.class).toBe(a.class);
          expectSame(b.value, a.value, 100);
          expectSame(b.sigma, a.sigma, 100);
          expectSame(b.z, a.z, 1);
        });
      }),
      runs,
    );
  });

  it("still close after rounding, each figure one of the two neighbours of its value", () => {
    fc.assert(
      fc.property(plants, fc.integer({ min: 0, max: 2 }), (plant, decimals) => {
        const result = estimateOf(plant);
        const rounded = roundBalanced(result, decimals);
        expect(rounded).not.toBeNull();
        const units = (rounded ?? []).map((each) => (each === null ? null : Math.round(each * 10 ** decimals)));
        for (const rest of remainders(result, units)) if (rest !== null) expect(rest).toBe(0);
        units.forEach((each, e) => {
          if (each === null) expect(result.flows[e]!.value).toBeNull();
          else expect(Math.abs(each - result.flows[e]!.value! * 10 ** decimals)).toBeLessThan(1 + 1e-6);
        });
      }),
      runs,
    );
  });

  it("are changed as little as possible by rounding: no other choice of neighbours that closes is nearer", () => {
    fc.assert(
      fc.property(plantsOf({ nodes: 4, paths: 4, stops: 3, unread: 0 }), (plant) => {
        const result = estimateOf(plant);
        const values = result.flows.map(({ value }) => value!);
        const changeOf = (each: readonly number[]): number =>
          each.reduce((sum, x, e) => sum + (x - values[e]!) ** 2, 0);
        const open = values.flatMap((value, e) => (Math.abs(value - Math.round(value)) < 1e-7 ? [] : [e]));
        if (open.length > 12) return;
        let best = Infinity;
        for (let choice = 0; choice < 1 << open.length; choice++) {
          const tried = values.map(Math.round);
          open.forEach((e, bit) => (tried[e] = Math.floor(values[e]!) + ((choice >> bit) & 1)));
          if (remainders(result, tried).every((rest) => rest === 0)) best = Math.min(best, changeOf(tried));
        }
        expect(changeOf((roundBalanced(result, 0) ?? []).map(Number))).toBeCloseTo(best, 9);
      }),
      { numRuns: 100 },
    );
  });

  it("can be kept at or above zero and still close", () => {
    fc.assert(
      fc.property(plants, fc.nat(), (plant, pick) => {
        const flows = plant.flows.map((each, e) =>
          e === pick % plant.flows.length && each.amount.kind === "measured"
            ? { ...each, amount: { ...each.amount, value: -each.amount.value * 3 } }
            : each,
        );
        const free = estimateOf({ ...plant, flows });
        const kept = keepNonNegative(free);
        if (kept.status === "notMet") return;
        const scale = Math.max(...free.flows.map(({ value }) => Math.abs(value ?? 0)));
        for (const { value, class: kind } of kept.estimate.flows)
          if (kind !== "exact") expect(value ?? 0).toBeGreaterThanOrEqual(-1e-11 * scale);
        for (const rest of remainders(
          kept.estimate,
          kept.estimate.flows.map(({ value }) => value),
        ))
          if (rest !== null) expect(Math.abs(rest)).toBeLessThanOrEqual(1e-10 * scale);
      }),
      runs,
    );
  });
});
