import type { YearFigure } from "../audit/consumption";
import type { Noticed } from "../outcome/outcome";
import { sumOf } from "./appliedCoefficient";
import { checkAccounts } from "./checkAccounts";
import { checkPrintedCoal } from "./checkPrintedCoal";
import { checkStatedCoefficients } from "./checkStatedCoefficients";
import { isSameFigure } from "./collectDenominators";
import type { EnergyAccount } from "./energyAccount";
import { energyLine } from "./energyLine";
import type { EnergySettings } from "./energySettings";
import { isSameName, type EnergyUse, type EnergyUses } from "./energyUse";
import { mergeFindings, mergeLineFindings, type EnergyFinding, type UseFinding } from "./findings";

interface Entry {
  readonly use: EnergyUse;
  readonly figure: YearFigure;
}

/**
 * 综合能耗 and CO2 per enterprise and full year, both bases side by side and never mixed. A sum is a number only when
 * every carrier of the year is known and none is a range; else it has its two ends and names what is missing.
 * Part-years are left out. A figure that stands in two tables counts once, where it stands first.
 *
 *     E = Σ amount × coefficient (bought − sold)
 *
 * @returns accounts by enterprise in order of appearance, years upwards; tce, tCO2 unrounded; every `energy.*` finding
 *   of uses, of stated coefficients, of printed standard coal and of stated totals (rule 14)
 * @source GB/T 2589-2020
 * @example accountEnergy(collectEnergyUses(audit, gbt2589), settings).value[0]?.tceCalorific.value
 */
export function accountEnergy(
  { uses, totals }: EnergyUses,
  settings: EnergySettings,
): Noticed<readonly EnergyAccount[], EnergyFinding> {
  const { entries, findings } = entriesOf(uses);
  const computed = inUse(groupEntries(entries)).map((group) => accountOf(group, settings));
  const accounts = computed.flatMap(({ value }) => value ?? []).sort(byEnterpriseAndYear(uses));
  const ofUses = mergeFindings([...findings, ...computed.flatMap((one) => one.findings)]);
  const rows = [...settings.stated, ...uses.flatMap(({ stated = [] }) => stated)];
  const ofRows = mergeLineFindings(checkStatedCoefficients(rows, settings.standardCoal));
  const ofLines = checkPrintedCoal(uses, settings);
  return { value: accounts, findings: [...ofUses, ...ofRows, ...ofLines, ...checkAccounts(accounts, totals)] };
}

function entriesOf(uses: readonly EnergyUse[]): { entries: readonly Entry[]; findings: readonly UseFinding[] } {
  const entries: Entry[] = [];
  const findings: UseFinding[] = [];
  const seen = new Map<string, Entry>();
  for (const use of uses) {
    for (const figure of use.years) {
      const entry = { use, figure };
      const key = JSON.stringify([use.enterprise, figure.period.year, use.carrier?.name ?? use.name]);
      const earlier = seen.get(key);
      if (figure.period.part !== undefined)
        findings.push({ code: "energy.partYear", severity: "info", ...placeOf(entry) });
      else if (earlier && isRepetition(earlier, entry)) findings.push(...repetition(earlier, entry));
      else entries.push(entry);
      if (!earlier && figure.period.part === undefined) seen.set(key, entry);
    }
  }
  return { entries, findings };
}

/** A wide column of the enterprise list repeats the long table; two lines of one table are two uses. */
function isRepetition(earlier: Entry, entry: Entry): boolean {
  const isWide = entry.use.origin === entry.figure.quantity.origin;
  const wasWide = earlier.use.origin === earlier.figure.quantity.origin;
  return isWide && (!wasWide || isSameName(earlier.use.name, entry.use.name));
}

function repetition(earlier: Entry, entry: Entry): readonly UseFinding[] {
  const [one, other] = [earlier.figure.quantity, entry.figure.quantity];
  if (other.reading.kind === "missing") return [];
  const agrees = isSameFigure(one, other);
  const severity = agrees ? "info" : "warning";
  const origins = [other.origin, one.origin];
  return [{ code: "energy.statedTwice", severity, agrees, ...placeOf(entry), origins }];
}

function placeOf({ use, figure }: Entry) {
  const { period, quantity } = figure;
  return { enterprises: [use.enterprise], carrier: use.name, years: [period.year], origins: [quantity.origin] };
}

function groupEntries(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.use.enterprise, entry.figure.period.year]);
    const group = groups.get(key) ?? [];
    group.push(entry);
    groups.set(key, group);
  }
  return groups;
}

/** Columns of earlier years that an enterprise left blank from top to bottom were printed in advance: no year at all. */
function inUse(groups: ReadonlyMap<string, readonly Entry[]>): readonly (readonly Entry[])[] {
  const all = [...groups.values()];
  const isFilled = (group: readonly Entry[]): boolean => group.some(({ figure }) => !isBlank(figure));
  const latest = new Map<string, number>();
  for (const { use, figure } of all.filter(isFilled).flat()) {
    latest.set(use.enterprise, Math.max(latest.get(use.enterprise) ?? 0, figure.period.year));
  }
  const isLater = ({ use, figure }: Entry): boolean => figure.period.year > (latest.get(use.enterprise) ?? 0);
  return all.filter((group) => isFilled(group) || group.some(isLater));
}

function isBlank({ quantity: { reading } }: YearFigure): boolean {
  return reading.kind === "missing" && reading.reason === "blank";
}

function accountOf(
  entries: readonly Entry[],
  settings: EnergySettings,
): Noticed<EnergyAccount | undefined, UseFinding> {
  const outcomes = entries.map(({ use, figure }) => ({ use, ...energyLine(use, figure, settings) }));
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  const lines = outcomes.flatMap(({ line }) => line ?? []);
  const missing = outcomes.filter(({ isMissing }) => isMissing).map(({ use }) => ({ carrier: use.name, amount: null }));
  const [first] = entries;
  if (!first || lines.length + missing.length === 0) return { value: undefined, findings };
  const emitting = lines.flatMap(({ carrier, tCO2 }) => (tCO2 === "notCounted" ? [] : [{ carrier, amount: tCO2 }]));
  const value: EnergyAccount = {
    enterprise: first.use.enterprise,
    year: first.figure.period.year,
    basis: settings.basis,
    lines,
    tceCalorific: sumOf([...lines.map(({ carrier, tceCalorific: amount }) => ({ carrier, amount })), ...missing]),
    tceEquivalent: sumOf([...lines.map(({ carrier, tceEquivalent: amount }) => ({ carrier, amount })), ...missing]),
    tCO2: sumOf([...emitting, ...missing]),
  };
  return { value, findings };
}

function byEnterpriseAndYear(uses: readonly EnergyUse[]): (a: EnergyAccount, b: EnergyAccount) => number {
  const names = [...new Set(uses.map(({ enterprise }) => enterprise))];
  const places = new Map(names.map((name, place) => [name, place]));
  const placeOf = ({ enterprise }: EnergyAccount): number => places.get(enterprise) ?? names.length;
  return (a, b) => placeOf(a) - placeOf(b) || a.year - b.year;
}
