import type { TableKind } from "../../../workbook/recognise/table";
import type { AuditView } from "../../desk/views";

export type Part = "balances" | "water" | "energy" | "exchanges";

export const PARTS: readonly Part[] = ["balances", "water", "energy", "exchanges"];

/** Sheets that a part is computed from. */
export const SHEETS = {
  balances: ["balanceFlows", "waterUnits", "inputOutput"],
  water: ["waterUnits", "balanceFlows"],
  energy: ["consumption"],
  exchanges: ["exchanges"],
} as const satisfies Readonly<Record<Part, readonly TableKind[]>>;

export function countParts({ balances, energy, exchanges }: AuditView): Readonly<Record<Part, number>> {
  return {
    balances: balances?.balances.length ?? 0,
    water: balances?.water.length ?? 0,
    energy: energy ? energy.accounts.length || energy.links.length : 0,
    exchanges: exchanges.length,
  };
}
