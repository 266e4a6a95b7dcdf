import type { Audit } from "../core/audit/audit";
import type { OutputSeries } from "../core/audit/consumption";
import type { OutputLack } from "../core/grading/grade";
import type { Quantity } from "../core/quantity/quantity";

export interface KnownOutputs {
  readonly outputOf: (object: string) => number | undefined;
  /** Why no output is known. */
  readonly outputLack?: OutputLack;
}

/**
 * What each enterprise made in the 统计期, for output-weighted means: only when all products of all enterprises are
 * counted in one unit, since pieces and tonnes cannot weigh each other. A plant with a product whose amount is no plain
 * number has no known total.
 */
export function outputOfObjects({ outputs, project }: Audit): KnownOutputs {
  const { period } = project;
  if (period === undefined) return noOutput("noPeriod");
  const units = unitsOf(outputs);
  if (units.size !== 1) return noOutput(units.size === 0 ? "noOutputs" : "severalUnits");
  const totals = new Map<string, number | undefined>();
  for (const series of outputs) {
    const { enterprise } = series;
    const sum = totals.has(enterprise) ? totals.get(enterprise) : 0;
    totals.set(enterprise, plus(sum, amountIn(series, period)));
  }
  return { outputOf: (object) => totals.get(object) };
}

function noOutput(outputLack: OutputLack): KnownOutputs {
  return { outputOf: () => undefined, outputLack };
}

function plus(sum: number | undefined, amount: number | undefined): number | undefined {
  return sum === undefined || amount === undefined ? undefined : sum + amount;
}

function unitsOf(outputs: readonly OutputSeries[]): ReadonlySet<string | undefined> {
  const figures = outputs.flatMap(({ years }) => years.map(({ quantity }) => quantity)).filter(isFigure);
  return new Set(figures.map(({ unit }) => unit));
}

/** A blank cell or a word is counted in no unit. */
function isFigure({ reading }: Quantity): boolean {
  return reading.kind !== "missing" && reading.kind !== "text";
}

function amountIn({ years }: OutputSeries, year: number): number | undefined {
  const figure = years.find(({ period }) => period.year === year && period.part === undefined);
  return figure?.quantity.reading.kind === "number" ? figure.quantity.reading.value : undefined;
}
