import type { ProjectField } from "../../core/audit/project";
import type { Command, Plan } from "../port";
import { headingWithUnit, projectWords } from "./blankColumns.terms";
import { BODY_STYLE, HEADING_STYLE, TITLE_STYLE } from "./blankSheet";
import { projectShape } from "./project";
import { projectLines, type ProjectLine } from "./projectLines.terms";

/** Title and heading row. */
const HEAD_ROWS = 2;

/**
 * 项目信息 with label, content and what a blank line means. Defaults stand in the third column, not in the content, so
 * that a default can be told from a choice.
 *
 * @param contents what is known already, e.g. the guide and the 统计期
 */
export function printProjectSheet(contents: Readonly<Partial<Record<ProjectField, string>>> = {}): Plan {
  const sheet = projectShape.title;
  const { label, content, note } = projectWords;
  const lines = projectLines.map((line) => [printedLabel(line), contents[line.field] ?? null, hint(line) ?? null]);
  const last = HEAD_ROWS + lines.length - 1;
  return [
    { kind: "createSheet", sheet },
    { kind: "writeBlock", sheet, top: 0, left: 0, cells: [[sheet], [label, content, note], ...lines] },
    { kind: "style", sheet, area: { top: 0, left: 0, bottom: 0, right: 0 }, style: TITLE_STYLE },
    { kind: "style", sheet, area: { top: 1, left: 0, bottom: 1, right: 2 }, style: HEADING_STYLE },
    { kind: "style", sheet, area: { top: HEAD_ROWS, left: 0, bottom: last, right: 2 }, style: BODY_STYLE },
    { kind: "columnWidth", sheet, left: 0, right: 0, width: 24 },
    { kind: "columnWidth", sheet, left: 1, right: 1, width: 44 },
    { kind: "columnWidth", sheet, left: 2, right: 2, width: 34 },
    ...projectLines.flatMap((line, place) => dropDown(sheet, line, HEAD_ROWS + place)),
    { kind: "freezePanes", sheet, rows: HEAD_ROWS, columns: 0 },
    {
      kind: "defineName",
      name: `QS_input_${projectShape.kind}`,
      sheet,
      area: { top: 1, left: 0, bottom: last, right: 2 },
    },
    { kind: "pageLayout", sheet, orientation: "portrait", fitToWidth: true, titleRows: HEAD_ROWS },
  ];
}

function printedLabel({ headings, unit, field }: ProjectLine): string {
  return headingWithUnit(headings[0] ?? field, unit);
}

function hint(line: ProjectLine): string | undefined {
  if (line.setting?.default !== undefined) return projectWords.defaultIs(line.setting.default);
  if (line.field === "period") return projectWords.yearHint;
  if (line.unit === "万元") return projectWords.costHint;
  return line.choices ? projectWords.choices(line.choices) : undefined;
}

function dropDown(sheet: string, line: ProjectLine, row: number): readonly Command[] {
  const choices = line.choices ?? settingChoices(line);
  if (!choices) return [];
  return [{ kind: "dataValidation", sheet, area: { top: row, left: 1, bottom: row, right: 1 }, choices }];
}

function settingChoices({ setting }: ProjectLine): readonly string[] | undefined {
  if (setting?.kind === "choice") return setting.choices;
  return setting?.kind === "level" ? ["Ⅰ", "Ⅱ", "Ⅲ"] : undefined;
}
