import type { Estimated } from "../estimate";
import type { Equation, Variable } from "./equation";
import { decorrelate } from "./factorCorrelations";
import { productAt, sumAt, type NumberedSystem, type NumberedTerm } from "./numberSystem";
import { addScaled, dot, norm, orthonormalise } from "./orthonormalise";
import type { Accused, EstimatedVariable, ReconciledEquations } from "./reconcileEquations";
import type { LinearSolution } from "./solveLinearised";

export interface Solved {
  readonly system: NumberedSystem;
  readonly solution: LinearSolution;
  readonly point: Float64Array;
}

type Described = Pick<
  ReconciledEquations,
  "variables" | "wanted" | "objective" | "degreesOfFreedom" | "accused" | "pulls"
>;

/** What the last step says of every variable, in the words of a balance; of the readings alone unless it converged. */
export function describeSolution(
  solved: Solved,
  { isConverged, wanted }: { readonly isConverged: boolean; readonly wanted: readonly Equation[] },
): Described {
  const { system, solution } = solved;
  const { variables } = system;
  if (!isConverged) {
    const unknown = wanted.map(({ id }) => ({ id, ...UNKNOWN }));
    const nothing = { objective: 0, degreesOfFreedom: 0, accused: [], pulls: new Map<string, number>() };
    return { variables: unreconciled(system), wanted: unknown, ...nothing };
  }
  const { basis } = orthonormalise(solution.checks);
  const known = knownVariables(solved, basis);
  const described = variables.map(({ id }, i) => ({ id, ...(known[i]?.estimated ?? UNKNOWN) }));
  return {
    variables: described,
    wanted: wanted.map(({ id }, k) => ({ id, ...describeSum(system.wanted[k] ?? [], solved, { basis, known }) })),
    objective: squares(solution.errors),
    degreesOfFreedom: solution.checks.length,
    accused: accuse(described, known),
    pulls: pullsOf(solved),
  };
}

function pullsOf({ system, solution }: Solved): ReadonlyMap<string, number> {
  const pulls = system.held.map((i, k): readonly [string, number] => {
    const variable = system.variables[i];
    const reading = variable?.kind === "held" ? variable.reading : null;
    const own = reading ? ((system.start[i] ?? 0) - reading.value) / reading.sigma ** 2 : 0;
    return [variable?.id ?? "", (solution.pulls[k] ?? 0) + own];
  });
  return new Map(pulls);
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
    if (isConstant(variable)) return { id, ...constant(variable.value) };
    if (!isMeasured.has(i) || variable.kind !== "measured") return { id, ...UNKNOWN };
    return { id, ...UNKNOWN, class: "nonRedundant", value: variable.value, sigma: sigma[i] ?? 0, adjustment: 0 };
  });
}

/** What is held stands as a constant, as long as it is held. */
function isConstant(variable: Variable): variable is Extract<Variable, { readonly kind: "exact" | "held" }> {
  return variable.kind === "exact" || variable.kind === "held";
}

const constant = (value: number): Estimated => ({ ...UNKNOWN, class: "exact", value, sigma: 0, adjustment: 0 });

function knownVariables({ system, solution, point }: Solved, basis: Basis): readonly (Known | undefined)[] {
  const known: (Known | undefined)[] = system.variables.map(() => undefined);
  system.variables.forEach((variable, i) => {
    if (!isConstant(variable)) return;
    const byReading = new Float64Array(system.measured.length);
    known[i] = { estimated: constant(variable.value), byReading, revealed: new Float64Array() };
  });
  system.measured.forEach((i, k) => {
    const byReading = new Float64Array(system.measured.length);
    byReading[k] = system.sigma[i] ?? 0;
    const isChecked = solution.isChecked[k] ?? false;
    known[i] = describeReading({ reading: system.start[i] ?? 0, value: point[i] ?? 0, isChecked }, basis, {
      byReading: decorrelate(byReading, system.correlation),
    });
  });
  for (const { variable, isObservable, byReading } of solution.solvedFor) {
    if (!isObservable) continue;
    const revealed = reveal(basis, byReading);
    const sigma = remaining(basis, byReading, revealed);
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
  { system, point }: Solved,
  { basis, known }: { readonly basis: Basis; readonly known: readonly (Known | undefined)[] },
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
  const { estimated } = describeReading(reading, basis, { byReading });
  if (!classes.has("observable")) return estimated;
  const sigma = remaining(basis, byReading, reveal(basis, byReading));
  return { ...UNKNOWN, class: "observable", value, sigma };
}

function slopeAt(terms: readonly NumberedTerm[], point: Float64Array, variable: number): number {
  return terms.reduce((sum, term) => {
    const shares = term.of.map((i, position) => (i === variable ? productAt(term, point, position) : 0));
    return shares.reduce((total, share) => total + share, sum);
  }, 0);
}

type Basis = readonly Float64Array[];

/** Q t. A variable follows from few readings: only those are looked at. */
function reveal(basis: Basis, byReading: Float64Array): Float64Array {
  const places = [...byReading.keys()].filter((k) => byReading[k] !== 0);
  return Float64Array.from(basis, (vector) => {
    let share = 0;
    for (const k of places) share += (vector[k] ?? 0) * (byReading[k] ?? 0);
    return share;
  });
}

/** Above this share of its square a difference of squares keeps its digits. */
const PLENTY = 1e-3;

/** |t − QᵀQ t|: the σ that is left. Where little is left it is subtracted before it is squared, and keeps its digits. */
function remaining(basis: Basis, byReading: Float64Array, revealed: Float64Array): number {
  const [all, gone] = [squares(byReading), squares(revealed)];
  if (all - gone > PLENTY * all) return Math.sqrt(all - gone);
  const rest = byReading.slice();
  basis.forEach((vector, k) => addScaled(rest, -(revealed[k] ?? 0), vector));
  return norm(rest);
}

const squares = (vector: Float64Array): number => dot(vector, vector);

/** Two readings whose errors the equations reveal in the same direction cannot be told apart. */
const SAME_DIRECTION = 1 - 1e-9;

interface Tested {
  readonly id: string;
  readonly bias: number;
  readonly z: number;
  readonly direction: Float64Array;
  readonly length: number;
}

function accuse(variables: readonly EstimatedVariable[], known: readonly (Known | undefined)[]): readonly Accused[] {
  const tested = variables.flatMap(({ id, z, adjustment }, i): readonly Tested[] => {
    const each = known[i];
    if (z === null || adjustment === null || !each) return [];
    const length = norm(each.revealed);
    const bias = (-adjustment * squares(each.byReading)) / length ** 2;
    return [{ id, bias, z: Math.abs(z), direction: each.revealed, length }];
  });
  const groups: (readonly [Tested, ...Tested[]])[] = [];
  for (const each of tested.sort((a, b) => b.z - a.z || (a.id < b.id ? -1 : 1))) {
    const place = findGroup(groups, each);
    const group = groups[place];
    if (group) groups[place] = [...group, each];
    else groups.push([each]);
  }
  return groups.map((group) => ({
    readings: group.map(({ id, bias }) => ({ id, bias })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    z: group[0].z,
  }));
}

/** Groups stand by falling |z|, and only one of the same |z| can be the same. -1 without. */
function findGroup(groups: readonly (readonly [Tested, ...Tested[]])[], { z, direction, length }: Tested): number {
  for (let place = groups.length - 1; place >= 0; place--) {
    const first = groups[place]?.[0];
    if (!first || first.z - z > 1e-6 * first.z) return -1;
    if (Math.abs(dot(first.direction, direction)) >= SAME_DIRECTION * first.length * length) return place;
  }
  return -1;
}
