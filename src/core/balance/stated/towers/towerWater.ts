import type { StatedBalance, StatedTower } from "../../../audit/statedBalance";
import type { FindingBase, Noticed } from "../../../outcome/outcome";
import type { Quantity } from "../../../quantity/quantity";
import { conversionFactor } from "../../../quantity/units";
import { balanceUnit } from "../balanceUnit";
import { coolingTowerWater, type TowerWater } from "../../water/coolingTower";
import { evaporationFactor, type EvaporationFactors } from "./evaporationFactor";
import type { TowerFigure, TowerFinding } from "./findings";

/** Water of a tower in m3 of the period, or in m3 of the time that the balance is kept by. */
export interface ComputedTower {
  readonly water: TowerWater;
  /** `m3`, `m3/d`. */
  readonly unit: string;
}

/** Reads one row of 冷却塔 in the time of its balance and computes evaporation, make-up and blow-down. */
export function towerWater(
  stated: StatedTower,
  balance: StatedBalance,
  factors: EvaporationFactors,
): Noticed<ComputedTower | undefined, FindingBase> {
  const reader = new TowerReader(stated, balance);
  const circulationM3 = reader.circulation();
  const temperatureDropC = reader.positive("temperatureDrop", stated.temperatureDropC);
  const evaporationPerC = reader.factor(factors);
  const cycles = reader.positive("cycles", stated.cycles);
  if ([circulationM3, temperatureDropC, evaporationPerC, cycles].some(Number.isNaN))
    return { value: undefined, findings: reader.findings };
  const figures = { circulationM3, temperatureDropC, evaporationPerC, driftM3: reader.drift(circulationM3), cycles };
  const place = { enterprise: balance.enterprise, name: stated.unit.text, origins: [stated.origin] };
  const { value: water, findings } = coolingTowerWater({ ...place, ...figures });
  const all = [...reader.findings, ...findings];
  return { value: water && { water, unit: reader.unit }, findings: all };
}

/** NaN stands for what cannot be computed with; the finding says why. */
class TowerReader {
  readonly findings: TowerFinding[] = [];
  readonly unit: string;

  constructor(
    private readonly stated: StatedTower,
    private readonly balance: StatedBalance,
  ) {
    const { unit } = balanceUnit(balance);
    this.unit = `m3${unit.includes("/") ? unit.slice(unit.indexOf("/")) : ""}`;
  }

  circulation(): number {
    const { circulation, circulationFlow } = this.stated;
    if (!circulationFlow) return this.amount(circulation, this.positive("circulation", circulation));
    const flow = this.balance.flows.find(({ id }) => id === circulationFlow.text);
    const value = flow && figure(flow.quantity);
    if (flow && value !== undefined && value > 0) return this.amount(flow.quantity, value);
    const origins = [circulationFlow.origin];
    return this.note({ ...this.at, code: "coolingTower.circulationUnknown", flow: circulationFlow.text, origins });
  }

  positive(name: TowerFigure, quantity: Quantity): number {
    const value = figure(quantity);
    if (value !== undefined && value > 0) return value;
    const { written, origin } = quantity;
    return this.note({ ...this.at, code: "coolingTower.incomplete", figure: name, written, origins: [origin] });
  }

  /** As stated, else by the dry-bulb temperature. */
  factor(factors: EvaporationFactors): number {
    const { evaporationPerC, dryBulbC } = this.stated;
    const temperature = figure(dryBulbC);
    if (evaporationPerC.reading.kind !== "missing" || temperature === undefined)
      return this.positive("evaporation", evaporationPerC);
    const at = { ...this.at, dryBulbC: temperature, origins: [dryBulbC.origin] };
    const perC = evaporationFactor(factors, temperature);
    if (perC === undefined) {
      const [lowC = 0, highC = 0] = [factors.points[0]?.dryBulbC, factors.points.at(-1)?.dryBulbC];
      return this.note({ ...at, code: "coolingTower.dryBulbOutOfRange", lowC, highC });
    }
    const { source, verified } = factors;
    if (!verified) this.note({ ...at, code: "coolingTower.factorAssumed", severity: "info", perC, source });
    return perC;
  }

  drift(circulationM3: number): number {
    const { drift } = this.stated;
    const value = figure(drift);
    const factor = drift.unit === "%" ? circulationM3 / 100 : this.factorOf(drift.unit);
    if (value !== undefined && value >= 0 && factor !== undefined) return value * factor;
    const { written, origin } = drift;
    const severity = written === "" ? "info" : "warning";
    this.note({ ...this.at, code: "coolingTower.driftMissing", severity, written, origins: [origin] });
    return 0;
  }

  private amount({ unit, origin }: Quantity, value: number): number {
    if (Number.isNaN(value)) return value;
    const factor = this.factorOf(unit);
    if (factor !== undefined) return value * factor;
    const units = { unit: unit ?? "", balanceUnit: this.unit };
    return this.note({ ...this.at, code: "coolingTower.rateUnfit", ...units, origins: [origin] });
  }

  /** To the time of the balance, by the hours where it is kept for a period; 1 t of water is 1 m3. */
  private factorOf(unit: string | undefined): number | undefined {
    if (unit === undefined) return undefined;
    const inTime = volumeFactor(unit, this.unit);
    if (inTime !== undefined || this.unit.includes("/")) return inTime;
    const hours = figure(this.stated.hours);
    const perHour = volumeFactor(unit, "m3/h");
    return hours !== undefined && hours > 0 && perHour !== undefined ? perHour * hours : undefined;
  }

  private get at() {
    return { tower: this.stated.unit.text, severity: "warning" as const };
  }

  private note(finding: TowerFinding): number {
    this.findings.push(finding);
    return NaN;
  }
}

function volumeFactor(unit: string, to: string): number | undefined {
  return conversionFactor(unit, to) ?? conversionFactor(unit, to.replace("m3", "t"));
}

function figure({ reading }: Quantity): number | undefined {
  if (reading.kind === "number" || reading.kind === "approximate") return reading.value;
  return reading.kind === "range" ? (reading.low + reading.high) / 2 : undefined;
}
