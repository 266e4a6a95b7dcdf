import { Command } from "commander";
import { publishedStatements } from "../../standards/balance/publishedStatements";
import { coefficientSets } from "../../standards/energy/coefficientSets";
import { guides } from "../../standards/guides/guides";
import { printGuide } from "../../standards/guides/print";
import { indicatorSystems } from "../../standards/indicatorSystems/indicatorSystems";
import { printSystem } from "../../standards/indicatorSystems/print";
import { publishedEquations } from "../../standards/balance/publishedEquations";
import { publishedNetworks } from "../../standards/balance/publishedNetworks";
import { reviewBalanceCases } from "../../workflows/reviewBalanceCases";
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
      const text = standardText(id);
      if (text === undefined) throw new UsageError(texts.badStandard(id));
      session.say(text);
      finish(0);
    });
  return command;
}

const BALANCE_CASES = "balance-cases";
const balanceCases = { networks: publishedNetworks, equations: publishedEquations, statements: publishedStatements };

/** A standard as text for a proof-reader; undefined when none has this id. */
function standardText(id: string): string | undefined {
  const system = indicatorSystems.find((candidate) => candidate.id === id);
  if (system) return printSystem(system);
  const guide = guides.find((candidate) => candidate.id === id);
  if (guide) return printGuide(guide);
  const set = coefficientSets.find((candidate) => candidate.id === id);
  if (set) return set.print();
  return id === BALANCE_CASES ? reviewBalanceCases(balanceCases) : undefined;
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
  session.say(texts.coefficients);
  for (const { id, title, verified } of coefficientSets) session.say(`  ${id}　${title}　${state(verified)}`);
  const count = Object.values(balanceCases).reduce((sum, { length }) => sum + length, 0);
  session.say(`${texts.cases}\n  ${BALANCE_CASES}　${texts.balanceCases(count)}`);
}
