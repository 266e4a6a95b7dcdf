import type { PrintedClosure, StatedBalance, StatedFlow } from "../../audit/statedBalance";
import type { Origin } from "../../outcome/outcome";
import { add, divide, multiply, overlaps, printedInterval, subtract, type Interval } from "../../quantity/interval";
import { conversionFactor } from "../../quantity/units";
import type { PrintedClosureFinding } from "./findings";
import { balanceUnit } from "./balanceUnit";

/** A sum with everything it may be within the printed digits, in the unit of the printed figures. */
interface Sum {
  readonly value: number;
  readonly range: Interval;
  readonly origins: readonly Origin[];
}

/** What enters and leaves a unit or the whole; a side is absent when one of its flows has no figure. */
interface Sides {
  readonly input?: Sum;
  readonly output?: Sum;
}

/**
 * Recomputes what is printed beside a balance. Totals must be the sums of their flows; difference and rate follow from
 * the printed totals where these stand, else from the flows: Σin − Σout, and that by Σin (a rate by Σout or with the
 * other sign is accepted). All within the printed digits; a side with a figure missing is not checked.
 *
 * @param stated printed figures may be in any unit of the flows' dimension; they are compared in their own unit
 * @returns findings `statedBalance.printedSum`, `printedDifference`, `printedRate`, rule 1, for water rule 10
 * @source GB/T 12452-2022 for water; the printed statement 4 746 025 in, 4 646 377 out, "43 088 = 0.91 %"
 * @example input 4746025, output 4646377, printed difference 43088: computed 99648
 */
export function checkPrintedClosures(stated: StatedBalance): readonly PrintedClosureFinding[] {
  const nodes = [...new Set(stated.printed.map(({ node }) => node))];
  return nodes.flatMap((node) => checkPlace(stated, node));
}

function checkPlace(stated: StatedBalance, node: string | null): readonly PrintedClosureFinding[] {
  const printed = stated.printed.filter((each) => each.node === node);
  const unit = printed.find(({ of, quantity }) => of !== "deviationPercent" && quantity.unit)?.quantity.unit;
  const frame: Frame = { stated, node, unit: unit ?? balanceUnit(stated).unit };
  const sums = printed.filter(({ of }) => of === "input" || of === "output");
  const sides = { ...sidesOfFlows(frame), ...printedSides(sums, frame) };
  const differences = printed.filter(({ of }) => of === "difference");
  const rates = printed.filter(({ of }) => of === "deviationPercent");
  return [
    ...sums.flatMap((each) => checkSum(each, frame)),
    ...differences.flatMap((each) => checkDifference(each, sides, frame)),
    ...rates.flatMap((each) => checkRate(each, sides, frame)),
  ];
}

interface Frame {
  readonly stated: StatedBalance;
  readonly node: string | null;
  readonly unit: string;
}

function sidesOfFlows(frame: Frame): Sides {
  const { stated, node } = frame;
  const input = sumOf(
    stated.flows.filter((flow) => enters(flow, node)),
    frame,
  );
  const output = sumOf(
    stated.flows.filter((flow) => leaves(flow, node)),
    frame,
  );
  return { ...(input ? { input } : {}), ...(output ? { output } : {}) };
}

/** Whole totals that are printed; the total of one column only is no side of the balance. */
function printedSides(sums: readonly PrintedClosure[], frame: Frame): Sides {
  const sideOf = (side: "input" | "output"): Sum | undefined => {
    const printed = sums.filter(({ of, flows, amounts }) => of === side && !flows && !amounts);
    return printed.length === 1 ? printed.map(({ quantity }) => termOf(quantity, frame.unit))[0] : undefined;
  };
  const [input, output] = [sideOf("input"), sideOf("output")];
  return { ...(input ? { input } : {}), ...(output ? { output } : {}) };
}

/** What goes into a stock leaves the balance, what is taken out of it enters. */
function enters({ from, to }: StatedFlow, node: string | null): boolean {
  if (node === null) return to.kind === "node" && from.kind !== "node";
  return to.kind === "node" && to.node === node && !(from.kind === "node" && from.node === node);
}

function leaves({ from, to, ...flow }: StatedFlow, node: string | null): boolean {
  return enters({ ...flow, from: to, to: from }, node);
}

