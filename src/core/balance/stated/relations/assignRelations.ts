import type { StatedBalance, StatedRelation } from "../../../audit/statedBalance";
import type { Noticed } from "../../../outcome/outcome";
import { balancesMeant } from "../balancesMeant";
import type { RelationFinding } from "./findings";
import { inletsOf, isInBalance } from "./relationFlows";

export type RelationsByBalance = ReadonlyMap<StatedBalance, readonly StatedRelation[]>;

/**
 * Which balance each row of 平衡关系 binds: the one that its enterprise, period and name speak of and that holds the
 * flows it names. Rows that fit none or several bind nothing, and say so.
 */
export function assignRelations(
  balances: readonly StatedBalance[],
  relations: readonly StatedRelation[],
): Noticed<RelationsByBalance, RelationFinding> {
  const value = new Map<StatedBalance, StatedRelation[]>();
  const findings: RelationFinding[] = [];
  for (const relation of relations) {
    const meant = balancesMeant(relation, balances);
    const [balance, ...others] = meant.filter((each) => missingIn(each, relation).length === 0);
    if (balance && others.length === 0) value.set(balance, [...(value.get(balance) ?? []), relation]);
    else if (balance) findings.push(unclear(relation, [balance, ...others]));
    else findings.push(meant.length === 0 ? balanceUnknown(relation) : flowUnknown(relation, meant, balances));
  }
  return { value, findings };
}

/** Names of the relation that the balance does not have. */
function missingIn(balance: StatedBalance, relation: StatedRelation): readonly string[] {
  const named = isInBalance(balance, relation.flow.text) ? [] : [relation.flow.text];
  return relation.kind === "closure" ? named : [...named, ...inletsOf(balance, relation).missing];
}

function unclear({ origin }: StatedRelation, balances: readonly StatedBalance[]): RelationFinding {
  const names = balances.map(({ name }) => name);
  return { code: "balanceRelation.balanceUnclear", severity: "warning", balances: names, origins: [origin] };
}

function balanceUnknown({ balance, enterprise, period, origin }: StatedRelation): RelationFinding {
  const written = [enterprise, period, balance].filter((part) => part !== "").join(" ");
  return { code: "balanceRelation.balanceUnknown", severity: "error", balance: written, origins: [origin] };
}

function flowUnknown(
  relation: StatedRelation,
  meant: readonly StatedBalance[],
  balances: readonly StatedBalance[],
): RelationFinding {
  const lacking = meant.map((balance) => ({ balance, flows: missingIn(balance, relation) }));
  const nearest = lacking.reduce((best, each) => (each.flows.length < best.flows.length ? each : best));
  const { flows } = nearest;
  const other = balances.find((each) => !meant.includes(each) && flows.every((id) => isInBalance(each, id)));
  const isFlow = flows.includes(relation.flow.text);
  const { name } = nearest.balance;
  return {
    code: "balanceRelation.flowUnknown",
    severity: "error",
    balance: name,
    flows,
    elsewhere: other?.name ?? "",
    origins: [isFlow ? relation.flow.origin : relation.others.origin],
  };
}
