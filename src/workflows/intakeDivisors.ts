import type { Audit } from "../core/audit/audit";
import type { WaterRatios } from "../core/balance/water/waterRatios";
import { collectDenominators, type Denominators } from "../core/energy/collectDenominators";
import type { Quantity } from "../core/quantity/quantity";
import { conversionFactor } from "../core/quantity/units";
import { readPeriod } from "../workbook/cells/period";
import type { IntakeDivisor } from "../workbook/results/water/intakeTable";

/** What the intake of each water user is divided by: its products and its output value of the same full year. */
export function intakeDivisors(audit: Audit, users: readonly WaterRatios[]): readonly IntakeDivisor[] {
  const known = collectDenominators(audit).value;
  return users.flatMap((user) => {
    const year = yearOf(user, audit);
    return year === undefined ? [] : [...products(user, year, known), ...outputValue(user, year, known)];
  });
}

/**
 * The full year that a user's water was counted in; a period that is not stated is the 统计期. Amounts without unit may be
 * of a day as well, or in 万m³: they are compared with nothing.
 */
export function yearOf(
  { enterprise, period }: Pick<WaterRatios, "enterprise" | "period">,
  { project, waterUses }: Pick<Audit, "project" | "waterUses">,
): number | undefined {
  const uses = waterUses.filter((use) => use.enterprise === enterprise && use.period === period);
  const intakes = uses.flatMap(({ quantities }) => quantities.intake ?? []);
  if (intakes.some(({ reading, unit }) => reading.kind === "number" && unit === undefined)) return undefined;
  if (OF_A_RATE.test(period)) return undefined;
  if (period === "") return project.period;
  const read = readPeriod(period);
  return read?.part === undefined ? read?.year : undefined;
}

/** 2024年（日）: m³ of one day of the year. */
const OF_A_RATE = /（(?:日|小时)）$/;

function products(
  { enterprise, period }: WaterRatios,
  year: number,
  { outputs }: Denominators,
): readonly IntakeDivisor[] {
  return outputs
    .filter((series) => series.enterprise === enterprise)
    .flatMap(({ product, unit, years }): readonly IntakeDivisor[] => {
      const figure = years.find((each) => each.period.year === year && each.period.part === undefined);
      const amount = figure && plainAmount(figure.quantity);
      if (!figure || amount === undefined) return [];
      const of = { kind: "output", product } as const;
      return [{ enterprise, period, of, amount, unit: figure.quantity.unit ?? unit, readings: [figure.quantity] }];
    });
}

function outputValue(
  { enterprise, period }: WaterRatios,
  year: number,
  { economy }: Denominators,
): readonly IntakeDivisor[] {
  const quantity = economy.find((each) => each.enterprise === enterprise && each.year === year)?.outputValue;
  const plain = quantity && plainAmount(quantity);
  const factor = conversionFactor(quantity?.unit ?? "", "万元");
  if (!quantity || plain === undefined || factor === undefined) return [];
  const of = { kind: "outputValue" } as const;
  return [{ enterprise, period, of, amount: plain * factor, unit: "万元", readings: factor === 1 ? [quantity] : [] }];
}

function plainAmount({ reading }: Quantity): number | undefined {
  return reading.kind === "number" && reading.value > 0 ? reading.value : undefined;
}
