import type { AuditEnergy } from "../../../core/energy/auditEnergy";
import type { EnergyIntensity } from "../../../core/energy/energyIntensity";
import { reportedTce, type EnergyAccount } from "../../../core/energy/energyAccount";
import type { EnergyTotal } from "../../../core/energy/totalEnergy";
import type { Interval } from "../../../core/quantity/interval";
import type { Quantity } from "../../../core/quantity/quantity";

/** One 单位能耗 with both ends of what is divided; `null` where the sum is not whole. */
export interface IntensityRecord extends Pick<EnergyIntensity, "year" | "per" | "product" | "denominator" | "perUnit"> {
  /** Absent: all enterprises together. */
  readonly enterprise?: string;
  readonly enterprises: number;
  /** The figure as read; absent for a sum of such figures. */
  readonly quantity?: Quantity;
  readonly isAllocated: boolean;
  /** Place of the sums among the rows of 汇总. */
  readonly place: number;
  readonly tce: Interval | null;
  readonly tCO2: Interval | null;
}

/** Those of which energy or CO2 is known: of every enterprise, then of all together. */
export function intensityRecords(energy: AuditEnergy): readonly IntensityRecord[] {
  return [...recordsOfAccounts(energy), ...recordsOfTotals(energy)].filter(({ tce, tCO2 }) => tce ?? tCO2);
}

function recordsOfAccounts({ accounts, intensities }: AuditEnergy): readonly IntensityRecord[] {
  const places = new Map(accounts.map((account, place) => [keyOf(account), place]));
  return intensities.flatMap((intensity) => {
    const place = places.get(keyOf(intensity)) ?? -1;
    const account = accounts[place];
    return account ? [{ ...intensity, enterprises: 1, place, ...dividendOf(intensity, account) }] : [];
  });
}

function recordsOfTotals({ accounts, totals, totalIntensities, settings }: AuditEnergy): readonly IntensityRecord[] {
  const printed = totals.filter(({ enterprises }) => enterprises > 1);
  return totalIntensities.flatMap((intensity) => {
    const at = printed.findIndex(({ year }) => year === intensity.year);
    const total = printed[at];
    if (!total) return [];
    const sums = { tce: whole(reportedTce({ ...total, basis: settings.basis })), tCO2: whole(total.tCO2) };
    const { enterprises } = total;
    return [{ ...intensity, perUnit: "万元", enterprises, isAllocated: false, place: accounts.length + at, ...sums }];
  });
}

function keyOf({ enterprise, year }: { readonly enterprise: string; readonly year: number }): string {
  return `${year}\n${enterprise}`;
}

function dividendOf(intensity: EnergyIntensity, account: EnergyAccount): Pick<IntensityRecord, "tce" | "tCO2"> {
  const { ends, energyTce, emissionTCO2 } = intensity;
  if (intensity.isAllocated)
    return { tce: ends?.energyTce ?? point(energyTce), tCO2: ends?.emissionTCO2 ?? point(emissionTCO2) };
  return { tce: whole(reportedTce(account)), tCO2: whole(account.tCO2) };
}

function whole(sum: EnergyTotal["tCO2"]): Interval | null {
  return sum.missing.length === 0 ? sum : null;
}

function point(value: number | null): Interval | null {
  return value === null ? null : { low: value, high: value };
}
