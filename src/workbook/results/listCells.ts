import type { PlanCell } from "../port";
import type { PlacedObject } from "./layout";
import { groupFails, type LevelSources } from "./levelFormula";
import { levelMarks, MET, MISSING, NOT_APPLICABLE, NOT_MET, OPEN_MARKS, type OpenMark } from "./marks";
import type { ObjectRanges } from "./objectRanges";
import { LIMITING, REQUIRED, type LineEntry } from "./systemLine";

/** Lists of indicator numbers in 评价结果, as formulas on 达到等级 while those stay short enough for a cell. */
export interface ListCells {
  /** `5（Ⅱ）、14（不达标）`: limiting indicators that surely are not at Ⅰ. */
  readonly failures: PlanCell;
  readonly missing: PlanCell;
  readonly notApplicable: PlanCell;
}

const MOST_CHARACTERS = 6000;

/** `sources`: null for plain values. */
export function listCells(object: PlacedObject, sources: LevelSources | null): ListCells {
  const notShort = notShortOf(object, sources?.layout.openMarks ?? OPEN_MARKS);
  const list = (part: ListPart): PlanCell => listCell(object, sources?.ranges ?? null, part);
  return {
    failures: list({
      lists: ({ limiting }) => limiting === LIMITING || limiting === REQUIRED,
      holds: (mark) => !notShort.includes(mark),
      test: (cell) => `AND(${notShort.map((mark) => `${cell}<>"${mark}"`).join(",")})`,
      withMark: true,
      groups: failedGroups(object, sources),
    }),
    missing: list({
      lists: () => true,
      holds: (mark) => mark.startsWith(MISSING),
      test: (cell) => `LEFT(${cell},2)="${MISSING}"`,
      withMark: false,
    }),
    notApplicable: list({
      lists: () => true,
      holds: (mark) => mark === NOT_APPLICABLE,
      test: (cell) => `${cell}="${NOT_APPLICABLE}"`,
      withMark: false,
    }),
  };
}

/** Marks of 达到等级 that do not prove an indicator short of Ⅰ. */
function notShortOf({ line }: PlacedObject, open: readonly OpenMark[]): readonly string[] {
  const best = line.rating ? levelMarks.I : MET;
  return [best, NOT_APPLICABLE, ...open.filter((mark) => mark.best === 0).map(({ text }) => text)];
}

interface ListPart {
  readonly lists: (entry: LineEntry) => boolean;
  readonly holds: (mark: string) => boolean;
  readonly test: (cell: string) => string;
  /** Whether the level stands behind the number. */
  readonly withMark: boolean;
  readonly groups?: readonly ListedGroup[];
}

/** A choose-one group, listed while none of its members is or may be met. */
interface ListedGroup {
  readonly text: string;
  readonly holds: boolean;
  readonly test: string;
}

function failedGroups({ line, marks }: PlacedObject, sources: LevelSources | null): readonly ListedGroup[] {
  if (line.rating) return [];
  const groups = [...new Set(line.entries.map(({ limiting }) => limiting))].filter((kind) => kind !== REQUIRED);
  return groups.map((group) => {
    const own = marks.filter((_, place) => line.entries[place]?.limiting === group);
    const isOpen = own.some((mark) => mark === MET || mark.startsWith(MISSING));
    const test = sources ? groupFails(line, group, sources) : "FALSE";
    return { text: `${group}（均不达标）`, holds: own.includes(NOT_MET) && !isOpen, test };
  });
}

function listCell(object: PlacedObject, ranges: ObjectRanges | null, part: ListPart): PlanCell {
  const value = listText(object, part);
  const places = ranges ? object.line.entries.flatMap((entry, place) => (part.lists(entry) ? [place] : [])) : [];
  if (!ranges || places.length === 0) return value || null;
  const pieces = places.map((place) => {
    const cell = ranges.level(place, place).replace(/:.*$/, "");
    const no = numberOf(object, place).replaceAll('"', '""');
    return `IF(${part.test(cell)},"、${no}${part.withMark ? `（"&${cell}&"）"` : '"'},"")`;
  });
  const groups = (part.groups ?? []).map(({ text, test }) => `IF(${test},"、${text}","")`);
  const formula = `MID(${[...pieces, ...groups].join("&")},2,${MOST_CHARACTERS})`;
  return formula.length > MOST_CHARACTERS ? value || null : { formula, value };
}

function listText(object: PlacedObject, { lists, holds, withMark, groups = [] }: ListPart): string {
  let text = "";
  const add = (piece: string): void => {
    text += `${text === "" ? "" : "、"}${piece}`;
  };
  object.marks.forEach((mark, place) => {
    const entry = object.line.entries[place];
    if (entry && holds(mark) && lists(entry)) add(`${entry.no}${withMark ? `（${mark}）` : ""}`);
  });
  for (const group of groups) if (group.holds) add(group.text);
  return text;
}

function numberOf({ line }: PlacedObject, place: number): string {
  return line.entries[place]?.no ?? "";
}
