import { existsSync } from "node:fs";
import { Command } from "commander";
import { findGuide } from "../../core/audit/findGuide";
import { guides } from "../../standards/guides/guides";
import { newAuditWorkbook } from "../../workflows/newAuditWorkbook";
import { cliTexts } from "../cli.terms";
import { openFile, sampleFile, writeWhole } from "../files";
import { newOptions, readOptions, type NewOptions } from "../options";
import type { ExitStatus, Session } from "../session";
import { UsageError } from "../usageError";

export function newCommand(session: Session, finish: (status: ExitStatus) => void): Command {
  const texts = cliTexts[session.language];
  return new Command("new")
    .description(texts.new)
    .argument("<FILE.xlsx>", texts.newFile)
    .requiredOption("--guide <ID>", texts.guide)
    .option("--period <YEAR>", texts.period)
    .option("--sample", texts.sample)
    .action(async (file: string, typed: unknown) => {
      const options = readOptions(newOptions(texts), typed);
      if (existsSync(file)) throw new UsageError(texts.exists(file));
      writeWhole(file, await newWorkbook(session, options));
      session.say(texts.created(file));
      finish(0);
    });
}

async function newWorkbook(session: Session, options: NewOptions): Promise<Uint8Array> {
  const texts = cliTexts[session.language];
  const guide = findGuide(options.guide, guides);
  if (!guide) throw new UsageError(texts.badGuide(options.guide));
  const { period } = options;
  if (options.sample) return openFile(sampleFile(), session.hosts).bytes();
  const workbook = session.hosts.newXlsx();
  await newAuditWorkbook(workbook, { guide, ...(period === undefined ? {} : { period }) });
  return workbook.bytes();
}
