import fc from "fast-check";
import { balanceNetwork, DEFAULT_SETTINGS } from "../../../../src/core/balance/balanceNetwork";
import { numberNetwork } from "../../../../src/core/balance/incidence";
import { jointBalance } from "../../../../src/core/balance/joint/jointBalance";
import { jointSystem } from "../../../../src/core/balance/joint/jointSystem";
import { reconcileEquations } from "../../../../src/core/balance/joint/reconcileEquations";
import type { Amount, Flow, Network } from "../../../../src/core/balance/network";
import { screenFlows } from "../../../../src/core/balance/screenFlows";
import { substanceNetwork, type Content } from "../../../../src/core/balance/substanceNetwork";
import { flow, network } from "../networkFixture";
import { solveEquationsDensely } from "./denseEquations";

interface Plant {
  readonly goods: Network;
  readonly contents: ReadonlyMap<string, ReadonlyMap<string, Content>>;
}

/** What runs a plant: streams of constant composition through its units, so that goods and substances close. */
const streams = fc.record({
  nodes: fc.integer({ min: 1, max: 4 }),
  paths: fc.array(
    fc.record({
      stops: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      amount: fc.integer({ min: 50, max: 200 }),
      shares: fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 2, maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 4 },
  ),
  noise: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 60, maxLength: 60 }),
  unread: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 60, maxLength: 60 }),
});

/** Amounts read to 2 %, contents to 3 %; of ten figures `unmeasured` are missing. */
const plantsWith = (unmeasured: number): fc.Arbitrary<Plant> =>
  streams.map(({ nodes, paths, noise, unread }) => {
    const flows: Flow[] = [];
    const contents = new Map<string, Map<string, Content>>(["Cu", "Ni"].map((each) => [each, new Map()]));
    let drawn = 0;
    const isMissing = (): boolean => unread[drawn % 60]! < unmeasured;
    const readOf = (value: number, percent: number): { value: number; sigma: number } => {
      const sigma = (value * percent) / 100;
      return { value: value + sigma * noise[drawn++ % 60]!, sigma };
    };
    paths.forEach(({ stops, amount, shares }, p) => {
      const nodesOnWay = stops.map((each) => `N${each % nodes}`).filter((each, i, all) => each !== all[i - 1]);
      ["", ...nodesOnWay].forEach((from, i) => {
        const id = `${p}-${i}`;
        const missing = isMissing();
        const { value, sigma } = readOf(amount, 2);
        const known: Amount = missing ? { kind: "unmeasured" } : { kind: "measured", value, sigma };
        flows.push(flow(id, from, nodesOnWay[i] ?? "", known));
        ["Cu", "Ni"].forEach((substance, s) => {
          const isUnknown = isMissing();
          const content = readOf(shares[s]! / 100, 3);
          if (!isUnknown) contents.get(substance)!.set(id, { share: content.value, sigma: content.sigma });
        });
      });
    });
    return { goods: network(flows), contents };
  });

const runs = { numRuns: 150 };
const settings = DEFAULT_SETTINGS;

function systemOf({ goods, contents }: Plant) {
  const incidence = numberNetwork(screenFlows(goods).value);
  return jointSystem({ incidence, contents, relations: [], correlations: [], guess: () => 90 });
}

/** Σ in − Σ out at each node over Σ |flows| there; null where a flow has no value. */
function gapsOf(flows: readonly { readonly flow: Flow; readonly value: number | null }[]): readonly (number | null)[] {
  const names = new Set(
    flows.flatMap(({ flow: each }) => [each.from, each.to].flatMap((end) => (end.kind === "node" ? [end.node] : []))),
  );
  return [...names].map((name) => {
    const at = flows.map(({ flow: { from, to }, value }) => {
      const isTo = to.kind === "node" && to.node === name;
      const isFrom = from.kind === "node" && from.node === name;
      return isTo === isFrom ? 0 : value === null ? null : isTo ? value : -value;
    });
    if (at.includes(null)) return null;
    const size = at.reduce<number>((sum, each) => sum + Math.abs(each!), 0);
    return size < 1e-9 ? 0 : Math.abs(at.reduce<number>((sum, each) => sum + each!, 0)) / size;
  });
}

