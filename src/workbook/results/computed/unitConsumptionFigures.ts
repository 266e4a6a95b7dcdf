import type { Audit } from "../../../core/audit/audit";
import type { YearFigure } from "../../../core/audit/consumption";
import { unitConsumption, type UnitConsumption } from "../../../core/checks/unitConsumption";
import { isClose } from "../../../core/quantity/exact";
import type { Quantity } from "../../../core/quantity/quantity";
import { placeOf } from "../../address";
import type { FigureLinks } from "../figureLinks";
import type { ComputedFigure } from "./computedCell";

/** 资源能源消耗 · 单位产品消耗: the amount of the row over the output of the same year, both as their sheets write them. */
export function unitConsumptionFigures(
  { consumption, outputs }: Pick<Audit, "consumption" | "outputs">,
  links: FigureLinks,
): readonly ComputedFigure[] {
  return consumption.flatMap((series) =>
    series.printedUnitConsumption.flatMap((printed) => {
      const computed = unitConsumption(series, { outputs }, printed.period);
      return computed ? figureOf(printed, computed, links) : [];
    }),
  );
}

function figureOf(printed: YearFigure, computed: UnitConsumption, links: FigureLinks): readonly ComputedFigure[] {
  const place = placeOf(printed.quantity.origin);
  const amount = numberAt(computed.amount, links);
  const outputs = computed.outputs.map((output) => numberAt(output, links));
  if (!place || !amount || outputs.includes(undefined)) return [];
  const total = outputs.reduce((sum, output) => sum + (output?.value ?? 0), 0);
  const value = amount.value / total;
  // Another unit than that of the two cells, such as a heading `kg/t` over a line in t, is for the consultant to write.
  const unit = printed.quantity.unit;
  if ((unit?.includes("/") && unit !== computed.unit) || !isClose(value, computed.value)) return [];
  const own = (reference: string): string => reference.replace(`'${place.sheet}'!`, "");
  const divisor = outputs.map((output) => own(output?.reference ?? "")).join("+");
  const formula = `${own(amount.reference)}/${outputs.length > 1 ? `(${divisor})` : divisor}`;
  return [{ sheet: place.sheet, row: place.area.top, column: place.area.left, formula, value }];
}

function numberAt(
  quantity: Quantity,
  { cellAt, figure }: FigureLinks,
): { readonly reference: string; readonly value: number } | undefined {
  const input = figure(quantity) && cellAt(quantity);
  return typeof input?.cell?.value === "number" ? { reference: input.reference, value: input.cell.value } : undefined;
}
