import type { FindingBase } from "../outcome/outcome";
import type { EnergyAccount } from "./energyAccount";
import type { EnergyIntensity } from "./energyIntensity";
import type { EnergyLinkTable } from "./energyLinks";
import type { EnergySettings } from "./energySettings";
import type { EnergyShares } from "./energyShares";
import type { EnergyTotal } from "./totalEnergy";
import type { TotalIntensity } from "./totalIntensity";

/** Everything that is said about energy and CO2 of an audit. */
export interface AuditEnergy {
  /** With which sets and on which basis it was computed. */
  readonly settings: EnergySettings;
  readonly accounts: readonly EnergyAccount[];
  readonly totals: readonly EnergyTotal[];
  readonly intensities: readonly EnergyIntensity[];
  readonly totalIntensities: readonly TotalIntensity[];
  /** Null when nothing was accounted. */
  readonly shares: EnergyShares | null;
  /** One table per balance of energy. */
  readonly links: readonly EnergyLinkTable[];
  readonly findings: readonly FindingBase[];
}
