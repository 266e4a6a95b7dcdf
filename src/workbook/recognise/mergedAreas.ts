import type { Area, SheetSnapshot } from "../port";

/** Pairs of merged areas that share a cell: no spreadsheet program writes them, so the file was damaged or made up. */
export function overlappingMerges(sheet: SheetSnapshot): readonly (readonly [Area, Area])[] {
  if (sheet.merges === "unknown") return [];
  const ordered = [...sheet.merges].sort((a, b) => a.top - b.top);
  const pairs: [Area, Area][] = [];
  let open: Area[] = [];
  for (const area of ordered) {
    open = open.filter((other) => other.bottom >= area.top);
    const hit = open.find((other) => other.left <= area.right && area.left <= other.right);
    if (hit) pairs.push([hit, area]);
    if (pairs.length >= MOST_PAIRS) return pairs;
    open.push(area);
  }
  return pairs;
}

/** Enough to show where the trouble is. */
const MOST_PAIRS = 20;
