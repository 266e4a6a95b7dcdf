import type { AppliedCoefficient } from "../../../core/energy/appliedCoefficient";
import type { EnergyLine } from "../../../core/energy/energyLine";
import type { Interval } from "../../../core/quantity/interval";
import type { PlanCell } from "../../port";
import { amountFormat } from "../amountFormat";
import { linkedAmount } from "../figureLinks";
import type { SectionColumn } from "../sectionTable";
import { brokenHeading } from "./brokenHeading";
import { shownCoefficient, type LineRecord, type ShownCoefficient } from "./energyForm";
import { objectName, type EnergyLayout } from "./energyLayout";
import type { LineKey } from "./lineColumns";

export const UNVERIFIED = "未核实";
const NOT_KNOWN = "缺少";
const NOT_COUNTED = "不计";
const COEFFICIENT = "0.0000##";

/** 消费明细: amount × coefficient of every carrier, both linked to the consultant's cells where they stand in one. */
export function lineColumnsOf(layout: EnergyLayout): readonly SectionColumn<LineRecord>[] {
  const formats = formatsOf(layout);
  return layout.columns.keys.map((key) => {
    const { heading, align } = HEADINGS[key];
    const format = formats[key];
    return {
      heading: brokenHeading(heading),
      ...(align ? { align } : {}),
      ...(format ? { format } : {}),
      cell: (record, row) => cellOf(layout, key, { record, row }),
    };
  });
}

const HEADINGS: Readonly<Record<LineKey, { readonly heading: string; readonly align?: "center" | "right" }>> = {
  number: { heading: "序号", align: "center" },
  enterprise: { heading: "企业名称" },
  year: { heading: "年份", align: "center" },
  carrier: { heading: "品种（填报）" },
  knownAs: { heading: "品种（标准）" },
  role: { heading: "来源去向", align: "center" },
  amount: { heading: "实物量", align: "right" },
  amountHigh: { heading: "实物量上限", align: "right" },
  unit: { heading: "单位", align: "center" },
  calorific: { heading: "折标系数（当量值）", align: "right" },
  calorificHigh: { heading: "折标系数上限", align: "right" },
  calorificUnit: { heading: "系数单位", align: "center" },
  calorificSource: { heading: "系数来源", align: "center" },
  tce: { heading: "折标准煤（当量值，tce）", align: "right" },
  tceHigh: { heading: "折标准煤上限（tce）", align: "right" },
  equivalent: { heading: "折标系数（等价值）", align: "right" },
  equivalentHigh: { heading: "等价系数上限", align: "right" },
  equivalentUnit: { heading: "系数单位", align: "center" },
  equivalentSource: { heading: "系数来源", align: "center" },
  tceEquivalent: { heading: "折标准煤（等价值，tce）", align: "right" },
  tceEquivalentHigh: { heading: "等价值上限（tce）", align: "right" },
  emission: { heading: "CO2因子", align: "right" },
  emissionHigh: { heading: "CO2因子上限", align: "right" },
  emissionUnit: { heading: "因子单位", align: "center" },
  emissionSource: { heading: "因子来源", align: "center" },
  tCO2: { heading: "排放量（tCO2）", align: "right" },
  tCO2High: { heading: "排放量上限（tCO2）", align: "right" },
};

function formatsOf({ records }: EnergyLayout): Readonly<Partial<Record<LineKey, string>>> {
  const tce = amountFormat(records.map(({ line }) => line.tceCalorific?.low ?? null));
  const tCO2 = amountFormat(records.map(({ line }) => intervalOf(line.tCO2)?.low ?? null));
  const amount = amountFormat(records.flatMap(({ line }) => [line.amount.low, line.amount.high]));
  return {
    ...{
      amount,
      amountHigh: amount,
      tce,
      tceHigh: tce,
      tceEquivalent: tce,
      tceEquivalentHigh: tce,
      tCO2,
      tCO2High: tCO2,
    },
    ...{ calorific: COEFFICIENT, calorificHigh: COEFFICIENT, equivalent: COEFFICIENT, equivalentHigh: COEFFICIENT },
    ...{ emission: COEFFICIENT, emissionHigh: COEFFICIENT },
  };
}

interface Place {
  readonly record: LineRecord;
  readonly row: number;
}

/** What needs no formula. */
const PLAIN: Readonly<Partial<Record<LineKey, (layout: EnergyLayout, record: LineRecord) => PlanCell>>> = {
  number: (_, { number }) => number,
  enterprise: (layout, { account }) => objectName(layout, account.enterprise),
  year: (_, { account }) => account.year,
  carrier: (_, { line }) => line.carrier,
  knownAs: (_, { line }) => line.knownAs ?? line.carrier,
  role: (_, { line }) => (line.role === "sold" ? "外供（减）" : "外购"),
  amount: amountCell,
  amountHigh: (_, { line }) => line.amount.high,
  unit: (_, { line }) => line.unit || null,
};

