import type { CoveredGuide } from "../core/audit/guide";
import { buildReport } from "../report/document/buildReport";
import type { ReportDocument } from "../report/port";
import type { AuditRun } from "./runAudit";

/** 报告: the framework of the guide, filled with what the run found. Pure; a printer turns it into Word. */
export function documentAudit(run: AuditRun, guide: CoveredGuide): ReportDocument {
  const { grades, distributions, sector, targetLevel, commonSharePercent } = run.grading;
  const { audit } = run.reading;
  return buildReport({
    guide,
    audit,
    grades,
    distributions,
    sector,
    targetLevel,
    commonSharePercent,
    unverified: guide.verified ? [] : [`${guide.title}：${guide.status}`],
  });
}
