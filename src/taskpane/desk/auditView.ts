import type { Guide } from "../../core/audit/guide";
import type { IndicatorSystem } from "../../core/grading/system";
import type { Language } from "../../messages/texts";
import { cellOrigin } from "../../workbook/address";
import type { Snapshot } from "../../workbook/port";
import { ownSheet, RESULT_SHEETS } from "../../workbook/results/ownResultSheets";
import { drawExchanges } from "../../workflows/drawBalances";
import type { AuditRun } from "../../workflows/runAudit";
import { balancesView } from "./balancesView";
import { energyView } from "./energyView";
import { findingsView } from "./findingsView";
import { gradingView } from "./gradingView";
import { settingsView, systemsView } from "./settingsView";
import { tablesView } from "./tablesView";
import type { AuditView } from "./views";

export interface ViewSettings {
  readonly language: Language;
  readonly guides: readonly Guide[];
  readonly builtIn: readonly IndicatorSystem[];
}

/** What the pane shows of a run: texts, places and counts, nothing of the run itself. */
export function auditView(run: AuditRun, { language, guides, builtIn }: ViewSettings): AuditView {
  const { reading, grading } = run;
  const { audit, snapshot } = reading;
  return {
    projectName: audit.project.fields.projectName?.text ?? null,
    guide: run.guide ? guideView(run.guide) : null,
    guides: guides.map(guideView),
    period: audit.project.period ?? null,
    ...tablesView(reading, language),
    findings: findingsView(run.findings, snapshot),
    systems: systemsView(audit, builtIn),
    grading: gradingView(grading, language),
    balances: balancesView(run.balances.balances, run.water.ratios),
    energy: energyView(run.energy),
    exchanges: drawExchanges(audit.exchanges, language).map(({ title, altText, drawing: { svg } }) => ({
      title,
      svg,
      altText,
    })),
    resultSheets: resultSheets(snapshot),
    settings: settingsView(audit),
    state: reading.state,
  };
}

function guideView({ id, title, covered }: Guide) {
  return { id, title, hasFramework: covered };
}

function resultSheets(snapshot: Snapshot): AuditView["resultSheets"] {
  return RESULT_SHEETS.flatMap((kind) => {
    const title = ownSheet(snapshot, kind)?.name;
    return title === undefined ? [] : [{ title, origin: cellOrigin(title, 0, 0) }];
  });
}
