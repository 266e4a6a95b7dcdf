import { normaliseText } from "../cells/normalise";
import type { Area } from "../port";
import { originOf } from "../address";
import { buildTable, type BuiltTable } from "./buildTable";
import { isBlankForm } from "./blankForm";
import { correctedHeadings, type CorrectedHeadings } from "./corrections/correctedHeadings";
import { findHeadings, type HeadingMatch, type HeadingSearch } from "./findHeadings";
import type { RecogniseFinding } from "./findings";
import { findPairs } from "./findPairs";
import type { LookedAtSheet } from "./knownNames";
import { leftOver, shortened } from "./leftOver";
import { linesAbove } from "./linesAbove";
import { nearMisses } from "./nearMisses";
import { readBody, type Body } from "./readBody";
import { isInstructionText } from "./rowKinds.terms";
import type { SheetGrid } from "./sheetGrid";
import type { LeftOut, RecognisedTable, TableShape } from "./table";
import { transposedTables } from "./transposedTables";
import { untitledTables } from "./untitledTables";

export interface SheetRecognition {
  readonly tables: readonly RecognisedTable[];
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly RecogniseFinding[];
}

/** All tables of one visible sheet, and everything else that stands on it. */
export function recogniseSheet(sheet: LookedAtSheet, search: HeadingSearch): SheetRecognition {
  const { grid, anchors } = sheet;
  const { claims, found, put, tables } = tablesOf(sheet, search);
  const end = anchors.stoppedAt ?? grid.rowCount;
  const blank = found.filter((table) => isBlankForm(grid, table, search.index.shapes));
  const rest = leftOver(grid, [...claims, ...put.flatMap(({ area }) => area ?? [])], end);
  const isEmpty = found.length + put.length + rest.length === 0;
  return {
    tables: found.filter((table) => !blank.includes(table)),
    leftOut: [
      ...(isEmpty ? [{ sheet: grid.sheet.name, reason: "emptySheet" as const }] : []),
      ...blank.map((table) => blankForm(table, search.index.shapes)),
      ...tables.filter(({ table }) => !blank.includes(table)).flatMap(({ leftOut }) => leftOut),
      ...put,
      ...rest.map((left) => (isRefused(left, sheet) ? { ...left, reason: "byConsultant" as const } : left)),
      ...tooLarge(sheet),
    ],
    findings: [
      ...tables.filter(({ table }) => !blank.includes(table)).flatMap((built) => hiddenFindings(built, search)),
      ...nearMisses(sheet, search, claims),
      ...transposedTables(sheet, search, claims),
      ...untitledTables(sheet, search, claims),
      ...(anchors.stoppedAt === undefined ? [] : [tooLargeFinding(sheet, anchors.stoppedAt)]),
    ],
  };
}

interface SheetTables {
  /** Tables with headings above. */
  readonly tables: readonly BuiltTable[];
  /** These, and those of pairs. */
  readonly found: readonly RecognisedTable[];
  readonly claims: readonly Area[];
  /** Put aside by the consultant. */
  readonly put: readonly LeftOut[];
}

function tablesOf(sheet: LookedAtSheet, search: HeadingSearch): SheetTables {
  const { grid, anchors, corrections } = sheet;
  const corrected = corrections.flatMap((placed) => correctedHeadings(placed, search) ?? []);
  const own = corrected.map(({ match }) => match);
  const placed = placeTables(grid, [...own, ...headingsOf(anchors.headings, search, own)]);
  const claimed = placed.flatMap(({ claims }) => claims);
  const tables = placed.map(({ built, match }) => (own.includes(match) ? asCorrected(built) : built));
  const pairs = pairTables(sheet, search, claimed);
  const found = [...tables.map(({ table }) => table), ...pairs];
  const refused = found.filter((table) => isRefused(table, sheet));
  return {
    tables: tables.filter(({ table }) => !refused.includes(table)),
    found: found.filter((table) => !refused.includes(table)),
    claims: [...claimed, ...pairs.flatMap((table) => claimsOfPairs(grid, table))],
    put: [
      ...refused.map((table) => ({ ...blankForm(table, search.index.shapes), reason: "byConsultant" as const })),
      ...placed.flatMap(({ built, match }) =>
        ignoredColumns(
          grid,
          built.table,
          corrected.find((each) => each.match === match),
        ),
      ),
    ],
  };
}

function asCorrected(built: BuiltTable): BuiltTable {
  return { ...built, table: { ...built.table, isCorrected: true } };
}

/** Whether the consultant said that what stands here is no table: by a row of its headings, or of a block without. */
function isRefused(
  { area, headerRows = 0 }: Pick<LeftOut, "area"> & { readonly headerRows?: number },
  { corrections }: LookedAtSheet,
): boolean {
  if (!area) return false;
  const bottom = headerRows > 0 ? area.top + headerRows - 1 : area.bottom;
  return corrections.some(({ correction, row }) => correction.kind === "none" && row >= area.top && row <= bottom);
}

function ignoredColumns(
  grid: SheetGrid,
  { area, sheet }: RecognisedTable,
  corrected: CorrectedHeadings | undefined,
): readonly LeftOut[] {
  return (corrected?.ignored ?? []).map((column) => ({
    sheet,
    area: { ...area, left: column, right: column },
    reason: "byConsultant",
    text: shortened(grid.text(area.top, column)),
  }));
}

/** Headings from the top; rows and columns that are part of a table's headings are not looked at again. */
function headingsOf(
  rows: readonly number[],
  search: HeadingSearch,
  known: readonly HeadingMatch[],
): readonly HeadingMatch[] {
  const matches: HeadingMatch[] = [];
  for (const row of rows) {
    const near = [...known, ...matches.slice(-MOST_BESIDE)];
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
  readonly match: HeadingMatch;
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
    const stated = above.filter(({ text }) => !isInstructionText(normaliseText(text)));
    return { match, built: buildTable(grid, { match, body, above: stated }), claims };
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
