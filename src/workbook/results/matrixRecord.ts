import type { Grade } from "../../core/grading/grade";
import type { Level } from "../../core/grading/system";
import type { PlanCell } from "../port";
import { formulaCell } from "./formulaCell";
import { byLevel, emptyClassNote, NO_FIGURE, NO_FIGURES, type GradeRecord } from "./gradeRecord";
import type { PlacedObject } from "./layout";
import { canTellLevel, levelFormula, type LevelSources } from "./levelFormula";
import { limitingLevel, limitingLevelFormula } from "./limitingLevel";
import { listCells } from "./listCells";
import { gradeMark, type Side } from "./marks";
import type { MatrixBlock } from "./matrixBlock";
import { commonIndexFormulas, hasCommonWeights, ownIndexFormula, type IndexCells } from "./matrixIndex";

/** Stand for the object's rows in the formulas of a block; no formula has these characters otherwise. */
export const DETAIL_ROW = "\uE000";
export const GRADE_ROW = "\uE001";

/** The formulas of one block, written once and filled in for each object. */
export interface BlockFormulas {
  readonly block: MatrixBlock;
  readonly sources: LevelSources;
  readonly index: Readonly<Record<Side, Readonly<Record<Level, Filler>>>>;
  readonly level: Filler | null;
  readonly limitingLevel: Filler | null;
}

type Filler = (object: PlacedObject) => string;

export function blockFormulas(block: MatrixBlock, sources: LevelSources, cells: IndexCells): BlockFormulas {
  const { line } = block;
  const index = commonIndexFormulas(block, sources, cells);
  const limiting = limitingLevelFormula(line, sources);
  const fillers = (formulas: Readonly<Record<Level, string>>) => ({
    I: filler(formulas.I),
    II: filler(formulas.II),
    III: filler(formulas.III),
  });
  return {
    block,
    sources,
    index: { lower: fillers(index.lower), upper: fillers(index.upper) },
    level: line.rating && filler(levelFormula(line, line.rating, sources)),
    limitingLevel: limiting === null ? null : filler(limiting),
  };
}

function filler(formula: string): Filler {
  const [head = "", ...tail] = formula.split(/([\uE000\uE001])/);
  return ({ detailRow, gradeRow }) => {
    let filled = head;
    for (const part of tail) filled += part === DETAIL_ROW ? detailRow + 1 : part === GRADE_ROW ? gradeRow + 1 : part;
    return filled;
  };
}

/** 评价结果 of one object: indices and level as formulas on its row of the matrix, everything else as values. */
export function matrixRecord(object: PlacedObject, formulas: BlockFormulas): GradeRecord {
  const { grade, line } = object;
  const { layout } = formulas.sources;
  const isCommon = hasCommonWeights(formulas.block, object);
  const value = limitingLevel(object, layout);
  return {
    object,
    index: indexCells(object, formulas, { side: "lower", isCommon }),
    upper: layout.hasMissing ? indexCells(object, formulas, { side: "upper", isCommon }) : NO_FIGURES,
    level: levelCell(object, formulas),
    limitingLevel: formulas.limitingLevel ? formulaCell(formulas.limitingLevel(object), value) : NO_FIGURE,
    ...listCells(object, null),
    assessedShare: grade.assessedShare,
    note: noteOf(object, isCommon),
    classes: line.classes.map(({ name }) => classCells(grade, name)),
  };
}

function levelCell(object: PlacedObject, { level, sources }: BlockFormulas): PlanCell {
  const value = gradeMark(object.grade);
  return formulaCell(level && canTellLevel(object, sources.layout) ? level(object) : null, value);
}

function indexCells(
  object: PlacedObject,
  { block, sources, index }: BlockFormulas,
  { side, isCommon }: { readonly side: Side; readonly isCommon: boolean },
): GradeRecord["index"] {
  const { grade } = object;
  const figures = side === "lower" ? grade.index : grade.indexUpper;
  if (!figures) return NO_FIGURES;
  return byLevel((level) => {
    const formula = isCommon ? index[side][level](object) : ownFormula(object, { block, sources, side, level });
    return formulaCell(formula, figures[level]);
  });
}

interface OwnFormula {
  readonly block: MatrixBlock;
  readonly sources: LevelSources;
  readonly side: Side;
  readonly level: Level;
}

function ownFormula(object: PlacedObject, { block, sources, side, level }: OwnFormula): string {
  return filler(ownIndexFormula(block, object, { level, side, sources }))(object);
}

function classCells({ classes }: Grade, name: string): GradeRecord["index"] {
  const figures = classes.find((each) => each.class === name);
  return figures && figures.weight > 0 ? figures.index : NO_FIGURES;
}

function noteOf(object: PlacedObject, isCommon: boolean): string {
  const own = isCommon || object.grade.index === null ? "" : "按本对象的权重计算";
  return [emptyClassNote(object), own].filter((note) => note !== "").join("；");
}
