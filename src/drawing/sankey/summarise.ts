import { atNode, type End } from "../../core/balance/network";
import type { SankeyWords } from "../../messages/pictureWords";
import type { SankeyDiagram, SankeyFlow } from "./diagram";
import { compareTexts, drawableFlows } from "./graph";
import { stagesOf } from "./stagesOf";

/** A diagram that can be read, and how much of the balance does not stand in it one by one. */
export interface Summary {
  readonly diagram: SankeyDiagram;
  readonly mergedUnits: number;
  readonly mergedFlows: number;
  readonly unknownLeftOut: number;
}

/** What a reader can follow. */
const MOST_UNITS = 40;
const MOST_FLOWS = 80;
/** What stays of a larger diagram. */
const KEPT_UNITS = 16;
const KEPT_FLOWS = 48;
const STAGES = 4;

/**
 * A diagram of more than 40 units or 80 flows with its small units merged by stages of the way from the inputs to the
 * outputs and its small flows merged at their units; suspects are kept. Sums at every unit stay what they were.
 */
export function summarise(diagram: SankeyDiagram, words: SankeyWords): Summary {
  const flows = drawableFlows(diagram);
  if (unitsOf(flows).length <= MOST_UNITS && flows.length <= MOST_FLOWS)
    return { diagram, mergedUnits: 0, mergedFlows: 0, unknownLeftOut: 0 };
  const known = flows.filter(({ value }) => value !== null);
  const { nameOf, mergedUnits, suspectUnits } = mergeUnits({ ...diagram, flows: known }, words);
  const joined = joinFlows(known.map((flow) => renamed(flow, nameOf)).filter(isNoLoop(nameOf)), words);
  const { kept, rest } = chooseFlows(joined);
  return {
    diagram: { ...diagram, flows: [...kept, ...restFlows(rest, words)], suspectUnits },
    mergedUnits,
    mergedFlows: known.length - kept.filter(({ merges = 1 }) => merges === 1).length,
    unknownLeftOut: flows.length - known.length,
  };
}

const nodeOf = (end: End): readonly string[] => (end.kind === "node" ? [end.node] : []);

function unitsOf(flows: readonly SankeyFlow[]): readonly string[] {
  return [...new Set(flows.flatMap(({ from, to }) => [...nodeOf(from), ...nodeOf(to)]))].sort(compareTexts);
}

const amountOf = ({ value }: SankeyFlow): number => Math.abs(value ?? 0);

interface MergedUnits {
  readonly nameOf: ReadonlyMap<string, string>;
  readonly mergedUnits: number;
  readonly suspectUnits: readonly string[];
}

/** Suspects and the largest units keep their names; the others are named by their stage. */
function mergeUnits({ flows, suspectUnits }: SankeyDiagram, words: SankeyWords): MergedUnits {
  const units = unitsOf(flows);
  const suspects = new Set([...suspectUnits, ...unitsOf(flows.filter(({ isSuspect }) => isSuspect))]);
  const size = new Map<string, number>(units.map((unit) => [unit, 0]));
  for (const flow of flows)
    for (const unit of [...nodeOf(flow.from), ...nodeOf(flow.to)])
      size.set(unit, (size.get(unit) ?? 0) + amountOf(flow));
  const rank = (unit: string): number => (suspects.has(unit) ? Infinity : (size.get(unit) ?? 0));
  const bySize = [...units].sort(
    (a, b) => descending(rank(a), rank(b)) || descending(size.get(a) ?? 0, size.get(b) ?? 0) || compareTexts(a, b),
  );
  const others = new Set(bySize.slice(units.length <= KEPT_UNITS + STAGES ? units.length : KEPT_UNITS));
  const stages = stagesOf(flows, { units, merged: others, count: STAGES });
  const names = stages.map((members, place) => words.otherUnits(place + 1, members.length));
  const merged = stages.flatMap((members, place) =>
    members.map((unit): [string, string] => [unit, names[place] ?? ""]),
  );
  const nameOf = new Map([...units.map((unit): [string, string] => [unit, unit]), ...merged]);
  return {
    nameOf,
    mergedUnits: others.size,
    suspectUnits: [...new Set(suspectUnits.map((unit) => nameOf.get(unit) ?? unit))].sort(compareTexts),
  };
}

function descending(a: number, b: number): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

