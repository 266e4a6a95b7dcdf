import type { FrameworkChapter, Guide, OutlinePart } from "../../core/audit/guide";

/** A guide as Markdown, for proof-reading: header, report framework, fixed rows of the worksheets. */
export function printGuide(guide: Guide): string {
  const head = [
    `# ${guide.title}`,
    "",
    `- 编号：${guide.id}`,
    ...(guide.documentNo ? [`- 文号：${guide.documentNo}`] : []),
    ...(guide.issuer ? [`- 发布：${guide.issuer}`] : []),
    `- 状态：${guide.status}`,
    `- 来源：${guide.source}`,
    `- 核对：${guide.verified ? "已核实" : "待核实"}`,
    "",
    "## 报告框架",
    "",
  ];
  if (!guide.covered) return [...head, ...outlineLines(guide.outline, 0), ""].join("\n");
  return [
    ...head,
    ...guide.framework.chapters.flatMap((chapter) => chapterLines(chapter, 0)),
    "",
    "## 审核工作计划",
    "",
    ...guide.workPlan.map(({ stage, task }) => `- ${stage}：${task}`),
    "",
    "## 资料收集清单",
    "",
    ...guide.dataList.map(({ no, category, content }) => `- ${no} ${category}：${content}`),
    "",
  ].join("\n");
}

function outlineLines(parts: readonly OutlinePart[], depth: number): readonly string[] {
  if (parts.length === 0 && depth === 0) return ["尚未收录。"];
  return parts.flatMap(({ no, title, children }) => [line(no, title, depth), ...outlineLines(children, depth + 1)]);
}

function chapterLines(chapter: FrameworkChapter, depth: number): readonly string[] {
  return [
    line(chapter.no, chapter.title, depth),
    ...chapter.children.flatMap((child) => chapterLines(child, depth + 1)),
  ];
}

function line(no: string, title: string, depth: number): string {
  return `${"  ".repeat(depth)}- ${no} ${title}`;
}
