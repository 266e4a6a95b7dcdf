import type { Audit } from "../core/audit/audit";
import type { OutputSeries } from "../core/audit/consumption";
import type { Quantity } from "../core/quantity/quantity";

/**
 * What each enterprise made in the 统计期, for output-weighted means: only when all products of all enterprises are
 * counted in one unit, since pieces and tonnes cannot weigh each other. A plant with a product whose amount is no plain
 * number has no known total.
 */
export function outputOfObjects({ outputs, project }: Audit): (object: string) => number | undefined {
  const totals = new Map<string, number | undefined>();
  if (project.period === undefined || !haveOneUnit(outputs)) return () => undefined;
  for (const series of outputs) {
    const { enterprise } = series;
    const sum = totals.has(enterprise) ? totals.get(enterprise) : 0;
    totals.set(enterprise, plus(sum, amountIn(series, project.period)));
  }
  return (object) => totals.get(object);
}

function plus(sum: number | undefined, amount: number | undefined): number | undefined {
  return sum === undefined || amount === undefined ? undefined : sum + amount;
}

function haveOneUnit(outputs: readonly OutputSeries[]): boolean {
  const figures = outputs.flatMap(({ years }) => years.map(({ quantity }) => quantity)).filter(isFigure);
  return new Set(figures.map(({ unit }) => unit)).size === 1;
}

/** A blank cell or a word is counted in no unit. */
function isFigure({ reading }: Quantity): boolean {
  return reading.kind !== "missing" && reading.kind !== "text";
}

function amountIn({ years }: OutputSeries, year: number): number | undefined {
  const figure = years.find(({ period }) => period.year === year && period.part === undefined);
  return figure?.quantity.reading.kind === "number" ? figure.quantity.reading.value : undefined;
}
