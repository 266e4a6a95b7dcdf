import type { Project, ProjectField } from "../../core/audit/project";
import type { ReportDocument, ReportRun, ReportText } from "../port";
import { projectLabels } from "./labels.terms";
import type { ReportInput } from "./reportInput";

/** 报告名称, 编制单位, 编制时间; what 项目信息 does not say stands as a visible blank. */
export function buildCover({ audit, guide }: ReportInput): ReportDocument["cover"] {
  const { fields } = audit.project;
  const named = fields.projectName?.text.trim() ?? "";
  const missingName: readonly ReportText[] = named === "" ? [[{ kind: "blank", hint: "项目名称" }]] : [];
  return {
    title: named === "" ? guide.framework.reportTitle : reportName(named, guide.framework.reportTitle),
    lines: [
      ...missingName,
      labelled("client", audit.project),
      labelled("author", audit.project),
      labelled("reportTime", audit.project),
    ],
  };
}

/** Field of 项目信息 as a run, or a visible blank. */
export function projectRun(field: ProjectField, project: Project): ReportRun {
  const text = project.fields[field]?.text.trim() ?? "";
  return text === "" ? { kind: "blank", hint: projectLabels[field] } : { kind: "field", key: `project.${field}`, text };
}

function labelled(field: ProjectField, project: Project): ReportText {
  return [{ kind: "text", text: `${projectLabels[field]}：` }, projectRun(field, project)];
}

/** Words that the project's name already ends with (行业, 审核, 报告) are not doubled. */
function reportName(project: string, reportTitle: string): string {
  if (project.endsWith("报告")) return project;
  if (/审核(项目)?$/.test(project)) return `${project.replace(/项目$/, "")}报告`;
  const beginnings = [...reportTitle].map((_, at) => reportTitle.slice(0, at + 1));
  const shared = beginnings.filter((beginning) => project.endsWith(beginning)).at(-1) ?? "";
  return `${project}${reportTitle.slice(shared.length)}`;
}
