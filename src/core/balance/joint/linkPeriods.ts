import { assert } from "../../outcome/assert";
import type { Origin } from "../../outcome/outcome";
import { atNode, OUTSIDE, type Amount, type End, type Flow, type Network } from "../network";

export interface Period {
  readonly name: string;
  readonly network: Network;
}

/** What is in store at a node: before the first period, then at the end of each; absent readings are unmeasured. */
export interface StockLevels {
  readonly node: string;
  readonly levels: readonly { readonly amount: Amount; readonly origins: readonly Origin[] }[];
}

/** Where a flow of the linked network comes from. */
export type LinkedPlace =
  | { readonly kind: "flow"; readonly period: string; readonly flow: string }
  | { readonly kind: "stock"; readonly node: string; readonly after: string | null };

export interface LinkedPeriods {
  readonly network: Network;
  /** By id of the linked flow; `after` null is the stock before the first period. */
  readonly places: ReadonlyMap<string, LinkedPlace>;
}

/**
 * One network over all periods: S(t+1) = S(t) + Δ(t). What is in store at the end of a period is a flow from that period
 * into the next, so a stocktaking is a reading like any other and every method for networks holds. Changes of stock that
 * a period states itself meet the levels at a node of their own. Periods of one layer and one unit.
 *
 * @example tank: 10 before, +30 −25 in January, 14 after: checked, 15 expected
 */
export function linkPeriods(periods: readonly Period[], stocks: readonly StockLevels[]): LinkedPeriods {
  const [first] = periods;
  assert(first, "there is a period to link");
  assert(
    periods.every(({ network }) => network.unit === first.network.unit),
    "linked periods are of one unit",
  );
  const places = new Map<string, LinkedPlace>();
  const flows: Flow[] = [];
  const stored = new Set(stocks.map(({ node }) => node));
  for (const { name, network } of periods)
    for (const flow of network.flows) {
      const id = `${flow.id}@${name}`;
      places.set(id, { kind: "flow", period: name, flow: flow.id });
      flows.push({ ...flow, id, ...moveEnds(flow, name, stored) });
    }
  for (const stock of stocks)
    [null, ...periods].forEach((period, t) => {
      const id = `${stock.node}#${period?.name ?? ""}`;
      const { amount, origins } = stock.levels[t] ?? { amount: { kind: "unmeasured" }, origins: [] };
      places.set(id, { kind: "stock", node: stock.node, after: period?.name ?? null });
      const [from, to] = [keeperOf(stock.node, period), keeperOf(stock.node, periods[t])];
      flows.push({ id, name: stock.node, from, to, amount, origins });
    });
  const origins = periods.flatMap(({ network }) => network.origins);
  return { network: { ...first.network, flows, origins }, places };
}

const inPeriod = (node: string, period: string): End => atNode(`${node}@${period}`);
const storeOf = (node: string, period: string): End => atNode(`${node}@${period}#`);

/** Ends get the name of their period; the stock of a node whose levels are known becomes a node. */
function moveEnds({ from, to }: Flow, period: string, stored: ReadonlySet<string>): Pick<Flow, "from" | "to"> {
  const move = (end: End, other: End): End => {
    if (end.kind === "node") return inPeriod(end.node, period);
    const isKept = end.kind === "stock" && other.kind === "node" && stored.has(other.node);
    return isKept ? storeOf(other.node, period) : end;
  };
  return { from: move(from, to), to: move(to, from) };
}

/** Where the level of a stock enters a period: at the node, or where the changes of its stock are gathered. */
function keeperOf(node: string, period: Period | null | undefined): End {
  if (!period) return OUTSIDE;
  const isAt = (end: End): boolean => end.kind === "node" && end.node === node;
  const statesChange = period.network.flows.some(
    ({ from, to }) => (from.kind === "stock" && isAt(to)) || (to.kind === "stock" && isAt(from)),
  );
  return statesChange ? storeOf(node, period.name) : inPeriod(node, period.name);
}
