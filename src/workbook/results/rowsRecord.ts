import type { ByLevel } from "../../core/grading/grade";
import { LEVELS, type Level } from "../../core/grading/system";
import { quotedSheet } from "../address";
import type { PlanCell } from "../port";
import { detailRange, type DetailKey } from "./detailColumns";
import { formulaCell } from "./formulaCell";
import { round10 } from "./gapCells";
import { byLevel, emptyClassNote, NO_FIGURE, NO_FIGURES, type GradeRecord } from "./gradeRecord";
import type { PlacedObject } from "./layout";
import { canTellLevel, levelFormula, verdictFormula, type LevelSources } from "./levelFormula";
import { limitingLevel, limitingLevelFormula } from "./limitingLevel";
import { listCells } from "./listCells";
import { gradeMark, MISSING, NOT_APPLICABLE } from "./marks";
import type { LineClass } from "./systemLine";

const MET: Readonly<Record<Level, DetailKey>> = { I: "metI", II: "metII", III: "metIII" };
const CONTRIBUTION: Readonly<Record<Level, DetailKey>> = {
  I: "contributionI",
  II: "contributionII",
  III: "contributionIII",
};

/** 评价结果 of one object as formulas on its lines in 评价明细. */
export function rowsRecord(object: PlacedObject, sources: LevelSources): GradeRecord {
  const at = references(object, sources);
  const isRated = object.grade.index !== null;
  const isIndex = object.line.rating !== null;
  return {
    object,
    index: isRated ? byLevel((level) => indexCell(object, level, at)) : NO_FIGURES,
    upper: isRated ? byLevel((level) => upperCell(object, level, { at, sources })) : NO_FIGURES,
    level: levelCell(object, sources),
    limitingLevel: limitingCell(object, sources),
    ...listCells(object, sources),
    assessedShare: shareCell(object, at),
    note: emptyClassNote(object),
    classes: isIndex ? object.line.classes.map((each) => classCells(object, each, at)) : [],
  };
}

function levelCell(object: PlacedObject, sources: LevelSources): PlanCell {
  const { line, marks, grade } = object;
  const value = gradeMark(grade);
  if (line.rating) {
    const isTold = canTellLevel(object, sources.layout);
    return formulaCell(isTold ? levelFormula(line, line.rating, sources) : null, value);
  }
  const applies = marks.some((mark) => mark !== NOT_APPLICABLE);
  return formulaCell(applies ? verdictFormula(line, sources) : null, value);
}

function limitingCell(object: PlacedObject, sources: LevelSources): PlanCell {
  const formula = object.line.rating && limitingLevelFormula(object.line, sources);
  return formula === null ? NO_FIGURE : formulaCell(formula, limitingLevel(object, sources.layout));
}

type References = (key: DetailKey, first?: number, last?: number) => string;

function references({ line, detailRow }: PlacedObject, { layout }: LevelSources): References {
  const sheet = quotedSheet(layout.titles.details);
  return (key, first = 0, last = line.entries.length - 1) =>
    `${sheet}!${detailRange(key, detailRow + first, detailRow + last).replaceAll("$", "")}`;
}

function indexCell({ grade }: PlacedObject, level: Level, at: References): PlanCell {
  return {
    formula: `ROUND(MIN(100,SUM(${at(CONTRIBUTION[level])})),10)`,
    value: round10(grade.index?.[level] ?? 0),
  };
}

/** Missing values counted as met: what they lack of 100 is added. */
function upperCell(
  { grade }: PlacedObject,
  level: Level,
  { at, sources }: { readonly at: References; readonly sources: LevelSources },
): PlanCell {
  const open = sources.layout.openMarks.filter(({ best }) => best <= LEVELS.indexOf(level));
  const isOpen = open.map(({ text }) => `(${at("level")}="${text}")`).join("+");
  const met = at(MET[level]);
  return {
    formula: `ROUND(MIN(100,SUMPRODUCT(${at("weightOverall")},${met}+(${isOpen})*(100-${met}))),10)`,
    value: round10(grade.indexUpper?.[level] ?? 0),
  };
}

/** Share of the ordinary weight with a value that decides. */
function shareCell({ grade, line, indicators }: PlacedObject, at: References): PlanCell {
  if (line.rating === null) return grade.assessedShare;
  const last = line.ordinaryCount - 1;
  const ordinary = indicators.slice(0, line.ordinaryCount);
  const sum = ordinary.reduce(
    (total, { level, weightOverall }) => (level === "missing" ? total : total + weightOverall),
    0,
  );
  if (Math.abs(sum - grade.assessedShare) > 1e-9) return grade.assessedShare;
  const decided = `--(LEFT(${at("level", 0, last)},${MISSING.length})<>"${MISSING}")`;
  return {
    formula: `ROUND(SUMPRODUCT(${at("weightOverall", 0, last)},${decided}),10)`,
    value: round10(grade.assessedShare),
  };
}

function classCells({ grade, indicators }: PlacedObject, each: LineClass, at: References): ByLevel<PlanCell> {
  const { first, last, name } = each;
  const weight = at("weightInClass", first, last);
  const isLive = indicators.slice(first, last + 1).some(({ weightInClass }) => weightInClass > 0);
  const index = grade.classes.find((figure) => figure.class === name)?.index;
  return byLevel((level) => ({
    formula: `IF(SUM(${weight})=0,"${NO_FIGURE}",ROUND(SUMPRODUCT(${weight},${at(MET[level], first, last)}),10))`,
    value: isLive && index ? round10(index[level]) : NO_FIGURE,
  }));
}
