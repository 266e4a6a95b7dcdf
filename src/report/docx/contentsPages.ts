import type { EstimatedPageNumbers, PageNumberEstimator } from "docx";
import type { Block, Chapter, ReportDocument, ReportFigure, ReportTable } from "../port";
import { linesIn, textOf } from "./lineCount";
import { measures } from "./typography.terms";

/** Where the next thing goes: pages count from 1, heights in points. */
interface Place {
  readonly page: number;
  readonly used: number;
}

/**
 * Page numbers for the contents list, so that it opens filled and Word asks no question. Laid out by our own styles:
 * a line more or less moves a heading by at most one page, and the list is updated anyway once the blanks are filled.
 * (docx/layout measures more exactly and takes 13 ms a table row.)
 */
export function contentsPages(report: ReportDocument, contentsDepth: number): PageNumberEstimator {
  const pages = headingPages(report.chapters)
    .filter(({ depth }) => depth <= contentsDepth)
    .map(({ page }) => page);
  return (body): EstimatedPageNumbers => {
    const names = [...JSON.stringify(body).matchAll(/"w:name":"(_Toc\d+)"/g)].map((match) => match[1] ?? "");
    return { bookmarks: new Map(names.map((name, index) => [name, `${pages[index] ?? ""}`])) };
  };
}

export interface HeadingPage {
  readonly no: string;
  readonly depth: number;
  readonly page: number;
}

/** Page on which each heading stands, in order of the report; a chapter of depth 1 begins a page. */
export function headingPages(chapters: readonly Chapter[]): readonly HeadingPage[] {
  const found: HeadingPage[] = [];
  let place: Place = { page: 0, used: 0 };
  for (const chapter of chapters) place = layChapter(chapter, { page: place.page + 1, used: 0 }, found);
  return found;
}

function layChapter(chapter: Chapter, start: Place, found: HeadingPage[]): Place {
  const height = measures.headings[chapter.depth - 1] ?? measures.bodyLine;
  // A heading stays with the first lines of what follows.
  const headed = start.used === 0 ? start : put(start, height + measures.bodyLine);
  const { page } = headed;
  found.push({ no: chapter.no, depth: chapter.depth, page });
  const top = start.used === 0 ? height : headed.used - measures.bodyLine;
  const afterBlocks = chapter.blocks.reduce(layBlock, { page, used: top });
  return chapter.children.reduce((place, child) => layChapter(child, place, found), afterBlocks);
}

function layBlock(place: Place, block: Block): Place {
  if (block.kind === "table") return layTable(place, block.table);
  if (block.kind === "figure") return put(place, figureHeight(block.figure));
  const lines = linesIn(measures.indent + textOf(block.text), measures.width, measures.bodySize);
  return flow(place, lines);
}

function figureHeight({ heightMm }: ReportFigure): number {
  return heightMm * measures.pointsPerMm + measures.caption + measures.figureSpace;
}

/** A short table stays on one page, a long one repeats its head row. */
function layTable(place: Place, table: ReportTable): Place {
  const widths = columnWidths(table.columns);
  const heights = table.rows.map((row) => rowHeight(row.map(textOf), widths));
  const head = rowHeight(
    table.columns.map(({ heading }) => heading),
    widths,
  );
  const caption = table.caption === "" ? 0 : measures.caption;
  const whole = caption + head + heights.reduce((sum, height) => sum + height, 0);
  const isShort = table.rows.length <= measures.shortTableRows && whole <= measures.pageHeight;
  const grid = isShort
    ? put(place, whole)
    : layRows(put(place, caption + head + (heights[0] ?? 0)), head, heights.slice(1));
  return put(grid, noteHeight(table.note ?? ""));
}

function layRows(start: Place, head: number, heights: readonly number[]): Place {
  return heights.reduce((place, height) => {
    const next = put(place, height);
    return next.page === place.page ? next : { ...next, used: next.used + head };
  }, start);
}

function rowHeight(cells: readonly string[], widths: readonly number[]): number {
  const lines = cells.map((text, index) => linesIn(text, widths[index] ?? measures.width, measures.tableSize));
  return Math.max(1, ...lines) * measures.tableLine + measures.cellHeight;
}

function noteHeight(note: string): number {
  return linesIn(note, measures.width, measures.noteSize) * measures.noteLine + measures.noteSpace;
}

function columnWidths(columns: ReportTable["columns"]): readonly number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => (measures.width * width) / total - measures.cellWidth);
}

/** Something that is not split. */
function put(place: Place, height: number): Place {
  if (place.used > 0 && place.used + height > measures.pageHeight) return { page: place.page + 1, used: height };
  return { page: place.page, used: place.used + height };
}

/** Lines of a paragraph, of which neither the first nor the last stands alone. */
function flow(place: Place, lines: number): Place {
  const room = Math.floor((measures.pageHeight - place.used) / measures.bodyLine);
  if (lines <= room) return { page: place.page, used: place.used + lines * measures.bodyLine };
  const staying = lines - room < 2 ? lines - 2 : room;
  const moved = lines - (staying < 2 ? 0 : staying);
  return { page: place.page + 1, used: moved * measures.bodyLine };
}
