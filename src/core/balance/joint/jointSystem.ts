import type { Incidence } from "../incidence";
import type { Amount } from "../network";
import type { Content } from "../substanceNetwork";
import {
  balanceOf,
  closureOf,
  transferOf,
  type Correlation,
  type Equation,
  type EquationSystem,
  type Product,
  type Variable,
} from "./equation";

/** Names of the variables, for correlations: amount of a flow, content of a substance in it. */
export const amountVariable = (flow: string): string => `M ${flow}`;
export const contentVariable = (flow: string, substance: string): string => `c ${flow} ${substance}`;
/** Amount of a substance in a flow, wanted in the result; a variable only where no content is known. */
export const carriedVariable = (flow: string, substance: string): string => `m ${flow} ${substance}`;

/** What binds flows besides the balances. Flows by id; `substance` null is the goods layer. */
export type JointRelation =
  | {
      /** outlet = coefficient · Σ inlets: a transfer coefficient or, with one inlet, a ratio. */
      readonly kind: "transfer";
      readonly id: string;
      readonly outlet: string;
      readonly inlets: readonly string[];
      readonly substance: string | null;
      readonly coefficient: Amount;
    }
  | {
      /** The substances are all that the flow consists of: their contents add to 1. */
      readonly kind: "closure";
      readonly id: string;
      readonly flow: string;
      readonly substances: readonly string[];
    };

export interface JointProblem {
  readonly incidence: Incidence;
  /** Contents by substance and flow, usable ones only; σ 0 is exact. */
  readonly contents: ReadonlyMap<string, ReadonlyMap<string, Content>>;
  /** Relations between flows that exist. */
  readonly relations: readonly JointRelation[];
  readonly correlations: readonly Correlation[];
  /** A first guess of an unmeasured amount, of the goods (null) or of a substance. */
  readonly guess: (flow: number, substance: string | null) => number;
  /** Flows whose contents say nothing of them: what they carry is unknown apart. */
  readonly apart?: ReadonlySet<string>;
}

/**
 * The goods and their substances as one system: variables are the amounts M and the contents c, never M·c, so that
 * readings stay independent; every node closes in goods and in each substance. Where no content is known the amount of
 * the substance is itself unknown.
 */
export function jointSystem(problem: JointProblem): EquationSystem {
  const { incidence, contents, relations, correlations } = problem;
  const substances = [...contents.keys()];
  const variables: Variable[] = incidence.flows.map((_, e) => amountOf(problem, e));
  const shares = new Set(substances.flatMap((substance) => contentVariables(problem, substance, variables)));
  const isProduct = (flow: string, substance: string): boolean =>
    shares.has(contentVariable(flow, substance)) && !problem.apart?.has(flow);
  const carried: Carried = (flow, substance) => {
    if (substance === null) return [amountVariable(flow)];
    if (isProduct(flow, substance)) return [amountVariable(flow), contentVariable(flow, substance)];
    return [carriedVariable(flow, substance)];
  };
  incidence.flows.forEach(({ id }, e) => {
    const isNothing = incidence.uses[e] === "exact" && incidence.value[e] === 0;
    for (const substance of substances)
      if (!isProduct(id, substance))
        variables.push({
          id: carriedVariable(id, substance),
          ...(isNothing ? { kind: "exact", value: 0 } : { kind: "unmeasured", start: problem.guess(e, substance) }),
        });
  });
  const equations = [null, ...substances].flatMap((substance) => nodeBalances(incidence, substance, carried));
  const bound = relations.map((relation) => bind(relation, carried, variables));
  const wanted = incidence.flows.flatMap(({ id }) =>
    substances.map((substance) => balanceOf(carriedVariable(id, substance), [carried(id, substance)], [])),
  );
  return { variables, equations: [...equations, ...bound], correlations, wanted };
}

type Carried = (flow: string, substance: string | null) => Product;

function amountOf({ incidence, guess }: JointProblem, e: number): Variable {
  const id = amountVariable(incidence.flows[e]?.id ?? "");
  const value = incidence.value[e] ?? 0;
  const use = incidence.uses[e];
  if (use === "exact") return { id, kind: "exact", value };
  if (use === "measured") return { id, kind: "measured", value, sigma: Math.sqrt(incidence.variance[e] ?? 0) };
  return { id, kind: "unmeasured", start: guess(e, null) };
}

/** Known contents, and the unknown ones that a closure speaks of. Adds the variables, returns their names. */
function contentVariables(
  { incidence, contents, relations }: JointProblem,
  substance: string,
  variables: Variable[],
): readonly string[] {
  const known = contents.get(substance) ?? new Map<string, Content>();
  return incidence.flows.flatMap(({ id: flow }) => {
    const id = contentVariable(flow, substance);
    const content = known.get(flow);
    const closure = relations.find(
      (each) => each.kind === "closure" && each.flow === flow && each.substances.includes(substance),
    );
    if (content)
      variables.push(
        content.sigma > 0
          ? { id, kind: "measured", value: content.share, sigma: content.sigma }
          : { id, kind: "exact", value: content.share },
      );
    else if (closure?.kind === "closure")
      variables.push({ id, kind: "unmeasured", start: shareLeft(contents, flow, closure.substances) });
    else return [];
    return [id];
  });
}

/** What the known contents leave, spread evenly over the others. */
function shareLeft(contents: JointProblem["contents"], flow: string, substances: readonly string[]): number {
  const shares = substances.map((substance) => contents.get(substance)?.get(flow)?.share);
  const left = shares.reduce<number>((rest, share) => rest - (share ?? 0), 1);
  return Math.max(left, 0.01) / shares.filter((share) => share === undefined).length;
}

function nodeBalances(
  { flows, nodes, from, to }: Incidence,
  substance: string | null,
  carried: Carried,
): readonly Equation[] {
  return nodes.slice(1).map((node, i) => {
    const at = (ends: Int32Array): readonly Product[] =>
      flows.flatMap(({ id }, e) => (ends[e] === i + 1 ? [carried(id, substance)] : []));
    return balanceOf(substance === null ? node : `${node} ${substance}`, at(to), at(from));
  });
}

function bind(relation: JointRelation, carried: Carried, variables: Variable[]): Equation {
  if (relation.kind === "closure")
    return closureOf(
      relation.id,
      relation.substances.map((substance) => contentVariable(relation.flow, substance)),
    );
  const { id, outlet, inlets, substance, coefficient: amount } = relation;
  const coefficient = coefficientVariable(id);
  variables.push(coefficientOf(coefficient, amount));
  const inputs = inlets.map((inlet) => carried(inlet, substance));
  return transferOf(id, carried(outlet, substance), { coefficient, inputs });
}

export const coefficientVariable = (relation: string): string => `k ${relation}`;

function coefficientOf(id: string, amount: Amount): Variable {
  if (amount.kind === "measured") return { id, kind: "measured", value: amount.value, sigma: amount.sigma };
  return amount.kind === "exact" ? { id, kind: "exact", value: amount.value } : { id, kind: "unmeasured", start: 0.5 };
}
