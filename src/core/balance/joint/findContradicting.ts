import type { NumberedSystem } from "./numberSystem";
import { reduceRows, ZERO } from "./reduceRows";
import { lineariseRow } from "./solveLinearised";

/**
 * Names the equations that cannot hold together: those that take part in a sum of equations in which every variable
 * cancels, but not the rest.
 */
export function findContradicting(system: NumberedSystem, at: Float64Array): readonly string[] {
  const { equations, names, unmeasured, measured } = system;
  const width = unmeasured.length + measured.length;
  const rows = equations.map((terms, k) => {
    const row = new Float64Array(width + 1 + equations.length);
    const linear = lineariseRow(system, terms, at);
    row.set(linear.subarray(0, width));
    row[width] = linear[linear.length - 1] ?? 0;
    row[width + 1 + k] = 1;
    return row;
  });
  const pivots = reduceRows(rows, 0, { first: 0, end: width, clear: "below" });
  const involved = new Set<number>();
  for (const row of rows.slice(pivots.length)) {
    if (Math.abs(row[width] ?? 0) <= ZERO * largest(row.subarray(width))) continue;
    row.subarray(width + 1).forEach((share, k) => {
      if (Math.abs(share) > ZERO) involved.add(k);
    });
  }
  return names.filter((_, k) => involved.has(k));
}

function largest(row: Float64Array): number {
  return row.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
}
