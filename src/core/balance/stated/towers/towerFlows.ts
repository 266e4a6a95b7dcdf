import type { StatedBalance, StatedFlow } from "../../../audit/statedBalance";
import type { End } from "../../network";
import {
  blowDownWord,
  circulationWord,
  consumedWord,
  driftWord,
  evaporationWord,
  makeUpWord,
  refillWord,
} from "./tower.terms";

/** The flows of one cooling tower in its balance. */
export interface TowerFlows {
  /** What leaves as vapour, with the drift where that has no flow of its own. */
  readonly consumed: readonly StatedFlow[];
  /** The consumed flow is all that the tower loses to the air: named neither 蒸发 nor beside a flow of drift. */
  readonly holdsDrift: boolean;
  readonly makeUp: readonly StatedFlow[];
  readonly blowDown: readonly StatedFlow[];
}

/** Told apart by 水类型, else by name; circulating water is neither make-up nor blow-down. */
export function towerFlows({ flows }: StatedBalance, node: string): TowerFlows {
  const entering = flows.filter(({ from, to }) => isAt(to, node) && !isAt(from, node));
  const leaving = flows.filter(({ from, to }) => isAt(from, node) && !isAt(to, node));
  const lost = leaving.filter((flow) => says(flow, consumedWord));
  const drift = lost.filter(({ name }) => driftWord.test(name) && !evaporationWord.test(name));
  const consumed = lost.filter((flow) => !drift.includes(flow));
  return {
    consumed,
    holdsDrift: drift.length === 0 && !consumed.some(({ name }) => evaporationWord.test(name)),
    makeUp: entering.filter((flow) => says(flow, makeUpWord) && !isCirculation(flow)),
    blowDown: leaving.filter((flow) => says(flow, blowDownWord) && !lost.includes(flow) && !isCirculation(flow)),
  };
}

const isAt = (end: End, node: string): boolean => end.kind === "node" && end.node === node;

function says({ waterKinds, name }: StatedFlow, word: RegExp): boolean {
  return waterKinds.length > 0 ? waterKinds.some((kind) => word.test(kind)) : word.test(name);
}

function isCirculation(flow: StatedFlow): boolean {
  return says(flow, circulationWord) && !says(flow, refillWord);
}
