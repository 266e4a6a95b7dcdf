import { LEVELS, type Level, type RatingRule } from "../../core/grading/system";
import type { PlacedObject, ResultLayout } from "./layout";
import { limitingMarksUpTo } from "./limitingLevel";
import { marksWorse, MET, MISSING, NOT_MET, objectLevelMarks, type Side } from "./marks";
import { literal } from "./membershipCells";
import type { ObjectRanges } from "./objectRanges";
import { NOT_LIMITING, REQUIRED, type SystemLine } from "./systemLine";

/** Cells that the level of an object is read from. */
export interface LevelSources {
  readonly layout: ResultLayout;
  readonly ranges: ObjectRanges;
  readonly index: Readonly<Record<Level, string>>;
  /** The upper index; only where something is missing. */
  readonly upper: Readonly<Record<Level, string>>;
  /** Cell of 限定性指标水平. */
  readonly limiting: string;
}

/** 等级: tested from Ⅰ downwards; 待定 where missing values could change the answer. */
export function levelFormula(line: SystemLine, rating: RatingRule, sources: LevelSources): string {
  const { layout, ranges } = sources;
  const rule = { rating, line, sources };
  const open = objectLevelMarks.undetermined;
  const formula = LEVELS.reduceRight((otherwise, level) => {
    const rest = layout.hasMissing ? `IF(${levelTest(level, "upper", rule)},"${open}",${otherwise})` : otherwise;
    return `IF(${levelTest(level, "lower", rule)},"${objectLevelMarks[level]}",${rest})`;
  }, `"${objectLevelMarks.below}"`);
  if (layout.hasMissing) return formula;
  return `IF(COUNTIF(${ranges.level(0, line.entries.length - 1)},"${MISSING}*")>0,"${open}",${formula})`;
}

/**
 * Clauses on ordinary indicators leave out those without weight: in matrix form only the common weights are at hand, so
 * that an object with a weight of its own that is 0 cannot be told by a formula.
 */
export function canTellLevel({ grade, line, indicators }: PlacedObject, { form }: ResultLayout): boolean {
  if (grade.index === null) return false;
  const hasClause = line.ordinaryCount < line.entries.length || line.rating?.othersAtLeastForI !== null;
  if (form === "rows" || !hasClause) return true;
  return indicators.every(({ level, weightOverall }) => level === "notApplicable" || weightOverall > 0);
}

interface Rating {
  readonly rating: RatingRule;
  readonly line: SystemLine;
  readonly sources: LevelSources;
}

function levelTest(level: Level, side: Side, { rating, line, sources }: Rating): string {
  const tests = [indexTest(level, side, { rating, line, sources })];
  if (rating.limitingAtLevel) {
    // First and last character tell the best and the worst case: —, Ⅰ, Ⅱ, Ⅲ, and 不 or 标 of 不达标.
    const end = side === "lower" ? "RIGHT" : "LEFT";
    const allowed = limitingMarksUpTo(LEVELS.indexOf(level));
    tests.push(`ISNUMBER(FIND(${end}(${sources.limiting},1),"${allowed}"))`);
  }
  if (level === "I" && rating.othersAtLeastForI !== null)
    tests.push(`${worseCount(rating.othersAtLeastForI, side, { line, sources, others: true })}=0`);
  return tests.length === 1 ? (tests[0] ?? "FALSE") : `AND(${tests.join(",")})`;
}

/** 100 says that every ordinary indicator is met: no bonus makes up for one that is not. */
function indexTest(level: Level, side: Side, { rating, line, sources }: Rating): string {
  const threshold = rating.thresholds[level];
  const hasBonus = line.ordinaryCount < line.entries.length;
  if (threshold >= 100 && hasBonus) return `${worseCount(level, side, { line, sources, others: false })}=0`;
  return `${(side === "lower" ? sources.index : sources.upper)[level]}>=${literal(threshold)}`;
}

interface Counting {
  readonly line: SystemLine;
  readonly sources: LevelSources;
  /** Only indicators that are not limiting. */
  readonly others: boolean;
}

/** Number of ordinary indicators with a weight that are worse than a level. */
function worseCount(level: Level, side: Side, { line, sources, others }: Counting): string {
  const { ranges, layout } = sources;
  const last = line.ordinaryCount - 1;
  const only = others ? `,${ranges.limiting(0, last)},"${NOT_LIMITING}"` : "";
  const counts = marksWorse(level, side, layout.openMarks).map(
    (mark) => `COUNTIFS(${ranges.level(0, last)},"${mark}",${ranges.weight(0, last)},">0"${only})`,
  );
  return `(${counts.join("+")})`;
}

/** 符合/不符合/待定 of a system of requirements. */
export function verdictFormula(line: SystemLine, sources: LevelSources): string {
  const count = kindCounter(line, sources);
  const kinds = [...new Set(line.entries.map(({ limiting }) => limiting))];
  const failing = kinds.map((kind) =>
    kind === REQUIRED ? `${count(kind, NOT_MET)}>0` : groupFails(line, kind, sources),
  );
  const open = kinds.map((kind) => (kind === REQUIRED ? `${count(kind, `${MISSING}*`)}>0` : `${count(kind, MET)}=0`));
  return `IF(OR(${failing.join(",")}),"不符合",IF(OR(${open.join(",")}),"待定","符合"))`;
}

/** No member of a choose-one group is met, or may be. */
export function groupFails(line: SystemLine, group: string, sources: LevelSources): string {
  const count = kindCounter(line, sources);
  return `AND(${count(group, NOT_MET)}>0,${count(group, MET)}+${count(group, `${MISSING}*`)}=0)`;
}

/** Number of requirements of a kind (必选, 选一A) with a text in 达到等级. */
function kindCounter({ entries }: SystemLine, { ranges }: LevelSources): (kind: string, mark: string) => string {
  const last = entries.length - 1;
  return (kind, mark) => `COUNTIFS(${ranges.limiting(0, last)},"${kind}",${ranges.level(0, last)},"${mark}")`;
}
