import type { OutputSeries } from "../audit/consumption";
import type { Interval } from "../quantity/interval";
import type { Noticed, Origin } from "../outcome/outcome";
import type { Quantity } from "../quantity/quantity";
import { canonicalUnit, conversionFactor } from "../quantity/units";
import { sumOf, type EnergySum } from "./appliedCoefficient";
import type { Denominators } from "./collectDenominators";
import { reportedTce, type EnergyAccount } from "./energyAccount";
import type { EnergyLine } from "./energyLine";
import type { IntensityFinding } from "./findings";
import { plainInterval } from "./rowFigure";

/** One row of 经济数据. */
export interface EconomicYear {
  /** Normalised name of the enterprise, or of the region. */
  readonly enterprise: string;
  readonly year: number;
  /** 工业总产值 and 工业增加值, money. */
  readonly outputValue?: Quantity;
  readonly addedValue?: Quantity;
  /** 营业收入, money. */
  readonly revenue?: Quantity;
  /** 从业人数. */
  readonly employees?: Quantity;
  /** 企业数量 of a region. */
  readonly enterpriseCount?: Quantity;
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
  /** The figure that is divided by, as read. */
  readonly quantity: Quantity;
  /** What is divided, tce and tCO2; of a product only its own lines (`isAllocated`). */
  readonly energyTce: number | null;
  readonly emissionTCO2: number | null;
  readonly isAllocated: boolean;
  /** tce and tCO2 per `perUnit`; `null` when the account's sum is not known. */
  readonly tce: number | null;
  readonly tCO2: number | null;
  /** Only where a coefficient or an amount is a range: both ends of what is divided; `null` where a carrier is missing. */
  readonly ends?: { readonly energyTce: Interval | null; readonly emissionTCO2: Interval | null };
  readonly origins: readonly Origin[];
}

/**
 * 单位产值、单位增加值和单位产品综合能耗 of every account, on its reported basis. Per product the lines that name it
 * count (对应产品); lines that name none count only when the enterprise makes a single product.
 *
 *     e = E ÷ G,   e_j = E_j ÷ P_j
 *
 * @returns tce and tCO2 per 万元 or per unit of product, unrounded; findings `energy.denominatorNotPositive`,
 *   `energy.denominatorUnit`, `energy.productNotAllocated`
 * @source GB/T 2589-2020
 * @example 245.44 tce on 5000 万元 is 0.049088 tce/万元
 */
export function energyIntensities(
  accounts: readonly EnergyAccount[],
  denominators: Denominators,
): Noticed<readonly EnergyIntensity[], IntensityFinding> {
  const economy = byEnterprise(denominators.economy);
  const outputs = byEnterprise(denominators.outputs);
  const found = accounts.flatMap((account) => [
    ...perMoney(account, economy.get(account.enterprise) ?? []),
    ...perProduct(account, outputs.get(account.enterprise) ?? []),
  ]);
  return {
    value: found.flatMap(({ value }) => value ?? []),
    findings: distinct(found.flatMap(({ findings }) => findings)),
  };
}

function byEnterprise<T extends { readonly enterprise: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.enterprise) ?? [];
    group.push(row);
    groups.set(row.enterprise, group);
  }
  return groups;
}

type Found = Noticed<EnergyIntensity | undefined, IntensityFinding>;

function perMoney(account: EnergyAccount, economy: readonly EconomicYear[]): readonly Found[] {
  const rows = economy.filter(({ year }) => year === account.year);
  return rows.flatMap((row) =>
    (["outputValue", "addedValue"] as const).flatMap((per) => {
      const quantity = row[per];
      if (!quantity || quantity.reading.kind === "missing") return [];
      return [divided(account, { per, quantity, unit: "万元" }, wholeOf(account))];
    }),
  );
}

function wholeOf(account: EnergyAccount): Sums {
  return { tce: reportedTce(account), tCO2: account.tCO2, isAllocated: false };
}

