import type { Command, PlanCell } from "../../port";
import { amountFormat } from "../amountFormat";
import { LINK } from "../looks";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { cell, CLOSURE, LAST_COLUMN, TEST } from "./balanceGrid";
import { statusWords, unitWord } from "./balanceWords.terms";
import { differenceOf, verdictWord } from "./closureTable";
import { wholeRow, type PlacedBalance } from "./placeBalances";

/** Rows that the list of balances takes, with the blank row after it; none for a single balance. */
export function summaryRows(balances: number): number {
  return balances > 1 ? SECTION_HEAD_ROWS + balances + 1 : 0;
}

/** 平衡一览: the whole of each balance, by reference to its own tables, with a link to them. */
export function summaryTable(placed: readonly PlacedBalance[], sheet: string, top: number): readonly Command[] {
  if (placed.length < 2) return [];
  const first = top + SECTION_HEAD_ROWS;
  return [
    ...sectionTable({ sheet, top, name: "平衡一览（全系统）" }, COLUMNS, placed),
    ...placed.map((each, i): Command => ({
      kind: "hyperlink",
      sheet,
      row: first + i,
      column: 1,
      targetSheet: sheet,
      targetArea: { top: each.top, left: 0, bottom: each.bottom, right: LAST_COLUMN },
    })),
    // Each balance has its own unit and size.
    ...placed.map(({ balance }, i): Command => {
      const { input = 0, output = 0 } = balance.closures.find(({ node }) => node === null) ?? {};
      const area = { top: first + i, left: FIRST_AMOUNT, bottom: first + i, right: LAST_AMOUNT };
      return { kind: "numberFormat", sheet, area, format: amountFormat([input, output]) };
    }),
    { kind: "style", sheet, area: { top: first, left: 1, bottom: first + placed.length - 1, right: 1 }, style: LINK },
  ];
}

const FIRST_AMOUNT = 5;
const LAST_AMOUNT = 7;

const COLUMNS: readonly SectionColumn<PlacedBalance>[] = [
  { heading: "序号", align: "center", cell: ({ number }) => number },
  { heading: "平衡", wrap: true, cell: ({ balance }) => balance.name },
  { heading: "对象", wrap: true, cell: ({ balance }) => balance.object || null },
  { heading: "期间", wrap: true, align: "center", cell: ({ balance }) => balance.period || null },
  { heading: "单位", align: "center", cell: ({ balance }) => unitWord(balance.unit) },
  { heading: "进入量", cell: (each) => wholeCell(each, "input") },
  { heading: "离开量", cell: (each) => wholeCell(each, "output") },
  { heading: "差额", cell: (each) => wholeCell(each, "difference") },
  { heading: "判定", align: "center", cell: (each) => wholeCell(each, "verdict") },
  { heading: "偏差(%)", format: "0.00", cell: (each) => wholeCell(each, "deviation") },
  { heading: "计量值是否一致", align: "center", cell: (each) => testCell(each) },
  { heading: "存疑对象数", align: "center", cell: (each) => countCell(each) },
  { heading: "说明", wrap: true, cell: (each) => noteOf(each) },
];

function wholeCell(placed: PlacedBalance, key: "input" | "output" | "difference" | "deviation" | "verdict"): PlanCell {
  const row = wholeRow(placed);
  const whole = placed.balance.closures.find(({ node }) => node === null);
  if (row === null || !whole) return null;
  const values = {
    input: whole.input,
    output: whole.output,
    difference: differenceOf(whole),
    deviation: whole.input > 0 ? (differenceOf(whole) / whole.input) * 100 : "",
    verdict: verdictWord(whole),
  };
  return { formula: cell(row, CLOSURE[key]), value: values[key] };
}

function testCell({ balance, test }: PlacedBalance): PlanCell {
  return { formula: cell(test + SECTION_HEAD_ROWS, TEST.conclusion), value: statusWords[balance.status] };
}

function countCell({ balance, test }: PlacedBalance): PlanCell {
  const value = balance.suspects.filter(({ isSignificant }) => isSignificant).length;
  return { formula: cell(test + SECTION_HEAD_ROWS, TEST.suspects), value };
}

function noteOf({ balance }: PlacedBalance): string | null {
  const open = balance.closures.filter(({ node, status }) => node !== null && status === "notCheckable").length;
  const off = balance.closures.filter(({ node, status }) => node !== null && status === "notClosed").length;
  const parts = [off > 0 ? `超差单元 ${off} 个` : "", open > 0 ? `不可核对单元 ${open} 个` : ""];
  return parts.filter((part) => part !== "").join("；") || null;
}
