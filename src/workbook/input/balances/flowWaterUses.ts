import type { StatedBalance, StatedFlow } from "../../../core/audit/statedBalance";
import type { WaterItem, WaterUse } from "../../../core/balance/water/waterUse";
import type { Noticed } from "../../../core/outcome/outcome";
import type { Quantity } from "../../../core/quantity/quantity";
import type { BalanceInputFinding } from "./findings";
import { circulation, kindItems, periodOfRate, reclaimed } from "./waterColumns.terms";

/**
 * Water of each unit by the 水类型 of its flows, beside that of 用水单元平衡表. A user and period that both forms state
 * is taken from the latter alone, so that nothing is counted twice. Where one of several flows of a kind has no reading
 * the kind has none: a part is never shown as the sum.
 */
export function flowWaterUses(
  balances: readonly StatedBalance[],
  uses: readonly WaterUse[],
): Noticed<readonly WaterUse[], BalanceInputFinding> {
  const known = new Set(uses.map(keyOf));
  const findings: BalanceInputFinding[] = [];
  const added = balances
    .filter(({ form, flows }) => form === "flows" && flows.some(({ waterKinds }) => waterKinds.length > 0))
    .flatMap((balance) => {
      const own = usesOf(balance);
      const [first] = own;
      if (!first || !known.has(keyOf(first))) return own;
      const { enterprise, period } = first;
      const { origins } = balance;
      findings.push({ code: "balanceInput.waterTwice", severity: "info", enterprise, period, origins });
      return [];
    });
  return { value: [...uses, ...added], findings };
}

function keyOf({ enterprise, period }: WaterUse): string {
  return JSON.stringify([enterprise, period]);
}

interface Part {
  readonly item: WaterItem;
  readonly node: string;
  readonly flow: StatedFlow;
  /** Intake that a pipe network hands on to a unit: it is that unit's, and counts once in the whole. */
  readonly isHandedOn?: true;
}

function usesOf({ enterprise, period, flows, origins }: StatedBalance): readonly WaterUse[] {
  const stated = flows.filter((flow, place) => !isReturn(flow, flows.slice(0, place))).flatMap(partsOf);
  const parts = [...stated, ...handedOn(stated)];
  // With a number used twice nobody can say which flow a result belongs to.
  const hasOwnIds = new Set(flows.map(({ id }) => id)).size === flows.length;
  const rate = flows.find(({ quantity }) => quantity.unit?.includes("/"))?.quantity.unit;
  return [...new Set(parts.map(({ node }) => node))].map((node) => {
    const own = parts.filter((part) => part.node === node);
    const items = [...new Set(own.map(({ item }) => item))];
    const quantities = items.map((item) => [item, summed(own.filter((part) => part.item === item))] as const);
    const idsOf = (wanted: (part: Part) => boolean) =>
      items.map((item) => [item, own.filter((part) => part.item === item && wanted(part)).map(({ flow }) => flow.id)]);
    const inBalance = {
      balance: origins[0] ?? "",
      flows: Object.fromEntries(idsOf(({ isHandedOn }) => !isHandedOn)),
      less: Object.fromEntries(idsOf(({ isHandedOn }) => isHandedOn === true)),
    };
    return {
      enterprise,
      period: rate === undefined ? period : periodOfRate(period, rate),
      name: node,
      system: "",
      quantities: Object.fromEntries(quantities),
      isOfFlows: true,
      ...(isFedByOthers(node, flows) ? { isFedByOthers: true } : {}),
      ...(hasOwnIds ? { inBalance } : {}),
      origin: own[0]?.flow.origin ?? "",
    };
  });
}

/** What a unit with an intake of its own hands on as intake of others is none of its own. */
function handedOn(parts: readonly Part[]): readonly Part[] {
  const intakes = parts.filter(({ item }) => item === "intake");
  return intakes.flatMap(({ item, flow, node }): readonly Part[] => {
    const { from } = flow;
    if (from.kind !== "node" || from.node === node || !intakes.some((other) => other.node === from.node)) return [];
    return [{ item, node: from.node, flow, isHandedOn: true }];
  });
}

/** Whether another unit hands on water that is not its intake: a pipe network hands on the intake itself. */
function isFedByOthers(node: string, flows: readonly StatedFlow[]): boolean {
  return flows.some((flow) => {
    const { from, to, waterKinds } = flow;
    const isHandedOn = from.kind === "node" && to.kind === "node" && to.node === node && from.node !== node;
    return isHandedOn && !waterKinds.some((kind) => circulation.test(kind)) && !isIntake(flow);
  });
}

function isIntake(flow: StatedFlow): boolean {
  return partsOf(flow).some(({ item }) => item === "intake");
}

/** Supply and return of one circulation are the same water: it counts where it is used, by the line that stands first. */
function isReturn({ from, to, waterKinds }: StatedFlow, before: readonly StatedFlow[]): boolean {
  if (!waterKinds.some((kind) => circulation.test(kind)) || from.kind !== "node" || to.kind !== "node") return false;
  return before.some(
    (flow) =>
      flow.waterKinds.some((kind) => waterKinds.includes(kind)) &&
      flow.from.kind === "node" &&
      flow.to.kind === "node" &&
      flow.from.node === to.node &&
      flow.to.node === from.node,
  );
}

function partsOf(flow: StatedFlow): readonly Part[] {
  const parts = flow.waterKinds.flatMap((kind) => {
    const [, to = [], from = []] = kindItems.find(([words]) => words.test(kind)) ?? [];
    const isBought = reclaimed.test(kind) && flow.from.kind === "outside";
    return [...at(flow.to, isBought ? UNCONVENTIONAL : to, flow), ...at(flow.from, from, flow)];
  });
  return parts.filter(
    (part, place) => parts.findIndex((each) => each.item === part.item && each.node === part.node) === place,
  );
}

const UNCONVENTIONAL: readonly WaterItem[] = ["unconventional"];

function at(end: StatedFlow["to"], items: readonly WaterItem[], flow: StatedFlow): readonly Part[] {
  return end.kind === "node" ? items.map((item) => ({ item, node: end.node, flow })) : [];
}

function summed(parts: readonly Part[]): Quantity {
  const terms = parts.map(({ flow, isHandedOn }) => ({ ...withoutTime(flow.quantity), sign: isHandedOn ? -1 : 1 }));
  const [first] = terms;
  const gap = terms.find(({ reading, unit }) => reading.kind !== "number" || unit !== first?.unit);
  if (!first || gap || terms.length === 1) return gap ?? first ?? NOTHING;
  let [value, halfDigit] = [0, 0];
  for (const { reading, sign } of terms) {
    if (reading.kind !== "number") continue;
    value += sign * reading.value;
    halfDigit += reading.halfDigit;
  }
  const written = terms.map((each, place) => `${signOf(each.sign, place)}${each.written}`).join("");
  const { origin, unit } = first;
  // A network whose meters give out more than comes in has no intake of its own; the balance says that it does not close.
  const reading = { kind: "number", value: Math.max(0, value), halfDigit } as const;
  return { reading, origin, written, ...(unit === undefined ? {} : { unit }) };
}

function signOf(sign: number, place: number): string {
  if (sign < 0) return "-";
  return place === 0 ? "" : "+";
}

const NOTHING: Quantity = { reading: { kind: "missing", reason: "blank" }, origin: "", written: "" };

function withoutTime(quantity: Quantity): Quantity {
  const [unit] = quantity.unit?.split("/") ?? [];
  return unit === undefined ? quantity : { ...quantity, unit };
}
