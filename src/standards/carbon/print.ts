import type { FigureBasis, PublishedFigure } from "../../core/energy/carrier";
import type { FuelFactor, FuelFactorSet, GridFactorSet } from "../../core/energy/emissionFactors";
import { markdownTable, rangeText, verifiedText } from "../energy/printed";

/** Mass of carbon dioxide over mass of carbon. */
const CO2_PER_CARBON = 44 / 12;

/** A set of fuel factors as Markdown, for proof-reading: parts, product, source and doubts of every fuel. */
export function printFuelSet(set: FuelFactorSet): string {
  const rows = set.fuels.map((fuel) => [
    fuel.name,
    `${fuel.heatValueGJ} GJ/${fuel.per}`,
    `${fuel.carbonTCPerTJ} tC/TJ`,
    `${fuel.oxidationPercent}%`,
    `${productOf(fuel)} tCO2/${fuel.per}`,
    fuel.aliases.join("、"),
    ...basisCells(fuel),
  ]);
  const headings = [
    "燃料",
    "低位发热量",
    "单位热值含碳量",
    "碳氧化率",
    "CO2因子（算得）",
    "别名",
    "说明",
    "来源",
    "核对",
  ];
  return page(set, set.year === undefined ? [] : [`- 年份：${set.year}`], markdownTable(headings, rows));
}

function productOf({ heatValueGJ, carbonTCPerTJ, oxidationPercent }: FuelFactor): string {
  return ((heatValueGJ * carbonTCPerTJ * oxidationPercent * CO2_PER_CARBON) / 1e5).toFixed(6);
}

const SERIES = { average: "平均因子", trading: "排放报告用", footprint: "碳足迹（不用于排放核算）" } as const;
const KINDS = { average: "平均", fossil: "化石能源", withoutTraded: "不含市场化交易非化石能源" } as const;

/** A series of grid factors as Markdown, for proof-reading. */
export function printGridSet(set: GridFactorSet): string {
  const rows = set.factors.map((factor) => [
    String(factor.year),
    factor.region || "全国",
    KINDS[factor.kind],
    `${factor.kgCO2PerKWh} kgCO2/kWh`,
    factor.appliesOnward ? "此后年份沿用" : "",
    ...basisCells(factor),
  ]);
  const headings = ["数据年份", "区域", "类型", "因子", "适用", "说明", "来源", "核对"];
  return page(set, [`- 系列：${SERIES[set.series]}`], markdownTable(headings, rows));
}

/** A single default factor. */
export function printFactor(title: string, id: string, factor: PublishedFigure): string {
  const facts = [`- 数值：${rangeText(factor)} ${factor.unit}`];
  return page({ ...factor, title, id }, facts, []);
}

function basisCells({ source, verified, doubt }: FigureBasis): readonly string[] {
  return [doubt === undefined ? "" : `存疑：${doubt}`, source, verifiedText(verified)];
}

function page(
  { title, id, source, verified, doubt }: FigureBasis & { readonly title: string; readonly id: string },
  facts: readonly string[],
  table: readonly string[],
): string {
  const lines = [
    `# ${title}`,
    "",
    `- 编号：${id}`,
    ...facts,
    `- 来源：${source}`,
    `- 核对：${verifiedText(verified)}`,
    ...(doubt === undefined ? [] : [`- 存疑：${doubt}`]),
    ...(table.length === 0 ? [] : ["", ...table]),
  ];
  return `${lines.join("\n")}\n`;
}
