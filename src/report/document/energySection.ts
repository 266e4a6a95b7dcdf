import { reportedTce } from "../../core/energy/energyAccount";
import type { EnergyTotal } from "../../core/energy/totalEnergy";
import { coefficientSection } from "./coefficientSection";
import { energyLinkSection } from "./energyLinkSection";
import { accountOrigins, type EnergyYear, energyYear, sumText, withoutText } from "./energyYear";
import { rankingSection } from "./energyRanking";
import { intensitySection } from "./intensitySection";
import { energyBasisLabels } from "./labels.terms";
import { objectName } from "./objectName";
import { plainParagraph } from "./paragraph";
import type { ReportInput } from "./reportInput";
import { type Section, emptySection, joinSections } from "./section";
import { type SentencePart, figurePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableRow, column, figureCell, writeTable } from "./table";

/** 综合能耗 and CO2: totals by year, who uses most, intensities, the four links, every coefficient with its source. */
export function energySection(input: ReportInput): Section {
  const own = energyYear(input.energy, input.audit.project);
  const links = energyLinkSection(input);
  if (!own) return links;
  return joinSections([
    totalSentence(own),
    totalTable(own),
    rankingSection(own),
    intensitySection(own),
    links,
    coefficientSection(own.accounts),
  ]);
}

const tceOf = (total: EnergyTotal, { basis }: EnergyYear) => reportedTce({ ...total, basis });

function totalSentence(own: EnergyYear): Section {
  const total = own.totals.find(({ year }) => year === own.year);
  if (!total) return emptySection;
  const tce = tceOf(total, own);
  const isOne = own.ofYear.length === 1;
  const missing = [...new Set([...tce.missing, ...total.tCO2.missing])];
  const isRange = tce.low < tce.high || total.tCO2.low < total.tCO2.high;
  return joinSections([
    writeSentence(isOne ? sentences.energyTotalSingle : sentences.energyTotal, totalParts(own, total)),
    ...(missing.length > 0 ? [missingSentence(own, missing)] : []),
    ...(isRange ? [plainParagraph(sentences.energyRange)] : []),
    writeSentence(sentences.energyLead, { basis: basisPart(own), table: { kind: "table", key: "energy.totals" } }),
  ]);
}

function totalParts(own: EnergyYear, total: EnergyTotal): Readonly<Record<string, SentencePart>> {
  const { ofYear, project, year } = own;
  const [tceOrigins, co2Origins] = [accountOrigins(ofYear, "tce"), accountOrigins(ofYear, "tCO2")];
  const figure = (key: string, label: string, value: string) => ({ key: `energy.${key}`, label, value });
  const part = (
    { key, label, value }: ReturnType<typeof figure>,
    unit: string,
    origins: readonly string[],
  ): SentencePart => figurePart(key, { label, value, unit, origins });
  return {
    year: part(figure("year", "能耗统计年份", `${year}`), "年", tceOrigins),
    count: part(figure("count", "能耗统计企业数", `${total.enterprises}`), "家", tceOrigins),
    object: { kind: "words", key: "energy.object", text: objectName(ofYear[0]?.enterprise ?? "", project) },
    tce: part(figure("tce", "综合能耗合计", sumText(tceOf(total, own))), "tce", tceOrigins),
    basis: basisPart(own),
    co2: part(figure("co2", "二氧化碳排放量合计", sumText(total.tCO2)), "tCO2", co2Origins),
  };
}

function basisPart({ basis }: EnergyYear): SentencePart {
  return { kind: "text", text: energyBasisLabels[basis] };
}

function missingSentence({ ofYear }: EnergyYear, missing: readonly string[]): Section {
  const origins = accountOrigins(ofYear, "tce");
  return writeSentence(sentences.energyMissing, {
    carriers: { kind: "words", key: "energy.missing", text: missing.join("、"), label: "未计入的能源品种", origins },
  });
}

function totalTable(own: EnergyYear): Section {
  return writeTable({
    key: "energy.totals",
    caption: "综合能耗和二氧化碳排放量",
    columns: [
      column("年份", 12),
      column("企业数（家）", 13),
      column(`综合能耗（tce，${energyBasisLabels[own.basis]}）`, 27),
      column("二氧化碳排放量（tCO2）", 23),
      column("备注", 25, "left"),
    ],
    rows: own.totals.map((total) => totalRow(own, total)),
    note: sentences.energyNote,
  });
}

function totalRow(own: EnergyYear, total: EnergyTotal): TableRow {
  const accounts = own.accounts.filter(({ year }) => year === total.year);
  const tce = tceOf(total, own);
  const origins = accountOrigins(accounts, "tce");
  return {
    label: `${total.year}年`,
    cells: [
      figureCell(`${total.year}`, "年", origins),
      figureCell(`${total.enterprises}`, "家", origins),
      figureCell(sumText(tce), "tce", origins),
      figureCell(sumText(total.tCO2), "tCO2", accountOrigins(accounts, "tCO2")),
      withoutText(tce, total.tCO2),
    ],
  };
}
