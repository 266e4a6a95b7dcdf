import type { Correlation } from "../../joint/equation";
import { amountVariable, contentVariable } from "../../joint/jointSystem";
import type { Noticed } from "../../../outcome/outcome";
import type { BoundLayers, BoundOrNot, RelationRow } from "./boundRelation";
import type { RelationFinding } from "./findings";
import { figureOf } from "./relationCoefficient";

/** ρ between the errors of one reading and each of the others: amounts, or contents where a substance is named. */
export function bindCorrelation(layers: BoundLayers, row: RelationRow): BoundOrNot {
  const { relation, id, others, substances } = row;
  const rho = rhoOf(layers, row);
  if (rho.value === undefined) return { value: undefined, findings: rho.findings };
  const [substance = null] = substances;
  const flows = [relation.flow.text, ...others];
  const unread = flows.filter((flow) => !isReading(layers, flow, substance));
  if (unread.length > 0) {
    const at = { balance: layers.goods.name, relation: id, flows: unread, origins: [relation.origin] };
    const code = "balanceRelation.correlationWithoutReading";
    return { value: undefined, findings: [{ ...at, code, severity: "warning" }] };
  }
  const nameOf = (flow: string): string =>
    substance === null ? amountVariable(flow) : contentVariable(flow, substance);
  const coefficient = rho.value;
  const correlations = others.map((other): Correlation => {
    return { between: [nameOf(relation.flow.text), nameOf(other)], coefficient };
  });
  const amount = { kind: "exact", value: coefficient } as const;
  const common = { id, stated: relation, others, substance, substances };
  return { value: { ...common, coefficient: amount, equation: null, correlations }, findings: [] };
}

function rhoOf(
  { goods }: BoundLayers,
  { relation: { coefficient, flow }, id }: RelationRow,
): Noticed<number | undefined, RelationFinding> {
  const { reading, written, origin } = coefficient;
  const none = (finding: RelationFinding) => ({ value: undefined, findings: [finding] });
  const at = { balance: goods.name, severity: "error", origins: [origin] } as const;
  if (reading.kind === "missing")
    return none({ ...at, code: "balanceRelation.incomplete", flow: flow.text, missing: "coefficient" });
  const value = figureOf(reading)?.value;
  if (value === undefined) return none({ ...at, code: "balanceRelation.coefficientUnreadable", relation: id, written });
  if (Math.abs(value) >= 1)
    return none({ ...at, code: "balanceRelation.coefficientOutOfRange", relation: id, kind: "correlation", value });
  return { value, findings: [] };
}

function isReading({ goods, contents }: BoundLayers, flow: string, substance: string | null): boolean {
  if (substance !== null) return (contents.get(substance)?.get(flow)?.sigma ?? 0) > 0;
  const amount = goods.flows.find(({ id }) => id === flow)?.amount;
  return amount?.kind === "measured" && amount.sigma > 0;
}
