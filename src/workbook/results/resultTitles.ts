import type { Snapshot } from "../port";
import { ownSheet, RESULT_SHEETS, type ResultSheet } from "./ownResultSheets";

export type ResultTitles = Readonly<Record<ResultSheet, string>>;

const USUAL: ResultTitles = {
  grades: "评价结果",
  details: "评价明细",
  sector: "行业对标",
  balances: "平衡结果",
  water: "用水指标",
  energy: "能耗与碳排放",
  findings: "校核结果",
};

/** What a sheet would have said, for a sheet that says that there is nothing to say. */
export const resultWords: ResultTitles = {
  ...USUAL,
  details: "评价结果",
  sector: "评价结果",
};

/**
 * Under which title each result sheet stands: where our range is now, where it was in an earlier output, or the usual
 * title. A title that a sheet of the consultant's has already is left to that sheet: ours is called `评价结果(清审)` then.
 */
export function chooseTitles(snapshot: Snapshot, earlier?: Snapshot): ResultTitles {
  const chosen = new Map<ResultSheet, string>();
  const taken = new Set(snapshot.sheets.map(({ name }) => titleKey(name)));
  for (const kind of RESULT_SHEETS) {
    const own = ownSheet(snapshot, kind)?.name;
    if (own !== undefined && ![...chosen.values()].includes(own)) chosen.set(kind, own);
  }
  for (const kind of RESULT_SHEETS) {
    if (chosen.has(kind)) continue;
    const candidates = [ownSheet(earlier, kind)?.name, USUAL[kind]].filter((title) => title !== undefined);
    const title = candidates.find((each) => !taken.has(titleKey(each))) ?? freeTitle(USUAL[kind], taken);
    taken.add(titleKey(title));
    chosen.set(kind, title);
  }
  const titleOf = (kind: ResultSheet): string => chosen.get(kind) ?? USUAL[kind];
  return {
    grades: titleOf("grades"),
    details: titleOf("details"),
    sector: titleOf("sector"),
    balances: titleOf("balances"),
    water: titleOf("water"),
    energy: titleOf("energy"),
    findings: titleOf("findings"),
  };
}

/** Sheet titles differ only when they differ beyond upper and lower case. */
function titleKey(title: string): string {
  return title.toLowerCase();
}

function freeTitle(usual: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const title = `${usual}(清审${number === 1 ? "" : number})`;
    if (!taken.has(titleKey(title))) return title;
  }
}