function perProduct(account: EnergyAccount, made: readonly OutputSeries[]): readonly Found[] {
  const isAllocated = account.lines.every(({ products }) => products.length === 1);
  if (made.length > 1 && !isAllocated) return [{ value: undefined, findings: [notAllocated(account, made)] }];
  return made.flatMap((series) => {
    const { product } = series;
    const figure = series.years.find(({ period }) => period.year === account.year && period.part === undefined);
    if (!figure || figure.quantity.reading.kind === "missing") return [];
    const { quantity } = figure;
    const unit = canonicalUnit(quantity.unit ?? series.unit) ?? quantity.unit ?? series.unit;
    const sums = made.length === 1 ? wholeOf(account) : sumsOfProduct(account, product);
    return [divided(account, { per: "product", product, quantity, unit }, sums)];
  });
}

function sumsOfProduct({ lines, basis }: EnergyAccount, product: string): Sums {
  const own = lines.filter(({ products }) => products.includes(product));
  const tceOf = (line: EnergyLine) => (basis === "calorific" ? line.tceCalorific : line.tceEquivalent);
  const emitting = own.flatMap(({ carrier, tCO2 }) => (tCO2 === "notCounted" ? [] : [{ carrier, amount: tCO2 }]));
  const tce = sumOf(own.map((line) => ({ carrier: line.carrier, amount: tceOf(line) })));
  return { tce, tCO2: sumOf(emitting), isAllocated: true };
}

function notAllocated({ enterprise }: EnergyAccount, made: readonly OutputSeries[]): IntensityFinding {
  const [products, origins] = [made.map(({ product }) => product), made.map(({ origin }) => origin)];
  return { code: "energy.productNotAllocated", severity: "info", enterprise, products, origins };
}

interface Sums {
  readonly tce: EnergySum;
  readonly tCO2: EnergySum;
  readonly isAllocated: boolean;
}

interface Divisor {
  readonly per: EnergyIntensity["per"];
  readonly product?: string;
  readonly quantity: Quantity;
  readonly unit: string;
}

function divided(account: EnergyAccount, divisor: Divisor, { tce, tCO2, isAllocated }: Sums): Found {
  const { per, product, quantity, unit } = divisor;
  const { enterprise, year } = account;
  const interval = plainInterval(quantity);
  const figure = { enterprise, year, per, written: quantity.written, origins: [quantity.origin] };
  if (!interval || interval.low !== interval.high || interval.low <= 0) {
    const finding = { code: "energy.denominatorNotPositive", severity: "warning", ...figure } as const;
    return { value: undefined, findings: [finding] };
  }
  const factor = factorTo(divisor);
  if (factor === undefined) {
    const stated = quantity.unit ?? "";
    const finding = { code: "energy.denominatorUnit", severity: "warning", unit: stated, ...figure } as const;
    return { value: undefined, findings: [finding] };
  }
  const denominator = interval.low * factor;
  const over = ({ value }: EnergySum): number | null => (value === null ? null : value / denominator);
  const place = { enterprise, year, per, ...(product === undefined ? {} : { product }) };
  const dividend = { energyTce: tce.value, emissionTCO2: tCO2.value, isAllocated };
  const ends = isRange(tce) || isRange(tCO2) ? { ends: { energyTce: whole(tce), emissionTCO2: whole(tCO2) } } : {};
  const quotients = { tce: over(tce), tCO2: over(tCO2), origins: [quantity.origin] };
  return {
    value: { ...place, denominator, perUnit: unit, quantity, ...dividend, ...ends, ...quotients },
    findings: [],
  };
}

const isRange = ({ low, high }: Interval): boolean => low < high;

/** Both ends of a sum of which every part is known. */
function whole({ low, high, missing }: EnergySum): Interval | null {
  return missing.length === 0 ? { low, high } : null;
}

/** tce or tCO2 per `perUnit` with both ends; `null` where a carrier is missing. */
export function intensityEnds(intensity: EnergyIntensity, of: "tce" | "tCO2"): Interval | null {
  const { ends, denominator } = intensity;
  const dividend = of === "tce" ? ends?.energyTce : ends?.emissionTCO2;
  if (dividend) return { low: dividend.low / denominator, high: dividend.high / denominator };
  const value = intensity[of];
  return value === null ? null : { low: value, high: value };
}

/** Money must say its unit; a product is counted in that of its line. */
function factorTo({ per, quantity, unit }: Divisor): number | undefined {
  const own = quantity.unit ?? (per === "product" ? unit : "");
  if (own === "") return undefined;
  return own === unit ? 1 : conversionFactor(own, unit);
}

function distinct(findings: readonly IntensityFinding[]): readonly IntensityFinding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
