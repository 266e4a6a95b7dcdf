import type { PrintedClosure, StatedBalance, StatedFlow } from "../../../../src/core/audit/statedBalance";
import { atNode, OUTSIDE, STOCK, type End } from "../../../../src/core/balance/network";
import type { StatedSettings } from "../../../../src/core/balance/stated/statedSettings";
import type { Quantity, Reading } from "../../../../src/core/quantity/quantity";
import { defaultUncertainties } from "../../../../src/standards/balance/defaultUncertainties";

export const settings: StatedSettings = { defaults: defaultUncertainties, percentBySource: {} };

export function quantity(value: number | Reading, unit?: string, halfDigit = 0.5): Quantity {
  const reading: Reading = typeof value === "number" ? { kind: "number", value, halfDigit } : value;
  const written = typeof value === "number" ? String(value) : value.kind;
  return { reading, origin: `平衡流股!${unit ?? "数量"}`, written, ...(unit === undefined ? {} : { unit }) };
}

export const percent = (value: number): Quantity => quantity(value, "%", 0.05);
export const BLANK: Reading = { kind: "missing", reason: "blank" };

const end = (name: string): End => (name === "" ? OUTSIDE : name === "贮存" ? STOCK : atNode(name));

/** `A→B`; a side left blank is outside. */
export function stated(id: string, way: string, amount: Quantity, more: Partial<StatedFlow> = {}): StatedFlow {
  const [from = "", to = ""] = way.split("→");
  const plain = { name: "", dataSource: "", waterKinds: [], contents: [], origin: `平衡流股!${id}` };
  return { id, from: end(from), to: end(to), quantity: amount, ...plain, ...more };
}

export function balance(
  flows: readonly StatedFlow[],
  more: Partial<StatedBalance> = {},
  printed: readonly PrintedClosure[] = [],
): StatedBalance {
  const frame = { enterprise: "", period: "2024年", name: "试算", medium: "物料", form: "flows" as const };
  return { ...frame, flows, printed, origins: ["平衡流股!A1"], ...more };
}
