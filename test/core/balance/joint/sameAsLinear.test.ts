import fc from "fast-check";
import { balanceNetwork, DEFAULT_SETTINGS } from "../../../../src/core/balance/balanceNetwork";
import { jointBalance } from "../../../../src/core/balance/joint/jointBalance";
import type { Amount, Flow, Network } from "../../../../src/core/balance/network";
import { flow, network } from "../networkFixture";

/** A balanced plant read with noise: of ten readings some are blank, some grossly wrong, some too large for what is there. */
const faultyPlants: fc.Arbitrary<Network> = fc
  .record({
    nodes: fc.integer({ min: 1, max: 6 }),
    paths: fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
    noise: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 40, maxLength: 40 }),
    kinds: fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 40, maxLength: 40 }),
    amounts: fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ nodes, paths, noise, kinds, amounts }) => {
    const flows: Flow[] = [];
    paths.forEach((path, p) => {
      const amount = amounts[p]! / 4;
      const stops = path.map((each) => `N${each % nodes}`).filter((each, i, all) => each !== all[i - 1]);
      ["", ...stops].forEach((from, i) => {
        const drawn = flows.length % 40;
        const kind = kinds[drawn]!;
        const sigma = (1 + (kind % 3)) * 0.02 * amount;
        const wrong = kind === 10 ? 20 * sigma : kind === 11 ? 3 * amount : 0;
        const read = { kind: "measured", value: amount + sigma * noise[drawn]! + wrong, sigma } as const;
        const known: Amount = kind < 3 ? { kind: "unmeasured" } : read;
        flows.push(flow(`${p}-${i}`, from, stops[i] ?? "", known));
      });
    });
    return network(flows);
  });

const runs = { numRuns: 200 };
const closeTo = (actual: number | null, expected: number | null): void => {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));
};

describe("a joint balance without contents says what the balance of one layer says", () => {
  it("of the readings that are set aside one after the other", () => {
    let eliminated = 0;
    fc.assert(
      fc.property(faultyPlants, (plant) => {
        const linear = balanceNetwork(plant, DEFAULT_SETTINGS).value.elimination;
        const joint = jointBalance(plant, new Map(), DEFAULT_SETTINGS).value.layers[0]!.elimination;
        expect(joint?.status).toBe(linear?.status);
        expect(joint?.steps.length).toBe(linear?.steps.length);
        linear?.steps.forEach((step, k) => {
          const own = joint!.steps[k]!;
          expect(own.degreesOfFreedom).toBe(step.degreesOfFreedom);
          closeTo(own.objective, step.objective);
          closeTo(own.suspect.z, step.suspect.z);
          closeTo(own.suspect.limit, step.suspect.limit);
          expect(own.suspect.meters.map((each) => each.flow)).toEqual(step.suspect.meters.map((each) => each.flow));
          own.suspect.meters.forEach((each, i) => closeTo(each.bias, step.suspect.meters[i]!.bias));
        });
        linear?.estimate.flows.forEach((each, e) => {
          expect(joint!.estimate.flows[e]!.class).toBe(each.class);
          closeTo(joint!.estimate.flows[e]!.value, each.value);
        });
        eliminated += linear?.steps.length ?? 0;
      }),
      runs,
    );
    expect(eliminated).toBeGreaterThan(runs.numRuns / 4);
  });

  it("of what no flow below zero leaves of the readings", () => {
    let held = 0;
    fc.assert(
      fc.property(faultyPlants, (plant) => {
        const linear = balanceNetwork(plant, DEFAULT_SETTINGS).value.nonNegative;
        const joint = jointBalance(plant, new Map(), DEFAULT_SETTINGS).value.layers[0]!.nonNegative;
        expect(joint === null).toBe(linear === null);
        if (!joint || !linear) return;
        expect(joint.status).toBe(linear.status);
        expect(joint.held).toEqual(linear.held);
        closeTo(joint.estimate.objective, linear.estimate.objective);
        linear.estimate.flows.forEach((each, e) => {
          closeTo(joint.estimate.flows[e]!.value, each.value);
          closeTo(joint.estimate.flows[e]!.sigma, each.sigma);
        });
        held += linear.held.length;
      }),
      runs,
    );
    expect(held).toBeGreaterThan(runs.numRuns / 20);
  });
});
