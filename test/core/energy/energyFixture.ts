import type { ConsumptionSeries, YearFigure } from "../../../src/core/audit/consumption";
import { accountEnergy } from "../../../src/core/energy/accountEnergy";
import type { EnergySettings } from "../../../src/core/energy/energySettings";
import { collectEnergyUses, type EnergyUse } from "../../../src/core/energy/energyUse";
import type { StatedCoefficient } from "../../../src/core/energy/statedCoefficient";
import type { Quantity, Reading } from "../../../src/core/quantity/quantity";
import { defaultEmissionFactors } from "../../../src/standards/carbon/carbonSets";
import { gbt2589 } from "../../../src/standards/energy/gbt2589";

export const settings: EnergySettings = {
  basis: "calorific",
  standardCoal: gbt2589,
  emissions: defaultEmissionFactors,
  stated: [],
};

/** A number with as many decimals as written: "0.30" is 0.30 ± 0.005. */
export function quantity(written: string | Reading, unit?: string, origin = "表!A1"): Quantity {
  const text = typeof written === "string" ? written : JSON.stringify(written);
  return { reading: readingOf(written), origin, written: text, ...(unit === undefined ? {} : { unit }) };
}

function readingOf(written: string | Reading): Reading {
  if (typeof written !== "string") return written;
  const decimals = (written.split(".")[1] ?? "").length;
  return { kind: "number", value: Number(written), halfDigit: 0.5 * 10 ** -decimals };
}

interface Line {
  readonly enterprise?: string;
  readonly category?: string;
  readonly source?: string;
  readonly products?: readonly string[];
  readonly years?: readonly YearFigure[];
}

export function line(name: string, amount: string | Reading, unit: string, more: Line = {}): ConsumptionSeries {
  const { source, ...rest } = more;
  return {
    enterprise: "甲厂",
    category: "能源",
    name,
    unit,
    group: "",
    products: [],
    years: [{ period: { year: 2022 }, quantity: quantity(amount, unit, `资源能源消耗!${name}`) }],
    printedUnitConsumption: [],
    origin: `资源能源消耗!行:${name}`,
    ...(source === undefined ? {} : { source }),
    ...rest,
  };
}

export function row(carrier: string, figures: Partial<StatedCoefficient> = {}): StatedCoefficient {
  return { enterprise: "", carrier, unit: "", source: "企业检测报告", origin: `折算系数!${carrier}`, ...figures };
}

export function usesOf(lines: readonly ConsumptionSeries[]): readonly EnergyUse[] {
  return collectEnergyUses({ consumption: lines, enterprises: [], project: { fields: {}, settings: [] } }, gbt2589)
    .uses;
}

export function account(lines: readonly ConsumptionSeries[], more: Partial<EnergySettings> = {}) {
  const collected = collectEnergyUses(
    { consumption: lines, enterprises: [], project: { fields: {}, settings: [] } },
    gbt2589,
  );
  const { value, findings } = accountEnergy(collected, { ...settings, ...more });
  return { accounts: value, first: value[0]!, codes: findings.map(({ code }) => code), findings };
}
