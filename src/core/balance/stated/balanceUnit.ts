import type { StatedBalance } from "../../audit/statedBalance";
import { conversionFactor, unitOf } from "../../quantity/units";
import type { Layer } from "../network";
import { energyMedium, massMedium, waterMedium } from "./medium.terms";
import { isSubstance, substanceName, withoutFrame } from "./substance";

/** Layer and unit of a balance. */
export interface BalanceUnit {
  readonly layer: Layer;
  /** `m3`, `m3/d`, `t`, `MJ` …; empty when no row states a unit. */
  readonly unit: string;
}

type MediumKind = Layer["kind"] | "unknown";

/**
 * The layer that the medium names, else that the units speak for, and the unit that most rows are written in (the first
 * of equals); water in a unit of volume, energy in MJ. Rates (m3/d, MJ/h) stay rates.
 */
export function balanceUnit({ medium, flows }: StatedBalance): BalanceUnit {
  const kind = kindOf(medium);
  const units = flows.flatMap(({ quantity, unit }) => (quantity.unit === undefined ? [] : (unit ?? quantity.unit)));
  const fitting = units.flatMap((unit) => targetOf(unit, kind) ?? []);
  const unit = commonest(fitting);
  return { layer: layerOf(kind, medium, unit), unit };
}

function kindOf(medium: string): MediumKind {
  const bare = withoutFrame(medium);
  if (waterMedium.test(bare)) return "water";
  if (energyMedium.test(bare) || energyMedium.test(medium)) return "energy";
  if (massMedium.test(bare)) return "mass";
  return isSubstance(medium) ? "substance" : "unknown";
}

function layerOf(kind: MediumKind, medium: string, unit: string): Layer {
  if (kind === "substance") return { kind, substance: substanceName(withoutFrame(medium)) };
  if (kind !== "unknown") return { kind };
  return { kind: unit.startsWith("MJ") ? "energy" : "mass" };
}

/** The unit in which a row of this unit would stand; undefined when it cannot stand in such a balance. */
function targetOf(unit: string, kind: MediumKind): string | undefined {
  const { over, under } = splitRate(unit);
  const dimension = unitOf(over)?.dimension;
  if (dimension === undefined || dimension === "standardCoal") return undefined;
  if (kind === "water") return waterUnit(unit, under);
  if (dimension === "energy" && ENERGY.includes(kind)) return `MJ${under}`;
  if (kind === "energy") return dimension === "power" ? "MJ/h" : undefined;
  return unit;
}

/** A unit of volume as it is; 1 t of water is 1 m3. */
function waterUnit(unit: string, under: string): string | undefined {
  const dimension = unitOf(splitRate(unit).over)?.dimension;
  if (dimension === "volume") return unit;
  return dimension === "mass" ? `m3${under}` : undefined;
}

const ENERGY: readonly MediumKind[] = ["energy", "unknown"];

function splitRate(unit: string): { readonly over: string; readonly under: string } {
  const mark = unit.indexOf("/");
  return mark < 0 ? { over: unit, under: "" } : { over: unit.slice(0, mark), under: unit.slice(mark) };
}

/** Of the dimension with most rows, the unit with most rows. */
function commonest(units: readonly string[]): string {
  const dimension = mostFrequent(units.map((unit) => unitOf(unit)?.dimension ?? unit));
  return mostFrequent(units.filter((unit) => (unitOf(unit)?.dimension ?? unit) === dimension)) ?? "";
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | undefined;
  for (const [text, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = text;
  return best;
}

/** How a row's unit stands in the balance: a factor, and whether a m3 was taken to weigh a ton. */
export interface Conversion {
  readonly factor: number;
  readonly isTonnesOfWater: boolean;
}

/** 1 kW over an hour is 3.6 MJ. */
const MJ_PER_KWH = 3.6;

/**
 * Undefined when the row cannot stand in the balance. In a substance's balance m3 and Nm3 count as t: with contents per
 * volume their density falls out, and the goods themselves are not balanced.
 */
export function convertTo({ layer, unit }: BalanceUnit, from: string, isWater: boolean): Conversion | undefined {
  const factor = conversionFactor(from, unit);
  if (factor !== undefined) return { factor, isTonnesOfWater: false };
  if (layer.kind === "energy") return ofPower(unit, from);
  const asWater = isWater || layer.kind !== "mass" ? weighing1PerM3(from, unit) : undefined;
  if (asWater !== undefined) return { factor: asWater, isTonnesOfWater: true };
  const asGas = layer.kind === "substance" ? conversionFactor(from, unit.replace(/t(?=\/|$)/, "Nm3")) : undefined;
  return asGas === undefined ? undefined : { factor: asGas, isTonnesOfWater: false };
}

/** From mass to volume or back, a m3 weighing a ton: 1 m3 is 1000 kg. */
function weighing1PerM3(from: string, to: string): number | undefined {
  const { under } = splitRate(to);
  const [tonnes, cubicMetres] = [`t${under}`, `m3${under}`];
  for (const [one, other] of [
    [tonnes, cubicMetres],
    [cubicMetres, tonnes],
  ] as const) {
    const [into, outOf] = [conversionFactor(from, one), conversionFactor(other, to)];
    if (into !== undefined && outOf !== undefined) return into * outOf;
  }
  return undefined;
}

function ofPower(unit: string, from: string): Conversion | undefined {
  const power = unit === "MJ/h" ? conversionFactor(from, "kW") : undefined;
  return power === undefined ? undefined : { factor: power * MJ_PER_KWH, isTonnesOfWater: false };
}
