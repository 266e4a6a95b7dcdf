import { printedInterval, type Interval } from "../quantity/interval";
import type { Quantity } from "../quantity/quantity";
import { conversionFactor } from "../quantity/units";
import { perAmountFactor, splitPerUnit } from "./amountFactor";
import { scaled } from "./appliedCoefficient";
import type { Carrier, EnergyBasis } from "./carrier";
import { statedBasis } from "./carrierName";
import { standardCoalOfHeat } from "./standardCoal";
import type { StatedCoefficient } from "./statedCoefficient";

/** A figure of a row together with the unit it is in, written or worked out. */
export interface RowFigure extends Interval {
  readonly unit: string;
  /** The unit is not written: only one reading comes near the published coefficient. */
  readonly isUnitAssumed: boolean;
}

/** kgce and tce per amount differ by 1000: within this factor of the published figure only one of them can be meant. */
const NEAR = 10;
/** Steam in t: 2.3 to 3.8 GJ of heat, by pressure and feed water, at 34.12 kgce/GJ. */
const STEAM_KGCE_PER_T = { low: 80, high: 130 };
/** 0.123 to 0.1228 is the calorific value of electricity rounded in some way. */
const CALORIFIC_ROUNDING = 0.005;

/** What a person wrote as a figure to compute with; `<` and texts are none. */
export function plainInterval(quantity: Quantity | undefined): Interval | undefined {
  const reading = quantity?.reading;
  if (reading?.kind === "range") return { low: reading.low, high: reading.high };
  if (reading?.kind !== "number" && reading?.kind !== "approximate") return undefined;
  return { low: reading.value, high: reading.value };
}

/** The unit of a figure that the row's 单位 completes: `kJ` of a row in `kg` is `kJ/kg`. */
function completedUnit(quantity: Quantity, row: StatedCoefficient): string | undefined {
  const { over, under } = splitPerUnit(quantity.unit ?? "");
  if (under !== undefined) return quantity.unit;
  const amount = splitPerUnit(row.unit).under ?? row.unit;
  if (over !== "") return amount === "" ? undefined : `${over}/${amount}`;
  return row.unit.includes("/") ? row.unit : undefined;
}

function figureOf(row: StatedCoefficient, quantity: Quantity | undefined, over: string): RowFigure | undefined {
  const interval = plainInterval(quantity);
  const unit = quantity && completedUnit(quantity, row);
  if (!interval || interval.low < 0 || unit === undefined) return undefined;
  if (conversionFactor(splitPerUnit(unit).over, over) === undefined) return undefined;
  return { ...interval, unit, isUnitAssumed: false };
}

/** Low heat value of a row, with a unit of heat per amount. */
export function rowHeatValue(row: StatedCoefficient): RowFigure | undefined {
  return positive(figureOf(row, row.heatValue, "kJ"));
}

function positive(figure: RowFigure | undefined): RowFigure | undefined {
  return figure && figure.low > 0 ? figure : undefined;
}

/** CO2 factor of a row; green electricity and biomass may be accounted at 0. */
export function rowEmissionFactor(row: StatedCoefficient): RowFigure | undefined {
  return figureOf(row, row.emissionFactor, "tCO2");
}

/** 折标准煤系数 of a row; where its unit is not written, the one reading that comes near the published figure. */
export function rowStandardCoal(row: StatedCoefficient, carrier: Carrier | undefined): RowFigure | undefined {
  const written = positive(figureOf(row, row.standardCoal, "kgce"));
  if (written) return written;
  const interval = plainInterval(row.standardCoal);
  if (!interval || interval.low <= 0 || !carrier || row.standardCoal?.unit !== undefined) return undefined;
  const near = ["kgce", "tce"]
    .map((over) => ({ ...interval, unit: `${over}/${row.unit}`, isUnitAssumed: true }))
    .filter((figure) => isNear(figure, carrier));
  return near.length === 1 ? near[0] : undefined;
}

/**
 * Whether a coefficient is of the same order as the published one, of steam in t as what steam can hold; undefined when
 * they cannot be compared.
 */
