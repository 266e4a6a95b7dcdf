import { classify, type FlowClass, type Structure } from "./classify";
import type { Incidence } from "./incidence";
import type { Flow } from "./network";
import { adjust, type Adjustment } from "./sparse/adjust";
import { observe } from "./sparse/observe";

/** A flow after reconciliation, in the unit of the balance; null where nothing can be said. */
export interface Estimated {
  readonly class: FlowClass;
  readonly value: number | null;
  readonly sigma: number | null;
  /** Reconciled value less reading. */
  readonly adjustment: number | null;
  /** (reading − reconciled) / σ of that difference; null unless the reading is redundant and really checked. */
  readonly z: number | null;
  /** Redundant, but the other readings say next to nothing about it (less than a millionth of its variance). */
  readonly isBarelyTestable: boolean;
}

export interface BalancedFlow extends Estimated {
  readonly flow: Flow;
}

/** A closed part whose constants do not add to zero: no values of its flows can balance. */
export interface Contradiction {
  readonly nodes: readonly string[];
  readonly gap: number;
}

export interface Estimate {
  readonly incidence: Incidence;
  readonly structure: Structure;
  readonly flows: readonly BalancedFlow[];
  readonly adjustment: Adjustment;
  readonly objective: number;
  readonly degreesOfFreedom: number;
  readonly contradictions: readonly Contradiction[];
  /** Where uncertainties were too far apart for the digits of the computer: no reading counted as better than this σ. */
  readonly leastSigma?: number;
}

/** Below this share of its variance a reading is as good as unchecked, and z would only show rounding. */
const BARELY = 1e-6;

/**
 * Weighted least squares min Σ((x − y)/σ)² so that every node closes: reconciled values, standard deviations (also of
 * unmeasured flows that follow from others), z of every redundant reading, J and its degrees of freedom. Flows of a
 * contradictory part keep their readings and get no verdict. Where uncertainties are so far apart that the smaller ones
 * are lost in rounding, they are raised as far as they have to be.
 *
 * @source O. Cencic, Sustain. Environ. Res. 26 (2016) 291, linear part; network form in `sparse/adjust`
 */
export function estimate(incidence: Incidence): Estimate {
  const asStated = estimateAsStated(incidence);
  if (!asStated.adjustment.factor.isLost) return asStated;
  const leastSigma = LEAST_OF_LARGEST * Math.sqrt(largestOf(incidence.variance));
  const variance = incidence.variance.map((each) => (each === 0 ? 0 : Math.max(each, leastSigma ** 2)));
  return { ...estimateAsStated({ ...incidence, variance }), leastSigma };
}

/** σ below this share of the largest are lost where flows of the largest join units: its square leaves six digits. */
const LEAST_OF_LARGEST = 1e-5;

function largestOf(values: Float64Array): number {
  return values.reduce((largest, each) => Math.max(largest, each), 0);
}

function estimateAsStated(incidence: Incidence): Estimate {
  const structure = classify(incidence);
  const contradictions = findContradictions(incidence, structure);
  const { merged } = structure;
  const isGround = new Uint8Array(merged.edges.vertices);
  for (const node of merged.parts.smallest) isGround[node] = 1;
  if (contradictions.size > 0)
    merged.parts.part.forEach((part, node) => {
      if (contradictions.has(part)) isGround[node] = 1;
    });
  const variance = new Float64Array(merged.flows.length);
  merged.flows.forEach((flow, edge) => (variance[edge] = at(incidence.variance, flow)));
  const adjustment = adjust(merged.edges, variance, surplusOf(incidence, structure), isGround);
  const flows = describeFlows(incidence, structure, { adjustment, contradictions });
  return {
    incidence,
    structure,
    flows,
    adjustment,
    objective: adjustment.objective,
    degreesOfFreedom: adjustment.matrix.rows,
    contradictions: [...contradictions.values()],
  };
}

/** Σ in − Σ out of readings and constants at each merged node. */
function surplusOf({ from, to, value }: Incidence, { unmeasured }: Structure): Float64Array {
  const { tree, roots } = unmeasured.forest;
  const surplus = new Float64Array(roots.length);
  for (let e = 0; e < value.length; e++) {
    const [a, b] = [place(tree, from[e]), place(tree, to[e])];
    if (a === b) continue;
    surplus[a] = at(surplus, a) - at(value, e);
    surplus[b] = at(surplus, b) + at(value, e);
  }
  return surplus;
}

const at = (array: Float64Array, index: number): number => array[index] ?? 0;
const place = (of: Int32Array, node: number | undefined): number => of[node ?? 0] ?? 0;

