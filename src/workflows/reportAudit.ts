import type { CoveredGuide } from "../core/audit/guide";
import type { PicturePrinter } from "../drawing/picturePrinter";
import { describeFinding } from "../messages/describe";
import type { Language } from "../messages/texts";
import type { ReportPrinter } from "../report/port";
import { documentAudit } from "./documentAudit";
import type { AuditRun } from "./runAudit";
import type { BeforeStep } from "./step";

export interface ReportRequest {
  readonly run: AuditRun;
  readonly guide: CoveredGuide;
  readonly language: Language;
  readonly kit: { readonly reportPrinter: ReportPrinter; pictures(): Promise<PicturePrinter> };
  readonly before: BeforeStep;
}

/** 导出报告: what a run found, as the bytes of a Word document, with what the author should know about it. */
export async function printReport(request: ReportRequest): Promise<{
  readonly bytes: Uint8Array;
  readonly notes: readonly string[];
}> {
  const { run, guide, language, kit, before } = request;
  await before("draw");
  const document = documentAudit(run, guide, await kit.pictures());
  await before("print");
  const bytes = await kit.reportPrinter.print(document.value);
  return { bytes, notes: document.findings.map((finding) => describeFinding(finding, language).message) };
}
