import type { Area } from "../port";
import { originOf } from "../address";
import { buildTable, type BuiltTable } from "./buildTable";
import { isBlankForm } from "./blankForm";
import { findHeadings, type HeadingMatch, type HeadingSearch } from "./findHeadings";
import type { RecogniseFinding } from "./findings";
import { findPairs } from "./findPairs";
import type { LookedAtSheet } from "./knownNames";
import { leftOver } from "./leftOver";
import { linesAbove } from "./linesAbove";
import { nearMisses } from "./nearMisses";
import { readBody, type Body } from "./readBody";
import type { SheetGrid } from "./sheetGrid";
import type { LeftOut, RecognisedTable, TableShape } from "./table";
import { untitledTables } from "./untitledTables";

export interface SheetRecognition {
  readonly tables: readonly RecognisedTable[];
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly RecogniseFinding[];
}

/** All tables of one visible sheet, and everything else that stands on it. */
export function recogniseSheet(sheet: LookedAtSheet, search: HeadingSearch): SheetRecognition {
  const { grid, anchors } = sheet;
  const placed = placeTables(grid, headingsOf(anchors.headings, search));
  const tables = placed.map(({ built }) => built);
  const pairs = pairTables(
    sheet,
    search,
    placed.flatMap(({ claims }) => claims),
  );
  const claims = [...placed.flatMap((table) => table.claims), ...pairs.flatMap((table) => claimsOfPairs(grid, table))];
  const end = anchors.stoppedAt ?? grid.rowCount;
  const found = [...tables.map(({ table }) => table), ...pairs];
  const blank = found.filter((table) => isBlankForm(grid, table, search.index.shapes));
  const rest = leftOver(grid, claims, end);
  const isEmpty = found.length === 0 && rest.length === 0;
  return {
    tables: found.filter((table) => !blank.includes(table)),
    leftOut: [
      ...(isEmpty ? [{ sheet: grid.sheet.name, reason: "emptySheet" as const }] : []),
      ...blank.map((table) => blankForm(table, search.index.shapes)),
      ...tables.filter(({ table }) => !blank.includes(table)).flatMap(({ leftOut }) => leftOut),
      ...rest,
      ...tooLarge(sheet),
    ],
    findings: [
      ...tables.filter(({ table }) => !blank.includes(table)).flatMap((built) => hiddenFindings(built, search)),
      ...nearMisses(sheet, search, claims),
      ...untitledTables(sheet, search, claims),
      ...(anchors.stoppedAt === undefined ? [] : [tooLargeFinding(sheet, anchors.stoppedAt)]),
    ],
  };
}

/** Headings from the top; rows and columns that are part of a table's headings are not looked at again. */
function headingsOf(rows: readonly number[], search: HeadingSearch): readonly HeadingMatch[] {
  const matches: HeadingMatch[] = [];
  for (const row of rows) {
    const near = matches.slice(-MOST_BESIDE);
    const found = findHeadings(row, search);
    matches.push(...found.filter((match) => near.every((other) => !touches(match, other))));
  }
  return matches;
}

/** Tables side by side that may share heading rows with a new one. */
const MOST_BESIDE = 40;

function touches(a: HeadingMatch, b: HeadingMatch): boolean {
  return a.band.top <= b.band.bottom && b.band.top <= a.band.bottom && a.left <= b.right && b.left <= a.right;
}

interface PlacedTable {
  readonly built: BuiltTable;
  readonly claims: readonly Area[];
}

function placeTables(grid: SheetGrid, matches: readonly HeadingMatch[]): readonly PlacedTable[] {
  const ordered = [...matches].sort((a, b) => a.band.top - b.band.top || a.left - b.left);
  const done: { readonly match: HeadingMatch; readonly body: Body }[] = [];
  return ordered.map((match, place) => {
    const beside = (other: HeadingMatch) => other.left <= match.right && match.left <= other.right;
    const next = ordered.slice(place + 1).find((other) => other.band.top > match.band.bottom && beside(other));
    const body = readBody(grid, match, next?.band.top ?? grid.rowCount);
    const floor = Math.max(0, ...done.filter((other) => beside(other.match)).map((other) => other.body.end + 1));
    const { left, right, band } = match;
    const above = linesAbove(grid, { top: band.top, left, right }, floor);
    done.push({ match, body });
    const lines = above.map(({ row }) => ({ top: row, bottom: row, left, right }));
    const claims = [{ top: band.top, bottom: body.end, left, right }, ...lines];
    return { built: buildTable(grid, { match, body, above }), claims };
  });
}

function pairTables(
  { grid, anchors }: LookedAtSheet,
  { index }: HeadingSearch,
  claims: readonly Area[],
): readonly RecognisedTable[] {
  const rows = anchors.labels.filter((row) => claims.every((area) => row < area.top || row > area.bottom));
  const shapes = index.shapes.filter(({ layout }) => layout === "pairs");
  return shapes.flatMap((shape) => findPairs(grid, { index, shape, rows }) ?? []);
}

function claimsOfPairs(grid: SheetGrid, table: RecognisedTable): readonly Area[] {
  const { top, left, right } = table.area;
  const lines = linesAbove(grid, { top, left, right }, Math.max(0, top - 3));
  const rows = [...lines.map(({ row }) => row), ...table.rows.map(({ row }) => row)];
  return rows.map((row) => ({ top: row, bottom: row, left, right }));
}

function blankForm(table: RecognisedTable, shapes: readonly TableShape[]): LeftOut {
  const title = shapes.find(({ kind }) => kind === table.kind)?.title;
  return { sheet: table.sheet, area: table.area, reason: "blankForm", ...(title === undefined ? {} : { text: title }) };
}

function hiddenFindings({ table, hiddenHeadings }: BuiltTable, { index }: HeadingSearch): readonly RecogniseFinding[] {
  const { kind, sheet, area } = table;
  const title = index.shapes.find((shape) => shape.kind === kind)?.title ?? "";
  const hidden = table.rows.filter((row) => row.hidden);
  const rows = hidden.map(({ row }) => originOf(sheet, { ...area, top: row, bottom: row }));
  const columns = hiddenHeadings.map(({ column }) => originOf(sheet, { ...area, left: column, right: column }));
  const headings = hiddenHeadings.map(({ heading }) => heading);
  const base = { severity: "info", kind, title } as const;
  return [
    ...(rows.length > 0
      ? [{ ...base, code: "recognise.hiddenRows" as const, rows: rows.length, origins: rows.slice(0, MOST_ORIGINS) }]
      : []),
    ...(columns.length > 0 ? [{ ...base, code: "recognise.hiddenColumns" as const, headings, origins: columns }] : []),
  ];
}

const MOST_ORIGINS = 50;

function tooLarge({ grid, anchors }: LookedAtSheet): readonly LeftOut[] {
  if (anchors.stoppedAt === undefined) return [];
  const area = { top: anchors.stoppedAt, left: 0, bottom: grid.rowCount - 1, right: 0 };
  return [{ sheet: grid.sheet.name, area, reason: "tooLarge" }];
}

function tooLargeFinding({ grid }: LookedAtSheet, row: number): RecogniseFinding {
  const sheet = grid.sheet.name;
  const origins = [originOf(sheet, { top: row, left: 0, bottom: row, right: 0 })];
  return { code: "recognise.tooLarge", severity: "warning", sheet, origins };
}