/** By closed part of the merged network; the part with the outside can always balance. */
function findContradictions(incidence: Incidence, structure: Structure): ReadonlyMap<number, Contradiction> {
  const { merged, unmeasured } = structure;
  const found = new Map<number, Contradiction>();
  const parts = merged.parts.smallest.length;
  if (parts === 1) return found;
  const part = unmeasured.forest.tree.map((node) => merged.parts.part[node] ?? 0);
  const gap = new Float64Array(parts);
  const size = new Float64Array(parts);
  incidence.uses.forEach((use, e) => {
    if (use !== "exact") return;
    const amount = at(incidence.value, e);
    const [a, b] = [place(part, incidence.from[e]), place(part, incidence.to[e])];
    if (a !== b) {
      gap[a] = at(gap, a) - amount;
      gap[b] = at(gap, b) + amount;
    }
    size[a] = at(size, a) + Math.abs(amount);
    size[b] = at(size, b) + Math.abs(amount);
  });
  gap.forEach((each, closed) => {
    // Constants that cancel on paper may leave the last bits of their sum.
    if (closed === 0 || Math.abs(each) <= 1e-9 * at(size, closed)) return;
    found.set(closed, { nodes: incidence.nodes.filter((_, node) => part[node] === closed), gap: each });
  });
  return found;
}

interface Solved {
  readonly adjustment: Adjustment;
  readonly contradictions: ReadonlyMap<number, Contradiction>;
}

function describeFlows(incidence: Incidence, structure: Structure, solved: Solved): readonly BalancedFlow[] {
  const { adjustment } = solved;
  const { unmeasured } = structure;
  const edges = edgesOfFlows(structure, solved);
  const value = incidence.value.slice();
  structure.merged.flows.forEach((e) => {
    const edge = edges[e] ?? NO_EDGE;
    if (edge !== NO_EDGE) value[e] = at(value, e) - at(adjustment.correction, edge);
  });
  const known = { edges: { ...incidence, vertices: incidence.nodes.length }, value, variance: incidence.variance };
  const observed = observe(unmeasured, known, adjustment);
  return incidence.flows.map((flow, e): BalancedFlow => {
    const edge = edges[e] ?? NO_EDGE;
    const place = { flow, e, edge };
    if (edge === NO_EDGE) return unadjusted(incidence, structure, place);
    if (incidence.uses[e] === "measured") return adjusted(incidence, adjustment, place);
    const [rest, sigma] = [at(observed.value, edge), at(observed.sigma, edge)];
    return { class: "observable", value: rest, sigma, adjustment: null, z: null, isBarelyTestable: false, flow };
  });
}

const NO_EDGE = -1;

/** Of each adjusted reading its edge in the merged network, of each flow that follows from others its bridge. */
function edgesOfFlows({ classes, merged, unmeasured }: Structure, { contradictions }: Solved): Int32Array {
  const edges = new Int32Array(classes.length).fill(NO_EDGE);
  const canBalance = (node: number): boolean =>
    contradictions.size === 0 || !contradictions.has(merged.parts.part[node] ?? 0);
  merged.flows.forEach((e, edge) => {
    if (canBalance(merged.edges.from[edge] ?? 0)) edges[e] = edge;
  });
  unmeasured.flows.forEach((e, edge) => {
    if (unmeasured.forest.isBridge[edge] === 0) return;
    if (canBalance(place(unmeasured.forest.tree, unmeasured.edges.from[edge]))) edges[e] = edge;
  });
  return edges;
}

/** A flow, its number, and its edge in the merged network or among the unmeasured. */
interface Place {
  readonly flow: Flow;
  readonly e: number;
  readonly edge: number;
}

function unadjusted({ value, variance, uses }: Incidence, { classes }: Structure, { flow, e }: Place): BalancedFlow {
  const isRead = uses[e] !== "unmeasured";
  return {
    class: classes[e] ?? "unobservable",
    value: isRead ? at(value, e) : null,
    sigma: isRead ? Math.sqrt(at(variance, e)) : null,
    adjustment: isRead ? 0 : null,
    z: null,
    isBarelyTestable: false,
    flow,
  };
}

function adjusted(
  { value, variance }: Incidence,
  { correction, resistance }: Adjustment,
  { flow, e, edge }: Place,
): BalancedFlow {
  const s2 = at(variance, e);
  const checkedShare = s2 * at(resistance, edge);
  const isBarelyTestable = checkedShare < BARELY;
  const moved = at(correction, edge);
  return {
    class: "redundant",
    value: at(value, e) - moved,
    sigma: Math.sqrt(s2 * Math.max(0, 1 - checkedShare)),
    adjustment: -moved,
    z: isBarelyTestable ? null : moved / Math.sqrt(s2 * checkedShare),
    isBarelyTestable,
    flow,
  };
}
