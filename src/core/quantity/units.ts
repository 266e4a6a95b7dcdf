import { countNouns, multipliedSymbols, multiples, unitGroups } from "./units.terms";

/** `factor` converts to the base unit of the dimension; units of one dimension convert into each other. */
export interface Unit {
  readonly symbol: string;
  readonly dimension: string;
  readonly factor: number;
}

/** Scales are fractions so that conversions between decimal units are exact. */
interface Measure {
  readonly symbol: string;
  readonly dimension: string;
  readonly canonical: string;
  readonly numerator: number;
  readonly denominator: number;
}

interface Ratio {
  readonly over: readonly Measure[];
  readonly under: readonly Measure[];
}

const PRODUCT_DIMENSION = /^(mass|area|volume|gasVolume|energy|length|count .+)$/;

const simple = simpleMeasures();
/** A workbook repeats few units in very many cells. */
const earlier = new Map<string, Ratio | undefined>();
const MOST_REMEMBERED = 5000;

/**
 * The unit behind a symbol of the unit table: `万t`, `kWh`, `万套`, or a compound `L/m2`, `t/(人·a)`.
 * Spellings that people write (吨, KWH, m³) are read by `workbook/cells`; unknown symbols give undefined.
 * @example unitOf("万t") // { symbol: "万t", dimension: "mass", factor: 10000 }
 */
export function unitOf(symbol: string): Unit | undefined {
  const ratio = ratioOf(symbol);
  if (!ratio) return undefined;
  const [numerator, denominator] = scaleOf(ratio);
  return { symbol, dimension: dimensionOf(ratio), factor: numerator / denominator };
}

/**
 * The unit in which the audit keeps quantities of this kind: t, m3, Nm3, kWh (electricity) or GJ (heat), tce, tCO2,
 * 万元, m2, the noun itself for counts. Compounds go part by part, but per amount of product masses are kg and
 * standard coal kgce, and concentrations stay mg/L, mg/m3 or mg/Nm3, as the trade writes them.
 * @example canonicalUnit("MWh") // "kWh"
 */
export function canonicalUnit(symbol: string): string | undefined {
  const ratio = ratioOf(symbol);
  if (!ratio) return undefined;
  if (ratio.under.length === 0) return product(ratio.over.map((part) => part.canonical));
  const concentration = canonicalConcentration(ratio);
  if (concentration !== undefined) return concentration;
  const under = ratio.under.map((part) => part.canonical);
  const denominator = under.length > 1 ? `(${product(under)})` : product(under);
  const isPerProduct = ratio.under.every(({ dimension }) => PRODUCT_DIMENSION.test(dimension));
  const over = ratio.over.map((part) => (isPerProduct ? canonicalPerProduct(part) : part.canonical));
  return `${product(over)}/${denominator}`;
}

/**
 * What a figure in `from` is multiplied by to stand in `to`; undefined when they measure different things.
 * Emission standards state mg/m3 at standard state, so for concentrations m3 and Nm3 agree; elsewhere they do not.
 * @example conversionFactor("L/m2", "m3/m2") // 0.001
 */
export function conversionFactor(from: string, to: string): number | undefined {
  const source = ratioOf(from);
  const target = ratioOf(to);
  if (!source || !target) return undefined;
  if (dimensionOf(source) !== dimensionOf(target) && !areConcentrations(source, target)) return undefined;
  const [numerator, denominator] = scaleOf(source);
  const [targetNumerator, targetDenominator] = scaleOf(target);
  return (numerator * targetDenominator) / (denominator * targetNumerator);
}

/**
 * `value × factor` without the noise of binary fractions: a power of ten only moves the decimal point, so that
 * 0.29 as percent is 29 and not 28.999999999999996.
 */
