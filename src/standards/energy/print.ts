import type { FigureBasis, PublishedFigure, StandardCoalSet } from "../../core/energy/carrier";
import { markdownTable, rangeText, verifiedText } from "./printed";

const KINDS = { fuel: "燃料", electricity: "电力", heat: "热力", medium: "耗能工质（等价）" } as const;

/** A set of standard coal coefficients as Markdown, for proof-reading: every figure, its source and its doubts. */
export function printStandardCoalSet(set: StandardCoalSet): string {
  const rows = set.carriers.map((carrier) => [
    carrier.name,
    KINDS[carrier.kind],
    figureText(carrier.heatValue),
    figureText(carrier.standardCoal),
    [
      ...(carrier.superseded ?? []).map(({ edition, value, unit }) => `${edition}：${value} ${unit}`),
      ...doubtsOf([carrier.standardCoal, carrier.heatValue]),
    ].join("；"),
    carrier.aliases.join("、"),
    carrier.standardCoal.source,
    `系数${verifiedText(carrier.standardCoal.verified)}${carrier.heatValue ? `；发热量${verifiedText(carrier.heatValue.verified)}` : ""}`,
  ]);
  const lines = [
    `# ${set.title}`,
    "",
    `- 编号：${set.id}`,
    `- 文号：${set.documentNo}`,
    `- 年份：${set.year}`,
    `- 来源：${set.source}`,
    `- 核对：${verifiedText(set.verified)}`,
    "",
    ...markdownTable(["品种", "类别", "低位发热量/能量值", "折标准煤系数", "说明", "别名", "来源", "核对"], rows),
  ];
  return `${lines.join("\n")}\n`;
}

function figureText(figure: PublishedFigure | undefined): string {
  return figure ? `${rangeText(figure)} ${figure.unit}` : "—";
}

function doubtsOf(figures: readonly (FigureBasis | undefined)[]): readonly string[] {
  return [...new Set(figures.flatMap((figure) => (figure?.doubt === undefined ? [] : [`存疑：${figure.doubt}`])))];
}