describe("joint balances of any plant", () => {
  it("close at every node, in the goods and in every substance", () => {
    fc.assert(
      fc.property(plantsWith(2), ({ goods, contents }) => {
        const { value } = jointBalance(goods, contents, settings);
        expect(value.method).toBe("joint");
        for (const layer of value.layers)
          for (const gap of gapsOf(layer.flows)) if (gap !== null) expect(gap).toBeLessThanOrEqual(1e-9);
      }),
      runs,
    );
  });

  it("converge when everything is measured, to the values, σ and J of the dense textbook solution", () => {
    fc.assert(
      fc.property(plantsWith(0), (plant) => {
        const system = systemOf(plant);
        const result = reconcileEquations(system);
        const dense = solveEquationsDensely(system);
        expect(result.status).toBe("converged");
        expect(result.degreesOfFreedom).toBe(dense.degreesOfFreedom);
        expect(Math.abs(result.objective - dense.objective)).toBeLessThanOrEqual(1e-6 * Math.max(1, dense.objective));
        for (const { id, value, sigma } of result.variables) {
          expect(Math.abs(value! - dense.values.get(id)!)).toBeLessThanOrEqual(1e-7 * Math.abs(value!));
          expect(Math.abs(sigma! - dense.sigmas.get(id)!)).toBeLessThanOrEqual(1e-5 * sigma!);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("do not depend on the order of the rows", () => {
    fc.assert(
      fc.property(plantsWith(2), fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (plant, keys) => {
        const { goods, contents } = plant;
        const order = goods.flows.map((_, i) => i).sort((a, b) => keys[a % 20]! - keys[b % 20]! || b - a);
        const shuffled = { ...goods, flows: order.map((i) => goods.flows[i]!) };
        const reversed = new Map([...contents].reverse());
        const straight = jointBalance(goods, contents, settings).value;
        const other = jointBalance(shuffled, reversed, settings).value;
        expect(other.method).toBe(straight.method);
        expect(straight.method).toBe("joint");
        const known = new Map(other.reconciled!.variables.map((each) => [each.id, each]));
        for (const { id, class: kind, value, sigma } of straight.reconciled!.variables) {
          expect([id, known.get(id)!.class]).toEqual([id, kind]);
          if (value === null) expect(known.get(id)!.value).toBeNull();
          else expect(Math.abs(known.get(id)!.value! - value)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(value)));
          if (sigma !== null)
            expect(Math.abs(known.get(id)!.sigma! - sigma)).toBeLessThanOrEqual(1e-6 * Math.max(sigma, 1e-3));
        }
      }),
      runs,
    );
  });

  it("of a substance that every flow holds with the same exact share are those of the goods, scaled", () => {
    fc.assert(
      fc.property(plantsWith(3), fc.integer({ min: 1, max: 99 }), ({ goods }, percent) => {
        const share = percent / 100;
        const exact = new Map(goods.flows.map(({ id }) => [id, { share, sigma: 0 }]));
        const alone = balanceNetwork(goods, settings).value;
        const { value } = jointBalance(goods, new Map([["Cu", exact]]), settings);
        expect(value.method).toBe("joint");
        expect(value.layers[0]!.globalTest.degreesOfFreedom).toBe(alone.globalTest.degreesOfFreedom);
        value.layers.forEach(({ flows }, layer) => {
          const scale = layer === 0 ? 1 : share;
          flows.forEach((each, e) => {
            expect(each.class).toBe(alone.flows[e]!.class);
            if (each.value === null) return;
            expect(each.value).toBeCloseTo(scale * alone.flows[e]!.value!, 8);
            expect(each.sigma).toBeCloseTo(scale * alone.flows[e]!.sigma!, 8);
            if (each.z !== null) expect(each.z).toBeCloseTo(alone.flows[e]!.z!, 6);
          });
        });
      }),
      runs,
    );
  });

  it("of exactly known goods are the linear balances of their substances", () => {
    fc.assert(
      fc.property(plantsWith(3), ({ goods, contents }) => {
        const amounts = new Map(goods.flows.map(({ id }) => [id, 40 + 10 * Number(id.split("-")[0])]));
        const flows = goods.flows.map((each) => ({
          ...each,
          amount: { kind: "exact", value: amounts.get(each.id)! } as const,
        }));
        const weighed = { ...goods, flows };
        const { value } = jointBalance(weighed, contents, settings);
        expect(value.method).toBe("joint");
        [...contents].forEach(([substance, shares], k) => {
          const linear = balanceNetwork(substanceNetwork(weighed, substance, shares), settings).value;
          value.layers[k + 1]!.flows.forEach(({ class: kind, value: carried, sigma, z }, e) => {
            const expected = linear.flows[e]!;
            expect(kind).toBe(expected.class);
            if (carried === null) return;
            expect(carried).toBeCloseTo(expected.value!, 9);
            expect(sigma).toBeCloseTo(expected.sigma!, 9);
            if (z !== null) expect(z).toBeCloseTo(expected.z!, 6);
          });
        });
      }),
      runs,
    );
  });

  it("kept in range close without anything below zero or purer than pure, and fit no better than free ones", () => {
    let bounded = 0;
    fc.assert(
      fc.property(plantsWith(3), fc.nat(), fc.constantFrom(0.02, 6), (plant, place, factor) => {
        const contents = misread(plant, place, factor);
        const { value } = jointBalance(plant.goods, contents, settings);
        const [goods, ...substances] = value.layers.map(({ nonNegative }) => nonNegative?.estimate);
        if (!goods) return;
        bounded++;
        expect(goods.objective).toBeGreaterThanOrEqual(value.reconciled!.objective * (1 - 1e-9));
        for (const each of [goods, ...substances]) {
          const flows = each!.flows.map(({ value: amount }, e) => ({ flow: plant.goods.flows[e]!, value: amount }));
          for (const gap of gapsOf(flows)) if (gap !== null) expect(gap).toBeLessThanOrEqual(1e-8);
          each!.flows.forEach(({ value: carried }, e) => {
            expect(carried ?? 0).toBeGreaterThanOrEqual(-1e-6);
            const amount = goods.flows[e]!.value;
            if (amount !== null) expect(carried ?? 0).toBeLessThanOrEqual(amount + 1e-6);
          });
        }
      }),
      runs,
    );
    expect(bounded).toBeGreaterThan(runs.numRuns / 20);
  });
});

/** One analysis far off. */
function misread({ contents }: Plant, place: number, factor: number): Plant["contents"] {
  return new Map(
    [...contents].map(([substance, shares]) => {
      const wrong = [...shares.keys()][place % Math.max(1, shares.size)];
      const read = [...shares].map(([id, content]) => {
        return [id, id === wrong ? { ...content, share: Math.min(1, content.share * factor) } : content] as const;
      });
      return [substance, new Map(read)];
    }),
  );
}
