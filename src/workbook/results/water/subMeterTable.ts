import type { SubMeterCheck } from "../../../core/balance/water/checkSubMeters";
import type { Quantity } from "../../../core/quantity/quantity";
import { columnName } from "../../address";
import type { Command, PlanCell } from "../../port";
import { amountFormat } from "../amountFormat";
import { linkedAmount, type FigureLinks } from "../figureLinks";
import { colorer, GREEN, GREY, RED } from "../looks";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { knownTotal, type WaterTable } from "./quantityTable";
import { identityColumns, itemLetter } from "./waterGrid";
import { ACCEPTED, NOT_CHECKABLE, REJECTED, verdictWords } from "./waterWords.terms";

/** What the main meter of a user was compared with. */
export interface SubMeterLine {
  readonly enterprise: string;
  readonly period: string;
  /** Main meter; null where there is none. */
  readonly totalM3: number | null;
  /** Where the main meter was read, for a live link. */
  readonly readings: readonly Quantity[];
  readonly limitPercent: number;
  readonly check: SubMeterCheck;
}

/** 分表与总表: the 10 % rule, with the difference and the verdict as formulas. */
export function subMeterTable(
  table: WaterTable & { readonly subMeters: readonly SubMeterLine[] },
  amountsTop: number,
  links: FigureLinks,
): readonly Command[] {
  const { sheet, top, grid, subMeters } = table;
  if (subMeters.length === 0) return [];
  const first = top + SECTION_HEAD_ROWS;
  const verdict = grid.identity.length + VERDICT;
  const area = { top: first, left: verdict, bottom: first + subMeters.length - 1, right: verdict };
  const name = "分表合计与总表核对（CJ 41）：偏差＝（分表合计－总表）/总表";
  return [
    ...sectionTable({ sheet, top, name }, columnsOf(table, amountsTop, links), subMeters),
    ...colorVerdicts(sheet, area),
  ];
}

const [TOTAL, SUB, DIFFERENCE, DEVIATION, LIMIT, VERDICT] = [0, 1, 2, 3, 4, 5] as const;

const colorVerdicts = colorer([
  [ACCEPTED, GREEN],
  [REJECTED, RED],
  [NOT_CHECKABLE, GREY],
]);

function columnsOf(
  table: WaterTable & { readonly subMeters: readonly SubMeterLine[] },
  amountsTop: number,
  links: FigureLinks,
): readonly SectionColumn<SubMeterLine>[] {
  const { grid, top, subMeters } = table;
  const format = amountFormat(subMeters.flatMap(({ totalM3, check }) => [totalM3, check.subM3]));
  const at = (column: number, row: number): string => `${columnName(grid.identity.length + column)}${row + 1}`;
  const isChecked = ({ check }: SubMeterLine): boolean => check.status !== "notCheckable";
  const place = ({ enterprise, period }: SubMeterLine) => {
    return { enterprise, period, name: "总取水", system: "", level: "合计" };
  };
  return [
    ...identityColumns<SubMeterLine>(grid, place, top + SECTION_HEAD_ROWS),
    {
      heading: "总表(m³)",
      format,
      cell: ({ totalM3, readings }) => (totalM3 === null ? null : linkedAmount(links, totalM3, readings)),
    },
    { heading: "分表合计(m³)", format, cell: (line) => subCell(table, line, amountsTop) },
    {
      heading: "差额(m³)",
      format,
      cell: (line, row) =>
        isChecked(line)
          ? { formula: `${at(SUB, row)}-${at(TOTAL, row)}`, value: line.check.subM3 - (line.totalM3 ?? 0) }
          : null,
    },
    {
      heading: "偏差(%)",
      format: "0.00",
      cell: ({ check }, row) =>
        check.deviationPercent === null
          ? null
          : { formula: `${at(DIFFERENCE, row)}/${at(TOTAL, row)}*100`, value: check.deviationPercent },
    },
    { heading: "允许值(%)", format: "0.##", align: "right", cell: ({ limitPercent }) => limitPercent },
    {
      heading: "判定",
      align: "center",
      cell: ({ check }, row) => verdictCell(check, `ABS(${at(DEVIATION, row)})<=${at(LIMIT, row)}*(1+1E-9)`),
    },
  ];
}

/** The intake of the units, where that is what was added up. */
function subCell({ rows, grid }: WaterTable, line: SubMeterLine, amountsTop: number): PlanCell {
  const { check, enterprise, period } = line;
  const place = rows.findIndex(
    (row) => row.scope === "whole" && row.enterprise === enterprise && row.period === period,
  );
  const whole = rows[place];
  const intake = whole ? knownTotal(whole, "intake") : null;
  const letter = itemLetter(grid, "intake");
  const isSame = intake !== null && Math.abs(intake - check.subM3) <= 1e-9 * Math.abs(check.subM3);
  if (!isSame || letter === undefined) return check.subM3;
  return { formula: `${letter}${amountsTop + SECTION_HEAD_ROWS + place + 1}`, value: check.subM3 };
}

function verdictCell({ status }: SubMeterCheck, isWithin: string): PlanCell {
  if (status === "notCheckable") return NOT_CHECKABLE;
  return { formula: `IF(${isWithin},"${ACCEPTED}","${REJECTED}")`, value: verdictWords[status] };
}
