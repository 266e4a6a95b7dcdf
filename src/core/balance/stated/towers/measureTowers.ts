import type { StatedBalance, StatedFlow, StatedTower } from "../../../audit/statedBalance";
import type { FindingBase, Noticed } from "../../../outcome/outcome";
import { EVAPORATION_RELATIVE_SD } from "../../water/coolingTower";
import type { EvaporationFactors } from "./evaporationFactor";
import type { TowerFinding } from "./findings";
import { towerFlows, type TowerFlows } from "./towerFlows";
import { towerWater, type ComputedTower } from "./towerWater";

/** A tower with its flows and what was computed for it. */
export interface MeasuredTower extends ComputedTower {
  readonly stated: StatedTower;
  readonly flows: TowerFlows;
  /** What the consumed flow should carry: evaporation, with the drift where that has no flow of its own. */
  readonly consumedM3: number;
}

export interface MeasuredTowers {
  /** With the computed evaporation in place of a blank. */
  readonly stated: StatedBalance;
  /** Ids of the flows that got it. */
  readonly computed: ReadonlySet<string>;
  readonly towers: readonly MeasuredTower[];
}

/**
 * The evaporation of open cooling towers as a pseudo-measurement, σ 20 %, where the flow is blank; a reading stays as it
 * is.
 *
 *     E = k·Δt·Q
 *
 * @param towers rows of 冷却塔 whose unit the balance has
 * @source GB/T 50050, GB/T 50102 (form of the equation)
 */
export function measureTowers(
  balance: StatedBalance,
  towers: readonly StatedTower[],
  factors: EvaporationFactors,
): Noticed<MeasuredTowers, FindingBase> {
  const findings: FindingBase[] = [];
  const taken = new Map<string, MeasuredTower>();
  const measured = towers.flatMap((stated): readonly MeasuredTower[] => {
    const { value, findings: own } = towerWater(stated, balance, factors);
    findings.push(...own);
    if (!value) return [];
    const flows = towerFlows(balance, stated.unit.text);
    const { evaporationM3, driftM3 } = value.water;
    const tower = { ...value, stated, flows, consumedM3: evaporationM3 + (flows.holdsDrift ? driftM3 : 0) };
    const [flow, ...others] = flows.consumed;
    if (flow && others.length === 0 && isBlank(flow)) taken.set(flow.id, tower);
    findings.push(...noticed(balance, tower));
    return [tower];
  });
  const flows = balance.flows.map((flow) => filled(flow, taken.get(flow.id)));
  const stated = taken.size > 0 ? { ...balance, flows } : balance;
  return { value: { stated, computed: new Set(taken.keys()), towers: measured }, findings };
}

/** A dash says that there is none. */
function isBlank({ quantity: { reading } }: StatedFlow): boolean {
  return reading.kind === "missing" && !["dash", "slash", "none", "notApplicable"].includes(reading.reason);
}

function filled(flow: StatedFlow, tower: MeasuredTower | undefined): StatedFlow {
  if (!tower) return flow;
  const { origin } = tower.stated;
  const reading = (value: number) => ({ kind: "number", value, halfDigit: 0 }) as const;
  return {
    ...flow,
    quantity: { reading: reading(tower.consumedM3), unit: tower.unit, origin: flow.quantity.origin, written: "" },
    uncertaintyPercent: { reading: reading(PERCENT), unit: "%", origin, written: "" },
    dataSource: "",
  };
}

/** ±, 2σ. */
const PERCENT = 200 * EVAPORATION_RELATIVE_SD;

function noticed({ name: balance }: StatedBalance, tower: MeasuredTower): readonly TowerFinding[] {
  const { stated, flows, consumedM3: value, unit } = tower;
  const at = { tower: stated.unit.text, balance };
  const { consumed } = flows;
  const [flow, ...others] = consumed;
  if (!flow) return [{ ...at, code: "coolingTower.flowMissing", severity: "warning", origins: [stated.unit.origin] }];
  if (!consumed.some(isBlank)) return [];
  if (others.length > 0) {
    const origins = consumed.map(({ quantity }) => quantity.origin);
    const ids = consumed.map(({ id }) => id);
    return [{ ...at, code: "coolingTower.flowUnclear", severity: "warning", flows: ids, origins }];
  }
  const origins = [flow.quantity.origin, stated.origin];
  const figures = { flow: flow.id, value, unit, percent: PERCENT };
  return [{ ...at, ...figures, code: "coolingTower.evaporationTaken", severity: "info", origins }];
}
