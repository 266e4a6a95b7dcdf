import type { GradedObject } from "../../desk/views";
import type { PaneWords } from "../pane.terms";
import type { Standing } from "./standing";
import { STANDINGS } from "./standing";

export type SortKey = "place" | "name" | "standing" | "index" | "lacking";

export interface ObjectOrder {
  readonly by: SortKey;
  readonly isDescending: boolean;
}

export function standingOf({ verdict, level }: GradedObject): Standing {
  return verdict ?? level;
}

export function standingText(standing: Standing, words: PaneWords): string {
  return standing === "met" || standing === "notMet" ? words.verdict[standing] : words.level[standing];
}

/** The index of the level that was reached; Y_Ⅲ where none was, since it says how far Ⅲ is. */
export function decidingIndex({ index, level }: GradedObject): number | null {
  if (!index) return null;
  return level === "I" || level === "II" ? index[level] : index.III;
}

export function countByStanding(objects: readonly GradedObject[]): ReadonlyMap<Standing, number> {
  const counts = new Map<Standing, number>();
  for (const object of objects) {
    const standing = standingOf(object);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return counts;
}

const VALUE: Readonly<Record<SortKey, (object: GradedObject) => number | string>> = {
  place: ({ place }) => place,
  name: ({ name }) => name,
  standing: (object) => STANDINGS.indexOf(standingOf(object)),
  index: (object) => decidingIndex(object) ?? -1,
  lacking: ({ missing, limitingFailures }) => missing + limitingFailures,
};

const names = new Intl.Collator("zh-CN", { numeric: true });

/** Stable: objects that are equal stay in the order of the workbook. */
export function sortObjects(objects: readonly GradedObject[], { by, isDescending }: ObjectOrder) {
  const value = VALUE[by];
  const compare = (a: GradedObject, b: GradedObject) => {
    const [left, right] = [value(a), value(b)];
    return typeof left === "number" && typeof right === "number"
      ? left - right
      : names.compare(String(left), String(right));
  };
  return [...objects].sort(isDescending ? (a, b) => compare(b, a) : compare);
}

export interface ObjectFilter {
  readonly standings: readonly Standing[];
  readonly text: string;
}

export function filterObjects(objects: readonly GradedObject[], { standings, text }: ObjectFilter) {
  const sought = text.trim().toLowerCase();
  return objects.filter(
    (object) =>
      (standings.length === 0 || standings.includes(standingOf(object))) &&
      (sought === "" || object.name.toLowerCase().includes(sought)),
  );
}
