import type { AuditBalance } from "../../core/balance/auditBalance";
import type { EnergyAccount } from "../../core/energy/energyAccount";
import type { Project, ProjectField, Setting } from "../../core/audit/project";
import type { GradableSystem, Indicator } from "../../core/grading/system";
import { unverifiedCoefficients } from "./coefficientSection";
import { listText } from "./figureText";
import { projectLabels } from "./labels.terms";
import { plainParagraph } from "./paragraph";
import type { ReportInput } from "./reportInput";
import { type Section, emptySection, joinSections } from "./section";
import { writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableCell, column, writeTable, writtenCell } from "./table";

const NUMBERS_SHOWN = 40;

/** Closing part: with which settings and which standards the figures were computed, and which are in doubt. */
export function settingsAnnex(input: ReportInput): Section {
  const systems = usedSystems(input);
  return joinSections([
    frameworkSentence(input),
    settingsTable(input),
    systemsTable(systems),
    unverifiedSection([...systems.flatMap(unverifiedLines), ...computedLines(input), ...input.unverified]),
  ]);
}

function usedSystems({ grades }: ReportInput): readonly GradableSystem[] {
  return [...new Map(grades.map(({ system }) => [system.id, system])).values()];
}

function frameworkSentence({ guide }: ReportInput): Section {
  return writeSentence(sentences.frameworkUsed, {
    guide: { kind: "text", text: guide.title },
    source: { kind: "text", text: guide.framework.source },
    status: { kind: "text", text: guide.status },
  });
}

function settingsTable(input: ReportInput): Section {
  const { project } = input.audit;
  const settings = [...project.settings, ...impliedSettings(input)];
  if (settings.length === 0) return emptySection;
  const key = "annex.settings";
  return joinSections([
    writeSentence(sentences.settingsLead, { table: { kind: "table", key } }),
    writeTable({
      key,
      caption: "本报告采用的设置",
      columns: [column("设置项目", 40, "left"), column("采用值", 30), column("来源", 30)],
      rows: settings.map((setting) => ({
        label: projectLabels[setting.field],
        cells: [projectLabels[setting.field], settingCell(setting, project), setting.isDefault ? "默认值" : "项目信息"],
      })),
    }),
  ]);
}

/** Settings without a default figure that were left blank although something was computed with them. */
function impliedSettings({ audit, balances = [], energy }: ReportInput): readonly Setting[] {
  const isStated = (field: ProjectField): boolean => audit.project.settings.some((setting) => setting.field === field);
  const implied = (field: ProjectField, text: string, isUsed: boolean): readonly Setting[] =>
    isUsed && !isStated(field) ? [{ field, text, isDefault: true }] : [];
  return [
    ...implied("measuredUncertaintyPercent", sentences.settingByMeter, defaultedFlows(balances) > 0),
    ...implied("gridFactor", sentences.settingPublished, (energy?.accounts ?? []).some(usesElectricity)),
  ];
}

const usesElectricity = ({ lines }: EnergyAccount): boolean => lines.some(({ kind }) => kind === "electricity");

function defaultedFlows(balances: readonly AuditBalance[]): number {
  return balances.flatMap(({ flows }) => flows.filter(({ sigmaFrom }) => sigmaFrom === "dataSource")).length;
}

/** What energy and balances were computed with and nobody has checked. */
function computedLines({ balances = [], energy }: ReportInput): readonly string[] {
  const defaulted = defaultedFlows(balances);
  const evaporations = balances.flatMap(({ layer, flows }) =>
    layer.kind === "substance" ? [] : flows.filter(({ isTowerEvaporation }) => isTowerEvaporation),
  ).length;
  return [
    ...unverifiedCoefficients(energy?.accounts ?? []),
    ...(defaulted > 0 ? [sentences.defaultUncertainty(defaulted)] : []),
    ...(evaporations > 0 ? [sentences.towerEvaporation(evaporations)] : []),
  ];
}

function settingCell({ field, text, isDefault }: Setting, project: Project): TableCell {
  const origin = project.fields[field]?.origin;
  return isDefault || origin === undefined ? text : writtenCell(text, origin);
}

function systemsTable(systems: readonly GradableSystem[]): Section {
  if (systems.length === 0) return emptySection;
  const key = "annex.systems";
  return joinSections([
    writeSentence(sentences.systemsLead, { table: { kind: "table", key } }),
    writeTable({
      key,
      caption: "采用的评价指标体系",
      columns: [
        column("指标体系", 36, "left"),
        column("文号", 24),
        column("来源", 24, "left"),
        column("核对情况", 16, "left"),
      ],
      rows: systems.map((system) => ({
        label: system.title,
        cells: [system.title, system.documentNo ?? "", sourceText(system), checkedText(system)],
      })),
    }),
  ]);
}

/** A system that the workbook holds is the consultant's own transcription. */
function sourceText({ origin, source }: GradableSystem): string {
  return origin === undefined ? source : `工作簿（${origin}）`;
}

function checkedText({ origin, verified }: GradableSystem): string {
  if (origin !== undefined) return "由使用者录入，请与原文核对";
  return verified ? "已核对" : "未核对";
}

function unverifiedLines(system: GradableSystem): readonly string[] {
  if (system.origin !== undefined) return [];
  const indicators: readonly Pick<Indicator, "no" | "name" | "verified" | "doubt">[] =
    system.method === "index" ? system.classes.flatMap((each) => each.indicators) : system.requirements;
  const unverified = indicators.filter(({ verified }) => !verified).map(({ no }) => no);
  const doubts = indicators.flatMap(({ no, name, doubt }) => (doubt ? [`${no} ${name}：${doubt}`] : []));
  return [
    ...(system.verified ? [] : [`《${system.title}》：${system.status}`]),
    ...(unverified.length > 0 ? [`《${system.title}》中未核对的指标：${listText(unverified, NUMBERS_SHOWN)}`] : []),
    ...doubts.map((doubt) => `《${system.title}》${doubt}`),
  ];
}

function unverifiedSection(lines: readonly string[]): Section {
  if (lines.length === 0) return plainParagraph(sentences.unverifiedNone);
  const numbered = lines.map((line, index) => plainParagraph(`（${index + 1}）${line}`));
  return joinSections([plainParagraph(sentences.unverifiedLead), ...numbered]);
}
