import type { Block, Chapter, ReportDocument, ReportRun, ReportText } from "../../src/report/port";

const runText = (run: ReportRun): string => {
  if (run.kind === "blank") return `【待补充：${run.hint}】`;
  return run.kind === "reference" ? `〔${run.table}〕` : run.text;
};

export const plain = (text: ReportText): string => text.map(runText).join("");

const blockText = (block: Block): readonly string[] => {
  if (block.kind === "paragraph") return [plain(block.text)];
  if (block.kind === "figure") return [`[${block.figure.caption}]`];
  const { caption, columns, rows, note } = block.table;
  const heads = columns.map(({ heading }) => heading).join(" | ");
  const body = rows.map((row) => row.map(plain).join(" | "));
  return [`表：${caption}`, heads, ...body, ...(note ? [note] : [])];
};

export const linesOf = ({ blocks, children }: Chapter): readonly string[] => [
  ...blocks.flatMap(blockText),
  ...children.flatMap(linesOf),
];

export const allChapters = (chapters: readonly Chapter[]): readonly Chapter[] =>
  chapters.flatMap((chapter) => [chapter, ...allChapters(chapter.children)]);

export function chapterLines(report: ReportDocument, no: string): readonly string[] {
  const chapter = allChapters(report.chapters).find((candidate) => candidate.no === no || candidate.title === no);
  if (!chapter) throw new Error(`no chapter ${no}`);
  return chapter.blocks.flatMap(blockText);
}
