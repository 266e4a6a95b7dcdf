import type { EnergyStandards } from "../core/energy/energySettingsOf";
import { defaultEmissionFactors } from "../standards/carbon/carbonSets";
import { gridRegions } from "../standards/carbon/gridRegions";
import { gbt2589 } from "../standards/energy/gbt2589";

/** The published sets by which energy and CO2 are accounted unless the workbook says otherwise. */
export const energyStandards: EnergyStandards = {
  standardCoal: gbt2589,
  emissions: defaultEmissionFactors,
  gridRegions,
};
