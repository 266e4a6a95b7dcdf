import type { Interval } from "../../core/quantity/interval";

export function verifiedText(verified: boolean): string {
  return verified ? "已与来源核对" : "未核对";
}

/** One value, or both ends of a printed range. */
export function rangeText({ low, high }: Interval): string {
  return low === high ? String(low) : `${low}–${high}`;
}

export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)];
}
