import type { Audit } from "../../core/audit/audit";
import type { WaterItem, WaterUse } from "../../core/balance/water/waterUse";
import { REUSED_WATER, WATER_RATIOS, type WaterRatioName } from "../../core/balance/water/ratioTerms";
import type { WaterRatios } from "../../core/balance/water/waterRatios";
import type { Origin } from "../../core/outcome/outcome";
import { formatNumber } from "../../core/quantity/rounding";
import { quantityDecimals } from "./figureText";
import { periodText } from "./gradedGroup";
import { waterRatioLabels } from "./labels.terms";
import { objectName } from "./objectName";
import type { ReportInput } from "./reportInput";
import { type Section, emptySection, joinSections } from "./section";
import { type SentencePart, figurePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableCell, type TableRow, column, figureCell, writeTable } from "./table";

const KEY = "water.ratios";
const ROWS_SHOWN = 40;
const SYSTEMS_SHOWN = 4;
/** More columns than this do not fit the page. */
const RATIOS_SHOWN = 6;
const PERCENT_DECIMALS = 2;
const EXTREMES = { best: "最高", worst: "最低" } as const;

/** Items behind 取水量 and 重复利用水量. */
const AMOUNT_ITEMS = {
  intakeM3: ["intake"],
  reusedM3: REUSED_WATER,
} as const satisfies Readonly<Record<string, readonly WaterItem[]>>;

/** 用水指标 of the whole user: all of them with the systems beside for one user, a row each for several. */
export function waterSection({ water = [], audit }: ReportInput): Section {
  const wholes = water.filter(({ scope }) => scope === "whole");
  const [only, ...others] = wholes;
  if (!only) return emptySection;
  const lead = writeSentence(sentences.waterLead, { table: { kind: "table", key: KEY } });
  if (others.length === 0) return joinSections([singleSentence(only, audit), lead, singleTable(only, water, audit)]);
  return joinSections([lead, usersTable(wholes, audit), bestSentence(wholes, audit)]);
}

function singleSentence(place: WaterRatios, audit: Audit): Section {
  const ratio = place.ratios.reuseRate;
  const part = (key: string, label: string, value: string | undefined): SentencePart => {
    if (value === undefined) return { kind: "blank", hint: label };
    const isRate = key === "reuse";
    const origins = isRate ? (ratio?.origins ?? []) : amountOrigins(place, key, audit);
    return figurePart(`water.${key}`, { label, value, unit: isRate ? "%" : "m3", origins });
  };
  return writeSentence(sentences.waterSingle, {
    object: { kind: "words", key: "water.object", text: objectName(place.enterprise, audit.project) },
    period: { kind: "text", text: place.period === "" ? "" : periodText(place.period) },
    intake: part("intakeM3", "取水量", amountText(place, "intakeM3", audit)),
    reused: part("reusedM3", "重复利用水量", amountText(place, "reusedM3", audit)),
    reuse: part("reuse", waterRatioLabels.reuseRate, ratio && percentOf(ratio.percent)),
  });
}

const percentOf = (percent: number): string => formatNumber(percent, PERCENT_DECIMALS);

function singleTable(whole: WaterRatios, water: readonly WaterRatios[], audit: Audit): Section {
  const systems = water.filter(({ scope }) => scope === "system");
  const places = [whole, ...systems.slice(0, SYSTEMS_SHOWN)];
  const hasReconciled = whole.reconciled !== undefined;
  const width = 54 / (places.length + Number(hasReconciled));
  const shown = WATER_RATIOS.filter((ratio) => places.some(({ ratios }) => ratios[ratio]) || whole.reconciled?.[ratio]);
  const more = systems.length - SYSTEMS_SHOWN;
  const withReconciled = <T>(cells: readonly T[], own: T): readonly T[] =>
    hasReconciled ? [...cells.slice(0, 1), own, ...cells.slice(1)] : cells;
  const amountRow = (label: string, amount: keyof typeof AMOUNT_ITEMS): TableRow => {
    const amounts = places.map((place) => amountCell(place, amount, audit));
    return { label, cells: [label, "m³", ...withReconciled(amounts, "—")] };
  };
  return writeTable({
    key: KEY,
    caption: "用水指标",
    columns: [
      column("指标", 34, "left"),
      column("单位", 12),
      ...withReconciled(
        places.map(({ scope, name }) => column(scope === "whole" ? "全部用水" : name, width)),
        column("全部用水（协调后）", width),
      ),
    ],
    rows: [
      amountRow("取水量", "intakeM3"),
      amountRow("重复利用水量", "reusedM3"),
      ...shown.map((ratio): TableRow => ({
        label: waterRatioLabels[ratio],
        cells: [
          waterRatioLabels[ratio],
          "%",
          ...withReconciled(
            places.map((place) => ratioCell(place, ratio)),
            reconciledCell(whole, ratio),
          ),
        ],
      })),
    ],
    note: noteOf([whole], shown, more),
  });
}

function noteOf(places: readonly WaterRatios[], shown: readonly WaterRatioName[], more: number): string {
  const reconciled = places.flatMap((place) => shown.flatMap((ratio) => place.reconciled?.[ratio] ?? []));
  return [
    sentences.waterNote,
    ...(reconciled.length > 0 ? [sentences.waterReconciled] : []),
    ...(reconciled.some(({ checked }) => checked === "none") ? [sentences.waterUnchecked] : []),
    ...(reconciled.some(({ isContradicted }) => isContradicted) ? [sentences.waterContradicted] : []),
    ...(more > 0 ? [sentences.waterMore(more)] : []),
  ].join("");
}

