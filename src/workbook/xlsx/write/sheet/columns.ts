import { XmlScanner } from "../../../../package/xml/xmlScanner";
import { escapeAttribute } from "../../../../package/xml/escape";
import { withPrefix } from "../dialect";
import type { CommandOf } from "../sheetDraft";
import { columnRuns, storedWidth } from "./sections";
import { sectionXml, type SheetMap } from "./sheetMap";

/** Columns `min` to `max`, counted from 1, with all other attributes of their `col`. */
interface ColumnRange {
  readonly min: number;
  readonly max: number;
  readonly attributes: ReadonlyMap<string, string>;
}

export function columnStyleOf(map: SheetMap): (column: number) => number {
  const ranges = readColumns(map);
  return (column) => {
    const range = ranges.find(({ min, max }) => min <= column + 1 && column + 1 <= max);
    return Number(range?.attributes.get("style") ?? 0);
  };
}

/** The `cols` element with the widths of the draft; hidden columns and column formats stay. */
export function widenedColumns(map: SheetMap, widths: readonly CommandOf<"columnWidth">[]): string {
  let ranges = readColumns(map);
  for (const { left, right, width } of columnRuns(widths)) ranges = widened(ranges, [left + 1, right + 1], width);
  return withPrefix(`<cols>${ranges.map(rangeXml).join("")}</cols>`, map.prefix);
}

function widened(
  ranges: readonly ColumnRange[],
  [min, max]: readonly [number, number],
  width: number,
): readonly ColumnRange[] {
  const size = [
    ["width", String(storedWidth(width))],
    ["customWidth", "1"],
  ] as const;
  const outside: ColumnRange[] = [];
  const inside: ColumnRange[] = [];
  for (const range of ranges) {
    if (range.min < min) outside.push({ ...range, max: Math.min(range.max, min - 1) });
    if (range.max > max) outside.push({ ...range, min: Math.max(range.min, max + 1) });
    if (range.min > max || range.max < min) continue;
    const attributes = new Map([...range.attributes, ...size]);
    inside.push({ min: Math.max(range.min, min), max: Math.min(range.max, max), attributes });
  }
  for (const gap of gapsIn(inside, min, max)) inside.push({ ...gap, attributes: new Map(size) });
  return [...outside, ...inside].sort((a, b) => a.min - b.min);
}

function gapsIn(ranges: readonly ColumnRange[], min: number, max: number): readonly { min: number; max: number }[] {
  const gaps: { min: number; max: number }[] = [];
  let next = min;
  for (const range of [...ranges].sort((a, b) => a.min - b.min)) {
    if (range.min > next) gaps.push({ min: next, max: range.min - 1 });
    next = range.max + 1;
  }
  if (next <= max) gaps.push({ min: next, max });
  return gaps;
}

function readColumns(map: SheetMap): readonly ColumnRange[] {
  const scanner = new XmlScanner(sectionXml(map, "cols"), map.part);
  const ranges: ColumnRange[] = [];
  while (scanner.nextOpen("col")) {
    const attributes = new Map(scanner.attributes().map(({ name, value }) => [name, value]));
    const min = Number(attributes.get("min"));
    const max = Number(attributes.get("max"));
    attributes.delete("min");
    attributes.delete("max");
    ranges.push({ min, max, attributes });
  }
  return ranges;
}

function rangeXml({ min, max, attributes }: ColumnRange): string {
  const rest = [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<col min="${min}" max="${max}"${rest.join("")}/>`;
}
