import type { Audit } from "../audit/audit";
import type { ConsumptionSeries, OutputSeries, YearFigure } from "../audit/consumption";
import type { Origin } from "../outcome/outcome";
import { add, divide, overlaps, printedInterval, type Interval } from "../quantity/interval";
import { conversionFactor, scaleBy } from "../quantity/units";
import type { CheckFinding } from "./findings";
import { figureOf, outputsFor } from "./unitConsumption";

interface Output {
  readonly interval: Interval;
  readonly value: number;
  readonly unit: string;
  /** As the output table writes it: 万m2 where `unit` is m2. */
  readonly writtenUnit: string;
  readonly origins: readonly Origin[];
}

/**
 * Rule 5: a printed unit consumption is the amount divided by the output of the same group and year.
 * The output is that of 对应产品, else of the product the group row names, else (废水站, 公用) of all products.
 *
 *     e = amount ÷ Σ output, compared as intervals of the printed digits
 *
 * @param audit amounts and outputs in canonical units, printed figures with the digits they were printed with
 * @returns how many figures were confirmed, and findings `check.unitConsumption` (error), `check.noOutput` (info:
 *   nothing to divide by)
 * @source consistency rule 5; hand-checked on 138 printed figures of a real plant
 * @example 67882 kg ÷ 37094 m2 = 1.83 kg/m2
 */
export function checkUnitConsumption(audit: Audit): UnitConsumptionCheck {
  const findings: CheckFinding[] = [];
  let confirmed = 0;
  for (const series of audit.consumption) {
    const outputs = outputsFor(series, audit.outputs);
    const unmatched: YearFigure[] = [];
    for (const printed of series.printedUnitConsumption) {
      const output = totalOutput(outputs, printed);
      const verdict = output ? compare(series, printed, output) : "noOutput";
      if (verdict === "noOutput") unmatched.push(printed);
      else if (verdict === "confirmed") confirmed += 1;
      else if (verdict !== "notComparable") findings.push(verdict);
    }
    findings.push(...noOutput(series, unmatched));
  }
  return { findings, confirmed };
}

export interface UnitConsumptionCheck {
  readonly findings: readonly CheckFinding[];
  /** Printed figures that the recomputed ones agree with, within the printed digits. */
  readonly confirmed: number;
}

function noOutput(series: ConsumptionSeries, figures: readonly YearFigure[]): readonly CheckFinding[] {
  const stated = figures.filter((figure) => figure.quantity.reading.kind === "number");
  if (stated.length === 0) return [];
  const years = stated.map((figure) => figure.period.year);
  const origins = stated.map((figure) => figure.quantity.origin);
  return [{ code: "check.noOutput", severity: "info", rule: 5, name: series.name, years, origins }];
}

/** Sum over the products of one period; undefined when one is missing or they are counted in different units. */
function totalOutput(outputs: readonly OutputSeries[], printed: YearFigure): Output | undefined {
  const parts = outputs.map((output) => outputOf(output, figureOf(output.years, printed.period)));
  const total = parts.reduce(sumOfOutputs, NO_OUTPUT);
  return total && total.interval.low > 0 ? total : undefined;
}

const NO_OUTPUT: Output = { interval: { low: 0, high: 0 }, value: 0, unit: "", writtenUnit: "", origins: [] };

function outputOf(series: OutputSeries, figure: YearFigure | undefined): Output | undefined {
  const interval = figure && printedInterval(figure.quantity.reading);
  if (!interval || figure.quantity.reading.kind !== "number") return undefined;
  const { reading, unit = "", origin } = figure.quantity;
  return { interval, value: reading.value, unit, writtenUnit: series.unit || unit, origins: [origin] };
}

function sumOfOutputs(total: Output | undefined, part: Output | undefined): Output | undefined {
  if (!total || !part || (total !== NO_OUTPUT && total.unit !== part.unit)) return undefined;
  return {
    interval: add(total.interval, part.interval),
    value: total.value + part.value,
    unit: part.unit,
    writtenUnit: part.writtenUnit,
    origins: [...total.origins, ...part.origins],
  };
}

interface Consumed {
  readonly interval: Interval;
  readonly value: number;
  readonly unit: string;
  readonly origin: Origin;
}

function consumedOf(series: ConsumptionSeries, printed: YearFigure): Consumed | undefined {
  const amount = figureOf(series.years, printed.period)?.quantity;
  const interval = amount && printedInterval(amount.reading);
  if (!interval || amount.reading.kind !== "number") return undefined;
  return { interval, value: amount.reading.value, unit: amount.unit ?? series.unit, origin: amount.origin };
}

type Verdict = "confirmed" | "notComparable" | CheckFinding;

function compare(series: ConsumptionSeries, printed: YearFigure, output: Output): Verdict {
  const amount = consumedOf(series, printed);
  const written = printedInterval(printed.quantity.reading);
  if (!written || !amount) return "notComparable";
  const unit = ratioUnit(series, printed, output);
  const recomputed = scaled(
    divide(amount.interval, output.interval),
    conversionFactor(`${amount.unit}/${output.unit}`, unit) ?? 1,
  );
  if (!recomputed) return "notComparable";
  if (overlaps(recomputed, written)) return "confirmed";
  const used = asWritten(amount, series.unit);
  const made = asWritten(output, output.writtenUnit);
  return {
    code: "check.unitConsumption",
    severity: "error",
    rule: 5,
    name: series.name,
    year: printed.period.year,
    printed: printed.quantity.written,
    ...recomputed,
    amount: used.value,
    amountUnit: used.unit,
    output: made.value,
    outputUnit: made.unit,
    unit,
    origins: [printed.quantity.origin, amount.origin, ...output.origins],
  };
}

/** The heading's own ratio (`kg/t`), else the line's unit per unit of output, both as their tables write them. */
function ratioUnit(series: ConsumptionSeries, printed: YearFigure, output: Output): string {
  const stated = printed.quantity.unit;
  return stated?.includes("/") ? stated : `${series.unit}/${output.writtenUnit}`;
}

interface Amount {
  readonly value: number;
  readonly unit: string;
}

/** 1,153,000 kWh of a table in 万kWh is 115.3 万kWh, as the reader finds it there. */
function asWritten({ value, unit }: Amount, writtenUnit: string): Amount {
  const factor = conversionFactor(unit, writtenUnit);
  return factor === undefined ? { value, unit } : { value: scaleBy(value, factor), unit: writtenUnit };
}

function scaled(interval: Interval | undefined, factor: number): Interval | undefined {
  return interval && { low: interval.low * factor, high: interval.high * factor };
}