function usersTable(wholes: readonly WaterRatios[], audit: Audit): Section {
  const present = WATER_RATIOS.filter((ratio) => wholes.some(({ ratios }) => ratios[ratio]));
  const hasReconciled = wholes.some(({ reconciled }) => reconciled?.reuseRate);
  const shown = present.slice(0, RATIOS_SHOWN - Number(hasReconciled));
  const more = Math.max(wholes.length - ROWS_SHOWN, 0) + present.length - shown.length;
  const width = 44 / Math.max(shown.length + Number(hasReconciled), 1);
  return writeTable({
    key: KEY,
    caption: "各用水单位用水指标",
    columns: [
      column("用水单位", 20, "left"),
      column("时期", 10),
      column("取水量（m³）", 13),
      column("重复利用水量（m³）", 13),
      ...shown.map((ratio) => column(`${waterRatioLabels[ratio]}（%）`, width)),
      ...(hasReconciled ? [column(`${waterRatioLabels.reuseRate}（协调后，%）`, width)] : []),
    ],
    rows: wholes.slice(0, ROWS_SHOWN).map((place) => {
      const name = objectName(place.enterprise, audit.project);
      return {
        label: place.period === "" ? name : `${name} · ${place.period}`,
        cells: [
          name,
          place.period,
          amountCell(place, "intakeM3", audit),
          amountCell(place, "reusedM3", audit),
          ...shown.map((ratio) => ratioCell(place, ratio)),
          ...(hasReconciled ? [reconciledCell(place, "reuseRate")] : []),
        ],
      };
    }),
    note: noteOf(wholes, ["reuseRate"], more),
  });
}

function ratioCell({ ratios }: WaterRatios, name: WaterRatioName): TableCell {
  const ratio = ratios[name];
  return ratio ? figureCell(percentOf(ratio.percent), "%", ratio.origins) : "—";
}

/** `90.20±0.38`, the ± with as many decimals. */
function reconciledCell({ ratios, reconciled }: WaterRatios, name: WaterRatioName): TableCell {
  const found = reconciled?.[name];
  if (!found) return "—";
  const text = `${percentOf(found.percent)}±${percentOf(2 * found.sigmaPercent)}`;
  return figureCell(text, "%", ratios[name]?.origins ?? []);
}

type AmountName = keyof typeof AMOUNT_ITEMS;

function amountCell(place: WaterRatios, amount: AmountName, audit: Audit): TableCell {
  const text = amountText(place, amount, audit);
  return text === undefined ? "—" : figureCell(text, "m3", amountOrigins(place, amount, audit));
}

/** With the decimals of the figures that were added up. */
function amountText(place: WaterRatios, amount: AmountName, audit: Audit): string | undefined {
  const value = place[amount];
  if (value === null) return undefined;
  const decimals = quantitiesOf(place, amount, audit).map(quantityDecimals);
  return formatNumber(value, Math.max(0, ...decimals));
}

function amountOrigins(place: WaterRatios, amount: string, audit: Audit): readonly Origin[] {
  if (amount !== "intakeM3" && amount !== "reusedM3") return [];
  return quantitiesOf(place, amount, audit).map(({ origin }) => origin);
}

function quantitiesOf(place: WaterRatios, amount: AmountName, { waterUses }: Audit) {
  return waterUses
    .filter((use) => belongs(use, place))
    .flatMap(({ quantities }) => AMOUNT_ITEMS[amount].flatMap((item) => quantities[item] ?? []));
}

function belongs({ enterprise, period, system }: WaterUse, place: WaterRatios): boolean {
  if (enterprise !== place.enterprise || period !== place.period) return false;
  return place.scope === "whole" || system === place.name;
}

/** Who reuses most and least, where at least two have a rate. */
function bestSentence(wholes: readonly WaterRatios[], { project }: Audit): Section {
  const rated = wholes.flatMap((place) => (place.ratios.reuseRate ? [{ place, rate: place.ratios.reuseRate }] : []));
  const ranked = [...rated].sort((a, b) => b.rate.percent - a.rate.percent);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst || percentOf(best.rate.percent) === percentOf(worst.rate.percent)) return emptySection;
  const label = waterRatioLabels.reuseRate;
  const nameOf = (which: keyof typeof EXTREMES, { place, rate }: typeof best): SentencePart => {
    const text = `${objectName(place.enterprise, project)}${place.period === "" ? "" : periodText(place.period)}`;
    const { origins } = rate;
    return { kind: "words", key: `water.${which}`, text, label: `${label} · ${EXTREMES[which]}`, origins };
  };
  const rateOf = (which: keyof typeof EXTREMES, { rate }: typeof best): SentencePart =>
    figurePart(`water.${which}Percent`, {
      label: `${label} · ${EXTREMES[which]}`,
      value: percentOf(rate.percent),
      unit: "%",
      origins: rate.origins,
    });
  const origins = ranked.flatMap(({ rate }) => rate.origins);
  return writeSentence(sentences.waterBestWorst, {
    count: figurePart("water.count", {
      label: "有重复利用率的用水单位数",
      value: `${ranked.length}`,
      unit: "个",
      origins,
    }),
    best: nameOf("best", best),
    bestPercent: rateOf("best", best),
    worst: nameOf("worst", worst),
    worstPercent: rateOf("worst", worst),
  });
}
