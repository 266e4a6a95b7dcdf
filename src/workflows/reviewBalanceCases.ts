import { balanceNetwork, DEFAULT_SETTINGS, type NetworkBalance } from "../core/balance/balanceNetwork";
import { atNode, OUTSIDE, type End, type Flow, type Network } from "../core/balance/network";
import { assert } from "../core/outcome/assert";
import type { PublishedNetwork } from "../standards/balance/publishedNetworks";
import { caseWords as words } from "./reviewBalanceCases.terms";

/**
 * 平衡算例: every published network as Markdown with what its source prints beside what this program computes, so that a
 * reviewer can hold both against the source.
 */
export function reviewBalanceCases(cases: readonly PublishedNetwork[]): string {
  const lines = [`# ${words.title}`, "", words.lead(cases.length), "", ...cases.flatMap(caseLines)];
  return `${lines.join("\n").trimEnd()}\n`;
}

function caseLines(published: PublishedNetwork): readonly string[] {
  const { value: balance } = balanceNetwork(publishedNetwork(published), DEFAULT_SETTINGS);
  const { objective, degreesOfFreedom, limit } = balance.globalTest;
  const test = words.test(number(objective), degreesOfFreedom, number(limit));
  return [
    `## ${published.id}`,
    "",
    `- ${published.title}`,
    `- ${words.source}${published.source}`,
    `- ${test}`,
    "",
    `| ${words.headings.join(" | ")} |`,
    `|${words.headings.map(() => " --- ").join("|")}|`,
    ...published.flows.map((flow) => flowLine(flow, published, balance)),
    "",
  ];
}

function flowLine(
  [id, from, to, value, sigma]: PublishedNetwork["flows"][number],
  { published }: PublishedNetwork,
  { flows }: NetworkBalance,
): string {
  const computed = flows.find(({ flow }) => flow.id === id);
  assert(computed, `every flow of a published network is balanced, also ${id}`);
  const cells = [
    id,
    `${from || words.outside} → ${to || words.outside}`,
    value === undefined ? words.unmeasured : `${value} ± ${sigma ?? 0}`,
    ...[published.values[id], computed.value, published.sigmas?.[id], computed.sigma, computed.z].map(number),
    words.classes[computed.class],
  ];
  return `| ${cells.join(" | ")} |`;
}

/** More digits than any source prints. */
function number(value: number | null | undefined): string {
  return typeof value === "number" ? String(Number(value.toPrecision(8))) : "—";
}

/** A published network as the reconciliation takes it. */
export function publishedNetwork({ id, flows }: PublishedNetwork): Network {
  const end = (node: number): End => (node === 0 ? OUTSIDE : atNode(String(node)));
  return {
    name: id,
    layer: { kind: "mass" },
    unit: "t",
    flows: flows.map(([no, from, to, value, sigma]): Flow => ({
      id: no,
      name: no,
      from: end(from),
      to: end(to),
      amount: value === undefined ? { kind: "unmeasured" } : { kind: "measured", value, sigma: sigma ?? 0 },
      origins: [],
    })),
    origins: [],
  };
}