function cellOf(layout: EnergyLayout, key: LineKey, place: Place): PlanCell {
  const plain = PLAIN[key];
  return plain ? plain(layout, place.record) : figureCell(layout, key, place);
}

function amountCell({ form, links }: EnergyLayout, { line: { amount, quantity } }: LineRecord): PlanCell {
  const linked = form.isLarge ? undefined : links.figure(quantity);
  return linked ? { formula: linked.formula, value: amount.low } : amount.low;
}

/** The three products of a line, and which columns they are made of. */
const PRODUCTS = [
  ["calorific", "tce"],
  ["equivalent", "tceEquivalent"],
  ["emission", "tCO2"],
] as const;
type ProductKey = (typeof PRODUCTS)[number][0];

function figureCell(layout: EnergyLayout, key: LineKey, { record, row }: Place): PlanCell {
  for (const [coefficient, product] of PRODUCTS) {
    const at = { layout, line: record.line, row, coefficient, product };
    const isHigh = key.endsWith("High");
    if (key === product || key === `${product}High`) return productCell(at, isHigh);
    if (key.startsWith(coefficient)) return coefficientCell(at, key);
  }
  return null;
}

interface ProductPlace {
  readonly layout: EnergyLayout;
  readonly line: EnergyLine;
  readonly row: number;
  readonly coefficient: ProductKey;
  readonly product: (typeof PRODUCTS)[number][1];
}

function coefficientCell({ layout, line, coefficient }: ProductPlace, key: LineKey): PlanCell {
  const applied = line[coefficient];
  if (!applied) return isUncounted(line, coefficient) ? null : key.endsWith("Source") ? NOT_KNOWN : null;
  if (key.endsWith("Source")) return sourceMark(layout, applied);
  const shown = shownOf(applied, coefficient);
  if (key.endsWith("Unit")) return shown.unit;
  return linkedCoefficient(layout, applied, key.endsWith("High") ? shown.high : shown.low);
}

/** A formula on the cell in which the workbook states the coefficient; a published one and a range are values. */
function linkedCoefficient(
  { form, links }: EnergyLayout,
  { low, high, cell }: AppliedCoefficient,
  shown: number,
): PlanCell {
  if (form.isLarge || cell === undefined || low !== high) return shown;
  const { quantity, divisor } = cell;
  const linked = linkedAmount(links, shown * divisor, [quantity]);
  if (typeof linked !== "object" || linked === null) return shown;
  return { formula: divisor === 1 ? linked.formula : `${linked.formula}/${divisor}`, value: shown };
}

function isUncounted(line: EnergyLine, coefficient: ProductKey): boolean {
  return coefficient === "emission" && line.tCO2 === "notCounted";
}

/** `[2]`, `[1] 未核实`. */
function sourceMark({ sources }: EnergyLayout, applied: AppliedCoefficient): string {
  return `[${sources.numberOf(applied)}]${applied.verified ? "" : ` ${UNVERIFIED}`}`;
}

function shownOf(applied: AppliedCoefficient, coefficient: ProductKey): ShownCoefficient {
  return shownCoefficient(applied, coefficient === "emission" ? "CO2" : "ce");
}

function productCell(place: ProductPlace, isHigh: boolean): PlanCell {
  const { layout, line, coefficient, product } = place;
  const amount = productOf(line, product);
  if (!amount || !line[coefficient]) return isUncounted(line, coefficient) ? NOT_COUNTED : null;
  const value = isHigh ? amount.high : amount.low;
  return layout.form.isLarge ? value : { formula: productFormula(place, line[coefficient], isHigh), value };
}

function productOf(line: EnergyLine, product: ProductPlace["product"]): Interval | null {
  if (product === "tCO2") return intervalOf(line.tCO2);
  return product === "tce" ? line.tceCalorific : line.tceEquivalent;
}

/** The low end of what was sold is the high end of what leaves. */
function productFormula(
  { layout, line, row, coefficient }: ProductPlace,
  applied: AppliedCoefficient,
  isHigh: boolean,
) {
  const isSold = line.role === "sold";
  const end = isSold !== isHigh ? "High" : "";
  const cell = (key: LineKey): string => layout.columns.cell(key, row);
  const divisor = shownOf(applied, coefficient).inTonnes ? "" : "/1000";
  return `${isSold ? "-" : ""}${cell(`amount${end}`)}*${cell(`${coefficient}${end}`)}${divisor}`;
}

function intervalOf(interval: Interval | null | "notCounted"): Interval | null {
  return interval === "notCounted" ? null : interval;
}
