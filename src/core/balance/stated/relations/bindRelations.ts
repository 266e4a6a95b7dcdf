import type { StatedRelation } from "../../../audit/statedBalance";
import type { Noticed } from "../../../outcome/outcome";
import { substanceName } from "../substance";
import { bindClosure } from "./bindClosure";
import { bindCorrelation } from "./bindCorrelation";
import { relationId, type BoundLayers, type BoundOrNot, type BoundRelation, type RelationRow } from "./boundRelation";
import type { RelationFinding } from "./findings";
import { relationCoefficient } from "./relationCoefficient";
import { inletsOf } from "./relationFlows";

/**
 * Rows of 平衡关系 as equations and correlations. A row that cannot bind is said with its cell and left out: a coefficient
 * that is none, |ρ| of 1 or more, contents that nobody analysed, the same relation once more.
 *
 * @param relations rows of this balance, whose flows it holds
 */
export function bindRelations(
  layers: BoundLayers,
  relations: readonly StatedRelation[],
): Noticed<readonly BoundRelation[], RelationFinding> {
  const findings: RelationFinding[] = [];
  const bound: BoundRelation[] = [];
  const known = new Set<string>();
  for (const row of relations.map((relation) => rowOf(layers, relation))) {
    const problem = lacking(layers, row) ?? repeated(layers, row, known);
    if (problem) {
      findings.push(problem);
      continue;
    }
    const { value, findings: own } = bind(layers, row);
    findings.push(...own);
    if (value) bound.push(value);
  }
  return { value: bound, findings: [...findings, ...aboveOne(layers, bound)] };
}

function rowOf({ stated, goods }: BoundLayers, relation: StatedRelation): RelationRow {
  const own = goods.layer.kind === "substance" ? goods.layer.substance : null;
  const substances = [...new Set(relation.substances.names.map(substanceName))].filter((each) => each !== own);
  const others = relation.kind === "closure" ? [] : inletsOf(stated, relation).flows;
  return { relation, id: relationId(relation, others, substances), others, substances };
}

const bind = (layers: BoundLayers, row: RelationRow): BoundOrNot => {
  if (row.relation.kind === "closure") return bindClosure(layers, row);
  return row.relation.kind === "correlation" ? bindCorrelation(layers, row) : bindTransfer(layers, row);
};

/** What the row does not say, or says of something that is not there. */
function lacking(layers: BoundLayers, { relation, others, substances }: RelationRow): RelationFinding | undefined {
  const { kind, flow } = relation;
  const at = { balance: layers.goods.name, flow: flow.text, severity: "error" } as const;
  const incomplete = { ...at, code: "balanceRelation.incomplete" } as const;
  if (kind !== "closure" && others.length === 0)
    return { ...incomplete, missing: "others", origins: [relation.others.origin] };
  if (kind === "closure" && substances.length === 0)
    return { ...incomplete, missing: "substances", origins: [relation.substances.origin] };
  if (others.includes(flow.text)) return { ...at, code: "balanceRelation.toItself", origins: [relation.others.origin] };
  const unknown = substances.filter((substance) => !layers.contents.has(substance));
  if (unknown.length === 0) return undefined;
  const code = "balanceRelation.substanceUnknown";
  return { ...at, code, substances: unknown, origins: [relation.substances.origin] };
}

/** Two readings go together whichever is named first. */
function repeated(
  { goods }: BoundLayers,
  { relation, id, others, substances }: RelationRow,
  known: Set<string>,
): RelationFinding | undefined {
  const { kind, flow, origin } = relation;
  const sorted = kind === "correlation" ? [[flow.text, ...others].sort()] : [flow.text, [...others].sort()];
  const sort = kind === "ratio" ? "transfer" : kind;
  const key = JSON.stringify(kind === "closure" ? [sort, flow.text] : [sort, sorted, substances]);
  if (known.size === known.add(key).size)
    return {
      ...{ balance: goods.name, relation: id, origins: [origin] },
      code: "balanceRelation.repeated",
      severity: "warning",
    };
  return undefined;
}

/** out = k · Σ in, in the goods or in one substance. */
function bindTransfer({ goods }: BoundLayers, { relation, id, others, substances }: RelationRow): BoundOrNot {
  const { value: coefficient, findings } = relationCoefficient(relation, { balance: goods.name, relation: id });
  if (!coefficient) return { value: undefined, findings };
  const [substance = null] = substances;
  const outlet = relation.flow.text;
  const equation = { kind: "transfer", id, outlet, inlets: others, substance, coefficient } as const;
  return {
    value: { id, stated: relation, others, substance, substances, coefficient, equation, correlations: [] },
    findings,
  };
}

/** Transfer coefficients of the same inlets that are above 1 together, beyond their uncertainties. */
function aboveOne({ goods }: BoundLayers, bound: readonly BoundRelation[]): readonly RelationFinding[] {
  const byInlets = new Map<string, BoundRelation[]>();
  for (const each of bound) {
    if (each.stated.kind !== "transfer" || each.coefficient.kind === "unmeasured") continue;
    const key = JSON.stringify([[...each.others].sort(), each.substance]);
    byInlets.set(key, [...(byInlets.get(key) ?? []), each]);
  }
  return [...byInlets.values()].flatMap((same): readonly RelationFinding[] => {
    const amounts = same.map(({ coefficient }) => coefficient);
    const sum = amounts.reduce((total, each) => total + (each.kind === "unmeasured" ? 0 : each.value), 0);
    const spread = Math.hypot(...amounts.map((each) => (each.kind === "measured" ? each.sigma : 0)));
    if (same.length < 2 || sum - 2 * spread <= 1 + ROUNDING) return [];
    const [relations, origins] = [same.map(({ id }) => id), same.map(({ stated }) => stated.coefficient.origin)];
    const code = "balanceRelation.coefficientsAboveOne";
    return [{ code, severity: "warning", balance: goods.name, relations, sum, origins }];
  });
}

const ROUNDING = 1e-9;
