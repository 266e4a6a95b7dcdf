import type { Audit } from "../core/audit/audit";
import type { AuditBalance } from "../core/balance/auditBalance";
import { accountEnergy } from "../core/energy/accountEnergy";
import type { AuditEnergy } from "../core/energy/auditEnergy";
import { collectDenominators } from "../core/energy/collectDenominators";
import { energyIntensities } from "../core/energy/energyIntensity";
import { energyLinks } from "../core/energy/energyLinks";
import { energySettingsOf, type EnergyStandards } from "../core/energy/energySettingsOf";
import { energyShares } from "../core/energy/energyShares";
import { collectEnergyUses } from "../core/energy/energyUse";
import { asSubjectOf } from "../core/energy/sameSubject";
import { totalEnergy } from "../core/energy/totalEnergy";
import { totalIntensities } from "../core/energy/totalIntensity";

/**
 * 能耗与碳排放: accounts, totals, intensities, shares and the four-link tables, with the settings of 项目信息, the rows of
 * 折算系数 and the published sets. Pure.
 * @param balances results of the energy layer; those of other layers are left out
 */
export function accountAuditEnergy(
  audit: Audit,
  standards: EnergyStandards,
  balances: readonly AuditBalance[] = [],
): AuditEnergy {
  const uses = collectEnergyUses(audit, standards.standardCoal);
  const subjects = new Set(uses.uses.map(({ enterprise }) => enterprise));
  const stated = rowsForSubjects(audit.coefficients, subjects);
  const settings = energySettingsOf(audit.project, stated, standards);
  const accounts = accountEnergy(uses, settings);
  const totals = totalEnergy(accounts.value);
  const denominators = collectDenominators(audit);
  const intensities = energyIntensities(accounts.value, {
    economy: asSubjectOf(denominators.value.economy, subjects),
    outputs: asSubjectOf(denominators.value.outputs, subjects),
  });
  const links = balances
    .filter(({ layer }) => layer.kind === "energy")
    .map((each) => energyLinks(each, standards.standardCoal));
  return {
    settings,
    accounts: accounts.value,
    totals,
    intensities: intensities.value,
    totalIntensities: totalIntensities(totals, intensities.value, settings.basis),
    shares: energyShares(accounts.value),
    links: links.map(({ value }) => value),
    findings: [
      ...accounts.findings,
      ...denominators.findings,
      ...intensities.findings,
      ...links.flatMap(({ findings }) => findings),
    ],
  };
}

/** Rows without enterprise hold for everybody, those with one only where they mean the subject. */
function rowsForSubjects(rows: Audit["coefficients"], subjects: ReadonlySet<string>): Audit["coefficients"] {
  const named = rows.filter(({ enterprise }) => enterprise !== "");
  return [...asSubjectOf(named, subjects), ...rows.filter(({ enterprise }) => enterprise === "")];
}
