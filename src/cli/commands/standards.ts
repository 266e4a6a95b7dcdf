import { Command } from "commander";
import { guides } from "../../standards/guides/guides";
import { printGuide } from "../../standards/guides/print";
import { indicatorSystems } from "../../standards/indicatorSystems/indicatorSystems";
import { printSystem } from "../../standards/indicatorSystems/print";
import { cliTexts } from "../cli.terms";
import type { ExitStatus, Session } from "../session";
import { UsageError } from "../usageError";

export function standardsCommand(session: Session, finish: (status: ExitStatus) => void): Command {
  const texts = cliTexts[session.language];
  const command = new Command("standards").description(texts.standards);
  command
    .command("list", { isDefault: true })
    .description(texts.standards)
    .action(() => {
      sayList(session);
      finish(0);
    });
  command
    .command("show")
    .argument("<ID>")
    .description(texts.standards)
    .action((id: string) => {
      const system = indicatorSystems.find((candidate) => candidate.id === id);
      const guide = guides.find((candidate) => candidate.id === id);
      if (!system && !guide) throw new UsageError(texts.badStandard(id));
      session.say(system ? printSystem(system) : guide ? printGuide(guide) : "");
      finish(0);
    });
  return command;
}

function sayList(session: Session): void {
  const texts = cliTexts[session.language];
  const state = (verified: boolean) => (verified ? texts.verified : texts.unverified);
  session.say(texts.guides);
  for (const guide of guides) session.say(`  ${guide.id}　${guide.title}　${state(guide.verified)}　${guide.source}`);
  session.say(texts.systems);
  for (const system of indicatorSystems) {
    const use = system.method === "reference" ? texts.reference : texts.gradable;
    session.say(`  ${system.id}　${system.title}　${use}　${state(system.verified)}　${system.source}`);
  }
}
