import type { ChapterContent, FrameworkChapter } from "../../core/audit/guide";
import type { Chapter, ReportDocument, TraceEntry } from "../port";
import { basisChapter } from "./basisChapter";
import { buildCover } from "./cover";
import { buildFrontPages } from "./frontPages";
import { levelDiagnosisChapter } from "./levelDiagnosisChapter";
import { blankParagraphs } from "./paragraph";
import type { ReportInput } from "./reportInput";
import { resourceUseChapter } from "./resourceUseChapter";
import { type Section, emptySection, joinSections, traceOf } from "./section";
import { settingsAnnex } from "./settingsAnnex";
import { taskChapter } from "./taskChapter";
import { teamChapter } from "./teamChapter";
import { workPlanChapter } from "./workPlanChapter";

const ANNEX_TITLE = "附：本报告采用的设置与存疑数据";

const contents: Readonly<Record<ChapterContent, (input: ReportInput) => Section>> = {
  basis: basisChapter,
  task: taskChapter,
  team: teamChapter,
  workPlan: workPlanChapter,
  resourceUse: resourceUseChapter,
  levelDiagnosis: levelDiagnosisChapter,
};

/** What to do when the workbook has nothing for a chapter. */
const emptyHints: Readonly<Record<ChapterContent, string>> = {
  basis: "编制依据",
  task: "在“项目信息”中填写审核对象、审核范围、审核时间和统计期后重新生成",
  team: "在“审核小组成员表”中填写后重新生成",
  workPlan: "在“审核工作计划表”中填写后重新生成",
  resourceUse: "填写“资源能源消耗”“用水单元平衡表”“平衡流股”后重新生成，以给出能耗、碳排放、用水指标和平衡结果",
  levelDiagnosis: "填写“评价指标体系”和“指标数据”并完成评价后重新生成",
};

/**
 * The report in the framework of the guide: every chapter heading; the chapters that the workbook can fill with their
 * tables and sentences; a visible blank with a hint wherever somebody has to write; a closing part with the settings
 * used and the figures in doubt. `trace` names the cells behind every number.
 *
 * @example buildReport({ guide, audit, grades, … }).chapters[0]?.title // "总论"
 */
export function buildReport(input: ReportInput): ReportDocument {
  const { framework } = input.guide;
  const built = framework.chapters.map((chapter) => buildChapter(chapter, 1, input));
  const annex = settingsAnnex(input);
  return {
    cover: buildCover(input),
    front: buildFrontPages(input),
    contentsDepth: framework.contentsDepth,
    chapters: [
      ...built.map(({ chapter }) => chapter),
      { no: "", title: ANNEX_TITLE, depth: 1, blocks: annex.blocks, children: [] },
    ],
    trace: [...built.flatMap(({ trace }) => trace), ...traceOf(ANNEX_TITLE, annex.figures)],
  };
}

interface BuiltChapter {
  readonly chapter: Chapter;
  readonly trace: readonly TraceEntry[];
}

function buildChapter(frame: FrameworkChapter, depth: number, input: ReportInput): BuiltChapter {
  const section = joinSections([contentOf(frame, input), blankParagraphs(frame.blanks)]);
  const children = frame.children.map((child) => buildChapter(child, depth + 1, input));
  const { no, title } = frame;
  return {
    chapter: { no, title, depth, blocks: section.blocks, children: children.map(({ chapter }) => chapter) },
    trace: [...traceOf(no, section.figures), ...children.flatMap(({ trace }) => trace)],
  };
}

function contentOf({ content }: FrameworkChapter, input: ReportInput): Section {
  if (content === undefined) return emptySection;
  const section = contents[content](input);
  return section.blocks.length > 0 ? section : blankParagraphs([emptyHints[content]]);
}
