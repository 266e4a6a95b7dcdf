import type { End } from "../balance/network";
import type { Origin } from "../outcome/outcome";
import { exactSum } from "./appliedCoefficient";
import type { EnergyLink, LinkedFlow } from "./energyLinks";

/** One unit of an energy balance, in the unit of the balance; `null` where a flow is not known. */
export interface LinkedUnit {
  readonly node: string;
  readonly link: EnergyLink;
  readonly input: number | null;
  /** What is given on, without losses; `null` for an end user of which nothing goes on. */
  readonly output: number | null;
  /** `null` where no loss is stated. */
  readonly statedLoss: number | null;
  /** Output over input, 0–1; of conversion and distribution alone. */
  readonly efficiency: number | null;
  /** Cells of the flows that enter and leave it. */
  readonly origins: Readonly<Record<"input" | "output" | "statedLoss", readonly Origin[]>>;
}

/** Every unit of a balance in order of appearance, with what goes in and out of it. */
export function linkedUnits(flows: readonly LinkedFlow[], linkOf: (node: string) => EnergyLink): readonly LinkedUnit[] {
  const nodes = new Set(flows.flatMap(({ flow }) => [...nameOf(flow.from), ...nameOf(flow.to)]));
  return [...nodes].map((node) => unitOf(node, linkOf(node), flows));
}

function unitOf(node: string, link: EnergyLink, flows: readonly LinkedFlow[]): LinkedUnit {
  const entering = flows.filter(({ flow }) => nameOf(flow.to)[0] === node);
  const leaving = flows.filter(({ flow }) => nameOf(flow.from)[0] === node);
  const losses = leaving.filter(({ isLoss }) => isLoss);
  const input = knownSum(entering);
  const isEnd = link === "endUse" && leaving.length === 0;
  const output = isEnd ? null : knownSum(leaving.filter(({ isLoss }) => !isLoss));
  const isPassing = (link === "conversion" || link === "distribution") && leaving.length > losses.length;
  const efficiency = isPassing && input !== null && output !== null && input > 0 ? output / input : null;
  const statedLoss = losses.length === 0 ? null : knownSum(losses);
  const onward = leaving.filter(({ isLoss }) => !isLoss);
  const origins = { input: originsOf(entering), output: originsOf(onward), statedLoss: originsOf(losses) };
  return { node, link, input, output, statedLoss, efficiency, origins };
}

function nameOf(end: End): readonly string[] {
  return end.kind === "node" ? [end.node] : [];
}

function originsOf(flows: readonly LinkedFlow[]): readonly Origin[] {
  return [...new Set(flows.flatMap(({ flow }) => flow.origins))];
}

/** Null as soon as one of the flows is not known. */
export function knownSum(flows: readonly LinkedFlow[]): number | null {
  const known = flows.flatMap(({ amount }) => amount ?? []);
  return known.length === flows.length ? exactSum(known) : null;
}
