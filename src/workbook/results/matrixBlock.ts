import type { PlanFormula } from "../port";
import { columnName } from "../address";
import { MATRIX_FIRST_COLUMN, MATRIX_HEADING_ROWS, type PlacedObject } from "./layout";
import { NOT_APPLICABLE } from "./marks";
import { literal } from "./membershipCells";
import { renormalisedWeights } from "./renormalisedWeights";
import { runsOf } from "./runsOf";
import type { LineClass, SystemLine } from "./systemLine";

/** First and last place. */
type Span = readonly [number, number];

/** The objects of one system in the matrix, and what their index formulas must allow for. */
export interface MatrixBlock {
  readonly line: SystemLine;
  readonly objects: readonly PlacedObject[];
  /** First heading row. */
  readonly top: number;
  /** Overall weights of an object to which everything applies. */
  readonly weights: readonly number[];
  readonly classes: readonly BlockClass[];
  /** Columns behind the indicators that hold what the index formulas multiply and divide by. */
  readonly factors: readonly FactorColumn[];
  /** Letter of 参评一级权重, where some object has a class in which nothing applies. */
  readonly divisor: string | null;
  /** Weights are shared by output: every object has its own, which no row of common weights can give. */
  readonly hasOwnWeights: boolean;
}

export interface BlockClass {
  readonly source: LineClass;
  /** Places whose weight is fixed. */
  readonly fixed: readonly Span[];
  readonly groups: readonly BlockGroup[];
  /** Letter of 归一系数; null where everything applies to every object. */
  readonly factor: string | null;
}

export interface BlockGroup {
  readonly spans: readonly Span[];
  /** Letter of the weight that each member has. */
  readonly weight: string;
}

/** A column with one formula per object. */
export interface FactorColumn {
  readonly heading: string;
  readonly cell: (object: PlacedObject) => PlanFormula;
}

/** Heading rows of a matrix block, counted from its first row. */
export const MATRIX_ROWS = { system: 0, class: 1, limiting: 2, weight: 3, name: 4 } as const;

export function matrixBlock(line: SystemLine, all: readonly PlacedObject[]): MatrixBlock {
  const objects = all.filter((object) => object.line === line);
  const top = (objects[0]?.detailRow ?? MATRIX_HEADING_ROWS) - MATRIX_HEADING_ROWS;
  const hasOwnWeights = line.entries.some(({ weight }) => weight?.kind === "sharedByOutput");
  const weights = commonWeights(line);
  const building: Building = { line, objects, top, weights, factors: [], emptied: [] };
  const isPlain = hasOwnWeights || line.rating === null;
  const classes = line.classes.map((source) => (isPlain ? plainClass(source) : blockClass(source, building)));
  const divisor = addDivisor(building);
  return { line, objects, top, weights, classes, factors: building.factors, divisor, hasOwnWeights };
}

/** First-level weight over all ordinary classes × weight in the class, everything applying. */
function commonWeights(line: SystemLine): readonly number[] {
  const everything = line.entries.map(({ tests }) => line.rating === null || tests !== null);
  const { inClass } = renormalisedWeights(line, everything, () => undefined);
  return line.classes.flatMap((each) =>
    inClass.slice(each.first, each.last + 1).map((weight) => weight * shareOf(line, each)),
  );
}

function shareOf(line: SystemLine, { bonus, weight }: LineClass): number {
  const ordinary = line.classes.reduce((sum, each) => (each.bonus ? sum : sum + each.weight), 0);
  return bonus ? weight : weight / ordinary;
}

interface Building {
  readonly line: SystemLine;
  readonly objects: readonly PlacedObject[];
  readonly top: number;
  readonly weights: readonly number[];
  readonly factors: FactorColumn[];
  /** Ordinary classes in which nothing applies to some object. */
  readonly emptied: { readonly share: number; readonly letter: string; readonly source: LineClass }[];
}

function plainClass(source: LineClass): BlockClass {
  return { source, fixed: [[source.first, source.last]], groups: [], factor: null };
}

function blockClass(source: LineClass, building: Building): BlockClass {
  const { objects } = building;
  if (!objects.some((object) => applying(object, source) < source.last - source.first + 1)) return plainClass(source);
  const shared = new Set(source.groups.flat());
  const places = Array.from({ length: source.last - source.first + 1 }, (_, i) => source.first + i);
  const fixed = runsOf(places.filter((place) => !shared.has(place)));
  const groups = source.groups.map((members) => addGroup(members, building));
  return { source, fixed, groups, factor: addFactor({ source, fixed, groups }, building) };
}

function applying({ marks }: PlacedObject, { first, last }: { readonly first: number; readonly last: number }): number {
  let count = 0;
  for (let place = first; place <= last; place++) if (marks[place] !== NOT_APPLICABLE) count += 1;
  return count;
}

