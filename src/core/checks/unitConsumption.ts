import type { Audit } from "../audit/audit";
import type { ConsumptionSeries, OutputSeries, Period, YearFigure } from "../audit/consumption";
import type { Quantity } from "../quantity/quantity";
import { conversionFactor } from "../quantity/units";

export interface UnitConsumption {
  /** Per unit of output, as the sheets write both: 万kWh/万m2. */
  readonly value: number;
  readonly unit: string;
  readonly amount: Quantity;
  /** What it is divided by: the sum of these. */
  readonly outputs: readonly Quantity[];
}

/**
 * Consumption per unit of output of one line and period, what rule 5 compares a printed one with: amount ÷ Σ output of
 * the products that the line belongs to.
 *
 * @returns in the line's unit per unit of output, as their sheets write them; `undefined` where an amount or an output is
 *   no plain number, products are counted in different units, or nothing was made
 * @example 67882 kg ÷ 37094 m2 = 1.83 kg/m2
 */
export function unitConsumption(
  series: ConsumptionSeries,
  { outputs }: Pick<Audit, "outputs">,
  period: Period,
): UnitConsumption | undefined {
  const amount = figureOf(series.years, period)?.quantity;
  const made = madeIn(outputsFor(series, outputs), period);
  if (amount?.reading.kind !== "number" || !made || made.total <= 0) return undefined;
  const unit = `${series.unit}/${made.writtenUnit}`;
  const factor = conversionFactor(`${amount.unit ?? series.unit}/${made.unit}`, unit) ?? 1;
  return { value: (amount.reading.value / made.total) * factor, unit, amount, outputs: made.figures };
}

interface Made {
  readonly figures: readonly Quantity[];
  readonly total: number;
  readonly unit: string;
  /** As the output table writes it: 万m2 where `unit` is m2. */
  readonly writtenUnit: string;
}

/** Undefined when one of the products has no plain number, or another unit than the others. */
function madeIn(outputs: readonly OutputSeries[], period: Period): Made | undefined {
  const figures = outputs.flatMap(({ years }) => figureOf(years, period)?.quantity ?? []);
  const values = figures.flatMap(({ reading }) => (reading.kind === "number" ? [reading.value] : []));
  const units = new Set(figures.map(({ unit = "" }) => unit));
  if (values.length < outputs.length || units.size !== 1) return undefined;
  const [unit = ""] = units;
  const total = values.reduce((sum, value) => sum + value, 0);
  return { figures, total, unit, writtenUnit: outputs[0]?.unit || unit };
}

/** Products that a line belongs to: 对应产品, else the product that the group row names, else (废水站, 公用) all. */
export function outputsFor(series: ConsumptionSeries, outputs: readonly OutputSeries[]): readonly OutputSeries[] {
  const own = outputs.filter((output) => output.enterprise === series.enterprise);
  if (series.products.length > 0) return own.filter((output) => series.products.includes(output.product));
  const ofGroup = own.filter((output) => output.product === series.group);
  return ofGroup.length > 0 ? ofGroup : own;
}

export function figureOf(years: readonly YearFigure[], period: Period): YearFigure | undefined {
  return years.find((figure) => figure.period.year === period.year && figure.period.part === period.part);
}
