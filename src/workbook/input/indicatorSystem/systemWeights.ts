import type { IndicatorWeight } from "../../../core/grading/system";
import type { Origin } from "../../../core/outcome/outcome";
import { scaleBy } from "../../../core/quantity/units";
import type { IndicatorSystemFinding } from "./findings";
import { readWeight, readWeightRule } from "./readWeight";
import type { SystemRow } from "./systemRows";

/** The rows of one first-level class. */
export interface ClassRows {
  readonly name: string;
  readonly bonus: boolean;
  readonly rows: readonly SystemRow[];
}

export interface SystemWeights {
  /** First-level weights in the order of the classes. */
  readonly classes: readonly number[];
  readonly indicators: ReadonlyMap<SystemRow, IndicatorWeight>;
}

const TOLERANCE = 1e-6; // as for the sums of weights

const isEqual = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** One weight as printed: which rows it stands for, and how they share it. */
interface PrintedWeight {
  readonly rows: readonly SystemRow[];
  readonly total: number;
  readonly as: "fixed" | "merged" | "equally" | "byOutput";
  readonly group: string;
}

/**
 * The weights of a printed system as shares: out of 100 or as percent, as parts of the whole or of the class, one cell
 * merged over several rows, `0.8/n`, and the rules of the 权重规则 column. Null when there is nothing to go by.
 */
export function systemWeights(
  classes: readonly ClassRows[],
  findings: IndicatorSystemFinding[],
  system: string,
): SystemWeights | null {
  const origins = classes.map((each) => each.rows[0]?.origin ?? "");
  if (!classes.some((each) => each.rows.some(hasWeight))) {
    findings.push({ code: "indicatorSystem.noWeights", severity: "error", system, origins });
    return null;
  }
  const printed = scaled(
    classes.map((each) => printedWeights(each, findings)),
    findings,
  );
  const own = ownClassWeights(classes, findings) ?? classWeightsOfParts(classes, printed);
  if (!own) {
    findings.push({ code: "indicatorSystem.noClassWeights", severity: "error", system, origins });
    return null;
  }
  const overall = arePartsOfWhole(own, printed);
  if (overall) findings.push({ code: "indicatorSystem.overallWeights", severity: "info", origins });
  const indicators = new Map<SystemRow, IndicatorWeight>();
  printed.forEach((weights, at) => {
    const divisor = overall ? (own[at] ?? 1) : 1;
    for (const weight of settleMerged(weights, divisor, findings)) enter(weight, divisor, indicators);
  });
  return { classes: own, indicators };
}

function hasWeight(row: SystemRow): boolean {
  return row.weightRule !== "" || readWeight(row.weight.text).kind !== "blank";
}

function printedWeights(each: ClassRows, findings: IndicatorSystemFinding[]): readonly PrintedWeight[] {
  const weights = new Map<string, PrintedWeight>();
  for (const row of each.rows) {
    const weight = ruledWeight(row, each, findings) ?? cellWeight(row, each, findings);
    const key = `${weight.as}|${weight.group}|${weight.total}`;
    weights.set(key, { ...weight, rows: [...(weights.get(key)?.rows ?? []), row] });
  }
  return [...weights.values()];
}

type RowWeight = Omit<PrintedWeight, "rows">;

function ruledWeight(row: SystemRow, each: ClassRows, findings: IndicatorSystemFinding[]): RowWeight | undefined {
  if (row.weightRule === "") return undefined;
  const rule = readWeightRule(row.weightRule);
  if (rule) return { total: rule.total, as: rule.kind, group: rule.group ?? each.name };
  const place = { name: row.name, text: row.weightRule, origins: [row.origin] };
  findings.push({ code: "indicatorSystem.weightRuleUnreadable", severity: "warning", ...place });
  return undefined;
}

/** Rows that show the same cell share a key, so that a merged weight is met once. */
function cellWeight(row: SystemRow, each: ClassRows, findings: IndicatorSystemFinding[]): RowWeight {
  const said = readWeight(row.weight.text);
  if (said.kind === "shared")
    return { total: said.total, as: "equally", group: `${each.name}${sharedMark(each, said.total)}` };
  if (said.kind === "number") return { total: said.value, as: "fixed", group: row.weight.origin };
  findings.push({
    code: "indicatorSystem.weightUnreadable",
    severity: "error",
    name: row.name,
    text: row.weight.text,
    scope: "indicator",
    origins: [row.weight.origin],
  });
  return { total: 0, as: "fixed", group: row.origin };
}

/** Two shared weights in one class (0.5/n and 0.3/n) are two groups. */
function sharedMark(each: ClassRows, total: number): string {
  const totals = each.rows
    .map((row) => readWeight(row.weight.text))
    .flatMap((said) => (said.kind === "shared" ? [said.total] : []));
  return new Set(totals).size > 1 ? ` ${total}` : "";
}

