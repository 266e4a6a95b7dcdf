import type { StatedBalance, StatedFlow } from "../../../core/audit/statedBalance";
import type { End } from "../../../core/balance/network";
import type { Noticed, Origin } from "../../../core/outcome/outcome";
import { overlaps, printedInterval } from "../../../core/quantity/interval";
import type { Side } from "./directedRows";
import type { BalanceInputFinding } from "./findings";

type Sides = ReadonlyMap<Origin, Side>;
type Read = Noticed<StatedBalance, BalanceInputFinding>;

/**
 * One flow may stand in a table by direction twice: leaving one unit and entering another. Where both rows name the
 * other unit it is one flow, and a second reading that differs is said. Where they only share name and amount nothing
 * is joined: both pass the boundary, and the consultant hears of it.
 *
 * @param sides by the origin of the flow's row
 */
export function sameFlows(balance: StatedBalance, sides: Sides): Read {
  const twice = statedTwice(balance.flows, sides);
  const dropped = new Set(twice.map(({ input }) => input));
  const flows = balance.flows.filter((flow) => !dropped.has(flow)).map((flow) => completed(flow, twice));
  const maybe = maybeOne(flows, sides);
  const { name } = balance;
  const findings: BalanceInputFinding[] = twice.map(({ output, input }) => ({
    code: "balanceInput.flowStatedTwice",
    severity: isSameAmount(output, input) ? "info" : "warning",
    balance: name,
    name: output.name,
    written: [output.quantity.written, input.quantity.written],
    differs: !isSameAmount(output, input),
    origins: [output.quantity.origin, input.quantity.origin],
  }));
  const names = [...new Set(maybe.map(({ output }) => output.name))];
  const origins = maybe.flatMap(({ output, input }) => [output.quantity.origin, input.quantity.origin]);
  if (maybe.length > 0) {
    const code = "balanceInput.maybeOneFlow";
    findings.push({ code, severity: "info", balance: name, names, origins: origins.slice(0, MOST_SHOWN) });
  }
  return { value: { ...balance, flows }, findings };
}

const MOST_SHOWN = 40;

export interface Pair {
  readonly output: StatedFlow;
  readonly input: StatedFlow;
}

function statedTwice(flows: readonly StatedFlow[], sides: Sides): readonly Pair[] {
  const inputs = groupedBy(
    flows.filter((flow) => sides.get(flow.origin) === "input" && flow.from.kind === "node"),
    endsOf,
  );
  return flows.flatMap((output) => {
    if (sides.get(output.origin) !== "output" || output.to.kind !== "node") return [];
    const input = inputs.get(endsOf(output))?.shift();
    return input ? [{ output, input }] : [];
  });
}

/** The reading of the other row where this one has none. */
function completed(flow: StatedFlow, twice: readonly Pair[]): StatedFlow {
  const other = twice.find(({ output }) => output === flow)?.input;
  return other && flow.quantity.reading.kind === "missing" ? { ...flow, quantity: other.quantity } : flow;
}

/** Leaving one unit and entering another under one name and in one amount, at most one of them naming the other. */
export function maybeOne(flows: readonly StatedFlow[], sides: Sides): readonly Pair[] {
  const outputs = groupedBy(
    flows.filter((flow) => sides.get(flow.origin) === "output" && flow.name !== ""),
    amountOf,
  );
  return flows.flatMap((input) => {
    if (sides.get(input.origin) !== "input" || input.quantity.reading.kind !== "number") return [];
    const output = outputs.get(amountOf(input))?.find((each) => mayBe(each, input));
    return output ? [{ output, input }] : [];
  });
}

function mayBe(output: StatedFlow, input: StatedFlow): boolean {
  const [from, to] = [nodeOf(output.from), nodeOf(input.to)];
  const isOpen = nodeOf(output.to) === undefined || nodeOf(input.from) === undefined;
  const fits = (end: End, node: string | undefined): boolean => end.kind === "outside" || nodeOf(end) === node;
  return from !== to && isOpen && fits(output.to, to) && fits(input.from, from);
}

function nodeOf(end: End): string | undefined {
  return end.kind === "node" ? end.node : undefined;
}

function endsOf({ name, from, to }: StatedFlow): string {
  return JSON.stringify([name, nodeOf(from), nodeOf(to)]);
}

function amountOf({ name, quantity: { reading, unit } }: StatedFlow): string {
  return JSON.stringify([name, reading.kind === "number" ? reading.value : null, unit ?? ""]);
}

function isSameAmount({ quantity: a }: StatedFlow, { quantity: b }: StatedFlow): boolean {
  const [one, other] = [printedInterval(a.reading), printedInterval(b.reading)];
  if (!one || !other) return true;
  return a.unit === b.unit && overlaps(one, other);
}

function groupedBy(flows: readonly StatedFlow[], keyOf: (flow: StatedFlow) => string): Map<string, StatedFlow[]> {
  const groups = new Map<string, StatedFlow[]>();
  for (const flow of flows) {
    const group = groups.get(keyOf(flow));
    if (group) group.push(flow);
    else groups.set(keyOf(flow), [flow]);
  }
  return groups;
}
