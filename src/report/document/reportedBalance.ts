import type { Project } from "../../core/audit/project";
import type { AuditBalance, AuditFlow } from "../../core/balance/auditBalance";
import type { Closure } from "../../core/balance/closure";
import type { End } from "../../core/balance/network";
import type { Origin } from "../../core/outcome/outcome";
import { formatNumber } from "../../core/quantity/rounding";
import { amountDecimals, unitText, writtenDecimals } from "./amountText";
import { UNIT_NOT_STATED } from "./labels.terms";
import { objectName, periodMark } from "./objectName";

/** A balance with what its sentences and tables have in common: name, digits, and the cells behind its figures. */
export interface ReportedBalance {
  readonly balance: AuditBalance;
  /** Stable start of the keys of its tables and fields. */
  readonly key: string;
  /** `东江电镀厂全厂水平衡（2024年）`. */
  readonly title: string;
  /** As people write it. */
  readonly unit: string;
  readonly flows: ReadonlyMap<string, AuditFlow>;
  /** Figures as read, and sums of them. */
  readonly readingText: (value: number) => string;
  /** Figures that were computed. */
  readonly computedText: (value: number) => string;
  readonly limit: { readonly text: string; readonly origins: readonly Origin[] };
  /** Cells of the flows of a unit; of all that cross the boundary for the whole (`null`). */
  readonly originsAt: (node: string | null) => readonly Origin[];
}

export function reportedBalance(balance: AuditBalance, no: number, project: Project): ReportedBalance {
  const { flows, object, layer, name, period, limitPercent } = balance;
  const readings = flows.flatMap(({ flow: { amount } }) => (amount.kind === "unmeasured" ? [] : [amount.value]));
  const computed = amountDecimals([...readings, ...flows.flatMap(({ value }) => value ?? [])]);
  const read = Math.min(writtenDecimals(readings), Math.max(computed, 2));
  const isNamed = layer.kind !== "substance" || name.includes(layer.substance);
  const substance = isNamed ? "" : name.endsWith("平衡") ? `（${layer.substance}）` : `${layer.substance}平衡`;
  const owner = object === "" ? "" : objectName(object, project);
  const setting = project.settings.find(({ field }) => field === "balanceDeviationPercent");
  const written =
    setting?.isDefault === false && Number(setting.text) === limitPercent
      ? project.fields.balanceDeviationPercent
      : undefined;
  return {
    balance,
    key: `balance.${no}`,
    title: `${name.startsWith(owner) ? "" : owner}${name}${substance}${periodMark(period)}`,
    unit: statedUnit(balance.unit),
    flows: new Map(flows.map((each) => [each.flow.id, each])),
    readingText: (value) => formatNumber(value, read),
    computedText: (value) => formatNumber(value, computed),
    limit: { text: String(limitPercent), origins: written ? [written.origin] : [] },
    originsAt: originsByNode(flows),
  };
}

function statedUnit(unit: string): string {
  return unit === "" ? UNIT_NOT_STATED : unitText(unit);
}

function originsByNode(flows: readonly AuditFlow[]): ReportedBalance["originsAt"] {
  const origins = new Map<string | null, Origin[]>();
  const add = (node: string | null, added: readonly Origin[]): void => {
    const known = origins.get(node) ?? [];
    known.push(...added);
    origins.set(node, known);
  };
  for (const { flow } of flows) {
    const nodes = [flow.from, flow.to].flatMap(nodeOf);
    for (const node of nodes) add(node, flow.origins);
    if (nodes.length < 2) add(null, flow.origins);
  }
  return (node) => [...new Set(origins.get(node) ?? [])];
}

const nodeOf = (end: End): readonly string[] => (end.kind === "node" ? [end.node] : []);

/** `F3 循环泵出口`. */
export function flowLabel({ flows }: ReportedBalance, id: string): string {
  const name = flows.get(id)?.flow.name ?? "";
  return name === "" || name === id ? id : `${id} ${name}`;
}

export function flowOrigins({ flows }: ReportedBalance, ids: readonly string[]): readonly Origin[] {
  return [...new Set(ids.flatMap((id) => flows.get(id)?.flow.origins ?? []))];
}

export function wholeOf({ closures }: AuditBalance): Closure | undefined {
  return closures.find(({ node }) => node === null);
}

export type BalanceVerdict = Closure["status"];

/**
 * One word for a balance: 超差 as soon as anything is above the limit, 平衡 only when the whole is closed; without
 * anything that crosses its boundary, when every unit is.
 */
export function balanceVerdict(balance: AuditBalance): BalanceVerdict {
  const { closures } = balance;
  if (closures.some(({ status }) => status === "notClosed")) return "notClosed";
  const whole = wholeOf(balance);
  const deciding = whole ? [whole] : closures;
  return deciding.length > 0 && deciding.every(({ status }) => status === "closed") ? "closed" : "notCheckable";
}

/** Flows of a closure without a reading of their own, by why. */
export function unreadFlows(
  { flows }: ReportedBalance,
  { unread }: Closure,
): Readonly<Record<"unmeasured" | "rest", readonly string[]>> {
  const isRest = (id: string): boolean => flows.get(id)?.flow.amount.kind === "rest";
  return { unmeasured: unread.filter((id) => !isRest(id)), rest: unread.filter(isRest) };
}
