import type { AuditFlow, MeterAdvice } from "../../../core/balance/auditBalance";
import { listed } from "../../../messages/format";
import type { Command } from "../../port";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { LAST_COLUMN } from "./balanceGrid";
import { classWords } from "./balanceWords.terms";
import { endWord } from "./flowSums";
import { listedMeters, type PlacedBalance } from "./placeBalances";
import { flowLabel } from "./suspectRecord";

interface Record {
  readonly number: number;
  readonly advice: MeterAdvice;
  readonly each: AuditFlow | undefined;
  readonly makes: readonly string[];
}

const LIST_COLUMN = 6;

/** 建议增设计量点: flows that are not measured now, and what a meter there would make known or checkable. */
export function meterTable(placed: PlacedBalance, sheet: string): readonly Command[] {
  if (placed.meters === null) return [];
  const flows = new Map(placed.balance.flows.map((each) => [each.flow.id, each]));
  const labelOf = (id: string): string => {
    const each = flows.get(id);
    return each ? flowLabel(each) : id;
  };
  const records = listedMeters(placed.balance).map((advice, i): Record => ({
    number: i + 1,
    advice,
    each: flows.get(advice.flow),
    makes: advice.makes.map(labelOf),
  }));
  const top = placed.meters;
  const first = top + SECTION_HEAD_ROWS;
  const rows = [top + 1, ...records.map((_, i) => first + i)];
  return [
    ...sectionTable({ sheet, top, name: "建议增设计量点：按作用大小排列" }, COLUMNS, records),
    ...rows.map((row): Command => ({
      kind: "merge",
      sheet,
      area: { top: row, left: LIST_COLUMN, bottom: row, right: LAST_COLUMN },
    })),
  ];
}

const blank: SectionColumn<Record> = { heading: "", cell: () => null };

const COLUMNS: readonly SectionColumn<Record>[] = [
  { heading: "序号", align: "center", cell: ({ number }) => number },
  { heading: "增设计量的物流", wrap: true, cell: ({ each, advice }) => (each ? flowLabel(each) : advice.flow) },
  { heading: "来源单元", wrap: true, cell: ({ each }) => (each ? endWord(each.flow.from) : null) },
  { heading: "去向单元", wrap: true, cell: ({ each }) => (each ? endWord(each.flow.to) : null) },
  {
    heading: "作用",
    align: "center",
    cell: ({ advice: { purpose } }) => `变为${classWords[purpose]}`,
  },
  { heading: "涉及物流数", align: "center", cell: ({ makes }) => makes.length },
  { heading: "涉及物流", wrap: true, cell: ({ makes }) => listed(makes) },
  ...Array.from({ length: LAST_COLUMN - LIST_COLUMN }, () => blank),
];
