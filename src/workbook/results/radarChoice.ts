import type { Cell, Snapshot } from "../port";
import { ownSheet } from "./ownResultSheets";

/** An object of the radar chart, as its row names it. */
export interface RadarObject {
  readonly name: string;
  readonly period: string;
}

/** The name stands between the first two, under the word for what is graded. */
export const RADAR_HEADINGS = { mark: "图例", period: "时期", suggestion: "程序建议" } as const;
/** Which objects the rows suggest; the last row is the consultant's alone. */
export const RADAR_ROLES = ["最优", "中位", "最差", null] as const;

export type RadarRole = (typeof RADAR_ROLES)[number];

/** `最优：甲厂（2025）` */
export function suggestionText(role: RadarRole, object: RadarObject | undefined): string {
  return role === null || !object ? "" : `${role}：${object.name}（${object.period}）`;
}

/**
 * What the consultant put in place of our suggestion, row by row; undefined where a row still holds it, so that it
 * moves with the data. A name that was cleared is a choice as well.
 */
export function radarChoices(snapshot: Snapshot, earlier: Snapshot | undefined): readonly (RadarObject | undefined)[] {
  return choicesIn(snapshot) ?? choicesIn(earlier) ?? [];
}

function choicesIn(snapshot: Snapshot | undefined): readonly (RadarObject | undefined)[] | undefined {
  const cells = ownSheet(snapshot, "grades")?.cells ?? [];
  const heading = cells.findIndex((row) => row?.some((cell) => cell?.value === RADAR_HEADINGS.suggestion));
  if (heading < 0) return undefined;
  const texts = [...(cells[heading] ?? [])].map(textOf);
  const columnOf = (key: keyof typeof RADAR_HEADINGS): number => texts.indexOf(RADAR_HEADINGS[key]);
  return RADAR_ROLES.map((role, i) => {
    const written = (column: number): string => textOf(cells[heading + 1 + i]?.[column]).trim();
    const object = { name: written(columnOf("mark") + 1), period: written(columnOf("period")) };
    const suggested = written(columnOf("suggestion"));
    const isOurs = suggested === "" ? object.name === "" : suggested === suggestionText(role, object);
    return isOurs ? undefined : object;
  });
}

function textOf(cell: Cell | undefined): string {
  const value = cell?.value ?? "";
  return typeof value === "object" ? value.error : String(value);
}
