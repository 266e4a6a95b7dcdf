import { originOf } from "../address";
import type { Area } from "../port";
import { bandColumns } from "./bandColumns";
import { isTitled, type HeadingSearch } from "./findHeadings";
import type { RecogniseFinding } from "./findings";
import type { LookedAtSheet } from "./knownNames";
import { matchShape } from "./matchShape";

/** Rows that look like the headings of a titled table but lack a required column: nearly always a slip to tell about. */
export function nearMisses(
  { grid, anchors }: LookedAtSheet,
  search: HeadingSearch,
  claims: readonly Area[],
): readonly RecogniseFinding[] {
  const found = new Map<string, RecogniseFinding>();
  for (const row of anchors.headings.slice(0, MOST_ROWS)) {
    if (claims.some((area) => row >= area.top && row <= area.bottom)) continue;
    for (const finding of missesAt(grid, row, search)) found.set(finding.code + finding.kind, finding);
  }
  return [...found.values()];
}

const MOST_ROWS = 50;
/** So many headings of one titled table are no chance. */
const MANY = 5;

type Miss = Extract<RecogniseFinding, { code: "recognise.headingMissing" }>;

function missesAt(grid: LookedAtSheet["grid"], row: number, search: HeadingSearch): readonly Miss[] {
  const columns = bandColumns(grid, { top: row, bottom: row }, search.index);
  const left = columns[0]?.column ?? 0;
  const right = columns[columns.length - 1]?.column ?? left;
  return search.index.shapes
    .filter(({ layout }) => layout === "rows")
    .flatMap((shape) => {
      const { missing, assigned } = matchShape(columns, shape, search.index);
      const required = shape.columns.filter((column) => column.required).length;
      const isMostThere = missing.length * 2 <= required && assigned.size > 1;
      // 来源去向 over two columns is one heading in place of two.
      const isManyThere = missing.length < required && assigned.size >= MANY;
      const isNear = missing.length > 0 && (isMostThere || isManyThere);
      if (!isNear || !isTitled(search, { top: row, left, right }, shape)) return [];
      return [
        {
          code: "recognise.headingMissing",
          severity: "warning",
          kind: shape.kind,
          title: shape.title,
          missing: missing.map((column) => column.headings[0] ?? column.key),
          origins: [originOf(grid.sheet.name, { top: row, left, bottom: row, right })],
        },
      ];
    });
}
