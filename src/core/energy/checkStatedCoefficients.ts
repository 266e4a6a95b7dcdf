import type { Interval } from "../quantity/interval";
import { overlaps, printedInterval } from "../quantity/interval";
import type { Quantity } from "../quantity/quantity";
import { conversionFactor } from "../quantity/units";
import { perAmountFactor, splitPerUnit } from "./amountFactor";
import { scaled } from "./appliedCoefficient";
import type { Carrier, PublishedFigure, StandardCoalSet, SupersededFigure } from "./carrier";
import { findByName, statedBasis } from "./carrierName";
import type { RowFinding } from "./findings";
import { rowCarbon, rowOxidation } from "./rowCarbon";
import {
  electricityBasis,
  isNear,
  rowBasis,
  rowEmissionFactor,
  rowHeatValue,
  rowStandardCoal,
  type RowFigure,
} from "./rowFigure";
import { standardCoalOfHeat } from "./standardCoal";
import type { StatedCoefficient } from "./statedCoefficient";

/** Coals and gases differ by less than this; a slip of 10³ or 10⁴ does not hide within it. */
const PLAUSIBLE_FACTOR = 5;

/**
 * Rows of 折算系数 and 折标系数 of lines that a reviewer would question: figures of an earlier edition (新水 0.0857), a missing or unlikely
 * unit, a coefficient that its own heat value contradicts, and electricity whose figure cannot be what it is called.
 * The rows are used all the same, except where the finding says that they are not.
 *
 * @returns findings `energy.oldCoefficient`, `energy.coefficientUnitAssumed`, `energy.coefficientUnitMissing`,
 *   `energy.lineCoefficientUnit`, `energy.coefficientImplausible`, `energy.coefficientContradictsHeatValue`, `energy.electricityBelowCalorific`,
 *   `energy.electricityAsEquivalent`, `energy.basisContradicts`
 * @source GB/T 2589-2020 against GB/T 2589-2008
 * @example 新水 0.0857 kgce/t is that of the 2008 edition; the present one is 0.2571
 */
export function checkStatedCoefficients(
  rows: readonly StatedCoefficient[],
  set: StandardCoalSet,
): readonly RowFinding[] {
  return rows.flatMap((row) => {
    const carrier = findByName(row.carrier, set.carriers);
    return [
      ...unitFindings(row, carrier),
      ...otherUnit(row, carrier),
      ...oldFindings(row, carrier),
      ...plausibility(row, carrier),
      ...contradiction(row, carrier),
      ...electricityFindings(row, carrier),
    ];
  });
}

function at(row: StatedCoefficient, quantity?: Quantity) {
  const { carrier, isOfLine } = row;
  return { carrier, ...(isOfLine ? { isOfLine } : {}), origins: [quantity?.origin ?? row.origin] };
}

function unitFindings(row: StatedCoefficient, carrier: Carrier | undefined): readonly RowFinding[] {
  const { standardCoal, heatValue } = row;
  const findings: RowFinding[] = [];
  const coal = rowStandardCoal(row, carrier);
  if (coal?.isUnitAssumed) {
    const { low: value, unit } = coal;
    findings.push({ code: "energy.coefficientUnitAssumed", severity: "info", value, unit, ...at(row, standardCoal) });
  }
  const figures = [
    [standardCoal, coal],
    [heatValue, rowHeatValue(row)],
    [row.emissionFactor, rowEmissionFactor(row)],
    [row.carbonContent, rowCarbon(row)],
    [row.oxidation, rowOxidation(row)],
  ] as const;
  for (const [quantity, figure] of figures) {
    if (!quantity || figure || quantity.reading.kind === "missing") continue;
    const { written } = quantity;
    findings.push({ code: "energy.coefficientUnitMissing", severity: "warning", written, ...at(row, quantity) });
  }
  return findings;
}

/** A line states its coefficient for its own amount: one that counts something else is of no use. */
function otherUnit(row: StatedCoefficient, carrier: Carrier | undefined): readonly RowFinding[] {
  const { standardCoal, unit: per, isOfLine } = row;
  const coal = rowStandardCoal(row, carrier);
  if (!isOfLine || !standardCoal || !coal) return [];
  if (perAmountFactor(coal.unit, { over: "kgce", per }, carrier?.state) !== undefined) return [];
  const { written } = standardCoal;
  return [{ code: "energy.lineCoefficientUnit", severity: "warning", written, unit: coal.unit, per, ...at(row) }];
}

function oldFindings(row: StatedCoefficient, carrier: Carrier | undefined): readonly RowFinding[] {
  if (!carrier) return [];
  return (carrier.superseded ?? []).flatMap((old) => {
    const isCoal = old.of === "standardCoal";
    const [figure, quantity, current] = isCoal
      ? [rowStandardCoal(row, carrier), row.standardCoal, carrier.standardCoal]
      : [rowHeatValue(row), row.heatValue, carrier.heatValue];
    if (!figure || !current || !isSuperseded({ figure, quantity, carrier }, old, current)) return [];
    const { of, value, unit, edition } = old;
    const matter = { of, value, unit, edition, current: publishedText(current) };
    return [{ code: "energy.oldCoefficient", severity: "warning", ...matter, ...at(row, quantity) }];
  });
}

