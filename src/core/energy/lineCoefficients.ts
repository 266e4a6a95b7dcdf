import type { CoalFigure, ConsumptionSeries } from "../audit/consumption";
import { basisMarks } from "./carrierName.terms";
import type { StatedCoefficient } from "./statedCoefficient";

/**
 * 折标系数 that a line of 资源能源消耗 states beside its amounts, as rows that hold for this line alone. A coefficient of
 * one year holds for that year. Where 当量值 and 等价值 stand side by side, each is a row of its own.
 */
export function lineCoefficients(series: ConsumptionSeries): readonly StatedCoefficient[] {
  const { enterprise, name, unit, standardCoal } = series;
  return (standardCoal?.coefficients ?? []).flatMap(
    ({ basis, period, source, quantity }): readonly StatedCoefficient[] => {
      if (period?.part !== undefined) return [];
      return [
        {
          enterprise,
          ...(period === undefined ? {} : { year: period.year }),
          carrier: basis === undefined ? name : `${name}${basisMarks[basis]}`,
          unit,
          standardCoal: quantity,
          source,
          isOfLine: true,
          origin: quantity.origin,
        },
      ];
    },
  );
}

/** Whether the line prints a figure of standard coal: then it counts as energy, whatever its 类别 leaves open. */
export function statesStandardCoal({ standardCoal }: ConsumptionSeries): boolean {
  const isFigure = ({ quantity: { reading } }: CoalFigure): boolean =>
    (reading.kind === "number" && reading.value !== 0) || reading.kind === "range";
  return [...(standardCoal?.coefficients ?? []), ...(standardCoal?.amounts ?? [])].some(isFigure);
}
