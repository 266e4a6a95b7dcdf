import type { Distribution } from "../core/grading/grade";
import { distributionChart, type Drawing } from "../drawing/distributionChart";
import { pictureWords } from "../messages/pictureWords";
import type { Language } from "../messages/texts";

export interface DistributionDrawing {
  readonly systemId: string;
  readonly period: string;
  readonly title: string;
  readonly altText: string;
  readonly chart: Drawing;
}

/** How the objects spread over the levels: one picture per indicator system and 时期, a bar for each group. */
export function distributionCharts(
  distributions: readonly Distribution[],
  language: Language,
): readonly DistributionDrawing[] {
  const words = pictureWords(language).distribution;
  return distributions
    .filter(({ group }) => group === "all")
    .map((whole) => {
      const { systemId, period } = whole;
      const shown = distributions.filter((other) => other.systemId === systemId && other.period === period);
      const title = words.title(period);
      const chart = distributionChart(shown, { ...words, title });
      const counts = Object.entries(words.levels).map(([level, name]) => [name, countOf(whole, level)] as const);
      return { systemId, period, title, chart, altText: words.alternative(title, counts) };
    });
}

function countOf({ counts }: Distribution, level: string): number {
  return new Map(Object.entries(counts)).get(level) ?? 0;
}
