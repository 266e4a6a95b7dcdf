import { findGuide } from "../core/audit/findGuide";
import type { Guide } from "../core/audit/guide";
import { guides } from "../standards/guides/guides";
import type { AuditRun } from "../workflows/runAudit";
import type { RunHeader } from "./json/runJson";

const DEFAULT_GUIDE = "cppc-industry";

/** The guide asked for on the command line, else the one 项目信息 names, else the industry guide. */
export function guideOf(run: AuditRun, asked?: string): Guide | undefined {
  return asked === undefined ? (run.guide ?? findGuide(DEFAULT_GUIDE, guides)) : findGuide(asked, guides);
}

export function headerOf(file: string, run: AuditRun, asked?: string): RunHeader {
  return { file, guide: guideOf(run, asked)?.id ?? null, period: run.reading.audit.project.period ?? null };
}
