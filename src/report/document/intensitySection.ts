import { intensityEnds, type EnergyIntensity } from "../../core/energy/energyIntensity";
import { reportedTce } from "../../core/energy/energyAccount";
import type { TotalIntensity } from "../../core/energy/totalIntensity";
import type { Interval } from "../../core/quantity/interval";
import type { Origin } from "../../core/outcome/outcome";
import { significantText, unitText } from "./amountText";
import { accountOrigins, type EnergyYear, middle } from "./energyYear";
import { quantityDecimals } from "./figureText";
import { objectName } from "./objectName";
import { type Section, emptySection, joinSections } from "./section";
import { writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableCell, type TableRow, column, figureCell, writeTable } from "./table";
import { formatNumber } from "../../core/quantity/rounding";

const ROWS_SHOWN = 40;
const DIGITS = 4;
const KG_PER_T = 1000;

type Money = "outputValue" | "addedValue";

const MONEY_LABELS: Readonly<Record<Money, string>> = { outputValue: "单位产值", addedValue: "单位增加值" };

/** 单位产值、单位增加值和单位产品综合能耗 of one year, the largest users first. */
export function intensitySection(own: EnergyYear): Section {
  const ranked = byUse(
    own,
    own.intensities.filter(({ year }) => year === own.year),
  );
  return joinSections([
    moneySection(
      own,
      ranked.filter(({ per }) => per !== "product"),
    ),
    productSection(
      own,
      ranked.filter(({ per }) => per === "product"),
    ),
  ]);
}

function byUse({ ofYear }: EnergyYear, intensities: readonly EnergyIntensity[]): readonly EnergyIntensity[] {
  const use = new Map(ofYear.map((account) => [account.enterprise, middle(reportedTce(account))]));
  const useOf = ({ enterprise }: EnergyIntensity): number => use.get(enterprise) ?? 0;
  return [...intensities].sort((a, b) => useOf(b) - useOf(a));
}

function moneySection(own: EnergyYear, intensities: readonly EnergyIntensity[]): Section {
  if (intensities.length === 0) return emptySection;
  const key = "energy.intensity";
  const names = [...new Set(intensities.map(({ enterprise }) => enterprise))];
  const kinds = (["outputValue", "addedValue"] as const).filter((kind) => intensities.some(({ per }) => per === kind));
  const width = 70 / (2 * kinds.length);
  const kindNames = kinds.map((kind) => MONEY_LABELS[kind]).join("、");
  return joinSections([
    writeSentence(sentences.intensityLead, { ...leadParts(own, key), kinds: { kind: "text", text: kindNames } }),
    writeTable({
      key,
      caption: `${kindNames}综合能耗和碳排放强度（${own.year}年）`,
      columns: [
        column("企业名称", 30, "left"),
        ...kinds.flatMap((kind) => [
          column(`${MONEY_LABELS[kind]}综合能耗（tce/万元）`, width),
          column(`${MONEY_LABELS[kind]}碳排放（tCO2/万元）`, width),
        ]),
      ],
      rows: [
        ...names.slice(0, ROWS_SHOWN).map((name) => moneyRow(own, name, { kinds, intensities })),
        ...totalRow(own, { kinds, intensities }),
      ],
      ...moreNote(names.length),
    }),
  ]);
}

function leadParts({ year }: EnergyYear, key: string) {
  return { year: { kind: "text", text: `${year}` }, table: { kind: "table", key } } as const;
}

function moreNote(count: number): { readonly note?: string } {
  return count > ROWS_SHOWN ? { note: sentences.intensityMore(count - ROWS_SHOWN) } : {};
}

interface MoneyFigures {
  readonly kinds: readonly Money[];
  readonly intensities: readonly EnergyIntensity[];
}

