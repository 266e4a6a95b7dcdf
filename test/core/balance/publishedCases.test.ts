import { estimate } from "../../../src/core/balance/estimate";
import { numberNetwork } from "../../../src/core/balance/incidence";
import { screenFlows } from "../../../src/core/balance/screenFlows";
import { chiSquareLimit } from "../../../src/core/balance/statistics";
import { publishedNetworks as publishedCases } from "../../../src/standards/balance/publishedNetworks";
import { publishedNetwork } from "../../../src/workflows/publishedCases";

/** Half the last digit that is printed. */
function halfDigit(printed: number): number {
  return 0.5000001 * 10 ** -(String(printed).split(".")[1]?.length ?? 0);
}

const relative = (value: number) => 2e-9 * Math.max(1e-3, Math.abs(value));

describe.each(publishedCases.map((each) => [each.id, each] as const))("published network %s", (_, published) => {
  const { value: screened, findings } = screenFlows(publishedNetwork(published));
  const result = estimate(numberNetwork(screened));
  const byFlow = new Map(result.incidence.flows.map(({ id }, e) => [id, result.flows[e]!]));

  it("gives the values and deviations that the source prints", () => {
    expect(findings).toEqual([]);
    const { values, sigmas = {}, relativeAccuracy } = published.published;
    for (const [id, printed] of Object.entries(values)) {
      const tolerance = relativeAccuracy ? relativeAccuracy * printed : halfDigit(printed);
      expect(Math.abs((byFlow.get(id)?.value ?? NaN) - printed)).toBeLessThanOrEqual(tolerance);
    }
    for (const [id, printed] of Object.entries(sigmas))
      expect(Math.abs((byFlow.get(id)?.sigma ?? NaN) - printed)).toBeLessThanOrEqual(halfDigit(printed));
  });

  it("agrees with the dense solution in every value, σ, z, J and degree of freedom", () => {
    const { recomputed } = published;
    const expectations = { value: recomputed.values, sigma: recomputed.sigmas, z: recomputed.z };
    for (const quantity of ["value", "sigma", "z"] as const)
      for (const [id, expected] of Object.entries(expectations[quantity])) {
        const computed = byFlow.get(id)?.[quantity];
        if (expected === null) expect(computed).toBeNull();
        else expect(Math.abs((computed ?? NaN) - expected)).toBeLessThanOrEqual(relative(expected));
      }
    expect(Math.abs(result.objective - recomputed.objective)).toBeLessThanOrEqual(relative(recomputed.objective));
    expect(result.degreesOfFreedom).toBe(recomputed.degreesOfFreedom);
    if (recomputed.chiSquare95 !== null)
      expect(chiSquareLimit(0.05, result.degreesOfFreedom)).toBeCloseTo(recomputed.chiSquare95, 7);
  });
});

describe("classes", () => {
  const classified = publishedCases.filter(({ published }) => published.redundant !== undefined);

  it.each(classified.map((each) => [each.id, each] as const))("are those that the source of %s names", (_, each) => {
    const result = estimate(numberNetwork(screenFlows(publishedNetwork(each)).value));
    const classOf = new Map(result.incidence.flows.map(({ id }, e) => [id, result.flows[e]?.class]));
    for (const name of ["redundant", "nonRedundant", "observable", "unobservable"] as const)
      for (const id of each.published[name] ?? []) expect([id, classOf.get(id)]).toEqual([id, name]);
  });
});