function sumOf(flows: readonly Pick<StatedFlow, "quantity">[], { unit }: Frame): Sum | undefined {
  if (flows.length === 0) return undefined;
  const terms = flows.map(({ quantity }) => termOf(quantity, unit));
  let sum: Sum = { value: 0, range: { low: 0, high: 0 }, origins: [] };
  for (const term of terms) {
    if (!term) return undefined;
    const origins = [...sum.origins, ...term.origins];
    sum = { value: sum.value + term.value, range: add(sum.range, term.range), origins };
  }
  return sum;
}

function termOf({ reading, unit, origin }: StatedFlow["quantity"], to: string): Sum | undefined {
  const interval = printedInterval(reading);
  if (reading.kind !== "number" || !interval) return undefined;
  const factor = unit === undefined || unit === to ? 1 : (conversionFactor(unit, to) ?? asWater(unit, to));
  if (factor === undefined) return undefined;
  const range = { low: interval.low * factor, high: interval.high * factor };
  return { value: reading.value * factor, range, origins: [origin] };
}

/** 1 t of water is 1 m3. */
function asWater(unit: string, to: string): number | undefined {
  return conversionFactor(unit, to.replace(/m3/, "t"));
}

const ruleOf = ({ stated }: Frame): 1 | 10 => (balanceUnit(stated).layer.kind === "water" ? 10 : 1);

function placeOf({ quantity }: PrintedClosure, frame: Frame, origins: readonly Origin[]) {
  const { stated, node, unit } = frame;
  const place = { balance: stated.name, node, written: quantity.written, unit };
  return { ...place, severity: "error", rule: ruleOf(frame), origins: [quantity.origin, ...origins] } as const;
}

function checkSum(printed: PrintedClosure, frame: Frame): readonly PrintedClosureFinding[] {
  const { of, column } = printed;
  if (of !== "input" && of !== "output") return [];
  const summed = sumOf(summands(printed, of, frame), frame);
  const stands = termOf(printed.quantity, frame.unit);
  if (!summed || !stands || overlaps(summed.range, stands.range)) return [];
  const place = { ...placeOf(printed, frame, summed.origins), ...(column === undefined ? {} : { column }) };
  return [{ ...place, code: "statedBalance.printedSum", of, computed: summed.value }];
}

/** The figures of a total: stated with it, else the flows that it names, else all of its side. */
function summands(
  { flows: ids, amounts }: PrintedClosure,
  of: "input" | "output",
  { stated, node }: Frame,
): readonly Pick<StatedFlow, "quantity">[] {
  if (amounts) return amounts.map((quantity) => ({ quantity }));
  const own = ids && new Set(ids);
  const side = of === "input" ? enters : leaves;
  return stated.flows.filter((flow) => (own ? own.has(flow.id) : side(flow, node)));
}

function checkDifference(
  printed: PrintedClosure,
  { input, output }: Sides,
  frame: Frame,
): readonly PrintedClosureFinding[] {
  const stands = termOf(printed.quantity, frame.unit);
  if (!input || !output || !stands) return [];
  const range = subtract(input.range, output.range);
  if (overlaps(range, stands.range) || overlaps(negative(range), stands.range)) return [];
  const figures = { input: input.value, output: output.value, computed: input.value - output.value };
  const place = placeOf(printed, frame, [...input.origins, ...output.origins]);
  return [{ ...place, code: "statedBalance.printedDifference", ...figures }];
}

function checkRate(printed: PrintedClosure, { input, output }: Sides, frame: Frame): readonly PrintedClosureFinding[] {
  const stands = printedInterval(printed.quantity.reading);
  if (!input || !output || !stands || input.value === 0) return [];
  const difference = subtract(input.range, output.range);
  const rates = [input.range, output.range].flatMap((base) => {
    const rate = divide(difference, base);
    return rate ? [multiply(rate, { low: 100, high: 100 })] : [];
  });
  if (rates.length === 0 || rates.some((rate) => overlaps(rate, stands) || overlaps(negative(rate), stands))) return [];
  const gap = input.value - output.value;
  const figures = { input: input.value, output: output.value, difference: gap, computed: (gap / input.value) * 100 };
  const place = placeOf(printed, frame, [...input.origins, ...output.origins]);
  return [{ ...place, code: "statedBalance.printedRate", ...figures }];
}

function negative({ low, high }: Interval): Interval {
  return { low: -high, high: -low };
}
