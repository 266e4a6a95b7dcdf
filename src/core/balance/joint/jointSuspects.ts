import type { NetworkBalance } from "../balanceNetwork";
import type { Suspect } from "../suspects";
import { amountVariable, coefficientVariable, contentVariable, type JointProblem } from "./jointSystem";
import type { Accused, ReconciledEquations } from "./reconcileEquations";
import type { JointSolution } from "./solveJointly";
import { readingLimit } from "./testReadings";

/** Readings and coefficients, accused by a reconciliation of all layers. */
interface Accusation {
  readonly accused: Accused;
  readonly limit: number;
  readonly reconciled: ReconciledEquations;
}

/** Accused readings of a layer; with the goods the leaks that the goods by themselves point at. */
export function jointSuspects(
  layer: NetworkBalance,
  { problem, reconciled }: JointSolution,
  falseAlarm: number,
): readonly Suspect[] {
  const limit = readingLimit(reconciled, falseAlarm);
  const own = ownReadings(layer, problem);
  const suspects = reconciled.accused
    .flatMap((accused) => suspectAmong(own, { accused, limit, reconciled }) ?? [])
    .filter(({ meters }) => meters.length > 0);
  if (layer.network.layer.kind === "substance") return suspects;
  const leaks = layer.suspects.filter((each) => each.leaks.length > 0).map((each) => ({ ...each, meters: [] }));
  return [...suspects, ...leaks].sort((a, b) => b.z - a.z);
}

/** What a reading of a layer is called there, by name of the variable. */
interface OwnReadings {
  readonly flows: ReadonlyMap<string, string>;
  readonly relations: ReadonlyMap<string, string>;
  readonly isGoods: boolean;
}

export function ownReadings({ network: { layer }, flows }: NetworkBalance, { relations }: JointProblem): OwnReadings {
  const substance = layer.kind === "substance" ? layer.substance : null;
  const ids = flows.map(({ flow }) => flow.id);
  const coefficients = relations.flatMap((relation) =>
    relation.kind === "transfer" && relation.substance === substance ? [relation.id] : [],
  );
  return {
    flows: new Map(ids.map((id) => [substance === null ? amountVariable(id) : contentVariable(id, substance), id])),
    relations: new Map(coefficients.map((id) => [coefficientVariable(id), id])),
    isGoods: substance === null,
  };
}

/** Undefined where none of the accused belongs to the layer. */
export function suspectAmong(
  { flows, relations, isGoods }: OwnReadings,
  { accused: { readings, z }, limit, reconciled }: Accusation,
): Suspect | undefined {
  const meters = readings.flatMap(({ id, bias }) => {
    const flow = flows.get(id);
    return flow === undefined ? [] : [{ flow, bias: isGoods ? bias : bias * amountOf(flow, reconciled) }];
  });
  const coefficients = readings.flatMap(({ id, bias }) => {
    const relation = relations.get(id);
    return relation === undefined ? [] : [{ relation, bias }];
  });
  if (meters.length === 0 && coefficients.length === 0) return undefined;
  const named = coefficients.length > 0 ? { meters, leaks: [], coefficients } : { meters, leaks: [] };
  return { ...named, z, limit, isSignificant: z > limit };
}

/** A wrong analysis is wrong by as much of the substance as its flow then carries too much. */
function amountOf(flow: string, { variables }: ReconciledEquations): number {
  return variables.find(({ id }) => id === amountVariable(flow))?.value ?? 0;
}