function scaled(
  classes: readonly (readonly PrintedWeight[])[],
  findings: IndicatorSystemFinding[],
): readonly (readonly PrintedWeight[])[] {
  const large = classes.flat().filter((weight) => weight.total > 1 + TOLERANCE);
  if (large.length === 0) return classes;
  const origins = large.map((weight) => weight.rows[0]?.weight.origin ?? "");
  findings.push({ code: "indicatorSystem.percentWeights", severity: "info", scope: "indicator", origins });
  return classes.map((weights) =>
    weights.map((weight) => (isPercentCell(weight) ? weight : { ...weight, total: scaleBy(weight.total, 0.01) })),
  );
}

function isPercentCell(weight: PrintedWeight): boolean {
  const said = readWeight(weight.rows[0]?.weight.text ?? "");
  return said.kind === "number" && said.isPercent;
}

/** Undefined when no class has a weight of its own. */
function ownClassWeights(
  classes: readonly ClassRows[],
  findings: IndicatorSystemFinding[],
): readonly number[] | undefined {
  const said = classes.map((each) => readWeight(each.rows[0]?.classWeight.text ?? ""));
  if (said.every((weight) => weight.kind === "blank")) return undefined;
  const originOf = (at: number): Origin => classes[at]?.rows[0]?.classWeight.origin ?? "";
  const large = said.some((weight) => weight.kind === "number" && weight.value > 1 + TOLERANCE);
  if (large) {
    const origins = classes.map((_, at) => originOf(at));
    findings.push({ code: "indicatorSystem.percentWeights", severity: "info", scope: "class", origins });
  }
  return said.map((weight, at) => {
    if (weight.kind === "number") return large && !weight.isPercent ? scaleBy(weight.value, 0.01) : weight.value;
    const text = classes[at]?.rows[0]?.classWeight.text ?? "";
    const place = { name: classes[at]?.name ?? "", text, scope: "class", origins: [originOf(at)] } as const;
    findings.push({ code: "indicatorSystem.weightUnreadable", severity: "error", ...place });
    return 0;
  });
}

/** Without class weights: a single class has all the weight, else second-level weights must add up to the whole. */
function classWeightsOfParts(
  classes: readonly ClassRows[],
  printed: readonly (readonly PrintedWeight[])[],
): readonly number[] | undefined {
  const totals = printed.map(onceTotal);
  const ordinary = totals.filter((_, at) => classes[at]?.bonus === false);
  if (ordinary.length === 1) return totals.map((total, at) => (classes[at]?.bonus === false ? 1 : total));
  return isEqual(sum(ordinary), 1) ? totals : undefined;
}

function onceTotal(weights: readonly PrintedWeight[]): number {
  return sum(weights.map((weight) => weight.total));
}

function eachTotal(weights: readonly PrintedWeight[]): number {
  return sum(weights.map((weight) => (weight.as === "fixed" ? weight.total * weight.rows.length : weight.total)));
}

function arePartsOfWhole(own: readonly number[], printed: readonly (readonly PrintedWeight[])[]): boolean {
  const fits = (target: (at: number) => number) =>
    printed.every((weights, at) => isEqual(onceTotal(weights), target(at)) || isEqual(eachTotal(weights), target(at)));
  return !fits(() => 1) && own.every((weight) => weight > 0) && fits((at) => own[at] ?? 0);
}

/** One number over several rows: each row has it when only so the class adds up, else the rows share it. */
function settleMerged(
  weights: readonly PrintedWeight[],
  target: number,
  findings: IndicatorSystemFinding[],
): readonly PrintedWeight[] {
  const isEach = isEqual(eachTotal(weights), target) && !isEqual(onceTotal(weights), target);
  return weights.map((weight) => {
    if (weight.as !== "fixed" || weight.rows.length === 1 || isEach) return weight;
    const names = weight.rows.map((row) => row.name);
    const origins = [weight.rows[0]?.weight.origin ?? ""];
    findings.push({
      code: "indicatorSystem.weightShared",
      severity: "info",
      weight: weight.total / target,
      names,
      origins,
    });
    return { ...weight, as: "merged", group: names[0] ?? "" };
  });
}

function enter(weight: PrintedWeight, divisor: number, into: Map<SystemRow, IndicatorWeight>): void {
  const total = divisor === 1 ? weight.total : weight.total / divisor;
  for (const row of weight.rows) {
    if (weight.as === "fixed") into.set(row, { kind: "fixed", weight: total });
    else if (weight.as === "byOutput") {
      into.set(row, { kind: "sharedByOutput", total, group: weight.group, product: productOf(row) });
    } else into.set(row, { kind: "sharedEqually", total, group: weight.group });
  }
}

/** Named in the rule, else the last sub-level of the indicator's name (`单位产品电耗 刚性 单面板` → 单面板). */
function productOf(row: SystemRow): string {
  return readWeightRule(row.weightRule)?.product ?? row.lastName;
}
