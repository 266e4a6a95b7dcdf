import type { Command } from "../../port";
import { decimalFormat } from "../amountFormat";
import { NOTE } from "../looks";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { LAST_COLUMN } from "./balanceGrid";
import { setAsideElsewhere, setAsideWords } from "./balanceWords.terms";
import type { PlacedBalance } from "./placeBalances";
import {
  coefficientFormats,
  equivalents,
  kindOf,
  objectOf,
  percentCell,
  placeOf,
  signed,
  suspectRecords,
  type SuspectRecord,
} from "./suspectRecord";

/** The text of the other explanations reaches from here to the last column. */
const OTHERS_COLUMN = 8;

/**
 * 依次剔除: every step of the serial elimination, in the columns of the suspects, and below them what the readings that
 * are left say. A later step may name what was not suspect at first: each was found without the readings set aside before.
 */
export function setAsideTable(placed: PlacedBalance, sheet: string, decimals: number): readonly Command[] {
  const { balance, setAside: top } = placed;
  const { setAside, setAsideStatus: status, setAsideElsewhere: elsewhere = 0 } = balance;
  if (top === null || status === undefined) return [];
  const records = suspectRecords(placed, setAside);
  const first = top + SECTION_HEAD_ROWS;
  const below = first + records.length;
  const rows = [top + 1, ...records.map((_, i) => first + i)];
  const name = "依次剔除：每步剔除最可疑的一处（不能区分的一并剔除）后重新协调，直至其余读数一致或没有一处超过限值";
  const result = `剔除以上 ${records.length} 处${elsewhere > 0 ? setAsideElsewhere(elsewhere) : ""}后，${setAsideWords[status]}`;
  return [
    ...sectionTable({ sheet, top, name }, columnsOf(placed, decimals), records),
    ...coefficientFormats(placed, records, { sheet, body: first }),
    ...rows.map((row): Command => ({
      kind: "merge",
      sheet,
      area: { top: row, left: OTHERS_COLUMN, bottom: row, right: LAST_COLUMN },
    })),
    { kind: "writeBlock", sheet, top: below, left: 0, cells: [[result]] },
    { kind: "style", sheet, area: { top: below, left: 0, bottom: below, right: 0 }, style: NOTE },
  ];
}

function columnsOf({ balance }: PlacedBalance, decimals: number): readonly SectionColumn<SuspectRecord>[] {
  const blank: SectionColumn<SuspectRecord> = { heading: "", cell: () => null };
  return [
    { heading: "步骤", align: "center", cell: ({ number }) => number },
    { heading: "剔除的对象", wrap: true, cell: objectOf },
    { heading: "类型", align: "center", cell: kindOf },
    { heading: "位置", wrap: true, cell: placeOf },
    { heading: "|z|", format: "0.000", cell: ({ suspect }) => suspect.z },
    { heading: "限值", format: "0.000", cell: ({ suspect }) => suspect.limit },
    { heading: "估计偏差", format: signed(decimalFormat(decimals)), cell: ({ bias }) => bias },
    { heading: "占读数(%)", format: "+0.0;-0.0;0", cell: percentCell },
    {
      heading: "等效解释（现有数据不能区分，其中的计量一并剔除）",
      wrap: true,
      cell: (record) => equivalents(record, balance, decimals) || null,
    },
    ...Array.from({ length: LAST_COLUMN - OTHERS_COLUMN }, () => blank),
  ];
}