export function isNear(figure: RowFigure, carrier: Carrier, factor = NEAR): boolean | undefined {
  const { unit } = carrier.standardCoal;
  const perPublished = { over: "kgce", per: splitPerUnit(unit).under ?? "" };
  const toPublished = perAmountFactor(figure.unit, perPublished, carrier.state);
  if (toPublished !== undefined) return isWithin(scaled(figure, toPublished), carrier.standardCoal, factor);
  const toSteam = carrier.kind === "heat" ? perAmountFactor(figure.unit, { over: "kgce", per: "t" }) : undefined;
  return toSteam === undefined ? undefined : isWithin(scaled(figure, toSteam), STEAM_KGCE_PER_T, factor);
}

function isWithin(figure: Interval, { low, high }: Interval, factor: number): boolean {
  return figure.low <= high * factor && figure.high >= low / factor;
}

/** The cell behind a coefficient per another unit: `low` and `high` are its figure × `factor`. */
export interface RowCoefficient extends Interval {
  readonly quantity: Quantity;
  /** What the figure is of: then the coefficient is its heat over that of standard coal. */
  readonly of: "heatValue" | "standardCoal";
}

/** kgce per one `per` of the carrier: from the heat value where there is one, else the stated coefficient. */
export function rowCoefficient(
  row: StatedCoefficient,
  per: string,
  carrier: Carrier | undefined,
): RowCoefficient | undefined {
  return coefficientOf(row, { per, carrier, endsOf: plainInterval });
}

/** The same with everything that the printed digits leave open. */
export function printedCoefficient(
  row: StatedCoefficient,
  per: string,
  carrier: Carrier | undefined,
): RowCoefficient | undefined {
  return coefficientOf(row, { per, carrier, endsOf: ({ reading }) => printedInterval(reading) });
}

interface Wanted {
  readonly per: string;
  readonly carrier: Carrier | undefined;
  readonly endsOf: (quantity: Quantity) => Interval | undefined;
}

function coefficientOf(row: StatedCoefficient, wanted: Wanted): RowCoefficient | undefined {
  const heat = convertedFigure(rowHeatValue(row), row.heatValue, { ...wanted, over: "kJ" });
  if (heat) {
    const { low, high, quantity } = heat;
    return { low: standardCoalOfHeat(low), high: standardCoalOfHeat(high), quantity, of: "heatValue" };
  }
  const coal = convertedFigure(rowStandardCoal(row, wanted.carrier), row.standardCoal, { ...wanted, over: "kgce" });
  return coal && { ...coal, of: "standardCoal" };
}

function convertedFigure(
  figure: RowFigure | undefined,
  quantity: Quantity | undefined,
  { over, per, carrier, endsOf }: Wanted & { readonly over: string },
): (Interval & { readonly quantity: Quantity }) | undefined {
  const factor = figure && perAmountFactor(figure.unit, { over, per }, carrier?.state);
  const ends = quantity && endsOf(quantity);
  return ends && factor !== undefined ? { ...scaled(ends, factor), quantity } : undefined;
}

/** Where a row of electricity stands: at the calorific value that physics fixes, above it, or impossibly below. */
export function electricityBasis(row: StatedCoefficient, carrier: Carrier): EnergyBasis | "below" | undefined {
  const perKWh = rowCoefficient(row, "kWh", carrier);
  if (!perKWh) return undefined;
  const calorific = carrier.standardCoal;
  if (perKWh.low < calorific.low * (1 - CALORIFIC_ROUNDING)) return "below";
  return perKWh.high <= calorific.high * (1 + CALORIFIC_ROUNDING) ? "calorific" : "equivalent";
}

/**
 * The basis that a row holds for; undefined for fuels and media, whose coefficient has no second basis, and
 * `contradictory` when the name and the figure exclude each other.
 */
export function rowBasis(
  row: StatedCoefficient,
  carrier: Carrier | undefined,
): EnergyBasis | "contradictory" | undefined {
  const named = statedBasis(row.carrier);
  if (carrier?.kind === "heat") return named ?? "calorific";
  return carrier?.kind === "electricity" ? agreedBasis(named, electricityBasis(row, carrier)) : undefined;
}

function agreedBasis(
  named: EnergyBasis | undefined,
  computed: ReturnType<typeof electricityBasis>,
): EnergyBasis | "contradictory" | undefined {
  if (computed === "below") return "contradictory";
  if (named === undefined || computed === undefined) return named ?? computed;
  return named === computed ? named : "contradictory";
}