/** Whether a row's figure, printed to 1 % at least, can be the superseded one and cannot be the one in force. */
function isSuperseded(written: Written, old: SupersededFigure, current: PublishedFigure): boolean {
  const { over, under = "" } = splitPerUnit(old.unit);
  const factor = perAmountFactor(written.figure.unit, { over, per: under }, written.carrier.state);
  const toCurrent = conversionFactor(current.unit, old.unit);
  const printed = written.quantity && printedInterval(written.quantity.reading);
  if (factor === undefined || toCurrent === undefined || !printed) return false;
  const interval = scaled(printed, factor);
  const isPrecise = interval.high - interval.low <= 0.02 * old.value;
  const hits = overlaps(interval, { low: old.value, high: old.value });
  return isPrecise && hits && !overlaps(interval, scaled(current, toCurrent));
}

interface Written {
  readonly figure: RowFigure;
  readonly quantity: Quantity | undefined;
  readonly carrier: Carrier;
}

function plausibility(row: StatedCoefficient, carrier: Carrier | undefined): readonly RowFinding[] {
  const coal = rowStandardCoal(row, carrier);
  if (!coal || !carrier || carrier.kind === "medium" || isNear(coal, carrier, PLAUSIBLE_FACTOR) !== false) return [];
  const { low: value, unit } = coal;
  const published = publishedText(carrier.standardCoal);
  return [
    {
      code: "energy.coefficientImplausible",
      severity: "warning",
      value,
      unit,
      published,
      ...at(row, row.standardCoal),
    },
  ];
}

/** A printed coefficient and heat ÷ 29307.6 must be able to be the same figure. */
function contradiction(row: StatedCoefficient, carrier: Carrier | undefined): readonly RowFinding[] {
  const { standardCoal } = row;
  const coal = rowStandardCoal(row, carrier);
  if (!standardCoal || !coal || carrier?.kind === "medium") return [];
  const per = splitPerUnit(coal.unit).under ?? "";
  const state = carrier?.state;
  const fromHeat = printedPer(row.heatValue, rowHeatValue(row), { over: "kJ", per, state });
  const stated = printedPer(standardCoal, coal, { over: "kgce", per, state });
  if (!fromHeat || !stated) return [];
  const converted = scaled(fromHeat, standardCoalOfHeat(1));
  if (overlaps(widened(converted), stated)) return [];
  const fromHeatValue = (converted.low + converted.high) / 2;
  const figures = { written: standardCoal.written, fromHeatValue, unit: `kgce/${per}` };
  const base = { code: "energy.coefficientContradictsHeatValue", severity: "warning" } as const;
  return [{ ...base, ...figures, ...at(row, standardCoal) }];
}

interface PerAmount {
  readonly over: string;
  readonly per: string;
  readonly state: Carrier["state"];
}

/** Everything that the printed digits of a figure leave open, in another unit. */
function printedPer(
  quantity: Quantity | undefined,
  figure: RowFigure | undefined,
  { over, per, state }: PerAmount,
): Interval | undefined {
  const printed = quantity && printedInterval(quantity.reading);
  const factor = figure && perAmountFactor(figure.unit, { over, per }, state);
  return printed && factor !== undefined ? scaled(printed, factor) : undefined;
}

/** Printed tables were rounded with 29307 or 29308 kJ: one part in ten thousand is no contradiction. */
function widened({ low, high }: Interval): Interval {
  return { low: low * (1 - 1e-4), high: high * (1 + 1e-4) };
}

function electricityFindings(row: StatedCoefficient, carrier: Carrier | undefined): readonly RowFinding[] {
  if (carrier?.kind !== "electricity") return [];
  const quantity = row.standardCoal ?? row.heatValue;
  const figures = { written: quantity?.written ?? "", calorific: carrier.standardCoal.low, ...at(row, quantity) };
  const computed = electricityBasis(row, carrier);
  if (computed === "below") return [{ code: "energy.electricityBelowCalorific", severity: "error", ...figures }];
  if (rowBasis(row, carrier) === "contradictory") {
    return [{ code: "energy.basisContradicts", severity: "error", ...figures }];
  }
  const isUnsaid = computed === "equivalent" && statedBasis(row.carrier) === undefined;
  return isUnsaid ? [{ code: "energy.electricityAsEquivalent", severity: "info", ...figures }] : [];
}

function publishedText({ low, high, unit }: PublishedFigure): string {
  return `${low === high ? low : `${low}–${high}`} ${unit}`;
}
