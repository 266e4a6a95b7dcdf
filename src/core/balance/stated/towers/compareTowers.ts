import type { StatedFlow } from "../../../audit/statedBalance";
import { EVAPORATION_RELATIVE_SD } from "../../water/coolingTower";
import type { Amount, Network } from "../../network";
import type { TowerFinding } from "./findings";
import type { MeasuredTower, MeasuredTowers } from "./measureTowers";
import { conversionFactor } from "../../../quantity/units";

type What = Extract<TowerFinding, { code: "coolingTower.differs" }>["what"];

/**
 * Readings of evaporation, make-up and blow-down against what the tower's parameters come to: a finding where they are
 * further apart than both are uncertain (2σ). σ of the computed water is 20 % like that of
 * the evaporation: make-up is E·N/(N − 1), blow-down E/(N − 1) less a drift that hardly counts.
 */
export function compareTowers({ towers, computed }: MeasuredTowers, network: Network): readonly TowerFinding[] {
  const amounts = new Map(network.flows.map(({ id, amount }) => [id, amount]));
  return towers.flatMap((tower) => {
    const { makeUpM3, blowDownM3 } = tower.water;
    const { consumed, makeUp, blowDown } = tower.flows;
    const isRead = consumed.every(({ id }) => !computed.has(id));
    const compare = (what: What, flows: readonly StatedFlow[], computedM3: number): readonly TowerFinding[] =>
      comparison(tower, { what, flows, computedM3 }, { amounts, network });
    return [
      ...(isRead ? compare("evaporation", consumed, tower.consumedM3) : []),
      ...compare("makeUp", makeUp, makeUpM3),
      ...compare("blowDown", blowDown, blowDownM3),
    ];
  });
}

interface Compared {
  readonly what: What;
  readonly flows: readonly StatedFlow[];
  readonly computedM3: number;
}

interface Read {
  readonly amounts: ReadonlyMap<string, Amount>;
  readonly network: Network;
}

/** Nothing where a flow has no reading: a part is not the sum. */
function comparison(
  { stated, unit: towerUnit }: MeasuredTower,
  { what, flows, computedM3 }: Compared,
  { amounts, network }: Read,
): readonly TowerFinding[] {
  const { name: balance, unit } = network;
  const factor = conversionFactor(towerUnit, unit);
  if (flows.length === 0 || factor === undefined) return [];
  let read = 0;
  let variance = 0;
  for (const { id } of flows) {
    const amount = amounts.get(id);
    if (amount?.kind !== "measured" && amount?.kind !== "exact") return [];
    read += amount.value;
    variance += amount.kind === "measured" ? amount.sigma ** 2 : 0;
  }
  const computed = computedM3 * factor;
  const [readU, computedU] = [2 * Math.sqrt(variance), 2 * EVAPORATION_RELATIVE_SD * computed];
  if (Math.abs(read - computed) <= Math.hypot(readU, computedU)) return [];
  const ids = flows.map(({ id }) => id);
  const origins = [...flows.map(({ quantity }) => quantity.origin), stated.origin];
  const figures = { what, flows: ids, read, computed, readU, computedU, unit };
  const place = { tower: stated.unit.text, balance, origins };
  return [{ ...place, ...figures, code: "coolingTower.differs", severity: "warning" }];
}
