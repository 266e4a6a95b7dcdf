import type { OutputSeries } from "../audit/consumption";
import type { Noticed, Origin } from "../outcome/outcome";
import type { Quantity } from "../quantity/quantity";
import { canonicalUnit, conversionFactor } from "../quantity/units";
import { sumOf, type EnergySum } from "./appliedCoefficient";
import { reportedTce, type EnergyAccount } from "./energyAccount";
import type { EnergyLine } from "./energyLine";
import type { IntensityFinding } from "./findings";
import { plainInterval } from "./rowFigure";

/** One row of 经济数据. */
export interface EconomicYear {
  readonly enterprise: string;
  readonly year: number;
  /** 工业总产值 and 工业增加值, money. */
  readonly outputValue?: Quantity;
  readonly addedValue?: Quantity;
}

export interface EnergyIntensity {
  readonly enterprise: string;
  readonly year: number;
  readonly per: "outputValue" | "addedValue" | "product";
  /** Only of `product`. */
  readonly product?: string;
  /** What is divided by, in `perUnit`: 万元, or the product's own unit. */
  readonly denominator: number;
  readonly perUnit: string;
  /** tce and tCO2 per `perUnit`; `null` when the account's sum is not known. */
  readonly tce: number | null;
  readonly tCO2: number | null;
  readonly origins: readonly Origin[];
}

interface Denominators {
  readonly economy: readonly EconomicYear[];
  readonly outputs: readonly OutputSeries[];
}

/**
 * 单位产值、单位增加值和单位产品综合能耗 of every account, on its reported basis. Per product the lines that name it
 * count (对应产品); lines that name none count only when the enterprise makes a single product.
 *
 *     e = E ÷ G,   e_j = E_j ÷ P_j
 *
 * @returns tce and tCO2 per 万元 or per unit of product, unrounded; findings `energy.denominatorNotPositive`,
 *   `energy.productNotAllocated`
 * @source GB/T 2589-2020
 * @example 245.44 tce on 5000 万元 is 0.049088 tce/万元
 */
export function energyIntensities(
  accounts: readonly EnergyAccount[],
  denominators: Denominators,
): Noticed<readonly EnergyIntensity[], IntensityFinding> {
  const found = accounts.flatMap((account) => [
    ...perMoney(account, denominators.economy),
    ...perProduct(account, denominators.outputs),
  ]);
  return {
    value: found.flatMap(({ value }) => value ?? []),
    findings: distinct(found.flatMap(({ findings }) => findings)),
  };
}

type Found = Noticed<EnergyIntensity | undefined, IntensityFinding>;

function perMoney(account: EnergyAccount, economy: readonly EconomicYear[]): readonly Found[] {
  const rows = economy.filter(({ enterprise, year }) => enterprise === account.enterprise && year === account.year);
  return rows.flatMap((row) =>
    (["outputValue", "addedValue"] as const).flatMap((per) => {
      const quantity = row[per];
      if (!quantity || quantity.reading.kind === "missing") return [];
      return [divided(account, { per, quantity, unit: "万元" }, { tce: reportedTce(account), tCO2: account.tCO2 })];
    }),
  );
}

function perProduct(account: EnergyAccount, outputs: readonly OutputSeries[]): readonly Found[] {
  const made = outputs.filter(({ enterprise }) => enterprise === account.enterprise);
  const isAllocated = account.lines.every(({ products }) => products.length === 1);
  if (made.length > 1 && !isAllocated) return [{ value: undefined, findings: [notAllocated(account, made)] }];
  return made.flatMap((series) => {
    const { product } = series;
    const figure = series.years.find(({ period }) => period.year === account.year && period.part === undefined);
    if (!figure || figure.quantity.reading.kind === "missing") return [];
    const { quantity } = figure;
    const unit = canonicalUnit(quantity.unit ?? series.unit) ?? quantity.unit ?? series.unit;
    const sums =
      made.length === 1 ? { tce: reportedTce(account), tCO2: account.tCO2 } : sumsOfProduct(account, product);
    return [divided(account, { per: "product", product, quantity, unit }, sums)];
  });
}

function sumsOfProduct({ lines, basis }: EnergyAccount, product: string): Sums {
  const own = lines.filter(({ products }) => products.includes(product));
  const tceOf = (line: EnergyLine) => (basis === "calorific" ? line.tceCalorific : line.tceEquivalent);
  const emitting = own.flatMap(({ carrier, tCO2 }) => (tCO2 === "notCounted" ? [] : [{ carrier, amount: tCO2 }]));
  return { tce: sumOf(own.map((line) => ({ carrier: line.carrier, amount: tceOf(line) }))), tCO2: sumOf(emitting) };
}

function notAllocated({ enterprise }: EnergyAccount, made: readonly OutputSeries[]): IntensityFinding {
  const [products, origins] = [made.map(({ product }) => product), made.map(({ origin }) => origin)];
  return { code: "energy.productNotAllocated", severity: "info", enterprise, products, origins };
}

interface Sums {
  readonly tce: EnergySum;
  readonly tCO2: EnergySum;
}

interface Divisor {
  readonly per: EnergyIntensity["per"];
  readonly product?: string;
  readonly quantity: Quantity;
  readonly unit: string;
}

function divided(account: EnergyAccount, divisor: Divisor, { tce, tCO2 }: Sums): Found {
  const { per, product, quantity, unit } = divisor;
  const { enterprise, year } = account;
  const interval = plainInterval(quantity);
  const factor = quantity.unit === undefined ? 1 : (conversionFactor(quantity.unit, unit) ?? 1);
  if (!interval || interval.low !== interval.high || interval.low <= 0) {
    const { written, origin } = quantity;
    const base = { code: "energy.denominatorNotPositive", severity: "warning" } as const;
    return { value: undefined, findings: [{ ...base, enterprise, year, per, written, origins: [origin] }] };
  }
  const denominator = interval.low * factor;
  const over = ({ value }: EnergySum): number | null => (value === null ? null : value / denominator);
  const place = { enterprise, year, per, ...(product === undefined ? {} : { product }) };
  const value = { ...place, denominator, perUnit: unit, tce: over(tce), tCO2: over(tCO2), origins: [quantity.origin] };
  return { value, findings: [] };
}

function distinct(findings: readonly IntensityFinding[]): readonly IntensityFinding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
