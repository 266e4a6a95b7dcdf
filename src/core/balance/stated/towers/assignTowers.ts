import type { StatedBalance, StatedTower } from "../../../audit/statedBalance";
import type { Noticed } from "../../../outcome/outcome";
import { balancesMeant } from "../balancesMeant";
import { balanceUnit } from "../balanceUnit";
import type { TowerFinding } from "./findings";

export type TowersByBalance = ReadonlyMap<StatedBalance, readonly StatedTower[]>;

/**
 * Which water balances each row of 冷却塔 belongs to: those of one enterprise and period that have its unit. The same
 * water may stand in 平衡流股 and in 用水单元平衡表.
 */
export function assignTowers(
  balances: readonly StatedBalance[],
  towers: readonly StatedTower[],
): Noticed<TowersByBalance, TowerFinding> {
  const value = new Map<StatedBalance, StatedTower[]>();
  const findings: TowerFinding[] = [];
  const water = balances.filter((balance) => balanceUnit(balance).layer.kind === "water");
  for (const tower of towers) {
    const meant = balancesMeant(tower, water);
    const own = meant.filter((balance) => hasUnit(balance, tower.unit.text));
    const problem = doubt(tower, meant, own);
    if (problem) findings.push(problem);
    else for (const balance of own) findings.push(...add(value, balance, tower));
  }
  return { value, findings };
}

function doubt(
  { unit, origin }: StatedTower,
  meant: readonly StatedBalance[],
  own: readonly StatedBalance[],
): TowerFinding | undefined {
  const at = { tower: unit.text, severity: "warning" } as const;
  if (meant.length === 0) return { ...at, code: "coolingTower.balanceUnknown", origins: [origin] };
  const [first] = own;
  if (!first) return { ...at, code: "coolingTower.unitUnknown", origins: [unit.origin] };
  const isOne = own.every(({ enterprise, period }) => enterprise === first.enterprise && period === first.period);
  if (isOne) return undefined;
  return { ...at, code: "coolingTower.unitUnclear", balances: own.map(({ name }) => name), origins: [origin] };
}

function hasUnit({ flows }: StatedBalance, node: string): boolean {
  return flows.some(({ from, to }) => [from, to].some((end) => end.kind === "node" && end.node === node));
}

function add(
  towers: Map<StatedBalance, StatedTower[]>,
  balance: StatedBalance,
  tower: StatedTower,
): readonly TowerFinding[] {
  const known = towers.get(balance) ?? [];
  const isKnown = known.some(({ unit }) => unit.text === tower.unit.text);
  if (!isKnown) towers.set(balance, [...known, tower]);
  const { unit, origin } = tower;
  return isKnown ? [{ code: "coolingTower.repeated", severity: "warning", tower: unit.text, origins: [origin] }] : [];
}
