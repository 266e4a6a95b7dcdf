import { sumOf, type EnergySum } from "../../core/energy/appliedCoefficient";
import { reportedTce } from "../../core/energy/energyAccount";
import { rankShares, type RankedShare } from "../../core/energy/rankShares";
import type { Origin } from "../../core/outcome/outcome";
import { accountOrigins, type EnergyYear, middle, sumText } from "./energyYear";
import { listText, percentText } from "./figureText";
import { energyBasisLabels } from "./labels.terms";
import { objectName } from "./objectName";
import { type Section, emptySection, joinSections } from "./section";
import { figurePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableRow, column, figureCell, writeTable } from "./table";

const ROWS_SHOWN = 20;
const NAMES_SHOWN = 10;
/** The few that make up most of it. */
const MOST_SHARE = 0.8 * (1 - 1e-9);

/** Who or what uses energy: enterprises of a sector, energy carriers of a single enterprise. */
interface Ranked {
  readonly subject: "企业" | "能源品种";
  readonly counter: "家" | "种";
  readonly sums: ReadonlyMap<string, { readonly sum: EnergySum; readonly origins: readonly Origin[] }>;
  readonly shares: readonly RankedShare[];
}

const KEY = "energy.ranking";

/** The largest users with their share and the share up to and including each of them. */
export function rankingSection(own: EnergyYear): Section {
  const ranked = own.ofYear.length > 1 ? enterprises(own) : carriers(own);
  if (ranked.shares.length < 2) return emptySection;
  const subject = { kind: "text", text: ranked.subject } as const;
  const year = { kind: "text", text: `${own.year}` } as const;
  return joinSections([
    writeSentence(sentences.energyRankLead, { year, subject, table: { kind: "table", key: KEY } }),
    rankingTable(own, ranked),
    topSentence(ranked),
  ]);
}

function enterprises({ ofYear, project }: EnergyYear): Ranked {
  const sums = new Map(
    ofYear.map((account) => [
      objectName(account.enterprise, project),
      { sum: reportedTce(account), origins: accountOrigins([account], "tce") },
    ]),
  );
  return { subject: "企业", counter: "家", sums, shares: sharesOf(sums) };
}

/** What was bought; energy sold is not a share of the use. */
function carriers({ ofYear, basis }: EnergyYear): Ranked {
  const lines = ofYear.flatMap((account) => account.lines).filter(({ role }) => role === "bought");
  const names = [...new Set(lines.map(({ carrier }) => carrier))];
  const sums = new Map(
    names.map((name) => {
      const same = lines.filter(({ carrier }) => carrier === name);
      const parts = same.map((line) => ({
        carrier: name,
        amount: basis === "calorific" ? line.tceCalorific : line.tceEquivalent,
      }));
      const origins = same.flatMap((line) => [line.quantity.origin, ...(line[basis]?.origins ?? [])]);
      return [name, { sum: sumOf(parts), origins }];
    }),
  );
  return { subject: "能源品种", counter: "种", sums, shares: sharesOf(sums) };
}

function sharesOf(sums: Ranked["sums"]): readonly RankedShare[] {
  return rankShares([...sums].map(([name, { sum }]) => ({ name, amount: middle(sum) })));
}

function rankingTable({ year, basis }: EnergyYear, { subject, shares, sums }: Ranked): Section {
  const more = shares.length - ROWS_SHOWN;
  const isExact = [...sums.values()].every(({ sum }) => sum.value !== null);
  const notes = [...(isExact ? [] : [sentences.energyRankNote]), ...(more > 0 ? [sentences.energyRankMore(more)] : [])];
  return writeTable({
    key: KEY,
    caption: `各${subject}综合能耗及占比（${year}年）`,
    columns: [
      column("序号", 8),
      column(subject, 36, "left"),
      column(`综合能耗（tce，${energyBasisLabels[basis]}）`, 26),
      column("占比（%）", 14),
      column("累计占比（%）", 16),
    ],
    rows: shares.slice(0, ROWS_SHOWN).map((share, index) => rankingRow(share, index, { shares, sums })),
    ...(notes.length > 0 ? { note: notes.join("") } : {}),
  });
}

function rankingRow(share: RankedShare, index: number, { shares, sums }: Pick<Ranked, "shares" | "sums">): TableRow {
  const found = sums.get(share.name);
  const originsUpTo = shares.slice(0, index + 1).flatMap(({ name }) => sums.get(name)?.origins ?? []);
  return {
    label: share.name,
    cells: [
      `${index + 1}`,
      share.name,
      found ? figureCell(sumText(found.sum), "tce", found.origins) : "—",
      figureCell(percentText(share.share, 1), "%", found?.origins ?? []),
      figureCell(percentText(share.cumulativeShare, 1), "%", originsUpTo),
    ],
  };
}

/** Only where a few stand out: not when it takes all of them. */
function topSentence({ subject, counter, shares, sums }: Ranked): Section {
  const count = shares.findIndex(({ cumulativeShare }) => cumulativeShare >= MOST_SHARE) + 1;
  const top = shares.slice(0, count);
  const share = top.at(-1)?.cumulativeShare ?? 0;
  if (count === shares.length) return emptySection;
  const origins = top.flatMap(({ name }) => sums.get(name)?.origins ?? []);
  const names = listText(
    top.map(({ name }) => name),
    NAMES_SHOWN,
    counter,
  );
  return writeSentence(count === 1 ? sentences.energyRankFirst : sentences.energyRankTop, {
    subject: { kind: "text", text: subject },
    counter: { kind: "text", text: counter },
    names: { kind: "words", key: `${KEY}.names`, text: names, label: `综合能耗居前的${subject}`, origins },
    count: figurePart(`${KEY}.count`, {
      label: `综合能耗居前的${subject}数`,
      value: `${count}`,
      unit: counter,
      origins,
    }),
    share: figurePart(`${KEY}.share`, {
      label: `综合能耗居前的${subject}合计占比`,
      value: percentText(share, 1),
      unit: "%",
      origins,
    }),
  });
}