export function scaleBy(value: number, factor: number): number {
  if (factor === 1) return value;
  const exponent = Math.round(Math.log10(factor));
  if (factor <= 0 || Number(`1e${exponent}`) !== factor || !Number.isFinite(value)) return value * factor;
  const [digits = "0", power = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(power) + exponent}`);
}

function simpleMeasures(): ReadonlyMap<string, Measure> {
  const measures = new Map<string, Measure>();
  for (const { dimension, canonical, units } of unitGroups) {
    for (const [symbol, numerator, denominator] of units) {
      measures.set(symbol, { symbol, dimension, canonical, numerator, denominator });
    }
  }
  for (const noun of countNouns) {
    measures.set(noun, { symbol: noun, dimension: `count ${noun}`, canonical: noun, numerator: 1, denominator: 1 });
  }
  for (const symbol of [...multipliedSymbols, ...countNouns]) addMultiples(measures, symbol);
  return measures;
}

function addMultiples(measures: Map<string, Measure>, symbol: string): void {
  const base = measures.get(symbol);
  if (!base) return;
  for (const [prefix, factor] of multiples) {
    const multiplied = { ...base, symbol: prefix + symbol, numerator: base.numerator * factor };
    if (!measures.has(multiplied.symbol)) measures.set(multiplied.symbol, multiplied);
  }
}

function ratioOf(symbol: string): Ratio | undefined {
  if (earlier.has(symbol)) return earlier.get(symbol);
  const ratio = parseRatio(symbol);
  if (earlier.size < MOST_REMEMBERED) earlier.set(symbol, ratio);
  return ratio;
}

function parseRatio(symbol: string): Ratio | undefined {
  const whole = simple.get(symbol);
  if (whole) return { over: [whole], under: [] };
  const [numerator = "", ...denominators] = symbol.split("/");
  const over = partsOf(numerator);
  const under = denominators.map((text) => partsOf(text.replace(/^\((.*)\)$/, "$1")));
  if (!over || under.some((parts) => !parts)) return undefined;
  return { over, under: under.flatMap((parts) => parts ?? []) };
}

function partsOf(text: string): readonly Measure[] | undefined {
  const parts: Measure[] = [];
  for (const symbol of text.split("·")) {
    const measure = simple.get(symbol);
    if (!measure) return undefined;
    parts.push(measure);
  }
  return parts;
}

function scaleOf({ over, under }: Ratio): readonly [numerator: number, denominator: number] {
  let numerator = 1;
  let denominator = 1;
  for (const part of over) [numerator, denominator] = [numerator * part.numerator, denominator * part.denominator];
  for (const part of under) [numerator, denominator] = [numerator * part.denominator, denominator * part.numerator];
  return [numerator, denominator];
}

function dimensionOf({ over, under }: Ratio): string {
  const names = (parts: readonly Measure[]) => product(parts.map((part) => part.dimension).sort());
  return under.length > 0 ? `${names(over)}/${names(under)}` : names(over);
}

function product(symbols: readonly string[]): string {
  return symbols.join("·");
}

function canonicalPerProduct(part: Measure): string {
  if (part.dimension === "mass") return "kg";
  return part.dimension === "standardCoal" ? "kgce" : part.canonical;
}

/** Milligrams and less (or g/L) in water or air. */
function canonicalConcentration(ratio: Ratio): string | undefined {
  const { mass, volume } = concentrationParts(ratio) ?? {};
  if (!mass || !volume || !["g", "mg", "μg", "ng"].includes(mass.symbol)) return undefined;
  if (volume.dimension === "gasVolume") return "mg/Nm3";
  return volume.symbol === "L" || volume.symbol === "mL" ? "mg/L" : "mg/m3";
}

function areConcentrations(source: Ratio, target: Ratio): boolean {
  const one = concentrationParts(source);
  const other = concentrationParts(target);
  return (
    one?.mass.dimension === other?.mass.dimension && !!one && !!other && isCubic(one.volume) && isCubic(other.volume)
  );
}

function isCubic(volume: Measure): boolean {
  return volume.symbol === "m3" || volume.symbol === "Nm3";
}

function concentrationParts({ over, under }: Ratio): { readonly mass: Measure; readonly volume: Measure } | undefined {
  const [mass] = over;
  const [volume] = under;
  if (!mass || !volume || over.length + under.length !== 2) return undefined;
  const isMass = mass.dimension === "mass" || mass.dimension === "toxicEquivalent";
  const isVolume = volume.dimension === "volume" || volume.dimension === "gasVolume";
  return isMass && isVolume ? { mass, volume } : undefined;
}
