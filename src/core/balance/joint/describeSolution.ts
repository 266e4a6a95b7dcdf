import type { Estimated } from "../estimate";
import type { Equation } from "./equation";
import { decorrelate } from "./factorCorrelations";
import { productAt, sumAt, type NumberedSystem, type NumberedTerm } from "./numberSystem";
import { addScaled, dot, norm } from "./orthonormalise";
import type { Accused, EstimatedVariable, ReconciledEquations } from "./reconcileEquations";
import type { LinearSolution } from "./solveLinearised";

export interface Solved {
  readonly system: NumberedSystem;
  readonly solution: LinearSolution;
  readonly point: Float64Array;
}

type Described = Pick<ReconciledEquations, "variables" | "wanted" | "objective" | "degreesOfFreedom" | "accused">;

/** What the last step says of every variable, in the words of a balance; of the readings alone unless it converged. */
export function describeSolution(
  solved: Solved,
  { isConverged, wanted }: { readonly isConverged: boolean; readonly wanted: readonly Equation[] },
): Described {
  const { system, solution } = solved;
  const { variables } = system;
  if (!isConverged) {
    const unknown = wanted.map(({ id }) => ({ id, ...UNKNOWN }));
    return { variables: unreconciled(system), wanted: unknown, objective: 0, degreesOfFreedom: 0, accused: [] };
  }
  const known = knownVariables(solved);
  const described = variables.map(({ id }, i) => ({ id, ...(known[i]?.estimated ?? UNKNOWN) }));
  return {
    variables: described,
    wanted: wanted.map(({ id }, k) => ({ id, ...describeSum(system.wanted[k] ?? [], solved, known) })),
    objective: squares(solution.errors),
    degreesOfFreedom: solution.revealed.length,
    accused: accuse(described, known),
  };
}

const UNKNOWN: Estimated = {
  class: "unobservable",
  value: null,
  sigma: null,
  adjustment: null,
  z: null,
  isBarelyTestable: false,
};

/** Below this share of its variance a reading is as good as unchecked, and z would only show rounding. */
const BARELY = 1e-6;

interface Known {
  readonly estimated: Estimated;
  /** Derivative by the readings' errors, independent and of size 1, before reconciliation. */
  readonly byReading: Float64Array;
  /** What the equations reveal of it. */
  readonly revealed: Float64Array;
}

function unreconciled({ variables, sigma, measured }: NumberedSystem): readonly EstimatedVariable[] {
  const isMeasured = new Set(measured);
  return variables.map((variable, i): EstimatedVariable => {
    const { id } = variable;
    if (variable.kind === "exact")
      return { id, ...UNKNOWN, class: "exact", value: variable.value, sigma: 0, adjustment: 0 };
    if (!isMeasured.has(i) || variable.kind !== "measured") return { id, ...UNKNOWN };
    return { id, ...UNKNOWN, class: "nonRedundant", value: variable.value, sigma: sigma[i] ?? 0, adjustment: 0 };
  });
}

function knownVariables({ system, solution, point }: Solved): readonly (Known | undefined)[] {
  const known: (Known | undefined)[] = system.variables.map(() => undefined);
  system.variables.forEach((variable, i) => {
    if (variable.kind !== "exact") return;
    const estimated = { ...UNKNOWN, class: "exact", value: variable.value, sigma: 0, adjustment: 0 } as const;
    known[i] = { estimated, byReading: new Float64Array(system.measured.length), revealed: new Float64Array() };
  });
  system.measured.forEach((i, k) => {
    const byReading = new Float64Array(system.measured.length);
    byReading[k] = system.sigma[i] ?? 0;
    const isChecked = solution.isChecked[k] ?? false;
    known[i] = describeReading({ reading: system.start[i] ?? 0, value: point[i] ?? 0, isChecked }, solution.revealed, {
      byReading: decorrelate(byReading, system.correlation),
    });
  });
  for (const { variable, isObservable, byReading } of solution.solvedFor) {
    if (!isObservable) continue;
    const revealed = reveal(solution.revealed, byReading);
    const sigma = remaining(solution.revealed, byReading, revealed);
    const estimated: Estimated = { ...UNKNOWN, class: "observable", value: point[variable] ?? 0, sigma };
    known[variable] = { estimated, byReading, revealed };
  }
  return known;
}

interface Reading {
  readonly reading: number;
  readonly value: number;
  readonly isChecked: boolean;
}

