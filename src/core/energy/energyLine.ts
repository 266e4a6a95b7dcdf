import type { YearFigure } from "../audit/consumption";
import type { Interval } from "../quantity/interval";
import type { Quantity } from "../quantity/quantity";
import { amountOf } from "./amountOf";
import type { AppliedCoefficient } from "./appliedCoefficient";
import type { CarrierKind, EnergyBasis } from "./carrier";
import { withoutBrackets } from "./carrierName";
import { boughtSource, greenPower, ownSource, soldSource } from "./carrierName.terms";
import { otherStatements } from "./otherStatements";
import { chooseCoefficient, isPlainVolume, type Choice, type UseInYear } from "./chooseCoefficient";
import { chooseEmissionFactor, type ChosenEmission } from "./chooseEmissionFactor";
import type { EnergySettings } from "./energySettings";
import { isStandardCoal, type EnergyUse } from "./energyUse";
import type { UseFinding } from "./findings";

/** One carrier of one enterprise in one year. */
export interface EnergyLine {
  /** As written in the workbook. */
  readonly carrier: string;
  /** The name in the set, absent when only the workbook knows the carrier. */
  readonly knownAs?: string;
  readonly kind: CarrierKind;
  readonly role: "bought" | "sold";
  readonly products: readonly string[];
  /** As the workbook gives it, always counted upwards from zero. */
  readonly amount: Interval;
  readonly unit: string;
  readonly quantity: Quantity;
  /** kgce per `unit`; absent when not known. */
  readonly calorific?: AppliedCoefficient;
  readonly equivalent?: AppliedCoefficient;
  /** tCO2 per `unit`. */
  readonly emission?: AppliedCoefficient;
  /** tce, negative for what was sold; `null` when not known. */
  readonly tceCalorific: Interval | null;
  readonly tceEquivalent: Interval | null;
  /** `notCounted`: the carrier has no emissions in this account. */
  readonly tCO2: Interval | null | "notCounted";
}

export interface LineOutcome {
  /** Absent when the figure is not counted, or when there is none although there should be (`isMissing`). */
  readonly line?: EnergyLine;
  readonly isMissing: boolean;
  readonly findings: readonly UseFinding[];
}

const NOT_COUNTED: LineOutcome = { isMissing: false, findings: [] };
const KG_PER_T = 1000;

/**
 * One figure as a line of the energy account. Counted is what crosses the boundary: bought energy, sold energy with a
 * minus sign, media only when they are said to be bought; what the plant made itself was counted when it was bought.
 *
 *     tce = amount × kgce per unit ÷ 1000
 *
 * @returns the line with both bases kept apart, CO2 and the findings of the choice of coefficients
 * @source GB/T 2589-2020
 * @example 1 997 066 kWh × 0.1229 ÷ 1000 = 245.44 tce (calorific)
 */
export function energyLine(use: EnergyUse, figure: YearFigure, settings: EnergySettings): LineOutcome {
  const { quantity, period } = figure;
  const place: Place = { use, year: period.year, quantity };
  const left = leftOut(place);
  if (left) return left;
  const amount = amountOf(quantity);
  switch (amount.kind) {
    case "none":
      return NOT_COUNTED;
    case "missing":
      return fault({ code: "energy.amountMissing", severity: "warning", written: quantity.written, ...at(place) });
    case "negative":
      return fault({ code: "energy.amountNegative", severity: "error", written: quantity.written, ...at(place) });
    case "amount":
      return counted(place, amount.value, settings);
  }
}

interface Place {
  readonly use: EnergyUse;
  readonly year: number;
  readonly quantity: Quantity;
}

function at({ use, year, quantity }: Place) {
  return { enterprises: [use.enterprise], carrier: use.name, years: [year], origins: [quantity.origin] };
}

function fault(finding: UseFinding): LineOutcome {
  return { isMissing: true, findings: [finding] };
}

/** What never enters the account, and why. */
function leftOut(place: Place): LineOutcome | undefined {
  const { use, quantity } = place;
  const noted = (finding: UseFinding): LineOutcome => ({ isMissing: false, findings: [finding] });
  if (amountOf(quantity).kind === "none") return NOT_COUNTED;
  if (isStandardCoal(quantity.unit ?? "")) {
    return noted({ code: "energy.alreadyStandardCoal", severity: "warning", ...at(place) });
  }
  if (ownSource.test(use.source) && !boughtSource.test(use.source)) {
    return noted({ code: "energy.ownNotCounted", severity: "info", ...at(place) });
  }
  if (use.carrier?.kind === "medium" && !boughtSource.test(use.source) && !soldSource.test(use.source)) {
    return noted({ code: "energy.mediumSourceMissing", severity: "info", ...at(place) });
  }
  return undefined;
}

