import { canonicalUnit, conversionFactor } from "../../../core/quantity/units";
import type { Interval } from "../../../core/quantity/interval";
import type { PlanCell } from "../../port";
import { columnName } from "../../address";
import { amountFormat } from "../amountFormat";
import { SECTION_HEAD_ROWS, type SectionColumn } from "../sectionTable";
import { objectName, type EnergyLayout } from "./energyLayout";
import type { IntensityRecord } from "./intensityRecords";
import { allEnterprises, totalCell, type TotalKey } from "./totalTable";

type Key =
  | "number"
  | "enterprise"
  | "year"
  | "indicator"
  | "divisor"
  | "divisorUnit"
  | "tce"
  | "tceHigh"
  | "tceUnit"
  | "tCO2"
  | "tCO2High"
  | "tCO2Unit"
  | "note";

const NAMES = { outputValue: "单位工业总产值", addedValue: "单位工业增加值", product: "单位产品" } as const;
const FIGURE = "#,##0.0000";

/** 单位能耗: sums of 汇总 over the consultant's own figures. */
export function intensityColumns(layout: EnergyLayout): readonly SectionColumn<IntensityRecord>[] {
  const keys = keysOf(layout);
  const divisors = layout.intensities.map(({ denominator }) => denominator);
  const headings: Readonly<Record<Key, string>> = {
    number: "序号",
    enterprise: "企业名称",
    year: "年份",
    indicator: "指标",
    divisor: "产值/产量",
    divisorUnit: "单位",
    tce: "单位能耗",
    tceHigh: "单位能耗上限",
    tceUnit: "单位",
    tCO2: "单位碳排放",
    tCO2High: "单位碳排放上限",
    tCO2Unit: "单位",
    note: "说明",
  };
  const isFigure = (key: Key): boolean => /^(?:divisor|tce(?:High)?|tCO2(?:High)?)$/.test(key);
  return keys.map((key) => ({
    heading: headings[key],
    ...(isFigure(key) ? { format: key === "divisor" ? amountFormat(divisors) : FIGURE, align: "right" as const } : {}),
    ...(/^(?:number|year|.*Unit)$/.test(key) ? { align: "center" as const } : {}),
    cell: (record, row) => cellOf(layout, { key, keys }, { record, row }),
  }));
}

function keysOf({ form: { ranges, showsEquivalent }, energy, intensities }: EnergyLayout): readonly Key[] {
  const reported = energy.settings.basis === "equivalent" && showsEquivalent ? "tceEquivalent" : "tce";
  return [
    ...(["number", "enterprise", "year", "indicator", "divisor", "divisorUnit", "tce"] as const),
    ...(ranges[reported] ? (["tceHigh"] as const) : []),
    ...(["tceUnit", "tCO2"] as const),
    ...(ranges.tCO2 ? (["tCO2High"] as const) : []),
    "tCO2Unit",
    ...(intensities.some(({ isAllocated }) => isAllocated) ? (["note"] as const) : []),
  ];
}

interface Place {
  readonly record: IntensityRecord;
  readonly row: number;
}

type Plain = (layout: EnergyLayout, record: IntensityRecord) => PlanCell;

/** What is computed from no other cell of the row. */
const PLAIN: Readonly<Partial<Record<Key, Plain>>> = {
  enterprise: (layout, { enterprise, enterprises }) =>
    enterprise === undefined ? allEnterprises(enterprises) : objectName(layout, enterprise),
  year: (_, { year }) => year,
  indicator: (_, record) => indicatorOf(record),
  divisorUnit: (_, { perUnit }) => perUnit || null,
  note: (_, { isAllocated }) => (isAllocated ? "按“对应产品”归集的能源" : null),
  tceUnit: (_, record) => (record.tce ? `${weightOf(record)}ce/${record.perUnit}` : null),
  tCO2Unit: (_, record) => (record.tCO2 ? `${weightOf(record)}CO2/${record.perUnit}` : null),
};

function cellOf(
  layout: EnergyLayout,
  { key, keys }: { readonly key: Key; readonly keys: readonly Key[] },
  place: Place,
): PlanCell {
  const letter = (of: Key): string => columnName(keys.indexOf(of));
  if (key === "number") return place.row - layout.tops.intensities - 1;
  if (key === "divisor") return divisorCell(layout, { ...place, letter });
  const plain = PLAIN[key];
  if (plain) return plain(layout, place.record);
  return quotientCell(layout, key, { ...place, divisor: `${letter("divisor")}${place.row + 1}` });
}

function indicatorOf({ per, product }: IntensityRecord): string {
  return product === undefined ? NAMES[per] : `${NAMES.product}（${product}）`;
}

/** Per 万元 in tonnes, per product in kilograms, as the trade writes them. */
function weightOf({ per }: IntensityRecord): "t" | "kg" {
  return per === "product" ? "kg" : "t";
}

function divisorCell(layout: EnergyLayout, place: Place & { readonly letter: (of: Key) => string }): PlanCell {
  const { quantity, denominator, perUnit } = place.record;
  if (!quantity) return { formula: sumOfDivisors(layout, place), value: denominator };
  const isAsRead =
    quantity.unit === undefined || conversionFactor(quantity.unit, canonicalUnit(perUnit) ?? perUnit) === 1;
  const linked = isAsRead && !layout.form.isLarge ? layout.links.figure(quantity) : undefined;
  return linked ? { formula: linked.formula, value: denominator } : denominator;
}

/** Adds the figures of the same year and indicator above. */
function sumOfDivisors(
  { tops, intensities }: EnergyLayout,
  { row, letter }: { readonly row: number; readonly letter: (of: Key) => string },
): string {
  const first = tops.intensities + SECTION_HEAD_ROWS + 1;
  const last = first + intensities.filter(({ quantity }) => quantity).length - 1;
  const range = (of: Key): string => `$${letter(of)}$${first}:$${letter(of)}$${last}`;
  const same = (of: Key): string => `${range(of)},${letter(of)}${row + 1}`;
  return `SUMIFS(${range("divisor")},${same("year")},${same("indicator")})`;
}

function quotientCell(
  layout: EnergyLayout,
  key: Key,
  { record, divisor }: Place & { readonly divisor: string },
): PlanCell {
  const dividend = key.startsWith("tce") ? record.tce : record.tCO2;
  if (!dividend) return null;
  const amount = endOf(dividend, key);
  const factor = weightOf(record) === "kg" ? 1000 : 1;
  const value = (amount * factor) / record.denominator;
  const source = record.isAllocated ? String(amount) : totalCell(layout, sumKey(layout, key), rowOf(layout, record));
  return { formula: `${source}${factor === 1 ? "" : "*1000"}/${divisor}`, value };
}

const endOf = ({ low, high }: Interval, key: Key): number => (key.endsWith("High") ? high : low);

function sumKey({ energy }: EnergyLayout, key: Key): TotalKey {
  const end = key.endsWith("High") ? "High" : "";
  if (key.startsWith("tCO2")) return `tCO2${end}`;
  return energy.settings.basis === "equivalent" ? `tceEquivalent${end}` : `tce${end}`;
}

function rowOf({ tops }: EnergyLayout, { place }: IntensityRecord): number {
  return tops.totals + SECTION_HEAD_ROWS + place;
}
