import type { AppliedCoefficient } from "../../core/energy/appliedCoefficient";
import type { EnergyAccount } from "../../core/energy/energyAccount";
import { shortestText, unitText } from "./amountText";
import { listText } from "./figureText";
import { coefficientFromLabels, coefficientLabels, verifiedLabels } from "./labels.terms";
import { type Section, emptySection, joinSections } from "./section";
import { writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableRow, column, writeTable } from "./table";

const ROWS_SHOWN = 40;
const DIGITS = 6;
const CARRIERS_NAMED = 12;

interface UsedCoefficient {
  readonly carrier: string;
  readonly kind: keyof typeof coefficientLabels;
  readonly coefficient: AppliedCoefficient;
}

/** Every coefficient that the accounts were computed with, where it comes from and whether it was verified. */
export function coefficientSection(accounts: readonly EnergyAccount[]): Section {
  const used = usedCoefficients(accounts);
  if (used.length === 0) return emptySection;
  const key = "energy.coefficients";
  const more = used.length - ROWS_SHOWN;
  return joinSections([
    writeSentence(sentences.coefficientLead, { table: { kind: "table", key } }),
    writeTable({
      key,
      caption: "能耗和碳排放计算采用的系数",
      columns: [
        column("能源品种", 16, "left"),
        column("系数", 16),
        column("数值", 14),
        column("单位", 14),
        column("来源", 24, "left"),
        column("核对情况", 16, "left"),
      ],
      rows: used.slice(0, ROWS_SHOWN).map(coefficientRow),
      ...(more > 0 ? { note: sentences.coefficientMore(more) } : {}),
    }),
  ]);
}

/** Published figures that were not seen in the standard itself, by source, and what is doubtful about them. */
export function unverifiedCoefficients(accounts: readonly EnergyAccount[]): readonly string[] {
  const published = usedCoefficients(accounts).filter(({ coefficient }) => isPublished(coefficient));
  const bySource = new Map<string, Set<string>>();
  for (const { carrier, kind, coefficient } of published.filter((each) => !each.coefficient.verified)) {
    const key = JSON.stringify([coefficient.source, kind]);
    bySource.set(key, (bySource.get(key) ?? new Set()).add(carrier));
  }
  const lines = published.flatMap(({ coefficient: { source, verified }, kind }) => {
    const carriers = verified ? undefined : bySource.get(JSON.stringify([source, kind]));
    if (!carriers) return [];
    return sentences.coefficientUnverified(source, listText([...carriers], CARRIERS_NAMED), coefficientLabels[kind]);
  });
  const doubts = published.flatMap(({ carrier, kind, coefficient: { doubt } }) =>
    doubt === undefined ? [] : sentences.coefficientDoubt(carrier, coefficientLabels[kind], doubt),
  );
  return [...new Set([...lines, ...doubts])];
}

/** A heat value of the plant may stand beside published carbon content: then a part of it is published. */
function isPublished({ from, verified }: AppliedCoefficient): boolean {
  return from === "set" || !verified;
}

/** Each once, in the order of the accounts; both kinds of a carrier stay together. */
function usedCoefficients(accounts: readonly EnergyAccount[]): readonly UsedCoefficient[] {
  const used = accounts.flatMap(({ lines, basis }) =>
    lines.flatMap((line): readonly UsedCoefficient[] => {
      const carrier = line.knownAs ?? line.carrier;
      const { emission } = line;
      const standardCoal = line[basis];
      return [
        ...(standardCoal ? [{ carrier, kind: "standardCoal", coefficient: standardCoal } as const] : []),
        ...(emission ? [{ carrier, kind: "emission", coefficient: emission } as const] : []),
      ];
    }),
  );
  const carriers = [...new Set(used.map(({ carrier }) => carrier))];
  const distinct = [...new Map(used.map((each) => [keyOf(each), each])).values()];
  return carriers.flatMap((carrier) => distinct.filter((each) => each.carrier === carrier));
}

function keyOf({ carrier, kind, coefficient: { unit, source, low, high } }: UsedCoefficient): string {
  return JSON.stringify([carrier, kind, unit, source, low, high]);
}

function coefficientRow({ carrier, kind, coefficient }: UsedCoefficient): TableRow {
  const { low, high, unit, source, origins } = coefficient;
  const [from, to] = [shortestText(low, DIGITS), shortestText(high, DIGITS)];
  const value = from === to ? from : `${from}–${to}`;
  return {
    label: `${carrier} · ${coefficientLabels[kind]}`,
    cells: [
      carrier,
      coefficientLabels[kind],
      { value, unit, origins: origins.length > 0 ? origins : [source] },
      unitText(unit),
      source,
      checkedText(coefficient),
    ],
  };
}

function checkedText({ from, verified }: AppliedCoefficient): string {
  if (from === "set") return verified ? verifiedLabels.yes : verifiedLabels.no;
  const label = coefficientFromLabels[from];
  return verified ? label : `${label}；公布部分${verifiedLabels.no}`;
}
