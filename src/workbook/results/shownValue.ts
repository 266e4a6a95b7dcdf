import type { StatedLevel } from "../../core/audit/indicatorTable";
import type { AssessedValue, IndicatorGrade } from "../../core/grading/grade";
import { hasFigure, isNotApplicable } from "../../core/grading/membership";
import { plainFigure } from "../../core/grading/levelTest";
import type { Reading } from "../../core/quantity/quantity";
import type { PlanCell } from "../port";
import type { InputLinks } from "./inputLinks";
import type { PlacedObject } from "./layout";
import { levelMarks, MET, NOT_APPLICABLE, NOT_MET } from "./marks";

/** 指标值 as shown, and what it is for the formulas that look at it. */
export interface ShownValue {
  readonly cell: PlanCell;
  /** `fixed`: no formula can say what follows from it (`<0.05`, `50-60`, a level settled by other data). */
  readonly kind: "figure" | "mark" | "notApplicable" | "missing" | "fixed";
}

/** 指标值 of one indicator of one object, as a formula on the input cell where that cell says plainly what we read. */
export function showValue(object: PlacedObject, place: number, links: InputLinks): ShownValue {
  const [entry, indicator] = [object.line.entries[place], object.indicators[place]];
  const value = indicator?.value;
  if (!entry || !indicator || !value) return { cell: null, kind: indicator?.level === "missing" ? "missing" : "fixed" };
  const shows = shownText(value, object.line.rating === null);
  const formula = links.value({ object, entry }, { quantity: value.quantity, shows });
  return {
    cell: formula === undefined ? shows : { formula, value: shows },
    kind: kindOf(indicator.level, value),
  };
}

/** Level that a person stated beside a figure, for 认定等级; empty when 指标值 says all there is. */
export function statedMark({ value }: IndicatorGrade, isRequirement: boolean): string {
  if (value?.stated === undefined || !hasFigure(value.quantity.reading)) return "";
  return markOf(value.stated, isRequirement);
}

function shownText(value: AssessedValue, isRequirement: boolean): number | string {
  if (isNotApplicable(value)) return NOT_APPLICABLE;
  const { reading, written } = value.quantity;
  const figure = plainFigure(reading);
  if (figure !== undefined) return figure;
  if (hasFigure(reading)) return written || readingText(reading);
  if (value.stated !== undefined) return markOf(value.stated, isRequirement);
  return reading.kind === "text" ? reading.text : "";
}

function markOf(stated: StatedLevel, isRequirement: boolean): string {
  if (stated === "notApplicable") return NOT_APPLICABLE;
  if (isRequirement) return stated === "below" ? NOT_MET : MET;
  return stated === "below" ? NOT_MET : levelMarks[stated];
}

function readingText(reading: Reading): string {
  if (reading.kind === "censored") return `${reading.comparison}${reading.limit}`;
  return reading.kind === "range" ? `${reading.low}～${reading.high}` : "";
}

const LEVELS_DECIDED: readonly IndicatorGrade["level"][] = ["I", "II", "III", "below"];

/** The kind that the level bears out; anything else was settled by more than the value. */
function kindOf(level: IndicatorGrade["level"], value: AssessedValue): ShownValue["kind"] {
  if (isNotApplicable(value)) return level === "notApplicable" ? "notApplicable" : "fixed";
  const { reading } = value.quantity;
  const isDecided = LEVELS_DECIDED.includes(level);
  if (hasFigure(reading)) return isDecided && plainFigure(reading) !== undefined ? "figure" : "fixed";
  if (value.stated !== undefined) return isDecided ? "mark" : "fixed";
  return level === "missing" && reading.kind === "missing" ? "missing" : "fixed";
}
