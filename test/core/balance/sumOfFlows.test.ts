import fc from "fast-check";
import { estimate, type Estimate } from "../../../src/core/balance/estimate";
import { numberNetwork } from "../../../src/core/balance/incidence";
import type { Flow, Network } from "../../../src/core/balance/network";
import { screenFlows } from "../../../src/core/balance/screenFlows";
import { covarianceOf, sumOfFlows, varianceOf } from "../../../src/core/balance/sumOfFlows";
import { solveDensely } from "./denseReference";
import { flow, network } from "./networkFixture";

const estimateOf = (each: Network): Estimate => estimate(numberNetwork(screenFlows(each).value));
const weights = (pairs: Readonly<Record<string, number>>) => new Map(Object.entries(pairs));

function covarianceIn(solved: Estimate, a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) {
  const [first, second] = [sumOfFlows(solved, weights(a)), sumOfFlows(solved, weights(b))];
  return first && second && covarianceOf(solved, first, second);
}

describe("the covariance of reconciled flows", () => {
  // 取水 100 ± 2 (1σ) into one unit, 耗水 20 ± 1 and 排水 70 ± 2 out: gap 10, W = 4 + 1 + 4 = 9.
  const unit = estimateOf(network([flow("取", 0, 1, [100, 2]), flow("耗", 1, 0, [20, 1]), flow("排", 1, 0, [70, 2])]));

  it("is S − S Gᵀ W⁻¹ G S, by hand: intake and discharge move together", () => {
    expect(covarianceIn(unit, { 取: 1 }, { 取: 1 })).toBeCloseTo(4 - 16 / 9, 12);
    expect(covarianceIn(unit, { 取: 1 }, { 排: 1 })).toBeCloseTo(16 / 9, 12);
    expect(covarianceIn(unit, { 排: 1 }, { 耗: 1 })).toBeCloseTo(-4 / 9, 12);
  });

  it("is nothing for what the balance fixes: all that enters less all that leaves", () => {
    const gap = sumOfFlows(unit, weights({ 取: 1, 耗: -1, 排: -1 }))!;
    expect(gap.value).toBeCloseTo(0, 12);
    expect(varianceOf(unit, gap)).toBeLessThan(1e-12);
  });

  it("reaches through a flow that nobody measured: discharge is intake less consumption", () => {
    const rest = estimateOf(network([flow("取", 0, 1, [100, 2]), flow("耗", 1, 0, [20, 1]), flow("排", 1, 0)]));
    expect(sumOfFlows(rest, weights({ 排: 1 }))!.value).toBeCloseTo(80, 12);
    expect(covarianceIn(rest, { 排: 1 }, { 排: 1 })).toBeCloseTo(5, 12);
    expect(covarianceIn(rest, { 排: 1 }, { 取: 1 })).toBeCloseTo(4, 12);
    expect(covarianceIn(rest, { 排: 1 }, { 耗: 1 })).toBeCloseTo(-1, 12);
  });

  it("says nothing of a flow that cannot be known or does not exist", () => {
    const blind = estimateOf(network([flow("取", 0, 1, [100, 2]), flow("耗", 1, 0), flow("排", 1, 0)]));
    expect(sumOfFlows(blind, weights({ 排: 1 }))).toBeNull();
    expect(sumOfFlows(unit, weights({ 漏: 1 }))).toBeNull();
  });
});

/** Units in a row and across, some flows blank, some constant. */
const plants: fc.Arbitrary<Network> = fc
  .record({
    nodes: fc.integer({ min: 1, max: 7 }),
    paths: fc.array(
      fc.array(
        fc.record({ stop: fc.nat(), kind: fc.integer({ min: 0, max: 9 }), noise: fc.integer({ min: -30, max: 30 }) }),
        { minLength: 2, maxLength: 6 },
      ),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ nodes, paths }) =>
    network(
      paths.flatMap((path, p): Flow[] => {
        const amount = 40 + 7 * p;
        return path.flatMap(({ kind, noise }, i) => {
          const name = (stop: number): string => `N${stop % nodes}`;
          const from = i === 0 ? "" : name(path[i - 1]!.stop);
          const to = i === path.length - 1 ? "" : name(path[i]!.stop);
          if (from === to) return [];
          const id = `${p}-${i}`;
          if (kind < 3) return [flow(id, from, to)];
          if (kind === 9) return [flow(id, from, to, amount)];
          return [flow(id, from, to, [amount + noise / 10, 1 + (kind % 3)])];
        });
      }),
    ),
  );

/** How far each flow moves when one reading does: by full matrices, once per reading. */
function denseCovariance(each: Network): (a: number, b: number) => number {
  const base = solveDensely(each).values;
  const slopes = each.flows.flatMap(({ amount }, r) => {
    if (amount.kind !== "measured") return [];
    const flows = each.flows.map((one, e) =>
      e === r ? { ...one, amount: { ...amount, value: amount.value + 1 } } : one,
    );
    const moved = solveDensely({ ...each, flows }).values;
    return [base.map((value, e) => amount.sigma * ((moved[e] ?? 0) - (value ?? 0)))];
  });
  return (a, b) => slopes.reduce((sum, slope) => sum + slope[a]! * slope[b]!, 0);
}

it("agrees with full matrices for any two flows of any plant", () => {
  fc.assert(
    fc.property(plants, fc.nat(), fc.nat(), (each, first, second) => {
      fc.pre(each.flows.length > 0);
      const solved = estimateOf(each);
      fc.pre(solved.contradictions.length === 0);
      const [a, b] = [first % each.flows.length, second % each.flows.length];
      const actual = covarianceIn(solved, { [each.flows[a]!.id]: 1 }, { [each.flows[b]!.id]: 1 });
      const { values } = solveDensely(each);
      if (values[a] === null || values[b] === null) expect(actual).toBeNull();
      else expect(actual).toBeCloseTo(denseCovariance(each)(a, b), 7);
    }),
    { numRuns: 300, seed: 20260102 },
  );
});
