import type { CarrierLinks, EnergyLinkTable, LinkAmount } from "../../../core/energy/energyLinks";
import { LINK_ROWS, linkDifference, linkTotal } from "../../../core/energy/linkRows";
import type { LinkedUnit } from "../../../core/energy/linkedUnits";
import { linkLabels, linkRowLabels } from "../../../messages/zhCN/energyLinks";
import { columnName } from "../../address";
import type { Command, PlanCell } from "../../port";
import { amountFormat } from "../amountFormat";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import type { EnergyLayout } from "./energyLayout";

/** A row as printed; without `of` the difference of all rows above. */
interface PrintedRow {
  readonly link: string;
  readonly name: string;
  readonly of?: LinkAmount;
}

const ROWS: readonly PrintedRow[] = [
  ...LINK_ROWS.map(({ link, of, sign }) => ({
    link: linkLabels[link],
    name: `${linkRowLabels[of]}（${sign === 1 ? "＋" : "－"}）`,
    of,
  })),
  { link: "校核", name: "收支差（应为 0）" },
];
const FIRST_CARRIER = 2;
const UNKNOWN = "未知";

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

function linkColumns({ carriers }: EnergyLinkTable, top: number): readonly SectionColumn<PrintedRow>[] {
  const first = top + SECTION_HEAD_ROWS;
  const last = columnName(FIRST_CARRIER + carriers.length - 1);
  const format = amountFormat(carriers.flatMap((carrier) => ROWS.map(({ of }) => (of ? carrier[of] : null))));
  const amount = { format, align: "right" } as const;
  return [
    { heading: "环节", align: "center", cell: ({ link }) => link },
    { heading: "项目", cell: ({ name }) => name },
    ...carriers.map((carrier, i): SectionColumn<PrintedRow> => ({
      heading: carrier.carrier,
      ...amount,
      cell: (row) =>
        row.of ? (carrier[row.of] ?? UNKNOWN) : differenceCell(carrier, columnName(FIRST_CARRIER + i), first),
    })),
    {
      heading: "合计",
      ...amount,
      cell: (row, place) => {
        const value = linkTotal({ carriers }, row.of);
        const range = `${columnName(FIRST_CARRIER)}${place + 1}:${last}${place + 1}`;
        return value === null ? UNKNOWN : { formula: `SUM(${range})`, value };
      },
    },
  ];
}

function differenceCell(carrier: CarrierLinks, letter: string, first: number): PlanCell {
  const value = linkDifference(carrier);
  if (value === null) return UNKNOWN;
  const terms = LINK_ROWS.map(({ sign }, i) => `${sign === 1 ? "+" : "-"}${letter}${first + i + 1}`);
  return { formula: `ROUND(${terms.join("").slice(1)},4)`, value };
}

function unitColumns(units: readonly LinkedUnit[]): readonly SectionColumn<LinkedUnit>[] {
  const format = amountFormat(units.flatMap(({ input, output }) => [input, output]));
  const amount = { format, align: "right" } as const;
  const at = (letter: string, row: number): string => `${letter}${row + 1}`;
  return [
    { heading: "环节", align: "center", cell: ({ link }) => linkLabels[link] },
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
