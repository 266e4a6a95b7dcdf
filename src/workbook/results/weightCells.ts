import { plainFigure } from "../../core/grading/levelTest";
import type { PlanCell } from "../port";
import { detailCell, detailRange } from "./detailColumns";
import type { DetailRow } from "./detailRows";
import { NOT_APPLICABLE } from "./marks";
import { figureReference, literal } from "./membershipCells";
import { runsOf } from "./runsOf";
import { renormalisedWeights, type LineWeights } from "./renormalisedWeights";
import type { LineClass } from "./systemLine";

/** Weights of one row: inside the class as printed and renormalised, of the class, and overall. */
export interface WeightCells {
  readonly base: PlanCell;
  readonly inClass: PlanCell;
  readonly ofClass: PlanCell;
  readonly overall: PlanCell;
}

const NO_WEIGHTS: WeightCells = { base: null, inClass: null, ofClass: null, overall: null };
const CLOSE = 1e-9;

/**
 * The weights of one object's rows: formulas where they give the weights of the grade, otherwise those as values
 * (`isLive` false: weights by output without the outputs, a class of weight 0 …).
 */
export function weightCells(rows: readonly DetailRow[]): {
  readonly cells: readonly WeightCells[];
  readonly isLive: boolean;
} {
  const line = rows[0]?.object.line;
  if (!line || line.rating === null) return { cells: rows.map(() => NO_WEIGHTS), isLive: true };
  const applies = rows.map(({ indicator }) => indicator.level !== "notApplicable");
  const weights = renormalisedWeights(line, applies, (place) => outputOf(rows[place]));
  const isLive = isSame(rows, weights) && line.classes.every((each) => hasWeight(each, { applies, weights }));
  const cells = line.classes.flatMap((each) =>
    rows.slice(each.first, each.last + 1).map((row) => cellsOf(row, { rows, each, weights, isLive })),
  );
  return { cells, isLive };
}

function outputOf(row: DetailRow | undefined): number | undefined {
  const weight = row?.entry.weight;
  return weight?.kind === "sharedByOutput" ? plainFigure(row?.outputs[weight.product]?.reading) : undefined;
}

function isSame(rows: readonly DetailRow[], { inClass, overall }: LineWeights): boolean {
  return rows.every(
    ({ indicator }, place) =>
      Math.abs(indicator.weightInClass - (inClass[place] ?? 0)) <= CLOSE &&
      Math.abs(indicator.weightOverall - (overall[place] ?? 0)) <= CLOSE,
  );
}

interface Weighing {
  readonly applies: readonly boolean[];
  readonly weights: LineWeights;
}

/** Whether a class where something applies has weight to share out: the formula divides by it. */
function hasWeight({ first, last }: LineClass, { applies, weights }: Weighing): boolean {
  if (!applies.slice(first, last + 1).includes(true)) return true;
  return weights.base.slice(first, last + 1).some((weight) => weight > 0);
}

interface RowWeighing {
  readonly rows: readonly DetailRow[];
  readonly each: LineClass;
  readonly weights: LineWeights;
  readonly isLive: boolean;
}

function cellsOf(row: DetailRow, weighing: RowWeighing): WeightCells {
  const { each, weights, isLive } = weighing;
  const { weightInClass, weightOverall } = row.indicator;
  const base = baseCell(row, weighing);
  if (!isLive) return { base, inClass: weightInClass, ofClass: each.weight, overall: weightOverall };
  return {
    base,
    inClass: { formula: inClassFormula(row, each), value: weights.inClass[row.place] ?? 0 },
    ofClass: each.weight,
    overall: { formula: overallFormula(row, each), value: weights.overall[row.place] ?? 0 },
  };
}

function baseCell(row: DetailRow, { rows, each, weights, isLive }: RowWeighing): PlanCell {
  const { weight } = row.entry;
  if (!weight) return null;
  if (weight.kind === "fixed") return weight.weight;
  const group = each.groups.find((places) => places.includes(row.place)) ?? [];
  const members = group.flatMap((place) => rows[place] ?? []);
  const value = weights.base[row.place] ?? 0;
  if (!isLive) return value;
  const share = weight.kind === "sharedEqually" ? `1/${countApplying(members)}` : outputShare(row, members);
  const formula = `IF(${detailCell("level", row.row)}="${NOT_APPLICABLE}",0,${literal(weight.total)}*${share})`;
  return { formula, value };
}

/** `(COUNTIF(P$9:P$15,"<>不适用"))`: members that apply share equally. */
function countApplying(members: readonly DetailRow[]): string {
  const counts = runsOf(members.map(({ row }) => row)).map(
    ([top, bottom]) => `COUNTIF(${detailRange("level", top, bottom)},"<>${NOT_APPLICABLE}")`,
  );
  return `(${counts.join("+")})`;
}

/** Output over the outputs of the members that apply; equal shares where none has an output. */
function outputShare(row: DetailRow, members: readonly DetailRow[]): string {
  const terms = members.map(
    (member) => `(${detailCell("level", member.row)}<>"${NOT_APPLICABLE}")*${outputReference(member)}`,
  );
  const whole = terms.join("+");
  return `IF((${whole})=0,1/${countApplying(members)},${outputReference(row)}/(${whole}))`;
}

/** A cell without a number counts as no output. */
function outputReference(row: DetailRow): string {
  const { weight } = row.entry;
  const quantity = weight?.kind === "sharedByOutput" ? row.outputs[weight.product] : undefined;
  return quantity ? `N(${figureReference(row, quantity)})` : "0";
}

function inClassFormula({ row, object }: DetailRow, { first, last }: LineClass): string {
  const [top, bottom] = [object.detailRow + first, object.detailRow + last];
  const applying = `SUMIFS(${detailRange("baseWeight", top, bottom)},${detailRange("level", top, bottom)},"<>${NOT_APPLICABLE}")`;
  const level = detailCell("level", row);
  return `IF(${level}="${NOT_APPLICABLE}",0,${detailCell("baseWeight", row)}/${applying})`;
}

/** Ordinary classes: over the first-level weights of the classes with something to assess; bonus classes on top. */
function overallFormula({ row, object }: DetailRow, { bonus }: LineClass): string {
  const { line } = object;
  const product = `${detailCell("weightInClass", row)}*${detailCell("classWeight", row)}`;
  if (bonus) return product;
  const [top, bottom] = [object.detailRow, object.detailRow + line.ordinaryCount - 1];
  const live = `SUMPRODUCT(${detailRange("weightInClass", top, bottom)},${detailRange("classWeight", top, bottom)})`;
  if (line.rating?.renormaliseClasses !== false)
    return `IF(${detailCell("weightInClass", row)}=0,0,${product}/${live})`;
  const all = line.classes.reduce((sum, each) => (each.bonus ? sum : sum + each.weight), 0);
  return `${product}/${literal(all)}`;
}