function renamed(flow: SankeyFlow, nameOf: ReadonlyMap<string, string>): SankeyFlow {
  const name = (end: End): End => (end.kind === "node" ? atNode(nameOf.get(end.node) ?? end.node) : end);
  return { ...flow, from: name(flow.from), to: name(flow.to) };
}

/** What runs within merged units vanishes into them; what circles at a unit that kept its name does not. */
const isNoLoop =
  (nameOf: ReadonlyMap<string, string>) =>
  ({ from, to }: SankeyFlow): boolean =>
    from.kind !== "node" || to.kind !== "node" || from.node !== to.node || nameOf.get(from.node) === from.node;

const endKey = (end: End): string => (end.kind === "node" ? `unit ${end.node}` : end.kind);

/** Flows of one medium between the same two places as one. */
function joinFlows(flows: readonly SankeyFlow[], words: SankeyWords): readonly SankeyFlow[] {
  const groups = new Map<string, SankeyFlow[]>();
  for (const flow of flows) {
    const kind = [flow.medium, String(flow.isPotential), String((flow.value ?? 0) < 0)];
    const key = [endKey(flow.from), endKey(flow.to), ...kind].join("\n");
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(flow);
  }
  return [...groups].sort(([a], [b]) => compareTexts(a, b)).map(([key, group]) => joined(key, group, words));
}

function joined(key: string, group: readonly SankeyFlow[], words: SankeyWords): SankeyFlow {
  const ordered = [...group].sort((a, b) => descending(amountOf(a), amountOf(b)) || compareTexts(a.id, b.id));
  const [first] = ordered;
  if (!first) throw new Error("invariant broken: a group has a flow");
  if (group.length === 1) return first;
  const value = ordered.reduce((sum, flow) => sum + (flow.value ?? 0), 0);
  const isMost = (has: (flow: SankeyFlow) => boolean): boolean =>
    ordered.filter(has).reduce((sum, flow) => sum + amountOf(flow), 0) > Math.abs(value) / 2;
  const hasOneName = ordered.every(({ name }) => name === first.name);
  return {
    ...first,
    id: key,
    name: hasOneName ? first.name : words.media[first.medium],
    value,
    printed: null,
    isComputed: isMost(({ isComputed }) => isComputed),
    isUncertain: isMost(({ isUncertain }) => isUncertain),
    isSuspect: ordered.some(({ isSuspect }) => isSuspect),
    merges: ordered.reduce((sum, { merges = 1 }) => sum + merges, 0),
  };
}

/** Suspects first, then the largest. */
function chooseFlows(flows: readonly SankeyFlow[]): {
  readonly kept: readonly SankeyFlow[];
  readonly rest: readonly SankeyFlow[];
} {
  const ordered = [...flows].sort(
    (a, b) =>
      Number(b.isSuspect) - Number(a.isSuspect) || descending(amountOf(a), amountOf(b)) || compareTexts(a.id, b.id),
  );
  return { kept: ordered.slice(0, KEPT_FLOWS), rest: ordered.slice(KEPT_FLOWS) };
}

/** Of every unit one flow in and one out that stand for all that are too small to be drawn. */
function restFlows(flows: readonly SankeyFlow[], words: SankeyWords): readonly SankeyFlow[] {
  const sums = new Map<string, { readonly unit: string; readonly isIn: boolean; value: number; count: number }>();
  const add = (unit: string, isIn: boolean, flow: SankeyFlow): void => {
    const key = `${unit}\n${String(isIn)}`;
    const sum = sums.get(key) ?? { unit, isIn, value: 0, count: 0 };
    sums.set(key, sum);
    sum.value += amountOf(flow);
    sum.count += flow.merges ?? 1;
  };
  for (const flow of flows) {
    const isTurned = (flow.value ?? 0) < 0;
    for (const unit of nodeOf(flow.from)) add(unit, isTurned, flow);
    for (const unit of nodeOf(flow.to)) add(unit, !isTurned, flow);
  }
  return [...sums].map(([key, { unit, isIn, value, count }]) => ({
    id: key,
    name: words.otherFlows(count),
    from: isIn ? { kind: "outside" } : atNode(unit),
    to: isIn ? atNode(unit) : { kind: "outside" },
    value,
    printed: null,
    isComputed: false,
    isUncertain: false,
    isSuspect: false,
    isPotential: false,
    medium: "merged",
    merges: count,
  }));
}
