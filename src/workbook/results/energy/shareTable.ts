import type { RankedShare } from "../../../core/energy/rankShares";
import { columnName } from "../../address";
import type { Command, PlanCell } from "../../port";
import { amountFormat } from "../amountFormat";
import { CHART_COLORS } from "../looks";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { CHART_ROWS, objectName, type EnergyLayout, type PlacedAccount } from "./energyLayout";
import { totalCell, type TotalKey } from "./totalTable";

/** Columns beside the table that the chart takes. */
const CHART_COLUMNS = { left: 7, right: 14 } as const;
/** More names on an axis cannot be read. */
const MOST_BARS = 20;
const AMOUNT_COLUMN = 3;

interface Pareto {
  readonly of: "enterprises" | "carriers";
  readonly shares: readonly RankedShare[];
  readonly year: number;
  readonly top: number;
  readonly hasChart: boolean;
}

/** Pareto of the last year: by carrier, and by enterprise where there are several, with a chart of the latter. */
export function shareCommands(layout: EnergyLayout): readonly Command[] {
  const { shares } = layout.energy;
  if (!shares) return [];
  const { year, carriers, enterprises } = shares;
  const isShared = enterprises.length > 1;
  const tables: readonly Pareto[] = [
    { of: "carriers", shares: carriers, year, top: layout.tops.carriers, hasChart: !isShared },
    ...(isShared
      ? [{ of: "enterprises", shares: enterprises, year, top: layout.tops.enterprises, hasChart: true } as const]
      : []),
  ];
  return tables.filter((table) => table.shares.length > 0).flatMap((table) => tableCommands(layout, table));
}

function tableCommands(layout: EnergyLayout, pareto: Pareto): readonly Command[] {
  const { of, shares, year, top, hasChart } = pareto;
  const name = `${year} 年综合能耗按${of === "carriers" ? "品种" : "企业"}占比`;
  const place = { sheet: layout.sheet, top, name };
  return [
    ...sectionTable(place, shareColumns(layout, pareto), shares),
    ...(hasChart && shares.length > 1 ? [chart(layout, pareto, name)] : []),
  ];
}

function shareColumns(layout: EnergyLayout, pareto: Pareto): readonly SectionColumn<RankedShare>[] {
  const { of, shares, top, year } = pareto;
  const first = top + SECTION_HEAD_ROWS;
  const letter = columnName(AMOUNT_COLUMN);
  const all = `$${letter}$${first + 1}:$${letter}$${first + shares.length}`;
  const share = columnName(AMOUNT_COLUMN + 1);
  const cumulative = columnName(AMOUNT_COLUMN + 2);
  const isCarriers = of === "carriers";
  const placed = new Map(
    layout.accounts.filter(({ account }) => account.year === year).map((each) => [each.account.enterprise, each]),
  );
  return [
    { heading: "次序", align: "center", cell: (_, row) => row - first + 1 },
    { heading: isCarriers ? "品种" : "企业名称", cell: ({ name }) => (isCarriers ? name : objectName(layout, name)) },
    { heading: "年份", align: "center", cell: () => year },
    {
      heading: "综合能耗（tce）",
      format: amountFormat(shares.map(({ amount }) => amount)),
      align: "right",
      cell: (record, row) =>
        isCarriers ? carrierCell(layout, record, row) : enterpriseCell(layout, record, placed.get(record.name)),
    },
    {
      heading: "占比",
      format: "0.0%",
      align: "right",
      cell: (record, row) => ({ formula: `${letter}${row + 1}/SUM(${all})`, value: record.share }),
    },
    {
      heading: "累计占比",
      format: "0.0%",
      align: "right",
      cell: (record, row) => ({
        formula: row === first ? `${share}${row + 1}` : `${cumulative}${row}+${share}${row + 1}`,
        value: record.cumulativeShare,
      }),
    },
  ];
}

/** The column of the reported sum; of a range both ends. */
function reportedKeys({
  energy,
  form,
}: EnergyLayout): readonly ("tce" | "tceHigh" | "tceEquivalent" | "tceEquivalentHigh")[] {
  const key = energy.settings.basis === "equivalent" ? "tceEquivalent" : "tce";
  return form.ranges[key] ? [key, `${key}High`] : [key];
}

const middle = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? "") : `(${parts.join("+")})/${parts.length}`;

function enterpriseCell(layout: EnergyLayout, { amount }: RankedShare, placed: PlacedAccount | undefined): PlanCell {
  if (!placed) return amount;
  const cells = reportedKeys(layout).map((key: TotalKey) => totalCell(layout, key, placed.row));
  return { formula: middle(cells), value: amount };
}

/** Adds the lines of one carrier and year. */
function carrierCell(layout: EnergyLayout, { amount }: RankedShare, row: number): PlanCell {
  const { columns, lines } = layout;
  const criteria = `${columns.range("knownAs", lines)},${columnName(1)}${row + 1},${columns.range("year", lines)},${columnName(2)}${row + 1}`;
  const sums = reportedKeys(layout).map((key) => `SUMIFS(${columns.range(key, lines)},${criteria})`);
  return { formula: middle(sums), value: amount };
}

function chart({ sheet }: EnergyLayout, { of, shares, top }: Pareto, title: string): Command {
  const first = top + SECTION_HEAD_ROWS;
  const rows = { top: first, bottom: first + Math.min(shares.length, MOST_BARS) - 1 };
  const column = (left: number) => ({ ...rows, left, right: left });
  return {
    kind: "chart",
    sheet,
    area: { top, bottom: top + CHART_ROWS - 1, ...CHART_COLUMNS },
    name: `QS_energy_${of}`,
    type: "column",
    title: shares.length > MOST_BARS ? `${title}（前 ${MOST_BARS}）` : title,
    valueTitle: "tce",
    series: [
      {
        name: "综合能耗（tce）",
        nameCell: { row: first - 1, column: AMOUNT_COLUMN },
        categories: column(1),
        values: column(AMOUNT_COLUMN),
        color: CHART_COLORS[1],
      },
    ],
  };
}
