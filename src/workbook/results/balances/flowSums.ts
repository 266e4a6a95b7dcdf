import type { End } from "../../../core/balance/network";
import { cell, CLOSURE, FLOW, fixedRange } from "./balanceGrid";
import { OUTSIDE_WORD, STOCK_WORD } from "./balanceWords.terms";
import { flowRows, type PlacedBalance } from "./placeBalances";

/** Every unit looks at every flow: beyond this many looks the sums are values, or each change would take seconds. */
const MOST_LOOKS = 4e6;

/** Formulas over the table of flows for one line of the table of units. */
export interface FlowSums {
  readonly input: string;
  readonly output: string;
  readonly stock: string;
  /** U of the difference of the readings: root of the sum of squares. */
  readonly differenceU: string;
  /** What the rounded reconciled values leave open. */
  readonly reconciled: string;
}

/** Null where formulas over the flows would be too slow, or could not tell two units apart. */
export type SumsOf = (node: string | null, row: number) => FlowSums | null;

export function endWord(end: End): string {
  if (end.kind === "node") return end.node;
  return end.kind === "stock" ? STOCK_WORD : OUTSIDE_WORD;
}

/**
 * SUMIFS over 来源单元 and 去向单元. A unit whose name a condition of Excel would read as something else (a number, a date, a
 * pattern, another unit in capitals) is compared letter by letter instead.
 */
export function flowSums(placed: PlacedBalance): SumsOf {
  const { balance } = placed;
  const nodes = balance.closures.flatMap(({ node }) => node ?? []);
  if (nodes.length * balance.flows.length > MOST_LOOKS) return () => null;
  const taken = nodes.some((node) => node === OUTSIDE_WORD || node === STOCK_WORD);
  if (taken) return () => null;
  const spelled = countedBy(nodes, (node) => node.toLowerCase());
  const ranges = rangesOf(placed);
  return (node, row) => {
    if (node === null) return wholeSums(ranges);
    const name = cell(row, CLOSURE.node);
    const isPlain = isPlainName(node) && spelled.get(node.toLowerCase()) === 1;
    return isPlain ? namedSums(ranges, `$${name}`) : spelledSums(ranges, `$${name}`);
  };
}

interface Ranges {
  readonly from: string;
  readonly to: string;
  readonly reading: string;
  readonly readingU: string;
  readonly rounded: string;
  readonly hasStock: boolean;
}

function rangesOf(placed: PlacedBalance): Ranges {
  const { top, bottom } = flowRows(placed);
  const range = (column: number): string => fixedRange(column, top, bottom);
  return {
    from: range(FLOW.from),
    to: range(FLOW.to),
    reading: range(FLOW.reading),
    readingU: range(FLOW.readingU),
    rounded: range(FLOW.rounded),
    hasStock: placed.balance.flows.some(({ flow }) => flow.from.kind === "stock" || flow.to.kind === "stock"),
  };
}

function namedSums({ from, to, reading, readingU, rounded, hasStock }: Ranges, name: string): FlowSums {
  const notStock = (range: string): string => (hasStock ? `,${range},"<>${STOCK_WORD}"` : "");
  const sum = (own: string, other: string): string => `SUMIFS(${reading},${own},${name},${other},"${STOCK_WORD}")`;
  return {
    input: `SUMIFS(${reading},${to},${name}${notStock(from)})`,
    output: `SUMIFS(${reading},${from},${name}${notStock(to)})`,
    stock: hasStock ? `${sum(from, to)}-${sum(to, from)}` : "0",
    differenceU: `SQRT(SUMPRODUCT((${from}=${name})+(${to}=${name}),${readingU},${readingU}))`,
    reconciled: `SUMIFS(${rounded},${to},${name})-SUMIFS(${rounded},${from},${name})`,
  };
}

function spelledSums({ from, to, reading, readingU, rounded, hasStock }: Ranges, name: string): FlowSums {
  const is = (range: string): string => `EXACT(${range},${name})`;
  const notStock = (range: string): string => (hasStock ? `*(${range}<>"${STOCK_WORD}")` : "*1");
  const sum = (own: string, other: string): string => `SUMPRODUCT(${is(own)}*(${other}="${STOCK_WORD}"),${reading})`;
  return {
    input: `SUMPRODUCT(${is(to)}${notStock(from)},${reading})`,
    output: `SUMPRODUCT(${is(from)}${notStock(to)},${reading})`,
    stock: hasStock ? `${sum(from, to)}-${sum(to, from)}` : "0",
    differenceU: `SQRT(SUMPRODUCT(${is(from)}+${is(to)},${readingU},${readingU}))`,
    reconciled: `SUMPRODUCT(${is(to)}*1,${rounded})-SUMPRODUCT(${is(from)}*1,${rounded})`,
  };
}

function wholeSums({ from, to, reading, readingU, rounded, hasStock }: Ranges): FlowSums {
  const sum = (amounts: string, range: string, word: string): string => `SUMIFS(${amounts},${range},"${word}")`;
  const words = hasStock ? [OUTSIDE_WORD, STOCK_WORD] : [OUTSIDE_WORD];
  const crossing = [from, to].flatMap((range) => words.map((word) => `(${range}="${word}")`)).join("+");
  const all = (range: string): string => words.map((word) => sum(rounded, range, word)).join("+");
  return {
    input: sum(reading, from, OUTSIDE_WORD),
    output: sum(reading, to, OUTSIDE_WORD),
    stock: hasStock ? `${sum(reading, to, STOCK_WORD)}-${sum(reading, from, STOCK_WORD)}` : "0",
    differenceU: `SQRT(SUMPRODUCT(${crossing},${readingU},${readingU}))`,
    reconciled: `${all(from)}-(${all(to)})`,
  };
}

/** Begins with a letter or Chinese character, and is neither a pattern nor a date or truth value. */
export function isPlainName(name: string): boolean {
  if (!/^\p{L}/u.test(name) || /[*?~]/.test(name) || name.length > 255) return false;
  return !/^(true|false|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./-]*\d.*|[上下]午.*)$/i.test(name);
}

function countedBy(names: readonly string[], keyOf: (name: string) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1);
  return counts;
}
