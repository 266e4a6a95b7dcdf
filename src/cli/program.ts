import { Command, CommanderError } from "commander";
import { failureText } from "../messages/failureText";
import type { Language } from "../messages/texts";
import { WorkbookFailure } from "../workbook/failure";
import { cliTexts } from "./cli.terms";
import { checkCommand } from "./commands/check";
import { newCommand } from "./commands/new";
import { reportCommand } from "./commands/report";
import { runCommand } from "./commands/run";
import { scanCommand } from "./commands/scan";
import { standardsCommand } from "./commands/standards";
import type { Hosts } from "./hosts";
import type { ExitStatus, Session } from "./session";
import { UsageError } from "./usageError";

export async function runProgram(args: readonly string[], hosts: Hosts): Promise<number> {
  const language: Language = args.includes("--lang=en") || args[args.indexOf("--lang") + 1] === "en" ? "en" : "zh-CN";
  const session: Session = {
    hosts,
    language,
    say: (line) => void process.stdout.write(`${line}\n`),
    progress: (step) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${step}`);
    },
  };
  let status: ExitStatus = 0;
  const program = programFor(session, (result) => (status = result));
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    return statusOfError(error, session);
  } finally {
    session.progress("");
  }
}

function programFor(session: Session, finish: (status: ExitStatus) => void): Command {
  const texts = cliTexts[session.language];
  const program = new Command("qingshen")
    .description(texts.about)
    .option("--lang <zh-CN|en>", texts.lang)
    .helpOption("-h, --help", texts.help)
    .version(process.env["npm_package_version"] ?? "0.1.0", "-V, --version", texts.version)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  for (const add of [newCommand, scanCommand, checkCommand, runCommand, reportCommand, standardsCommand]) {
    program.addCommand(add(session, finish));
  }
  for (const command of program.commands) {
    command
      .exitOverride()
      .configureOutput({ writeErr: () => undefined })
      .helpOption("-h, --help", texts.help);
    command.option("--lang <zh-CN|en>", texts.lang);
  }
  return program;
}

/** One line on stderr that says what is wrong and what to do; a bug of ours keeps its stack. */
function statusOfError(error: unknown, { language }: Session): ExitStatus {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    complain(cliTexts[language].usage(error.message.replace(/^error: /, "")));
  } else if (error instanceof WorkbookFailure) {
    complain(failureText(error, language));
  } else if (error instanceof UsageError) {
    complain(error.message);
  } else {
    complain(`${cliTexts[language].bug}\n${error instanceof Error ? error.stack : String(error)}`);
  }
  return 2;
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
