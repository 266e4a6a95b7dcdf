import type { CarrierLinks, EnergyLinkTable } from "../../../core/energy/energyLinks";
import type { LinkedUnit } from "../../../core/energy/linkedUnits";
import { columnName } from "../../address";
import type { Command, PlanCell } from "../../port";
import { amountFormat } from "../amountFormat";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import type { EnergyLayout } from "./energyLayout";

type Amount = Exclude<keyof CarrierLinks, "carrier">;

interface LinkRow {
  readonly link: string;
  readonly name: string;
  /** Absent: the difference of all rows above. */
  readonly of?: Amount;
  readonly sign: 1 | -1;
}

/** Links down as GB/T 28751 orders them; what comes in counts plus, what goes out minus. */
const ROWS: readonly LinkRow[] = [
  { link: "购入贮存", name: "购入（＋）", of: "purchased", sign: 1 },
  { link: "购入贮存", name: "库存减少（＋）", of: "stockUse", sign: 1 },
  { link: "购入贮存", name: "外供（－）", of: "sold", sign: -1 },
  { link: "购入贮存", name: "贮存损失（－）", of: "storageLoss", sign: -1 },
  { link: "加工转换", name: "投入（－）", of: "conversionInput", sign: -1 },
  { link: "加工转换", name: "产出（＋）", of: "conversionOutput", sign: 1 },
  { link: "输送分配", name: "损失（－）", of: "distributionLoss", sign: -1 },
  { link: "最终使用", name: "回收（＋）", of: "recovered", sign: 1 },
  { link: "最终使用", name: "使用（－）", of: "endUse", sign: -1 },
  { link: "校核", name: "收支差（应为 0）", sign: 1 },
];
const FIRST_CARRIER = 2;
const UNKNOWN = "未知";
const LINKS = { supply: "购入贮存", conversion: "加工转换", distribution: "输送分配", endUse: "最终使用" } as const;

/** Rows that one balance takes: links, a blank row, units, a blank row. */
export function linkHeight({ units }: EnergyLinkTable): number {
  return unitsTop() + SECTION_HEAD_ROWS + units.length + 1;
}

function unitsTop(): number {
  return SECTION_HEAD_ROWS + ROWS.length + 1;
}

/** The four-link table of every energy balance with its units below. */
export function linkCommands({ sheet, energy, tops }: EnergyLayout): readonly Command[] {
  let top = tops.links;
  return energy.links.flatMap((table) => {
    const own = top;
    top += linkHeight(table);
    const title = [table.object, table.period, table.name].filter((part) => part !== "").join(" ");
    const name = `能量平衡表：${title}（当量值，${table.unit}）`;
    return [
      ...sectionTable({ sheet, top: own, name }, linkColumns(table, own), ROWS),
      ...sectionTable(
        { sheet, top: own + unitsTop(), name: `用能单元：${title}` },
        unitColumns(table.units),
        table.units,
      ),
    ];
  });
}

function linkColumns({ carriers }: EnergyLinkTable, top: number): readonly SectionColumn<LinkRow>[] {
  const first = top + SECTION_HEAD_ROWS;
  const last = columnName(FIRST_CARRIER + carriers.length - 1);
  const format = amountFormat(carriers.flatMap((carrier) => ROWS.map(({ of }) => (of ? carrier[of] : null))));
  const amount = { format, align: "right" } as const;
  return [
    { heading: "环节", align: "center", cell: ({ link }) => link },
    { heading: "项目", cell: ({ name }) => name },
    ...carriers.map((carrier, i): SectionColumn<LinkRow> => ({
      heading: carrier.carrier,
      ...amount,
      cell: (row) =>
        row.of ? (carrier[row.of] ?? UNKNOWN) : differenceCell(carrier, columnName(FIRST_CARRIER + i), first),
    })),
    {
      heading: "合计",
      ...amount,
      cell: (row, place) => {
        const value = totalOf(carriers, row);
        const range = `${columnName(FIRST_CARRIER)}${place + 1}:${last}${place + 1}`;
        return value === null ? UNKNOWN : { formula: `SUM(${range})`, value };
      },
    },
  ];
}

/** Rounded: sums of binary fractions leave noise where nothing is left. */
function differenceCell(carrier: CarrierLinks, letter: string, first: number): PlanCell {
  const value = differenceOf(carrier);
  if (value === null) return UNKNOWN;
  const terms = ROWS.flatMap(({ of, sign }, i) => (of ? [`${sign === 1 ? "+" : "-"}${letter}${first + i + 1}`] : []));
  return { formula: `ROUND(${terms.join("").slice(1)},4)`, value };
}

function differenceOf(carrier: CarrierLinks): number | null {
  const parts = ROWS.flatMap(({ of, sign }) => (of ? [{ sign, amount: carrier[of] }] : []));
  if (parts.some(({ amount }) => amount === null)) return null;
  const sum = parts.reduce((total, { sign, amount }) => total + sign * (amount ?? 0), 0);
  return Math.round(sum * 1e4) / 1e4 + 0;
}

function totalOf(carriers: readonly CarrierLinks[], { of }: LinkRow): number | null {
  const amounts = carriers.map((carrier) => (of ? carrier[of] : differenceOf(carrier)));
  return amounts.some((amount) => amount === null)
    ? null
    : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

function unitColumns(units: readonly LinkedUnit[]): readonly SectionColumn<LinkedUnit>[] {
  const format = amountFormat(units.flatMap(({ input, output }) => [input, output]));
  const amount = { format, align: "right" } as const;
  const at = (letter: string, row: number): string => `${letter}${row + 1}`;
  return [
    { heading: "环节", align: "center", cell: ({ link }) => LINKS[link] },
    { heading: "单元", cell: ({ node }) => node },
    { heading: "输入", ...amount, cell: ({ input }) => input ?? UNKNOWN },
    {
      heading: "输出",
      ...amount,
      cell: ({ output, link }) => (link === "endUse" ? (output ?? null) : (output ?? UNKNOWN)),
    },
    { heading: "填报损失", ...amount, cell: ({ statedLoss }) => statedLoss },
    {
      heading: "输入－输出",
      ...amount,
      cell: ({ input, output, link }, row) => {
        if (link === "endUse" || input === null || output === null) return null;
        return { formula: `${at("C", row)}-${at("D", row)}`, value: input - output };
      },
    },
    {
      heading: "效率",
      format: "0.0%",
      align: "right",
      cell: ({ efficiency }, row) =>
        efficiency === null ? null : { formula: `${at("D", row)}/${at("C", row)}`, value: efficiency },
    },
  ];
}
