import { specificIntake } from "../../../core/balance/water/specificIntake";
import type { Quantity } from "../../../core/quantity/quantity";
import { columnName } from "../../address";
import type { Command, PlanCell } from "../../port";
import { amountFormat } from "../amountFormat";
import { unitWord } from "../balances/balanceWords.terms";
import { linkedAmount, type FigureLinks } from "../figureLinks";
import { SECTION_HEAD_ROWS, sectionTable, type SectionColumn } from "../sectionTable";
import { knownTotal, type WaterTable } from "./quantityTable";
import { identityColumns, itemLetter } from "./waterGrid";

/** What the intake of a user is divided by: output of a product, or output value in 万元. */
export interface IntakeDivisor {
  readonly enterprise: string;
  /** As in the water uses. */
  readonly period: string;
  readonly of: { readonly kind: "output"; readonly product: string } | { readonly kind: "outputValue" };
  readonly amount: number;
  /** `t`, `m2`, `万元`. */
  readonly unit: string;
  /** Where it was read, for a live link; none where it is a sum of several. */
  readonly readings: readonly Quantity[];
}

interface Record {
  readonly divisor: IntakeDivisor;
  readonly intakeM3: number;
  /** Line of the whole user in the table of quantities. */
  readonly intakeRow: number;
}

/** 单位产品取水量, 万元产值取水量: intake of the whole user over output, live. Divisors without an intake are left out. */
export function intakeTable(
  table: WaterTable & { readonly divisors: readonly IntakeDivisor[] },
  amountsTop: number,
  links: FigureLinks,
): readonly Command[] {
  const records = intakeRecords(table, amountsTop);
  const { sheet, top } = table;
  if (records.length === 0) return [];
  return sectionTable({ sheet, top, name: "单位取水量" }, columnsOf(table, records, links), records);
}

/** Divisors of users that have an intake. */
export function intakeRecords(
  { rows, divisors }: Pick<WaterTable, "rows"> & { readonly divisors: readonly IntakeDivisor[] },
  amountsTop: number,
): readonly Record[] {
  return divisors.flatMap((divisor) => {
    const place = rows.findIndex(
      ({ scope, enterprise, period }) =>
        scope === "whole" && enterprise === divisor.enterprise && period === divisor.period,
    );
    const whole = rows[place];
    const intakeM3 = whole ? knownTotal(whole, "intake") : null;
    if (intakeM3 === null || divisor.amount <= 0) return [];
    return [{ divisor, intakeM3, intakeRow: amountsTop + SECTION_HEAD_ROWS + place }];
  });
}

function nameOf({ of }: IntakeDivisor): string {
  if (of.kind === "outputValue") return "万元产值取水量";
  return of.product === "" ? "单位产品取水量" : `单位产品取水量（${of.product}）`;
}

function columnsOf(
  { grid, top }: WaterTable,
  records: readonly Record[],
  links: FigureLinks,
): readonly SectionColumn<Record>[] {
  const first = top + SECTION_HEAD_ROWS;
  const left = grid.identity.length;
  const letter = itemLetter(grid, "intake") ?? "";
  const at = (column: number, row: number): string => `${columnName(left + column)}${row + 1}`;
  const quotient = ({ intakeM3, divisor }: Record): number => specificIntake(intakeM3, divisor.amount) ?? 0;
  const place = ({ divisor }: Record) => {
    const { enterprise, period } = divisor;
    return { enterprise, period, name: nameOf(divisor), system: "", level: "合计" };
  };
  const value = (record: Record, row: number): PlanCell => ({
    formula: `IF(${at(1, row)}>0,${at(0, row)}/${at(1, row)},"")`,
    value: quotient(record),
  });
  return [
    ...identityColumns<Record>(grid, place, first),
    {
      heading: "取水量(m³)",
      format: amountFormat(records.map(({ intakeM3 }) => intakeM3)),
      cell: ({ intakeM3, intakeRow }) => ({ formula: `${letter}${intakeRow + 1}`, value: intakeM3 }),
    },
    {
      heading: "产量或产值",
      format: amountFormat(records.map(({ divisor }) => divisor.amount)),
      cell: ({ divisor }) => linkedAmount(links, divisor.amount, divisor.readings),
    },
    { heading: "单位", align: "center", cell: ({ divisor }) => unitWord(divisor.unit) },
    { heading: "单位取水量", format: amountFormat(records.map(quotient)), cell: value },
    { heading: "指标单位", align: "center", cell: ({ divisor }) => `m³/${unitWord(divisor.unit)}` },
  ];
}
