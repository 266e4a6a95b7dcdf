import { existsSync } from "node:fs";
import { Command } from "commander";
import { findGuide } from "../../core/audit/findGuide";
import { levelMark } from "../../messages/format";
import type { Snapshot } from "../../workbook/port";
import { ownResultSheets } from "../../workbook/results/ownResultSheets";
import { indicatorSystems } from "../../standards/indicatorSystems/indicatorSystems";
import { guides } from "../../standards/guides/guides";
import { runAudit, type AuditRun } from "../../workflows/runAudit";
import { cliTexts } from "../cli.terms";
import { openFile, outputName, writeWhole } from "../files";
import { headerOf } from "../header";
import { runJson } from "../json/runJson";
import { readOptions, runOptions, type RunCommandOptions } from "../options";
import { sayFindings, writeJson } from "../print";
import type { ExitStatus, Session } from "../session";
import { UsageError } from "../usageError";
import { prepareReport } from "./report";

export function runCommand(session: Session, finish: (status: ExitStatus) => void): Command {
  const texts = cliTexts[session.language];
  return new Command("run")
    .description(texts.run)
    .argument("<FILE>", texts.file)
    .option("--out <FILE>", texts.out)
    .option("--in-place", texts.inPlace)
    .option("--force", texts.force)
    .option("--report <FILE.docx>", texts.reportFile)
    .option("--template <HOUSE.docx>", texts.reportFile)
    .option("--json <FILE>", texts.json)
    .option("--only <PART,…>", texts.only)
    .option("--system <ID|TITLE|SHEET>", texts.system)
    .option("--guide <ID>", texts.guide)
    .action(async (file: string, typed: unknown) =>
      finish(await run(session, file, readOptions(runOptions(texts), typed))),
    );
}

async function run(session: Session, file: string, options: RunCommandOptions): Promise<ExitStatus> {
  const texts = cliTexts[session.language];
  if (options.guide !== undefined && !findGuide(options.guide, guides))
    throw new UsageError(texts.badGuide(options.guide));
  const target = targetOf(session, file, options);
  session.progress(texts.reading);
  const workbook = openFile(file, session.hosts);
  const earlier = await earlierOutput(session, target, options);
  session.progress(texts.computing);
  const done = await runAudit(workbook, {
    parts: options.only,
    language: session.language,
    builtIn: indicatorSystems,
    guides,
    pictures: () => session.hosts.pictures(),
    ...(options.system === undefined ? {} : { system: options.system }),
    ...(earlier ? { earlier } : {}),
  });
  if (!done.isDone) throw new UsageError(texts.nothingDone(file));
  session.progress(texts.writing);
  return deliver(session, done, { file, target, bytes: workbook.bytes(), options });
}

interface Delivery {
  readonly file: string;
  readonly target: string;
  readonly bytes: Uint8Array;
  readonly options: RunCommandOptions;
}

/** Everything is made before anything is written: an unusable report option leaves no half result behind. */
async function deliver(session: Session, computed: AuditRun, delivery: Delivery): Promise<ExitStatus> {
  const { file, target, options } = delivery;
  const { report: out, guide } = options;
  const report = out === undefined ? undefined : await prepareReport(session, computed, { out, guide });
  const done = { ...computed, findings: [...computed.findings, ...(report?.findings ?? [])] };
  writeWhole(target, delivery.bytes);
  if (report) writeWhole(report.file, report.bytes);
  session.progress("");
  if (options.json !== undefined) {
    writeJson(options.json, runJson(headerOf(file, done, guide), done, options.only));
  }
  if (options.json !== "-") saySummary(session, done, { target, report: report?.file });
  return done.findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

function targetOf(session: Session, file: string, options: RunCommandOptions): string {
  if (options.inPlace && /\.(csv|txt)$/i.test(file)) throw new UsageError(cliTexts[session.language].csvInPlace);
  return options.inPlace ? file : (options.out ?? outputName(file));
}

/** What stands at the target: an earlier output of ours to carry words over from, or nothing; else the run is refused. */
async function earlierOutput(
  session: Session,
  target: string,
  options: RunCommandOptions,
): Promise<Snapshot | undefined> {
  if (options.inPlace || !existsSync(target)) return undefined;
  const snapshot = await openOrNothing(session, target);
  if (snapshot && ownResultSheets(snapshot).size > 0) return snapshot;
  if (options.force) return undefined;
  throw new UsageError(cliTexts[session.language].foreign(target));
}

async function openOrNothing(session: Session, file: string): Promise<Snapshot | undefined> {
  try {
    return await openFile(file, session.hosts).read();
  } catch {
    // A target that cannot be read is certainly no output of ours.
    return undefined;
  }
}

function saySummary(session: Session, done: AuditRun, files: { target: string; report: string | undefined }): void {
  const texts = cliTexts[session.language];
  if (done.grading.grades.length > 0) session.say(texts.graded(done.grading.grades.length));
  for (const line of distributionLines(done)) session.say(`  ${line}`);
  for (const line of accountLines(done, session)) session.say(line);
  if (done.confirmed.unitConsumptions > 0) session.say(texts.confirmed(done.confirmed.unitConsumptions));
  sayFindings(session, done.findings);
  session.say(texts.written(files.target));
  if (files.report !== undefined) session.say(texts.reported(files.report));
}

/** What balances, water and energy came to, one line each. */
function accountLines({ balances, water, energy }: AuditRun, { language }: Session): readonly string[] {
  const texts = cliTexts[language];
  const closed = (status: "closed" | "notClosed" | "notCheckable"): number =>
    balances.balances.filter(({ closures }) => closures.at(-1)?.status === status).length;
  const users = water.ratios.filter(({ scope }) => scope === "whole").length;
  return [
    ...(balances.balances.length > 0
      ? [texts.balanced(balances.balances.length, [closed("closed"), closed("notClosed"), closed("notCheckable")])]
      : []),
    ...(users > 0 ? [texts.watered(users)] : []),
    ...energy.totals.map(({ year, enterprises, tCO2, ...sums }) => {
      const tce = energy.settings.basis === "calorific" ? sums.tceCalorific : sums.tceEquivalent;
      return texts.accounted(year, enterprises, [tce.value, tCO2.value]);
    }),
  ];
}

function distributionLines({ grading }: AuditRun): readonly string[] {
  return grading.distributions
    .filter((distribution) => distribution.group === "all")
    .map(({ systemId, period, counts }) => {
      const levels = Object.entries(counts).map(([level, count]) => `${levelMark(level)} ${count}`);
      return [systemId, period, ...levels].join("　");
    });
}
