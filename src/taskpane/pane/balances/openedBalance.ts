import type { AuditBalance, AuditFlow } from "../../../core/balance/auditBalance";
import type { Flow } from "../../../core/balance/network";
import type { Origin } from "../../../core/outcome/outcome";

/** A balance with its flows by id and a place in the workbook for each of its units. */
export interface OpenedBalance {
  readonly balance: AuditBalance;
  readonly flows: ReadonlyMap<string, AuditFlow>;
  readonly units: ReadonlyMap<string, Origin>;
}

export function openBalance(balance: AuditBalance): OpenedBalance {
  const units = new Map<string, Origin>();
  for (const { flow } of balance.flows) {
    const [origin] = flow.origins;
    for (const end of [flow.from, flow.to]) {
      if (end.kind === "node" && origin !== undefined && !units.has(end.node)) units.set(end.node, origin);
    }
  }
  return { balance, flows: new Map(balance.flows.map((each) => [each.flow.id, each])), units };
}

/** Number and name; in a table form without numbers the unit and the name, which is the same for several units there. */
export function flowLabel({ balance, flows }: OpenedBalance, id: string): string {
  const flow = flows.get(id)?.flow;
  if (!flow || flow.name === "" || flow.name === id) return id;
  return balance.form === "flows" ? `${id} ${flow.name}` : `${unitsOf(flow)} ${flow.name}`;
}

function unitsOf({ from, to }: Flow): string {
  return [from, to].flatMap((end) => (end.kind === "node" ? [end.node] : [])).join("→");
}

export function flowOrigin({ flows }: OpenedBalance, id: string): Origin | null {
  return flows.get(id)?.flow.origins[0] ?? null;
}

/** The cell of a relation's coefficient. */
export function relationOrigin({ balance }: OpenedBalance, id: string): Origin | null {
  return balance.relations?.find((relation) => relation.id === id)?.stated.origin ?? null;
}

/** The row of a unit; of the whole, the table. */
export function unitOrigin({ balance, units }: OpenedBalance, node: string | null): Origin | null {
  return (node === null ? balance.origins[0] : units.get(node)) ?? null;
}
