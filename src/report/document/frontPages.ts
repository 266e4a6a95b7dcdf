import type { FrontPage } from "../../core/audit/guide";
import type { Project, ProjectField } from "../../core/audit/project";
import type { Block, Chapter, ReportText } from "../port";
import { projectRun } from "./cover";
import { projectLabels } from "./labels.terms";
import type { ReportInput } from "./reportInput";
import { column } from "./table";

/** Unnumbered pages before the contents: who wrote the report, and what was agreed. */
export function buildFrontPages({ guide, audit }: ReportInput): readonly Chapter[] {
  return guide.framework.front.map((page) => frontPage(page, audit.project));
}

function frontPage(page: FrontPage, project: Project): Chapter {
  const base = { no: "", title: page.title, depth: 1 };
  return page.content === "authors"
    ? { ...base, blocks: authorBlocks(project), children: [] }
    : { ...base, blocks: [], children: agreementParts(project) };
}

function authorBlocks(project: Project): readonly Block[] {
  const names = (project.fields.authors?.text ?? "").split(/[、,，;；\s]+/).filter((name) => name !== "");
  const persons: readonly ReportText[] =
    names.length > 0 ? names.map((text) => [{ kind: "text", text }]) : [[{ kind: "blank", hint: "编制人员" }]];
  return [
    fieldLine("author", project),
    fieldLine("reportTime", project),
    {
      kind: "table",
      table: {
        caption: "",
        columns: [column("编制人员", 1), column("职务、职称", 1), column("承担内容", 1.4), column("签字", 1)],
        rows: persons.map((person) => [person, [], [], []]),
      },
    },
    textLine("编制单位（公章）："),
  ];
}

function agreementParts(project: Project): readonly Chapter[] {
  return [
    part("服务内容与诊断范围", [fieldLine("serviceContent", project), fieldLine("diagnosisScope", project)]),
    part("双方权责", [
      fieldLine("client", project),
      blankLine("委托单位的权利和责任"),
      fieldLine("technicalUnit", project),
      blankLine("技术支持单位的权利和责任"),
    ]),
    part("双方负责人签字盖章", [
      fieldLine("responsiblePersons", project),
      {
        kind: "table",
        table: {
          caption: "",
          columns: [column("委托单位（盖章）", 1), column("技术支持单位（盖章）", 1)],
          rows: [
            [textOf("负责人签字："), textOf("负责人签字：")],
            [textOf("日期："), textOf("日期：")],
          ],
        },
      },
    ]),
  ];
}

const part = (title: string, blocks: readonly Block[]): Chapter => ({ no: "", title, depth: 2, blocks, children: [] });

const textOf = (text: string): ReportText => [{ kind: "text", text }];

const textLine = (text: string): Block => ({ kind: "paragraph", text: textOf(text) });

const blankLine = (hint: string): Block => ({ kind: "paragraph", text: [{ kind: "blank", hint }] });

function fieldLine(field: ProjectField, project: Project): Block {
  return { kind: "paragraph", text: [...textOf(`${projectLabels[field]}：`), projectRun(field, project)] };
}
