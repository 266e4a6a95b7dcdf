import type { EnergySum } from "../../core/energy/appliedCoefficient";
import type { AuditEnergy } from "../../core/energy/auditEnergy";
import { reportedTce, type EnergyAccount } from "../../core/energy/energyAccount";
import type { EnergyLine } from "../../core/energy/energyLine";
import { intensityEnds } from "../../core/energy/energyIntensity";
import { rankShares } from "../../core/energy/rankShares";
import type { EnergyAccountView, EnergyView } from "./views";

type Accounted = Pick<AuditEnergy, "accounts" | "totals" | "intensities"> & Partial<Pick<AuditEnergy, "links">>;

/** Energy and CO2 per enterprise and year with what makes up most of it, and the four links; null without any of it. */
export function energyView({ accounts, totals, intensities, links = [] }: Accounted): EnergyView | null {
  const filled = links.filter(({ carriers }) => carriers.length > 0);
  if (accounts.length + filled.length === 0) return null;
  const views = accounts.map((account) => ({
    ...accountView(account),
    intensities: intensitiesOf(account, intensities),
  }));
  return { totals, accounts: views.sort(byYearAndSize), sources: publishedSources(accounts), links: filled };
}

const MOST_CARRIERS = 3;

function accountView(account: EnergyAccount): Omit<EnergyAccountView, "intensities"> {
  const { enterprise, year, basis, lines, tCO2 } = account;
  const amounts = new Map<string, number>();
  for (const line of lines) amounts.set(line.carrier, (amounts.get(line.carrier) ?? 0) + middleOf(line, basis));
  const carriers = rankShares([...amounts].map(([name, amount]) => ({ name, amount }))).slice(0, MOST_CARRIERS);
  const origin = lines[0]?.quantity.origin ?? null;
  return { enterprise, year, basis, tce: reportedTce(account), tCO2, carriers, origin };
}

/** What is known of them, per output value, per added value and per product. */
function intensitiesOf(
  { enterprise, year }: EnergyAccount,
  all: Accounted["intensities"],
): EnergyAccountView["intensities"] {
  return all.flatMap((intensity) => {
    const { per, product = "", perUnit, origins } = intensity;
    const tce = intensityEnds(intensity, "tce");
    if (intensity.enterprise !== enterprise || intensity.year !== year || tce === null) return [];
    return [{ per, product, perUnit, tce, origin: origins[0] ?? null }];
  });
}

/** Each published source once; unverified as soon as one figure taken from it is. */
function publishedSources(accounts: readonly EnergyAccount[]): EnergyView["sources"] {
  const verified = new Map<string, boolean>();
  for (const { calorific, equivalent, emission } of accounts.flatMap(({ lines }) => lines)) {
    for (const coefficient of [calorific, equivalent, emission]) {
      if (coefficient?.from !== "set") continue;
      const { source } = coefficient;
      verified.set(source, coefficient.verified && (verified.get(source) ?? true));
    }
  }
  return [...verified].map(([source, isVerified]) => ({ source, verified: isVerified }));
}

/** For shares alone: of a range its middle, of what is not known nothing. */
function middleOf({ tceCalorific, tceEquivalent }: EnergyLine, basis: EnergyAccount["basis"]): number {
  const tce = basis === "calorific" ? tceCalorific : tceEquivalent;
  return tce ? middle(tce) : 0;
}

const middle = ({ low, high }: Pick<EnergySum, "low" | "high">): number => (low + high) / 2;

function byYearAndSize(a: EnergyAccountView, b: EnergyAccountView): number {
  return b.year - a.year || middle(b.tce) - middle(a.tce);
}
