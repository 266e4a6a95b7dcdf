import { columnName } from "../../src/workbook/address";

/** A block of a sheet as a Markdown table with row numbers and column letters; blank rows are left out. */
export function markdownTable(rows: readonly (readonly string[] | undefined)[], columns?: readonly string[]): string {
  const width = Math.max(0, ...rows.map((row) => row?.length ?? 0));
  const letters = Array.from({ length: width }, (_, column) => columnName(column));
  const shown = letters.flatMap((letter, column) => (columns && !columns.includes(letter) ? [] : [{ letter, column }]));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const body = rows.flatMap((row, number) =>
    row?.some((cell) => cell !== "")
      ? [line([String(number + 1), ...shown.map(({ column }) => escaped(row[column] ?? ""))])]
      : [],
  );
  return [line(["", ...shown.map(({ letter }) => letter)]), line(["---", ...shown.map(() => "---")]), ...body].join(
    "\n",
  );
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", "⏎");
}