function describeReading(
  { reading, value, isChecked }: Reading,
  basis: Basis,
  { byReading }: { readonly byReading: Float64Array },
): Known {
  const revealed = reveal(basis, byReading);
  const sigma = remaining(basis, byReading, revealed);
  const moved = { value, sigma, adjustment: value - reading };
  // What no equation checks stays as it is, unless its error goes with that of a reading that is checked.
  if (!isChecked) return { estimated: { ...UNKNOWN, ...moved, class: "nonRedundant" }, byReading, revealed };
  const checked = squares(revealed);
  const isBarelyTestable = checked < BARELY * squares(byReading);
  const z = isBarelyTestable ? null : (reading - value) / Math.sqrt(checked);
  return { estimated: { ...moved, class: "redundant", z, isBarelyTestable }, byReading, revealed };
}

/** A sum of products: of readings, so it is a reading itself; with an observable variable it is observable. */
function describeSum(
  terms: readonly NumberedTerm[],
  { system, solution, point }: Solved,
  known: readonly (Known | undefined)[],
): Estimated {
  const value = sumAt(terms, point);
  const parts = [...new Set(terms.flatMap(({ of }) => of))];
  if (parts.length === 0) return { ...UNKNOWN, class: "exact", value, sigma: 0, adjustment: 0 };
  const byReading = new Float64Array(system.measured.length);
  const classes = new Set<string>();
  for (const i of parts) {
    const part = known[i];
    if (!part) return UNKNOWN;
    classes.add(part.estimated.class);
    const slope = slopeAt(terms, point, i);
    part.byReading.forEach((each, k) => (byReading[k] = (byReading[k] ?? 0) + slope * each));
  }
  const isChecked = classes.has("redundant");
  const reading = { reading: sumAt(terms, system.start), value, isChecked };
  const { estimated } = describeReading(reading, solution.revealed, { byReading });
  if (!classes.has("observable")) return estimated;
  const sigma = remaining(solution.revealed, byReading, reveal(solution.revealed, byReading));
  return { ...UNKNOWN, class: "observable", value, sigma };
}

function slopeAt(terms: readonly NumberedTerm[], point: Float64Array, variable: number): number {
  return terms.reduce((sum, term) => {
    const shares = term.of.map((i, position) => (i === variable ? productAt(term, point, position) : 0));
    return shares.reduce((total, share) => total + share, sum);
  }, 0);
}

type Basis = readonly Float64Array[];

/** Q t. */
function reveal(basis: Basis, byReading: Float64Array): Float64Array {
  return Float64Array.from(basis, (vector) => dot(vector, byReading));
}

/** |t − QᵀQ t|: the σ that is left. Subtracted before it is squared, so that a small rest keeps its digits. */
function remaining(basis: Basis, byReading: Float64Array, revealed: Float64Array): number {
  const rest = byReading.slice();
  basis.forEach((vector, k) => addScaled(rest, -(revealed[k] ?? 0), vector));
  return norm(rest);
}

const squares = (vector: Float64Array): number => dot(vector, vector);

/** Two readings whose errors the equations reveal in the same direction cannot be told apart. */
const SAME_DIRECTION = 1 - 1e-9;

function accuse(variables: readonly EstimatedVariable[], known: readonly (Known | undefined)[]): readonly Accused[] {
  const tested = variables.flatMap(({ id, z, adjustment }, i) => {
    const each = known[i];
    if (z === null || adjustment === null || !each) return [];
    const bias = (-adjustment * squares(each.byReading)) / squares(each.revealed);
    return [{ id, bias, z: Math.abs(z), direction: each.revealed }];
  });
  const groups: (typeof tested)[] = [];
  for (const each of tested.sort((a, b) => b.z - a.z || (a.id < b.id ? -1 : 1))) {
    const group = groups.find(([first]) => first && isSame(first, each));
    if (group) group.push(each);
    else groups.push([each]);
  }
  return groups.map((group) => ({
    readings: group.map(({ id, bias }) => ({ id, bias })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    z: group[0]?.z ?? 0,
  }));
}

interface Direction {
  readonly z: number;
  readonly direction: Float64Array;
}

function isSame(a: Direction, b: Direction): boolean {
  if (Math.abs(a.z - b.z) > 1e-6 * a.z) return false;
  return Math.abs(dot(a.direction, b.direction)) >= SAME_DIRECTION * norm(a.direction) * norm(b.direction);
}
