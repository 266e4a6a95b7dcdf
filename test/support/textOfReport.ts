import type { Block, Chapter, ReportDocument, ReportRun, ReportTable, ReportText } from "../../src/report/port";

/** A report as plain text, to be read in a diff: `#` before headings, `|` between the cells of a table. */
export function textOfReport(report: ReportDocument): string {
  const cover = [`# ${report.cover.title}`, ...report.cover.lines.map(textOf)];
  const chapters = [...(report.front ?? []), ...report.chapters].flatMap(chapterLines);
  const trace = report.trace.map(({ chapter, text, value, unit, origin, origins = [] }) => {
    const more = origins.length > 1 ? `（共 ${origins.length} 处）` : "";
    return [chapter, text, value, unit, `${origin}${more}`].join(" | ");
  });
  return `${[...cover, ...chapters, "", "# 溯源", ...trace].join("\n")}\n`;
}

function chapterLines({ no, title, depth, blocks, children }: Chapter): readonly string[] {
  const heading = `${"#".repeat(depth)} ${no === "" ? "" : `${no} `}${title}`;
  return ["", heading, ...blocks.flatMap(blockLines), ...children.flatMap(chapterLines)];
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [textOf(block.text)];
    case "figure":
      return [`〔图：${block.figure.caption}〕`];
    case "table":
      return tableLines(block.table);
  }
}

function tableLines({ caption, columns, rows, note }: ReportTable): readonly string[] {
  const headings = columns.map(({ heading }) => heading);
  const lines = [headings, ...rows.map((row) => row.map(textOf))].map((cells) => `| ${cells.join(" | ")} |`);
  return [`〔表：${caption}〕`, ...lines, ...(note === undefined ? [] : [note])];
}

function textOf(text: ReportText): string {
  return text.map(runText).join("");
}

function runText(run: ReportRun): string {
  switch (run.kind) {
    case "blank":
      return `【待补充：${run.hint}】`;
    case "reference":
      return `〔见表 ${run.table}〕`;
    case "text":
    case "field":
      return run.text;
  }
}
