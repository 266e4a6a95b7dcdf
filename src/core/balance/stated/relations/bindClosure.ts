import { conversionFactor } from "../../../quantity/units";
import type { Amount } from "../../network";
import type { BoundLayers, BoundOrNot, RelationRow } from "./boundRelation";

/** The substances are all that the flow consists of: what it carries of them is its whole mass. */
export function bindClosure({ goods, contents }: BoundLayers, { relation, id, substances }: RelationRow): BoundOrNot {
  const whole = tonnesOf(goods.unit);
  if (whole === undefined) {
    const at = { balance: goods.name, relation: id, unit: goods.unit, origins: [relation.origin] };
    return { value: undefined, findings: [{ ...at, code: "balanceRelation.notAWhole", severity: "error" }] };
  }
  const flow = relation.flow.text;
  const shares = substances.map((substance) => contents.get(substance)?.get(flow));
  return {
    value: {
      ...{ id, stated: relation, others: [], substance: null, substances },
      coefficient: sumOf(shares, whole),
      equation: { kind: "closure", id, flow, substances, whole },
      correlations: [],
    },
    findings: [],
  };
}

/** Contents are in t for each unit of the goods, so that a whole is 1 only where the goods are in t. */
function tonnesOf(unit: string): number | undefined {
  const amount = unit.split("/")[0] ?? "";
  return amount === "m3" ? 1 : conversionFactor(amount, "t");
}

type Share = { readonly share: number; readonly sigma: number } | undefined;

/** What was analysed, as a share of the whole; unknown where one of the contents is. */
function sumOf(shares: readonly Share[], whole: number): Amount {
  let value = 0;
  let variance = 0;
  for (const each of shares) {
    if (!each) return { kind: "unmeasured" };
    value += each.share / whole;
    variance += (each.sigma / whole) ** 2;
  }
  return variance > 0 ? { kind: "measured", value, sigma: Math.sqrt(variance) } : { kind: "exact", value };
}
