import type { StatedBalance, StatedFlow, StatedRelation } from "../../../audit/statedBalance";
import type { End } from "../../network";

/** Water that a unit circulates within itself is in no balance. */
const isLoop = ({ from, to }: StatedFlow): boolean =>
  from.kind === "node" && to.kind === "node" && from.node === to.node;

const isAt = (end: End, node: string): boolean => end.kind === "node" && end.node === node;

export function isInBalance({ flows }: StatedBalance, id: string): boolean {
  return flows.some((flow) => flow.id === id && !isLoop(flow));
}

/** Ids of what enters a unit; units are named without spaces. */
function entering({ flows }: StatedBalance, name: string): readonly string[] {
  const node = name.replace(/\s+/g, "");
  return flows.filter((flow) => isAt(flow.to, node) && !isLoop(flow)).map(({ id }) => id);
}

export interface Inlets {
  /** Ids, each once. */
  readonly flows: readonly string[];
  /** Names that are neither a flow nor, for a transfer coefficient, a unit with something entering it. */
  readonly missing: readonly string[];
}

/**
 * The flows by which a relation gives its own. For a transfer coefficient the name of a unit means all that enters it,
 * and no name at all what enters the unit that the flow leaves.
 */
export function inletsOf(balance: StatedBalance, { kind, flow, others }: StatedRelation): Inlets {
  const source = balance.flows.find(({ id }) => id === flow.text)?.from;
  const isImplied = kind === "transfer" && others.names.length === 0 && source?.kind === "node";
  const names = isImplied ? [source.node] : others.names;
  const found = names.map((name) => {
    if (!isImplied && isInBalance(balance, name)) return [name];
    return kind === "transfer" ? entering(balance, name) : [];
  });
  return { flows: [...new Set(found.flat())], missing: names.filter((_, place) => found[place]?.length === 0) };
}
