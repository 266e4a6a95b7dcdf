import { existsSync } from "node:fs";
import { Command } from "commander";
import { findGuide } from "../../core/audit/findGuide";
import { guides } from "../../standards/guides/guides";
import { indicatorSystems } from "../../standards/indicatorSystems/indicatorSystems";
import { describeFinding, type DescribedFinding } from "../../messages/describe";
import { documentAudit } from "../../workflows/documentAudit";
import { readAuditWorkbook } from "../../workflows/readAuditWorkbook";
import { computeAudit, PARTS, type AuditRun } from "../../workflows/runAudit";
import { cliTexts } from "../cli.terms";
import { openFile, readBytes, writeWhole } from "../files";
import { guideOf } from "../header";
import { readOptions, reportOptions } from "../options";
import { sayFindings } from "../print";
import type { ExitStatus, Session } from "../session";
import { UsageError } from "../usageError";

export function reportCommand(session: Session, finish: (status: ExitStatus) => void): Command {
  const texts = cliTexts[session.language];
  return new Command("report")
    .description(texts.report)
    .argument("<FILE>", texts.file)
    .requiredOption("--out <FILE.docx>", texts.out)
    .option("--template <HOUSE.docx>", texts.reportFile)
    .option("--framework <ID>", texts.guide)
    .action(async (file: string, typed: unknown) => {
      const options = readOptions(reportOptions(texts), typed);
      session.progress(texts.reading);
      const reading = await readAuditWorkbook(openFile(file, session.hosts), indicatorSystems);
      const { language } = session;
      const run = computeAudit(reading, { parts: new Set(PARTS), language, builtIn: indicatorSystems, guides });
      if (!run.isDone) throw new UsageError(texts.nothingDone(file));
      const report = await prepareReport(session, run, { out: options.out, guide: options.framework });
      writeWhole(report.file, report.bytes);
      session.progress("");
      if (report.findings.length > 0) sayFindings(session, report.findings);
      session.say(texts.reported(report.file));
      finish(run.findings.some((finding) => finding.severity === "error") ? 1 : 0);
    });
}

export interface PreparedReport {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly findings: readonly DescribedFinding[];
}

/** The report as bytes; refuses a target that somebody has edited and a guide whose framework is not covered. */
export async function prepareReport(
  session: Session,
  run: AuditRun,
  { out, guide: asked }: { readonly out: string; readonly guide: string | undefined },
): Promise<PreparedReport> {
  const texts = cliTexts[session.language];
  if (asked !== undefined && !findGuide(asked, guides)) throw new UsageError(texts.badGuide(asked));
  const guide = guideOf(run, asked);
  if (!guide?.covered) throw new UsageError(texts.noFramework(guide?.title ?? String(asked)));
  if (existsSync(out) && !session.hosts.isOwnReport(readBytes(out))) throw new UsageError(texts.foreignReport(out));
  const document = documentAudit(run, guide, await session.hosts.pictures());
  const findings = document.findings.map((finding) => describeFinding(finding, session.language));
  return { file: out, bytes: await session.hosts.reportPrinter.print(document.value), findings };
}
