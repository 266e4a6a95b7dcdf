import type { Block, Chapter, ReportDocument, ReportFigure, ReportTable } from "../port";
import { words } from "./typography.terms";

/** Numbers of tables and figures: `表 2.2-1`, counted within each chapter of depth 1. */
export interface Numbering {
  readonly labelOf: (block: ReportTable | ReportFigure) => string;
  readonly tableByKey: ReadonlyMap<string, string>;
}

export function numberBlocks(document: ReportDocument): Numbering {
  const labels = new Map<ReportTable | ReportFigure, string>();
  const tableByKey = new Map<string, string>();
  for (const chapter of document.chapters) numberChapter(chapter, labels);
  for (const [block, label] of labels) if ("key" in block && block.key !== undefined) tableByKey.set(block.key, label);
  return { labelOf: (block) => labels.get(block) ?? "", tableByKey };
}

/** A table without caption is a form to sign, not a numbered table. */
function numberChapter(chapter: Chapter, labels: Map<ReportTable | ReportFigure, string>): void {
  const blocks = blocksOf(chapter);
  const tables = blocks.flatMap((block) => (block.kind === "table" && block.table.caption !== "" ? [block.table] : []));
  const figures = blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : []));
  tables.forEach((table, index) => labels.set(table, label(words.table, words.annexTable, [chapter.no, index])));
  figures.forEach((figure, index) => labels.set(figure, label(words.figure, words.annexFigure, [chapter.no, index])));
}

function blocksOf(chapter: Chapter): readonly Block[] {
  return [...chapter.blocks, ...chapter.children.flatMap(blocksOf)];
}

function label(word: string, annexWord: string, [no, index]: readonly [string, number]): string {
  return no === "" ? `${annexWord} ${index + 1}` : `${word} ${no}-${index + 1}`;
}
