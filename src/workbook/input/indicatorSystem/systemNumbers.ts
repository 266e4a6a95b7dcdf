import type { IndicatorSystemFinding } from "./findings";
import type { SystemRow } from "./systemRows";

/**
 * One number for every indicator. Without a 序号 column they are counted; a number that stands for several rows
 * (merged over sub-levels) is extended: 7 → 7.1, 7.2.
 */
export function systemNumbers(
  rows: readonly SystemRow[],
  findings: IndicatorSystemFinding[],
): ReadonlyMap<SystemRow, string> {
  if (!areOwnNumbers(rows)) return new Map(rows.map((row, i) => [row, String(i + 1)]));
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.no, (counts.get(row.no) ?? 0) + 1);
  const met = new Map<string, number>();
  const numbers = new Map<SystemRow, string>();
  for (const row of rows) {
    const nth = (met.get(row.no) ?? 0) + 1;
    met.set(row.no, nth);
    numbers.set(row, (counts.get(row.no) ?? 1) > 1 ? `${row.no}.${nth}` : row.no);
  }
  const extended = rows.filter((row) => (counts.get(row.no) ?? 1) > 1);
  if (extended.length > 0) {
    findings.push({
      code: "indicatorSystem.numbersExtended",
      severity: "info",
      names: extended.map((row) => row.name),
      nos: extended.map((row) => numbers.get(row) ?? ""),
      origins: extended.map((row) => row.origin),
    });
  }
  return numbers;
}

/** A 序号 column that numbers the classes, or is blank somewhere, numbers no indicator. */
function areOwnNumbers(rows: readonly SystemRow[]): boolean {
  if (rows.some((row) => row.no === "")) return false;
  const classNumbers = new Map<string, Set<string>>();
  for (const row of rows) classNumbers.set(row.className, (classNumbers.get(row.className) ?? new Set()).add(row.no));
  return (
    rows.length === 1 ||
    classNumbers.size === rows.length ||
    [...classNumbers.values()].some((numbers) => numbers.size > 1)
  );
}
