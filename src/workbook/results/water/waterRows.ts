import type { WaterRatios } from "../../../core/balance/water/waterRatios";
import type { WaterUse } from "../../../core/balance/water/waterUse";

type Scope = WaterRatios["scope"];

/** One line of the tables of quantities and of ratios: a unit, the subtotal of a system, or the whole user. */
export interface WaterRow {
  readonly scope: Scope;
  readonly enterprise: string;
  readonly period: string;
  /** Unit or system; empty for the whole user. */
  readonly name: string;
  readonly system: string;
  /** The unit itself, or the members. */
  readonly units: readonly WaterUse[];
  /** First and last line among all lines that a total adds up; for a unit its own. */
  readonly from: number;
  readonly to: number;
  readonly ratios: WaterRatios["ratios"];
  /** From the reconciled flows; empty where no balance has them. */
  readonly reconciled: NonNullable<WaterRatios["reconciled"]>;
}

/**
 * User by user: the units of each system with their subtotal, then units without a system, then the whole. A system of a
 * user is one run of lines, so that its subtotal is a plain SUM.
 */
export function waterRows(uses: readonly WaterUse[], ratios: readonly WaterRatios[]): readonly WaterRow[] {
  const find = ratioFinder(ratios);
  const rows: WaterRow[] = [];
  for (const units of groupBy(uses, ({ enterprise, period }) => JSON.stringify([enterprise, period])))
    addUser(rows, units, find);
  return rows;
}

type RatiosOf = (use: WaterUse, scope: Scope, name: string) => Pick<WaterRow, "ratios" | "reconciled">;

function addUser(rows: WaterRow[], units: readonly WaterUse[], find: RatiosOf): void {
  const first = rows.length;
  const add = (scope: Scope, members: readonly WaterUse[], from: number): void => {
    const [use] = members;
    if (!use) return;
    const name = nameOf(use, scope);
    const place = { from, to: scope === "unit" ? rows.length : rows.length - 1 };
    const { enterprise, period } = use;
    const system = scope === "whole" ? "" : use.system;
    rows.push({ scope, enterprise, period, name, system, units: members, ...place, ...find(use, scope, name) });
  };
  // Units without a system come last.
  const systems = groupBy(units, ({ system }) => system).sort((a, b) => rank(a) - rank(b));
  for (const members of systems) {
    const start = rows.length;
    for (const unit of members) add("unit", [unit], rows.length);
    if (members[0]?.system) add("system", members, start);
  }
  add("whole", units, first);
}

function nameOf(use: WaterUse, scope: Scope): string {
  if (scope === "whole") return "";
  return scope === "system" ? use.system : use.name;
}

const rank = ([first]: readonly WaterUse[]): number => (first?.system ? 0 : 1);

/** Units may share a name: the first line takes the first ratios of that name. */
function ratioFinder(ratios: readonly WaterRatios[]): RatiosOf {
  const known = new Map<string, WaterRatios[]>();
  for (const each of ratios) {
    const key = JSON.stringify([each.enterprise, each.period, each.scope, each.name]);
    const list = known.get(key) ?? [];
    known.set(key, list);
    list.push(each);
  }
  return ({ enterprise, period }, scope, name) => {
    const key = JSON.stringify([enterprise, period, scope, name]);
    const { ratios = {}, reconciled = {} } = known.get(key)?.shift() ?? {};
    return { ratios, reconciled };
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return [...groups.values()];
}
