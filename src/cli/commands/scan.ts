import { Command } from "commander";
import { describeFinding } from "../../messages/describe";
import { indicatorSystems } from "../../standards/indicatorSystems/indicatorSystems";
import { readAuditWorkbook } from "../../workflows/readAuditWorkbook";
import { cliTexts } from "../cli.terms";
import { openFile } from "../files";
import { scanJson } from "../json/runJson";
import { jsonOptions, readOptions } from "../options";
import { sayReading, writeJson } from "../print";
import type { ExitStatus, Session } from "../session";

export function scanCommand(session: Session, finish: (status: ExitStatus) => void): Command {
  const texts = cliTexts[session.language];
  return new Command("scan")
    .description(texts.scan)
    .argument("<FILE>", texts.file)
    .option("--json <FILE>", texts.json)
    .action(async (file: string, typed: unknown) => {
      const options = readOptions(jsonOptions(), typed);
      session.progress(texts.reading);
      const reading = await readAuditWorkbook(openFile(file, session.hosts), indicatorSystems);
      const findings = reading.findings.map((finding) => describeFinding(finding, session.language));
      if (options.json !== "-") sayReading(session, reading);
      if (options.json !== undefined) writeJson(options.json, scanJson(file, reading, findings));
      if (reading.recognition.tables.length === 0) finish(2);
      else finish(findings.some((finding) => finding.severity === "error") ? 1 : 0);
    });
}
