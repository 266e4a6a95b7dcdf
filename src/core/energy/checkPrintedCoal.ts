import type { CoalFigure } from "../audit/consumption";
import type { Origin } from "../outcome/outcome";
import { multiply, overlaps, printedInterval, type Interval } from "../quantity/interval";
import type { Quantity } from "../quantity/quantity";
import { conversionFactor } from "../quantity/units";
import { scaled, type AppliedCoefficient } from "./appliedCoefficient";
import type { EnergyBasis } from "./carrier";
import { chooseCoefficient, type UseInYear } from "./chooseCoefficient";
import type { EnergySettings } from "./energySettings";
import { isStandardCoal, type EnergyUse } from "./energyUse";
import type { AccountFinding } from "./findings";
import { matchRows } from "./matchRows";
import { printedCoefficient, rowBasis } from "./rowFigure";

const KG_PER_T = 1000;

/**
 * Rule 14 for a single line: 折标煤量 printed beside an amount is amount × coefficient. The coefficient is 折标系数 of the
 * line where it has one, else the one that the account uses, on the basis of the heading or, where it names none, on
 * either. Everything is compared as intervals of the printed digits; without a unit the figure may be tce or kgce.
 *
 * @returns `energy.printedCoalDiffers`: an error where the line's own figures contradict each other
 * @source GB/T 2589-2020; consistency rule 14
 * @example 199.7066 万kWh × 1.229 tce/万kWh = 245.44 tce; 245.4 agrees, 599.12 does not
 */
export function checkPrintedCoal(uses: readonly EnergyUse[], settings: EnergySettings): readonly AccountFinding[] {
  return uses.flatMap((use) => (use.printedCoal ?? []).flatMap((printed) => differing(use, printed, settings)));
}

/** A coefficient with the room of its printed digits, kgce per unit of the amount. */
interface Compared extends Interval {
  readonly origins: readonly Origin[];
  readonly isOfLine: boolean;
}

function differing(use: EnergyUse, printed: CoalFigure, settings: EnergySettings): readonly AccountFinding[] {
  const amount = amountBeside(use, printed);
  if (!amount) return [];
  const { interval, unit } = amount;
  const written = writtenTce(printed.quantity);
  const coefficients = comparedWith({ use, year: amount.year, unit }, printed.basis, settings);
  const computed = coefficients.map((coefficient) => ({
    coefficient,
    tce: scaled(multiply(interval, coefficient), 1 / KG_PER_T),
  }));
  const [first] = computed;
  const isMet = computed.some(({ tce }) => written.some((other) => overlaps(tce, other)));
  if (!first || written.length === 0 || isMet) return [];
  const { isOfLine, origins: stated } = first.coefficient;
  const figures = { written: printed.quantity.written, computed: first.tce, coefficient: middle(first.coefficient) };
  return [
    {
      code: "energy.printedCoalDiffers",
      severity: isOfLine ? "error" : "warning",
      rule: 14,
      enterprise: use.enterprise,
      carrier: use.name,
      year: amount.year,
      ...figures,
      isOfLine,
      implied: impliedCoefficient(written, interval),
      unit: `kgce/${unit}`,
      origins: [printed.quantity.origin, amount.origin, ...stated],
    },
  ];
}

interface Amount {
  readonly interval: Interval;
  readonly year: number;
  readonly unit: string;
  readonly origin: Origin;
}

/** The amount of the same period; none where it is not written down or is standard coal itself. */
function amountBeside(use: EnergyUse, { period }: CoalFigure): Amount | undefined {
  const figure = use.years.find((each) => each.period.year === period?.year && each.period.part === period.part);
  const interval = figure && printedInterval(figure.quantity.reading);
  if (!figure || !interval) return undefined;
  const { unit = "", origin } = figure.quantity;
  return isStandardCoal(unit) ? undefined : { interval, year: figure.period.year, unit, origin };
}

/** In tce; energy that was sold may stand with either sign. */
function writtenTce(quantity: Quantity): readonly Interval[] {
  const printed = printedInterval(quantity.reading);
  const units = quantity.unit === undefined ? ["tce", "kgce"] : [quantity.unit];
  const factors = units.flatMap((unit) => conversionFactor(unit, "tce") ?? []);
  return printed ? factors.map((factor) => scaled(printed.high < 0 ? scaled(printed, -1) : printed, factor)) : [];
}

/** The line's own coefficients that convert to its unit, else those of the account. */
function comparedWith(
  wanted: UseInYear,
  basis: EnergyBasis | undefined,
  settings: EnergySettings,
): readonly Compared[] {
  const { use, year, unit } = wanted;
  const own = matchRows(use, year, settings).flatMap(({ row }): readonly Compared[] => {
    const held = row.isOfLine ? rowBasis(row, use.carrier) : "contradictory";
    const isMeant = row.isOfLine && (basis === undefined || held === undefined || held === basis);
    const ends = isMeant ? printedCoefficient(row, unit, use.carrier) : undefined;
    return ends ? [{ low: ends.low, high: ends.high, origins: [row.origin], isOfLine: true }] : [];
  });
  if (own.length > 0) return own;
  const bases: readonly EnergyBasis[] = basis === undefined ? ["calorific", "equivalent"] : [basis];
  return bases.flatMap((each) => {
    const choice = chooseCoefficient(wanted, each, settings);
    return choice.kind === "applied" ? [withPrintedRoom(choice.coefficient)] : [];
  });
}

/** A coefficient of the workbook is known to its printed digits, a published one is exact. */
function withPrintedRoom({ low, high, cell, origins }: AppliedCoefficient): Compared {
  const reading = cell?.quantity.reading;
  const room = reading?.kind === "number" && reading.value > 0 ? reading.halfDigit / reading.value : 0;
  return { low: low * (1 - room), high: high * (1 + room), origins, isOfLine: false };
}

/** What the printed figure was multiplied with, kgce per unit, to recognise the coefficient that was used. */
function impliedCoefficient([written]: readonly Interval[], amount: Interval): number | null {
  return written && middle(amount) > 0 ? (middle(written) / middle(amount)) * KG_PER_T : null;
}

const middle = ({ low, high }: Interval): number => (low + high) / 2;
