import { findGuide } from "../core/audit/findGuide";
import type { Guide } from "../core/audit/guide";
import { guides } from "../standards/guides/guides";
import type { AuditReading } from "../workflows/readAuditWorkbook";
import type { RunHeader } from "./json";

const DEFAULT_GUIDE = "cppc-industry";

/** The guide asked for on the command line, else the one 项目信息 names, else the industry guide. */
export function guideOf(reading: AuditReading, asked?: string): Guide | undefined {
  const text = asked ?? reading.audit.project.fields.guide?.text ?? DEFAULT_GUIDE;
  return findGuide(text, guides);
}

export function headerOf(file: string, reading: AuditReading, asked?: string): RunHeader {
  return { file, guide: guideOf(reading, asked)?.id ?? null, period: reading.audit.project.period ?? null };
}
