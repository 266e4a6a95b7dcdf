import { reconcileEquations } from "../../../../src/core/balance/joint/reconcileEquations";
import { chiSquareLimit } from "../../../../src/core/balance/statistics";
import { publishedEquations, type PublishedEquations } from "../../../../src/standards/balance/publishedEquations";
import { publishedSystem } from "../../../../src/workflows/publishedCases";

/** Half the last digit that is printed. */
function printedAccuracy(printed: number, significantDigits?: number): number {
  if (significantDigits === undefined) return 0.5000001 * 10 ** -(String(printed).split(".")[1]?.length ?? 0);
  return 0.5000001 * 10 ** (Math.floor(Math.log10(Math.abs(printed))) + 1 - significantDigits);
}

function accuracyOf(
  { published: { relativeAccuracy, significantDigits } }: PublishedEquations,
  printed: number,
): number {
  return relativeAccuracy ? relativeAccuracy * printed : printedAccuracy(printed, significantDigits);
}

/** Their own iteration stopped at 1e-8. */
const relative = (value: number) => 1e-8 * Math.max(1e-3, Math.abs(value));

function expectNear(computed: number | null | undefined, expected: number, tolerance: number): void {
  expect(Math.abs((computed ?? NaN) - expected)).toBeLessThanOrEqual(tolerance);
}

describe.each(publishedEquations.map((each) => [each.id, each] as const))("published equations %s", (_, published) => {
  const result = reconcileEquations(publishedSystem(published));
  const byName = new Map(result.variables.map((each) => [each.id, each]));

  it("converge in a few steps to the values and deviations that the source prints", () => {
    expect(result.status).toBe("converged");
    expect(result.steps).toBeLessThanOrEqual(12);
    const { values, sigmas = {}, halfWidths = {}, significantDigits } = published.published;
    for (const [id, printed] of Object.entries(values))
      expectNear(byName.get(id)?.value, printed, accuracyOf(published, printed));
    for (const [id, printed] of Object.entries(sigmas))
      expectNear(byName.get(id)?.sigma, printed, printedAccuracy(printed));
    for (const [id, printed] of Object.entries(halfWidths)) {
      const halfWidth = 1.96 * (byName.get(id)?.sigma ?? NaN);
      expectNear(halfWidth, printed, printedAccuracy(printed, significantDigits));
    }
  });

  it("agree with the dense solution in every value, σ, z, J and degree of freedom", () => {
    const { recomputed } = published;
    const expectations = { value: recomputed.values, sigma: recomputed.sigmas, z: recomputed.z };
    for (const quantity of ["value", "sigma", "z"] as const)
      for (const [id, expected] of Object.entries(expectations[quantity])) {
        const computed = byName.get(id)?.[quantity];
        if (expected === null) expect([id, computed]).toEqual([id, null]);
        else expectNear(computed, expected, relative(expected));
      }
    expectNear(result.objective, recomputed.objective, relative(recomputed.objective));
    expect(result.degreesOfFreedom).toBe(recomputed.degreesOfFreedom);
    expect(chiSquareLimit(0.05, result.degreesOfFreedom)).toBeCloseTo(recomputed.chiSquare95, 7);
  });

  it("class every variable as the source does, and never show a start value", () => {
    const { nonRedundant = [], unobservable = [] } = published.published;
    const expected = (id: string): string => {
      if (id in published.exact) return "exact";
      if (id in published.unmeasured) return unobservable.includes(id) ? "unobservable" : "observable";
      return nonRedundant.includes(id) ? "nonRedundant" : "redundant";
    };
    for (const each of result.variables) expect([each.id, each.class]).toEqual([each.id, expected(each.id)]);
    for (const id of unobservable) expect(byName.get(id)?.value).toBeNull();
  });
});
