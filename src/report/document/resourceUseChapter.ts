import { balanceSection } from "./balanceSection";
import { energySection } from "./energySection";
import { plainParagraph } from "./paragraph";
import { exchangePictureKey, type ReportInput } from "./reportInput";
import { type Section, emptySection, joinSections } from "./section";
import { sentences } from "./sentences.terms";
import { waterSection } from "./waterSection";

const PARTS = [
  ["energy", energySection],
  ["water", waterSection],
  ["balances", balanceSection],
  ["exchanges", exchangeSection],
] as const;

/** 资源能源利用: energy and CO2, water ratios, balances; each part only where the workbook has something for it. */
export function resourceUseChapter(input: ReportInput): Section {
  const parts = PARTS.map(([name, write]) => ({ title: sentences.resourceLead[name], section: write(input) }));
  const written = parts.filter(({ section }) => section.blocks.length > 0);
  return joinSections(
    written.flatMap(({ title, section }, no) => [plainParagraph(sentences.numbered(no, title)), section]),
  );
}

/** 企业间协同: a picture for each unit. */
function exchangeSection({ audit, pictures }: ReportInput): Section {
  const figures = audit.exchanges.flatMap((_, place) => pictures?.get(exchangePictureKey(place)) ?? []);
  if (figures.length === 0) return emptySection;
  return { blocks: figures.map((figure) => ({ kind: "figure", figure })), figures: [] };
}