function moneyRow(own: EnergyYear, enterprise: string, { kinds, intensities }: MoneyFigures): TableRow {
  const name = objectName(enterprise, own.project);
  const cells = kinds.flatMap((kind): readonly TableCell[] => {
    const found = intensities.find((each) => each.enterprise === enterprise && each.per === kind);
    if (!found) return ["—", "—"];
    return [
      intensityCell(intensityEnds(found, "tce"), "tce/万元", originsOf(own, found, "tce")),
      intensityCell(intensityEnds(found, "tCO2"), "tCO2/万元", originsOf(own, found, "tCO2")),
    ];
  });
  return { label: name, cells: [name, ...cells] };
}

/** All enterprises together, where every one of them states the figure. */
function totalRow(own: EnergyYear, { kinds, intensities }: MoneyFigures): readonly TableRow[] {
  const totals = (own.totalIntensities ?? []).filter(({ year }) => year === own.year);
  if (totals.length === 0) return [];
  const cells = kinds.flatMap((kind): readonly TableCell[] => {
    const found = totals.find(({ per }) => per === kind);
    const divided = intensities.filter(({ per }) => per === kind).flatMap(({ origins }) => origins);
    if (!found) return ["—", "—"];
    return [
      intensityCell(endsOf(found, "tce"), "tce/万元", [...accountOrigins(own.ofYear, "tce"), ...divided]),
      intensityCell(endsOf(found, "tCO2"), "tCO2/万元", [...accountOrigins(own.ofYear, "tCO2"), ...divided]),
    ];
  });
  return [{ label: "合计", cells: ["合计", ...cells] }];
}

const endsOf = (total: TotalIntensity, of: "tce" | "tCO2"): Interval | null => {
  const value = total[of];
  return total.ends?.[of] ?? (value === null ? null : { low: value, high: value });
};

/** Both ends while a coefficient is a range, as in the totals. */
function intensityCell(ends: Interval | null, unit: string, origins: readonly Origin[]): TableCell {
  if (ends === null) return "—";
  const [from, to] = [significantText(ends.low, DIGITS), significantText(ends.high, DIGITS)];
  return figureCell(from === to ? from : `${from}–${to}`, unit, origins);
}

function originsOf(own: EnergyYear, { enterprise, origins }: EnergyIntensity, of: "tce" | "tCO2"): readonly Origin[] {
  const accounts = own.ofYear.filter((account) => account.enterprise === enterprise);
  return [...accountOrigins(accounts, of), ...origins];
}

/** Per unit of product in kgce and kgCO2, as the trade writes it. */
function productSection(own: EnergyYear, intensities: readonly EnergyIntensity[]): Section {
  if (intensities.length === 0) return emptySection;
  const key = "energy.product";
  return joinSections([
    writeSentence(sentences.productLead, leadParts(own, key)),
    writeTable({
      key,
      caption: `单位产品综合能耗和碳排放（${own.year}年）`,
      columns: [
        column("企业名称", 26, "left"),
        column("产品", 20, "left"),
        column("产量", 14),
        column("产量单位", 10),
        column("单位产品综合能耗（kgce/产量单位）", 15),
        column("单位产品碳排放（kgCO2/产量单位）", 15),
      ],
      rows: intensities.slice(0, ROWS_SHOWN).map((each) => productRow(own, each)),
      ...moreNote(intensities.length),
    }),
  ]);
}

function productRow(own: EnergyYear, intensity: EnergyIntensity): TableRow {
  const { enterprise, product = "", denominator, perUnit, quantity } = intensity;
  const name = objectName(enterprise, own.project);
  const perKg = (ends: Interval | null): Interval | null =>
    ends && { low: ends.low * KG_PER_T, high: ends.high * KG_PER_T };
  const output = formatNumber(denominator, Math.max(quantityDecimals(quantity), 0));
  return {
    label: `${name} · ${product}`,
    cells: [
      name,
      product,
      figureCell(output, perUnit, intensity.origins),
      unitText(perUnit),
      intensityCell(perKg(intensityEnds(intensity, "tce")), `kgce/${perUnit}`, originsOf(own, intensity, "tce")),
      intensityCell(perKg(intensityEnds(intensity, "tCO2")), `kgCO2/${perUnit}`, originsOf(own, intensity, "tCO2")),
    ],
  };
}
