import type { Level } from "../../core/grading/system";
import { quotedSheet } from "../address";
import { levelMarks, marksReaching, type Side } from "./marks";
import type { BlockClass, MatrixBlock } from "./matrixBlock";
import type { LevelSources } from "./levelFormula";
import type { PlacedObject } from "./layout";
import { renormalisedWeights } from "./renormalisedWeights";
import type { SystemLine } from "./systemLine";
import { NOT_APPLICABLE } from "./marks";

/** The six index formulas of a block, the same for every object up to the row. */
export interface IndexFormulas {
  readonly lower: Readonly<Record<Level, string>>;
  readonly upper: Readonly<Record<Level, string>>;
}

/** Cells of 评价结果 that the formulas build on: Y_Ⅱ is Y_Ⅰ and what is just at Ⅱ. */
export interface IndexCells {
  readonly lower: Readonly<Record<Level, string>>;
  readonly upper: Readonly<Record<Level, string>>;
  /** Row of the object in 评价明细, as the formulas write it. */
  readonly detailRow: string;
}

/**
 * Y_k over the matrix with the common weights. Each formula adds to the one before what reaches that level and no
 * better one: `Y_Ⅱ = Y_Ⅰ + 100·Σ w·(level = Ⅱ)`, so that a line of formulas stays short. Upper ones add what is open.
 */
export function commonIndexFormulas(block: MatrixBlock, sources: LevelSources, cells: IndexCells): IndexFormulas {
  const { openMarks } = sources.layout;
  const sum = (marks: readonly string[]): string => weighedSum({ block, sources, cells }, marks);
  const added = (base: string, marks: readonly string[]): string => capped(block, `${base}${sum(marks)}`);
  const lowerMarks = (level: Level, place: number): readonly string[] => [
    levelMarks[level],
    ...openMarks.filter(({ worst }) => worst === place).map(({ text }) => text),
  ];
  const upper = (level: Level, place: number): string => {
    const marks = openMarks.filter(({ best, worst }) => best <= place && worst > place).map(({ text }) => text);
    const isAsForI = openMarks.every(({ best, worst }) => best === 0 && worst > place);
    if (place > 0 && isAsForI) return capped(block, `${cells.lower[level]}+${cells.upper.I}-${cells.lower.I}`);
    return marks.length === 0 ? cells.lower[level] : added(`${cells.lower[level]}+`, marks);
  };
  return {
    lower: {
      I: added("", lowerMarks("I", 0)),
      II: added(`${cells.lower.I}+`, lowerMarks("II", 1)),
      III: added(`${cells.lower.II}+`, lowerMarks("III", 2)),
    },
    upper: { I: upper("I", 0), II: upper("II", 1), III: upper("III", 2) },
  };
}

function capped({ classes }: MatrixBlock, formula: string): string {
  return classes.some(({ source }) => source.bonus) ? `MIN(100,${formula})` : formula;
}

interface Summing {
  readonly block: MatrixBlock;
  readonly sources: LevelSources;
  readonly cells: IndexCells;
}

/** 100·Σ of the renormalised weights of the indicators that show one of the marks. */
function weighedSum(summing: Summing, marks: readonly string[]): string {
  const { block, sources, cells } = summing;
  const terms = (bonus: boolean): string =>
    marks
      .flatMap((mark) =>
        classTerms(
          block.classes.filter(({ source }) => source.bonus === bonus),
          { summing, mark },
        ),
      )
      .join("+");
  const sheet = quotedSheet(sources.layout.titles.details);
  const ordinary =
    block.divisor === null ? terms(false) : `(${terms(false)})/${sheet}!${block.divisor}${cells.detailRow}`;
  const bonus = terms(true);
  return `100*(${bonus === "" ? ordinary : `${ordinary}+${bonus}`})`;
}

interface Counted {
  readonly summing: Summing;
  readonly mark: string;
}

/** Neighbouring classes where everything applies are one sum; the others are multiplied by their factor. */
function classTerms(classes: readonly BlockClass[], { summing, mark }: Counted): readonly string[] {
  const { ranges } = summing.sources;
  const sumIf = (first: number, last: number): string =>
    `SUMIF(${ranges.level(first, last)},"${mark}",${ranges.weight(first, last)})`;
  const terms: string[] = [];
  let run: [number, number] | null = null;
  for (const { source, factor } of classes) {
    if (factor !== null) continue;
    if (run && run[1] === source.first - 1) run[1] = source.last;
    else {
      if (run) terms.push(sumIf(...run));
      run = [source.first, source.last];
    }
  }
  if (run) terms.push(sumIf(...run));
  return [...terms, ...classes.flatMap((each) => factorTerm(each, { summing, mark }) ?? [])];
}

function factorTerm({ fixed, groups, factor }: BlockClass, { summing, mark }: Counted): string | null {
  if (factor === null) return null;
  const { sources, cells } = summing;
  const { ranges, layout } = sources;
  const onSheet = (letter: string): string => `${quotedSheet(layout.titles.details)}!${letter}${cells.detailRow}`;
  const sums = [
    ...fixed.map((run) => `SUMIF(${ranges.level(...run)},"${mark}",${ranges.weight(...run)})`),
    ...groups.flatMap(({ spans, weight }) =>
      spans.map((span) => `${onSheet(weight)}*COUNTIF(${ranges.level(...span)},"${mark}")`),
    ),
  ];
  return `${onSheet(factor)}*(${sums.join("+")})`;
}

/** Whether the common weights, renormalised, are the object's own. */
export function hasCommonWeights(block: MatrixBlock, { indicators, marks }: PlacedObject): boolean {
  const { line, hasOwnWeights, weights } = block;
  if (hasOwnWeights) return false;
  const common = marks.includes(NOT_APPLICABLE) ? weightsWithout(line, marks) : weights;
  return indicators.every(({ weightOverall }, i) => Math.abs(weightOverall - (common[i] ?? 0)) <= 1e-9);
}

/** Overall weights by what applies: thousands of objects have few such patterns. */
const weightsByPattern = new WeakMap<SystemLine, Map<string, readonly number[]>>();

function weightsWithout(line: SystemLine, marks: readonly string[]): readonly number[] {
  const known = weightsByPattern.get(line) ?? new Map<string, readonly number[]>();
  weightsByPattern.set(line, known);
  const applying = marks.map(applies);
  const pattern = applying.map(Number).join("");
  const weights = known.get(pattern) ?? renormalisedWeights(line, applying, () => undefined).overall;
  known.set(pattern, weights);
  return weights;
}

function applies(mark: string): boolean {
  return mark !== NOT_APPLICABLE;
}

/** Y_k with the object's own weights as constants. */
export function ownIndexFormula(block: MatrixBlock, object: PlacedObject, { level, side, sources }: OwnIndex): string {
  const weights = object.indicators.map(({ weightOverall }) => String(weightOverall).toUpperCase()).join(",");
  const range = sources.ranges.level(0, object.indicators.length - 1);
  const met = marksReaching(level, side, sources.layout.openMarks).map((mark) => `(${range}="${mark}")`);
  return capped(block, `100*SUMPRODUCT({${weights}}*(${met.join("+")}))`);
}

export interface OwnIndex {
  readonly level: Level;
  readonly side: Side;
  readonly sources: LevelSources;
}
