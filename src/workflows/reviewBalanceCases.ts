import { balanceNetwork, DEFAULT_SETTINGS, type NetworkBalance } from "../core/balance/balanceNetwork";
import type { FlowClass } from "../core/balance/classify";
import { reconcileEquations } from "../core/balance/joint/reconcileEquations";
import { chiSquareLimit } from "../core/balance/statistics";
import { assert } from "../core/outcome/assert";
import type { PublishedEquations } from "../standards/balance/publishedEquations";
import type { PublishedNetwork } from "../standards/balance/publishedNetworks";
import type { PublishedStatement } from "../standards/balance/publishedStatements";
import { publishedNetwork, publishedSystem } from "./publishedCases";
import { caseWords as words } from "./reviewBalanceCases.terms";

export interface BalanceCases {
  readonly networks: readonly PublishedNetwork[];
  readonly equations: readonly PublishedEquations[];
  readonly statements: readonly PublishedStatement[];
}

/**
 * 平衡算例: every published case as Markdown with what its source prints beside what this program computes, so that a
 * reviewer can hold both against the source.
 */
export function reviewBalanceCases({ networks, equations, statements }: BalanceCases): string {
  const cases = [...networks.map(networkLines), ...equations.map(equationLines), ...statements.map(statementLines)];
  const lines = [`# ${words.title}`, "", words.lead(cases.length), "", ...cases.flat()];
  return `${lines.join("\n").trimEnd()}\n`;
}

function headLines({ id, title, source }: Pick<PublishedNetwork, "id" | "title" | "source">): readonly string[] {
  return [`## ${id}`, "", `- ${title}`, `- ${words.source}${source}`];
}

interface Row {
  readonly id: string;
  readonly reading: string;
  readonly printed: { readonly value: number | undefined; readonly sigma: number | undefined };
  readonly computed: {
    readonly value: number | null;
    readonly sigma: number | null;
    readonly z: number | null;
    readonly class: FlowClass;
  };
}

function tableLines(rows: readonly Row[]): readonly string[] {
  return [
    "",
    `| ${words.headings.join(" | ")} |`,
    `|${words.headings.map(() => " --- ").join("|")}|`,
    ...rows.map(rowLine),
    "",
  ];
}

function rowLine({ id, reading, printed, computed }: Row): string {
  const figures = [printed.value, computed.value, printed.sigma, computed.sigma, computed.z].map(number);
  return `| ${[id, reading, ...figures, words.classes[computed.class]].join(" | ")} |`;
}

function networkLines(published: PublishedNetwork): readonly string[] {
  const { value: balance } = balanceNetwork(publishedNetwork(published), DEFAULT_SETTINGS);
  const { objective, degreesOfFreedom, limit } = balance.globalTest;
  return [
    ...headLines(published),
    `- ${words.test(number(objective), degreesOfFreedom, number(limit))}`,
    ...tableLines(published.flows.map((flow) => networkRow(flow, published, balance))),
  ];
}

function networkRow(
  [id, from, to, value, sigma]: PublishedNetwork["flows"][number],
  { published }: PublishedNetwork,
  { flows }: NetworkBalance,
): Row {
  const computed = flows.find(({ flow }) => flow.id === id);
  assert(computed, `every flow of a published network is balanced, also ${id}`);
  return {
    id: `${id}（${from || words.outside}→${to || words.outside}）`,
    reading: value === undefined ? words.unmeasured : `${value} ± ${number(sigma)}`,
    printed: { value: published.values[id], sigma: published.sigmas?.[id] },
    computed,
  };
}

function equationLines(published: PublishedEquations): readonly string[] {
  const { objective, degreesOfFreedom, variables } = reconcileEquations(publishedSystem(published));
  const limit = degreesOfFreedom > 0 ? chiSquareLimit(DEFAULT_SETTINGS.falseAlarm, degreesOfFreedom) : null;
  const rows = variables
    .filter((computed) => computed.class !== "exact")
    .map((computed): Row => {
      const { id } = computed;
      const reading = published.measured[id];
      return {
        id,
        reading: reading ? `${reading[0]} ± ${number(reading[1])}` : words.unmeasured,
        printed: { value: published.published.values[id], sigma: published.published.sigmas?.[id] },
        computed,
      };
    });
  const test = words.test(number(objective), degreesOfFreedom, number(limit));
  return [...headLines(published), `- ${test}`, ...tableLines(rows)];
}

function statementLines(published: PublishedStatement): readonly string[] {
  const { input, output, unit, printed } = published;
  const difference = input - output;
  const percent = (difference / input) * 100;
  return [
    ...headLines(published),
    `- ${words.statement([input, output, printed.difference, difference].map(number), unit)}`,
    `- ${words.rate(number(printed.percent), percent.toFixed(2))}`,
    "",
  ];
}

/** More digits than any source prints. */
function number(value: number | null | undefined): string {
  return typeof value === "number" ? String(Number(value.toPrecision(8))) : "—";
}