function counted(place: Place, amount: Interval, settings: EnergySettings): LineOutcome {
  const { use, year, quantity } = place;
  const unit = quantity.unit ?? "";
  const wanted: UseInYear = { use, year, unit };
  const calorific = chooseCoefficient(wanted, "calorific", settings);
  const equivalent = chooseCoefficient(wanted, "equivalent", settings);
  const emission = chooseEmissionFactor(wanted, settings);
  const line: EnergyLine = {
    carrier: use.name,
    ...(use.carrier ? { knownAs: use.carrier.name } : {}),
    kind: use.carrier?.kind ?? "fuel",
    role: roleOf(use),
    products: use.products,
    amount,
    unit,
    quantity,
    ...coefficientsOf({ calorific, equivalent, emission: emission.choice }),
    tceCalorific: tceOf(calorific, amount, roleOf(use)),
    tceEquivalent: tceOf(equivalent, amount, roleOf(use)),
    tCO2: emission.choice.kind === "notCounted" ? "notCounted" : amountTimes(emission.choice, amount, roleOf(use)),
  };
  const findings = [
    ...amountFindings(place),
    ...coefficientFindings(place, settings.basis, { calorific, equivalent }),
    ...otherStatements(wanted, settings),
    ...emissionFindings(place, emission, calorific),
  ];
  return { line, isMissing: false, findings };
}

function roleOf({ source }: EnergyUse): EnergyLine["role"] {
  return soldSource.test(source) ? "sold" : "bought";
}

function coefficientsOf(
  choices: Readonly<Record<"calorific" | "equivalent" | "emission", Choice | { kind: "notCounted" }>>,
) {
  const { calorific, equivalent, emission } = choices;
  return {
    ...(calorific.kind === "applied" ? { calorific: calorific.coefficient } : {}),
    ...(equivalent.kind === "applied" ? { equivalent: equivalent.coefficient } : {}),
    ...(emission.kind === "applied" ? { emission: emission.coefficient } : {}),
  };
}

function amountTimes(choice: Choice, amount: Interval, role: EnergyLine["role"]): Interval | null {
  if (choice.kind !== "applied") return null;
  const { low, high } = choice.coefficient;
  const [least, most] = [amount.low * low, amount.high * high];
  return role === "sold" ? { low: -most, high: -least } : { low: least, high: most };
}

function tceOf(choice: Choice, amount: Interval, role: EnergyLine["role"]): Interval | null {
  const kgce = amountTimes(choice, amount, role);
  return kgce && { low: kgce.low / KG_PER_T, high: kgce.high / KG_PER_T };
}

function amountFindings(place: Place): readonly UseFinding[] {
  const { use, quantity } = place;
  const findings: UseFinding[] = [];
  if (quantity.reading.kind === "approximate") {
    findings.push({ code: "energy.amountApproximate", severity: "info", written: quantity.written, ...at(place) });
  }
  if (use.carrier?.kind === "medium") findings.push({ code: "energy.mediumCounted", severity: "info", ...at(place) });
  if (use.carrier?.state === "gas" && isPlainVolume(quantity.unit ?? "")) {
    findings.push({ code: "energy.gasAtStandardState", severity: "info", ...at(place) });
  }
  return findings;
}

function coefficientFindings(
  place: Place,
  basis: EnergyBasis,
  choices: Readonly<Record<EnergyBasis, Choice>>,
): readonly UseFinding[] {
  const { calorific, equivalent } = choices;
  if (calorific.kind !== "applied") return [missingCoefficient(place, calorific)];
  const findings: UseFinding[] = [];
  const { low, high, unit } = calorific.coefficient;
  if (low < high)
    findings.push({ code: "energy.coefficientRange", severity: "warning", low, high, unit, ...at(place) });
  if (equivalent.kind === "conflict") findings.push(missingCoefficient(place, equivalent));
  if (equivalent.kind === "unknown" || equivalent.kind === "otherUnit") {
    const severity = "warning";
    if (basis === "equivalent") findings.push({ code: "energy.equivalentMissing", severity, ...at(place) });
  }
  return findings;
}

function missingCoefficient(place: Place, choice: Exclude<Choice, { kind: "applied" }>): UseFinding {
  switch (choice.kind) {
    case "conflict":
      return { code: "energy.coefficientsConflict", severity: "error", ...at(place), origins: choice.origins };
    case "otherUnit": {
      const { per } = choice;
      const unit = place.quantity.unit ?? "";
      return { code: "energy.unitNotConvertible", severity: "warning", unit, per, ...at(place) };
    }
    case "unknown": {
      const code = isGreenPower(place) ? "energy.greenPowerUnclear" : "energy.carrierUnknown";
      return { code, severity: "warning", ...at(place) };
    }
  }
}

function isGreenPower({ use }: Place): boolean {
  return greenPower.test(withoutBrackets(use.name));
}

/** Said once: an unusable unit and a refused grid factor already have their own findings. */
function emissionFindings(
  place: Place,
  { choice, findings }: ChosenEmission,
  calorific: Choice,
): readonly UseFinding[] {
  if (choice.kind === "applied" || choice.kind === "notCounted") return findings;
  if (choice.kind === "conflict") return [...findings, missingCoefficient(place, choice)];
  const isSaid =
    findings.length > 0 || (choice.kind === "otherUnit" && calorific.kind === "otherUnit") || isGreenPower(place);
  return isSaid ? findings : [{ code: "energy.emissionFactorMissing", severity: "warning", ...at(place) }];
}
