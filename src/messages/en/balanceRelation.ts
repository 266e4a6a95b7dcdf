import type { RelationFinding } from "../../core/balance/stated/relations/findings";
import { listed, rounded } from "../format";
import type { Texts } from "../texts";

const MISSING = { others: "other flow", coefficient: "coefficient ρ", substances: "substance" } as const;
const REASON = {
  tooLarge: "there are more variables than can be reconciled together",
  notConverged: "the iteration did not converge",
  contradictory: "relations and balances cannot hold together",
} as const;

function range(f: Extract<RelationFinding, { code: "balanceRelation.coefficientOutOfRange" }>): string {
  if (f.kind === "correlation") return "|ρ| must be below 1";
  return f.kind === "transfer" ? "a transfer coefficient is 0 to 1 (write 0.5 or 50 %)" : "a ratio is not below 0";
}

export const balanceRelationTexts = {
  "balanceRelation.balanceUnknown": (f) =>
    `The relation names a balance that is not there (${f.balance === "" ? "none stated" : f.balance}); the row is not used. Check enterprise, period and name.`,
  "balanceRelation.balanceUnclear": (f) =>
    `${f.balances.length} balances hold the flows of this relation (${listed(f.balances)}); the row is not used. State enterprise, period and name of the balance.`,
  "balanceRelation.flowUnknown": (f) =>
    `Balance ${f.balance} has no ${listed(f.flows)}${f.elsewhere === "" ? "" : ` (it is in balance ${f.elsewhere})`}; the relation is not used. A relation binds flows of one balance, circulation within a unit excepted; of a transfer coefficient a unit may stand as the other flow.`,
  "balanceRelation.toItself": (f) => `Balance ${f.balance}: flow ${f.flow} is related to itself; the row is not used.`,
  "balanceRelation.incomplete": (f) =>
    `Balance ${f.balance}: the relation of flow ${f.flow} has no ${MISSING[f.missing]}; the row is not used.`,
  "balanceRelation.repeated": (f) =>
    `Balance ${f.balance}: relation ${f.relation} is stated more than once; the first row holds.`,
  "balanceRelation.substanceUnknown": (f) =>
    `Balance ${f.balance} holds no contents of ${listed(f.substances)}; the relation of flow ${f.flow} is not used.`,
  "balanceRelation.coefficientUnreadable": (f) =>
    `Balance ${f.balance}: the coefficient “${f.written}” of ${f.relation} is no figure; the row is not used. Leave it blank to have it estimated.`,
  "balanceRelation.coefficientOutOfRange": (f) =>
    `Balance ${f.balance}: the coefficient of ${f.relation} is ${rounded(f.value)}; ${range(f)}. The row is not used.`,
  "balanceRelation.uncertaintyUnusable": (f) =>
    `Balance ${f.balance}: the uncertainty “${f.written}” of ${f.relation} cannot be used; the coefficient is taken as exact.`,
  "balanceRelation.correlationWithoutReading": (f) =>
    `Balance ${f.balance}: ${f.relation} is not used; ${listed(f.flows)} have no reading with an uncertainty.`,
  "balanceRelation.coefficientsAboveOne": (f) =>
    `Balance ${f.balance}: the transfer coefficients ${listed(f.relations)} add to ${rounded(f.sum)}, more than 1.`,
  "balanceRelation.notAWhole": (f) =>
    `Balance ${f.balance} is kept in ${f.unit}, where contents do not add to 100 %; ${f.relation} is not used.`,
  "balanceRelation.notUsed": (f) =>
    `Balance ${f.balance} was reconciled without the relations ${listed(f.relations)}: ${REASON[f.reason]}.`,
  "balanceRelation.coefficientSuspect": (f) =>
    `Balance ${f.balance}: the coefficient stated for ${f.relation} is suspect, about ${rounded(Math.abs(f.bias))} too ${f.bias >= 0 ? "high" : "low"} (|z| = ${rounded(f.z)}, limit ${rounded(f.limit)}).`,
} satisfies Texts<RelationFinding>;
