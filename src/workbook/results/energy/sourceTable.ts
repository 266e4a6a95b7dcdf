import type { SectionColumn } from "../sectionTable";
import type { CoefficientSource } from "./coefficientSources";
import { UNVERIFIED } from "./lineTable";

const KINDS = {
  measured: "企业实测",
  line: "消耗表填报",
  table: "折算系数表",
  project: "项目信息",
  set: "公布值",
} as const;
const MOST_NAMED = 8;

/** 系数来源: where every coefficient of the lines comes from, and what of it a proof-reader should look at. */
export const sourceColumns: readonly SectionColumn<CoefficientSource>[] = [
  { heading: "编号", align: "center", cell: ({ number }) => `[${number}]` },
  { heading: "类别", cell: ({ from }) => KINDS[from] },
  { heading: "核对", align: "center", cell: ({ from, verified }) => stateOf(from, verified) },
  { heading: "来源", cell: ({ source, carriers, doubts }) => [source, usedBy(carriers), ...doubts].join("；") },
];

function stateOf(from: CoefficientSource["from"], verified: boolean): string {
  if (!verified) return UNVERIFIED;
  return from === "set" ? "已核对" : "填报";
}

function usedBy(carriers: readonly string[]): string {
  const named = carriers.slice(0, MOST_NAMED).join("、");
  return `用于 ${named}${carriers.length > MOST_NAMED ? ` 等 ${carriers.length} 种` : ""}`;
}
