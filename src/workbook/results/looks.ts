import type { Area, CellStyle, Command } from "../port";
import { levelMarks, MET, MISSING, NOT_APPLICABLE, NOT_MET, objectLevelMarks } from "./marks";

/** Colours shared by all result sheets (RRGGBB). */
export const GREEN = { fill: "C6EFCE", fontColor: "006100" };
export const BLUE = { fill: "DDEBF7", fontColor: "1F4E79" };
export const YELLOW = { fill: "FFEB9C", fontColor: "7F6000" };
export const RED = { fill: "FFC7CE", fontColor: "9C0006" };
export const GREY = { fill: "E7E6E6", fontColor: "595959" };

export const TITLE: CellStyle = { bold: true, fontSize: 14 };
export const NOTE: CellStyle = { fontColor: "595959" };
export const LINK: CellStyle = { fontColor: "0563C1" };
export const HEADING: CellStyle = {
  bold: true,
  fill: "D9E1F2",
  border: "thin",
  align: "center",
  verticalAlign: "middle",
  wrap: true,
};
export const BODY: CellStyle = { border: "thin", verticalAlign: "middle" };
/** Cells that the consultant may change. */
export const INPUT: CellStyle = { fill: "FFF2CC" };
export const TAB_COLOR = "70AD47";

/** Colours of Ⅰ, Ⅱ, Ⅲ, below and undetermined in charts: the strong tone of the cells' colours. */
export const CHART_COLORS = ["70AD47", "5B9BD5", "FFC000", "E15759", "A5A5A5"] as const;
/** One series per period or system. */
export const SERIES_COLORS = ["8EA9DB", "375623", "C65911", "7030A0"] as const;

export type Tone = Pick<CellStyle, "bold" | "fontColor" | "fill">;

const OBJECT_TONES: readonly (readonly [string, Tone])[] = [
  [objectLevelMarks.I, GREEN],
  [objectLevelMarks.II, BLUE],
  [objectLevelMarks.III, YELLOW],
  [objectLevelMarks.below, RED],
  [objectLevelMarks.undetermined, GREY],
  ["符合", GREEN],
  ["不符合", RED],
];

const INDICATOR_TONES: readonly (readonly [string, Tone])[] = [
  [levelMarks.I, GREEN],
  [levelMarks.II, BLUE],
  [levelMarks.III, YELLOW],
  [MET, GREEN],
  [NOT_MET, RED],
  [MISSING, GREY],
  [NOT_APPLICABLE, { fontColor: "A6A6A6" }],
];

const SEVERITY_TONES: readonly (readonly [string, Tone])[] = [
  ["错误", RED],
  ["存疑", YELLOW],
  ["提示", GREY],
];

export const colorObjectLevels = colorer(OBJECT_TONES);
export const colorIndicatorLevels = colorer(INDICATOR_TONES);
export const colorSeverities = colorer(SEVERITY_TONES);

/** Cells of an area that hold one of the texts take its colours. */
export function colorer(tones: readonly (readonly [string, Tone])[]) {
  return (sheet: string, area: Area): readonly Command[] =>
    tones.map(([text, style]) => ({
      kind: "conditionalFormat",
      sheet,
      area,
      rule: { kind: "textEquals", text },
      style,
    }));
}
