import type { Project, ProjectField, Setting } from "../../core/audit/project";
import type { Noticed } from "../../core/outcome/outcome";
import type { Written } from "../../core/quantity/quantity";
import { cellOrigin, originOf } from "../address";
import { cellText } from "../cells/cellText";
import { readLevel } from "../cells/level";
import { readPeriod } from "../cells/period";
import { readQuantity } from "../cells/readCell";
import type { SheetSnapshot } from "../port";
import type { RecognisedColumn, RecognisedTable, TableShape } from "../recognise/table";
import type { InputFinding } from "./findings";
import { projectLines, type ProjectLine } from "./projectLines.terms";

/** 项目信息: label and content, in any order and any number of columns. */
export const projectShape: TableShape = {
  kind: "project",
  title: "项目信息",
  titleWords: ["项目信息", "项目基本信息", "项目概况", "基本设置", "审核项目"],
  layout: "pairs",
  single: true,
  keepsOtherColumns: false,
  columns: projectLines.map(({ field, headings, unit }) => ({
    key: field,
    headings,
    required: false,
    ...(unit === undefined ? {} : { unit }),
  })),
};

type Fields = Partial<Record<ProjectField, Written>>;

/**
 * The lines of 项目信息 and every setting in force: what is stated and readable, else the default, marked as such.
 * Without any table (no `place`) all settings are defaults.
 */
export function parseProject(place?: {
  readonly table: RecognisedTable;
  readonly sheet: SheetSnapshot;
}): Noticed<Project, InputFinding> {
  const stated = place ? readFields(place.table, place.sheet) : { value: {}, findings: [] };
  const fields = stated.value;
  const period = place ? readProjectPeriod(fields.period, place.table) : { value: undefined, findings: [] };
  const settings = projectLines.filter((line) => line.setting).map((line) => readSetting(line, fields[line.field]));
  return {
    value: {
      fields,
      ...(period.value === undefined ? {} : { period: period.value }),
      settings: settings.flatMap(({ value }) => value ?? []),
    },
    findings: [...stated.findings, ...period.findings, ...settings.flatMap(({ findings }) => findings)],
  };
}

function readFields(table: RecognisedTable, sheet: SheetSnapshot): Noticed<Fields, InputFinding> {
  const fields: Fields = {};
  const findings: InputFinding[] = [];
  for (const column of table.columns) {
    const line = projectLines.find(({ field }) => field === column.key);
    const written = line && contentOf(column, sheet);
    if (!line || !written) continue;
    const kept = fields[line.field];
    if (kept && kept.text !== written.text) {
      const origins = [written.origin, kept.origin];
      const label = line.headings[0] ?? column.heading;
      findings.push({
        code: "input.fieldTwice",
        severity: "warning",
        label,
        kept: kept.text,
        other: written.text,
        origins,
      });
    }
    fields[line.field] ??= written;
  }
  return { value: fields, findings };
}

/** The content beside the label, or behind the colon when both stand in one cell. */
function contentOf({ row, column, heading }: RecognisedColumn, sheet: SheetSnapshot): Written | undefined {
  if (row === undefined) return undefined;
  const whole = cellText(sheet.cells[row]?.[column]).trim();
  const text =
    /[:：]/.test(whole) && whole.startsWith(heading) ? whole.slice(heading.length).replace(/^\s*[:：]/, "") : whole;
  return text.trim() === "" ? undefined : { text: text.trim(), origin: cellOrigin(sheet.name, row, column) };
}

/** 统计期 must be one full calendar year. */
function readProjectPeriod(
  written: Written | undefined,
  { sheet, area }: RecognisedTable,
): Noticed<number | undefined, InputFinding> {
  if (!written) {
    const origins = [originOf(sheet, area)];
    return { value: undefined, findings: [{ code: "input.periodMissing", severity: "warning", origins }] };
  }
  const period = readPeriod(written.text) ?? fullYear(written.text);
  if (period && period.part === undefined) return { value: period.year, findings: [] };
  const finding = { code: "input.periodUnreadable", severity: "warning" } as const;
  return { value: undefined, findings: [{ ...finding, text: written.text, origins: [written.origin] }] };
}

/** `2024年1月1日至2024年12月31日`, `2024.1-2024.12`. */
function fullYear(text: string): { readonly year: number; readonly part?: string } | undefined {
  const match = /(\d{4})\D+0?1(?:\D+0?1)?\D+(\d{4})\D+12(?:\D+31)?\D*$/.exec(text);
  return match && match[1] === match[2] ? { year: Number(match[1]) } : undefined;
}

function readSetting(line: ProjectLine, written: Written | undefined): Noticed<Setting | undefined, InputFinding> {
  const { field, setting } = line;
  const fallback = setting?.default === undefined ? undefined : { field, text: setting.default, isDefault: true };
  if (!written || !setting) return { value: fallback, findings: [] };
  const text = settingText(line, written);
  if (text !== undefined) return { value: { field, text, isDefault: false }, findings: [] };
  const finding: InputFinding = {
    code: "input.settingUnreadable",
    severity: "warning",
    label: line.headings[0] ?? field,
    text: written.text,
    ...(fallback ? { inForce: fallback.text } : {}),
    origins: [written.origin],
  };
  return { value: fallback, findings: [finding] };
}

const LEVEL_TEXTS: Readonly<Record<string, string>> = { I: "Ⅰ", II: "Ⅱ", III: "Ⅲ" };

/** The setting as the program needs it: a plain number, one of the choices, a level; undefined when unreadable. */
function settingText({ setting, unit }: ProjectLine, written: Written): string | undefined {
  if (setting?.kind === "level") return LEVEL_TEXTS[readLevel(written.text) ?? ""];
  if (setting?.kind === "choice") return setting.choices.find((choice) => written.text.includes(choice));
  const context = { origin: written.origin, ...(unit === undefined ? {} : { unit, to: unit }) };
  const { reading } = readQuantity({ value: written.text }, context).value;
  return reading.kind === "number" ? String(reading.value) : undefined;
}
