import type { Audit } from "../core/audit/audit";
import type { OutputSeries } from "../core/audit/consumption";

/**
 * What each enterprise made in the 统计期, for output-weighted means: only when all products of all enterprises are
 * counted in one unit, since pieces and tonnes cannot weigh each other.
 */
export function outputOfObjects({ outputs, project }: Audit): (object: string) => number | undefined {
  const totals = new Map<string, number>();
  if (project.period === undefined || !haveOneUnit(outputs)) return () => undefined;
  for (const series of outputs) {
    const amount = amountIn(series, project.period);
    if (amount !== undefined) totals.set(series.enterprise, (totals.get(series.enterprise) ?? 0) + amount);
  }
  return (object) => totals.get(object);
}

function haveOneUnit(outputs: readonly OutputSeries[]): boolean {
  const units = new Set(outputs.flatMap(({ years }) => years.map(({ quantity }) => quantity.unit)));
  return units.size === 1;
}

function amountIn({ years }: OutputSeries, year: number): number | undefined {
  const figure = years.find(({ period }) => period.year === year && period.part === undefined);
  return figure?.quantity.reading.kind === "number" ? figure.quantity.reading.value : undefined;
}
