import { Command } from "commander";
import { indicatorSystems } from "../../standards/indicatorSystems/indicatorSystems";
import { guides } from "../../standards/guides/guides";
import { readAuditWorkbook } from "../../workflows/readAuditWorkbook";
import { computeAudit } from "../../workflows/runAudit";
import { cliTexts } from "../cli.terms";
import { openFile } from "../files";
import { headerOf } from "../header";
import { checkJson } from "../json/runJson";
import { jsonOptions, readOptions } from "../options";
import { sayFindings, writeJson } from "../print";
import type { ExitStatus, Session } from "../session";
import { UsageError } from "../usageError";

export function checkCommand(session: Session, finish: (status: ExitStatus) => void): Command {
  const texts = cliTexts[session.language];
  return new Command("check")
    .description(texts.check)
    .argument("<FILE>", texts.file)
    .option("--json <FILE>", texts.json)
    .action(async (file: string, typed: unknown) => {
      const options = readOptions(jsonOptions(), typed);
      session.progress(texts.reading);
      const reading = await readAuditWorkbook(openFile(file, session.hosts), indicatorSystems);
      session.progress(texts.computing);
      const { language } = session;
      const run = computeAudit(reading, { parts: new Set(["check"]), language, builtIn: indicatorSystems, guides });
      if (!run.isDone) throw new UsageError(texts.nothingDone(file));
      if (options.json !== "-") sayFindings(session, run.findings);
      if (options.json !== undefined) writeJson(options.json, checkJson(headerOf(file, run), run));
      finish(run.findings.some((finding) => finding.severity === "error") ? 1 : 0);
    });
}