/** 组内权重: the members that apply share the group's weight equally. */
function addGroup(members: readonly number[], building: Building): BlockGroup {
  const { line, weights } = building;
  const total = members.reduce((sum, place) => sum + (weights[place] ?? 0), 0);
  const spans = runsOf(members);
  const nos = [members[0], members.at(-1)].map((place) => line.entries[place ?? -1]?.no ?? "").join("–");
  const levels = spans.map(levelsAt);
  const weight = addColumn(building, {
    heading: `组内权重（${nos}）`,
    cell: (object) => {
      const counts = levels.map((at) => `COUNTIF(${at(object)},"<>${NOT_APPLICABLE}")`).join("+");
      const count = spans.reduce((sum, [first, last]) => sum + applying(object, { first, last }), 0);
      return { formula: `${literal(total)}/MAX(1,${counts})`, value: total / Math.max(1, count) };
    },
  });
  return { spans, weight };
}

/** 归一系数: first-level weight over Σ of what applies; 0 where nothing does. */
function addFactor({ source, fixed, groups }: Omit<BlockClass, "factor">, building: Building): string {
  const { line, weights } = building;
  const share = shareOf(line, source);
  const canBeEmpty = building.objects.some((object) => applying(object, source) === 0);
  const assessed = assessedFormula({ fixed, groups }, building.top);
  const all = levelsAt([source.first, source.last]);
  const letter = addColumn(building, {
    heading: `归一系数（${source.name}）`,
    cell: (object) => {
      const ratio = `${literal(share)}/(${assessed(object)})`;
      const isEmpty = canBeEmpty ? `COUNTIF(${all(object)},"<>${NOT_APPLICABLE}")=0` : "";
      return {
        formula: canBeEmpty ? `IF(${isEmpty},0,${ratio})` : ratio,
        value: applying(object, source) === 0 ? 0 : share / assessedIn(object, { fixed, groups, source, weights }),
      };
    },
  });
  if (canBeEmpty && !source.bonus) building.emptied.push({ share, letter, source });
  return letter;
}

/** Σ of the common weights that apply, each group's members with their shared weight. */
function assessedFormula(
  { fixed, groups }: Pick<BlockClass, "fixed" | "groups">,
  top: number,
): (object: PlacedObject) => string {
  const sums = fixed.map((run) => ({ at: levelsAt(run), weights: headingRange(top + MATRIX_ROWS.weight, run) }));
  const counts = groups.flatMap(({ spans, weight }) => spans.map((span) => ({ at: levelsAt(span), weight })));
  return (object) =>
    [
      ...sums.map(({ at, weights }) => `SUMIF(${at(object)},"<>${NOT_APPLICABLE}",${weights})`),
      ...counts.map(
        ({ at, weight }) => `${weight}${object.detailRow + 1}*COUNTIF(${at(object)},"<>${NOT_APPLICABLE}")`,
      ),
    ].join("+");
}

interface Assessed {
  readonly fixed: BlockClass["fixed"];
  readonly groups: BlockClass["groups"];
  readonly source: LineClass;
  readonly weights: readonly number[];
}

/** What the factor divides by: fixed weights that apply, and each group's whole weight as long as one member applies. */
function assessedIn(object: PlacedObject, { fixed, groups, source, weights }: Assessed): number {
  let sum = 0;
  for (const [first, last] of fixed)
    for (let place = first; place <= last; place++)
      if (object.marks[place] !== NOT_APPLICABLE) sum += weights[place] ?? 0;
  source.groups.forEach((members, i) => {
    const total = members.reduce((all, place) => all + (weights[place] ?? 0), 0);
    const applies = groups[i]?.spans.some(([first, last]) => applying(object, { first, last }) > 0);
    if (applies) sum += total;
  });
  return sum;
}

/** 参评一级权重: what is left of 1 without the classes in which nothing applies. */
function addDivisor(building: Building): string | null {
  const { emptied, line } = building;
  if (emptied.length === 0 || line.rating?.renormaliseClasses === false) return null;
  return addColumn(building, {
    heading: "参评一级权重",
    cell: (object) => {
      const row = object.detailRow + 1;
      const lost = emptied.filter(({ source }) => applying(object, source) === 0);
      return {
        formula: `1${emptied.map(({ share, letter }) => `-${literal(share)}*(${letter}${row}=0)`).join("")}`,
        value: lost.reduce((rest, { share }) => rest - share, 1),
      };
    },
  });
}

function addColumn({ line, factors }: Building, column: FactorColumn): string {
  factors.push(column);
  return columnName(MATRIX_FIRST_COLUMN + line.entries.length + factors.length - 1);
}

/** `D9:H9` of the object; the letters are worked out once. */
function levelsAt([first, last]: Span): (object: PlacedObject) => string {
  const [left, right] = [columnName(MATRIX_FIRST_COLUMN + first), columnName(MATRIX_FIRST_COLUMN + last)];
  return ({ detailRow }) => `${left}${detailRow + 1}:${right}${detailRow + 1}`;
}

function headingRange(row: number, [first, last]: Span): string {
  const [left, right] = [columnName(MATRIX_FIRST_COLUMN + first), columnName(MATRIX_FIRST_COLUMN + last)];
  return `$${left}$${row + 1}:$${right}$${row + 1}`;
}
