import type { Audit } from "../../core/audit/audit";
import type { IndicatorSystem } from "../../core/grading/system";
import { withDistinctIds } from "../../workbook/input/assign/systemCatalogue";
import { projectLines } from "../../workbook/input/projectLines.terms";
import type { SettingView, SystemView } from "./views";

/** The settings in force, from 项目信息 or by default. */
export function settingsView({ project }: Audit): readonly SettingView[] {
  return project.settings.map(({ field, text, isDefault }) => {
    const line = projectLines.find((each) => each.field === field);
    const unit = line?.unit === undefined ? "" : ` ${line.unit}`;
    const origin = isDefault ? undefined : project.fields[field]?.origin;
    return { label: line?.headings[0] ?? field, text: `${text}${unit}`, isDefault, origin: origin ?? null };
  });
}

/** Indicator systems to choose from: the workbook's own first. */
export function systemsView(audit: Audit, builtIn: readonly IndicatorSystem[]): readonly SystemView[] {
  const view = (system: IndicatorSystem, source: SystemView["source"]): SystemView => ({
    id: system.id,
    title: system.title,
    source,
    isGradable: system.method !== "reference",
    isVerified: system.verified,
  });
  return [
    ...withDistinctIds(audit.systems).map((system) => view(system, "workbook")),
    ...builtIn.map((system) => view(system, "builtIn")),
  ];
}
