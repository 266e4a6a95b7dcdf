import type { EnergySum } from "../../../core/energy/appliedCoefficient";
import type { EnergyTotal } from "../../../core/energy/totalEnergy";
import type { PlanCell } from "../../port";
import { columnName } from "../../address";
import { amountFormat } from "../amountFormat";
import type { SectionColumn } from "../sectionTable";
import type { LineKey } from "./lineColumns";
import { brokenHeading } from "./brokenHeading";
import { objectName, type EnergyLayout, type PlacedAccount } from "./energyLayout";

/** An account, or all enterprises of a year. */
export type TotalRecord = PlacedAccount | { readonly total: EnergyTotal };

type SumKey = "tce" | "tceEquivalent" | "tCO2";
export type TotalKey = "number" | "enterprise" | "year" | "carriers" | SumKey | `${SumKey}High` | "note";

/** The columns of 汇总 in order. */
export function totalKeys({ form: { ranges, showsEquivalent } }: Pick<EnergyLayout, "form">): readonly TotalKey[] {
  const pair = (key: SumKey): readonly TotalKey[] => (ranges[key] ? [key, `${key}High`] : [key]);
  return [
    ...(["number", "enterprise", "year", "carriers"] as const),
    ...pair("tce"),
    ...(showsEquivalent ? pair("tceEquivalent") : []),
    ...pair("tCO2"),
    "note",
  ];
}

/** `E7`, or `$E$7:$E$12` for several rows; the lower end where no column holds the upper one. */
export function totalCell(layout: Pick<EnergyLayout, "form">, key: TotalKey, row: number): string {
  const keys = totalKeys(layout);
  const place = keys.indexOf(key) >= 0 ? keys.indexOf(key) : keys.indexOf(key.replace(/High$/, "") as TotalKey);
  return `${columnName(place)}${row + 1}`;
}

export function totalRecords({ accounts, energy }: EnergyLayout): readonly TotalRecord[] {
  return [...accounts, ...energy.totals.filter(({ enterprises }) => enterprises > 1).map((total) => ({ total }))];
}

/** 汇总: every sum adds the lines of its enterprise and year. */
export function totalColumns(layout: EnergyLayout): readonly SectionColumn<TotalRecord>[] {
  const { basis } = layout.energy.settings;
  const headings: Readonly<Record<TotalKey, string>> = {
    number: "序号",
    enterprise: "企业名称",
    year: "年份",
    carriers: "品种数",
    tce: `综合能耗（当量值，${basis === "calorific" ? "" : "参考，"}tce）`,
    tceHigh: "综合能耗上限（tce）",
    tceEquivalent: `综合能耗（等价值，${basis === "equivalent" ? "" : "参考，"}tce）`,
    tceEquivalentHigh: "等价值上限（tce）",
    tCO2: "CO2排放量（tCO2）",
    tCO2High: "CO2排放量上限（tCO2）",
    note: "说明",
  };
  const formats = sumFormats(layout);
  const hasNotes = totalRecords(layout).some((record) =>
    noteOf(layout, "total" in record ? record.total : record.account),
  );
  const keys = totalKeys(layout).filter((key) => key !== "note" || hasNotes);
  return keys.map((key) => {
    const format = formats[key];
    const align = key === "enterprise" || key === "note" ? undefined : format ? "right" : "center";
    return {
      heading: brokenHeading(headings[key]),
      ...(align ? { align } : {}),
      ...(format ? { format } : {}),
      cell: (record: TotalRecord, row: number) => cellOf(layout, key, { record, row }),
    };
  });
}

function sumFormats({ accounts }: EnergyLayout): Readonly<Partial<Record<TotalKey, string>>> {
  const tce = amountFormat(accounts.map(({ account }) => account.tceCalorific.low));
  const tCO2 = amountFormat(accounts.map(({ account }) => account.tCO2.low));
  return { tce, tceHigh: tce, tceEquivalent: tce, tceEquivalentHigh: tce, tCO2, tCO2High: tCO2 };
}

interface Place {
  readonly record: TotalRecord;
  readonly row: number;
}

function cellOf(layout: EnergyLayout, key: TotalKey, { record, row }: Place): PlanCell {
  return "total" in record
    ? wholeYearCell(layout, key, { total: record.total, row })
    : accountCell(layout, key, { placed: record, row });
}

function accountCell(layout: EnergyLayout, key: TotalKey, at: AccountPlace): PlanCell {
  const { account } = at.placed;
  switch (key) {
    case "number":
      return at.row - (layout.accounts[0]?.row ?? 0) + 1;
    case "enterprise":
      return objectName(layout, account.enterprise);
    case "year":
      return account.year;
    case "carriers":
      return account.lines.length;
    case "note":
      return noteOf(layout, account) || null;
    default:
      return sumCell(layout, key, at);
  }
}

function wholeYearCell(layout: EnergyLayout, key: TotalKey, at: WholePlace): PlanCell {
  switch (key) {
    case "number":
    case "carriers":
      return null;
    case "enterprise":
      return allEnterprises(at.total.enterprises);
    case "year":
      return at.total.year;
    case "note":
      return noteOf(layout, at.total) || null;
    default:
      return wholeCell(layout, key, at);
  }
}

export function allEnterprises(count: number): string {
  return `全部企业（${count} 家）`;
}

interface AccountPlace {
  readonly placed: PlacedAccount;
  readonly row: number;
}

interface WholePlace {
  readonly total: EnergyTotal;
  readonly row: number;
}

function sumOf(of: Sums, key: TotalKey): EnergySum {
  if (key.startsWith("tceEquivalent")) return of.tceEquivalent;
  return key.startsWith("tce") ? of.tceCalorific : of.tCO2;
}

type Sums = Pick<EnergyTotal, "tceCalorific" | "tceEquivalent" | "tCO2">;
const endOf = (sum: EnergySum, key: TotalKey): number => (key.endsWith("High") ? sum.high : sum.low);

/** By name and year while the names can be looked for, else the rows of the account, which stand together. */
function sumCell(layout: EnergyLayout, key: TotalKey, { placed, row }: AccountPlace): PlanCell {
  const { account, lines } = placed;
  const value = endOf(sumOf(account, key), key);
  if (lines.bottom < lines.top) return value;
  const column = key as Extract<LineKey, TotalKey>;
  const range = (of: LineKey): string => layout.columns.range(of, layout.lines);
  if (!canMatchNames(layout)) return { formula: `SUM(${layout.columns.range(column, lines)})`, value };
  const name = totalCell(layout, "enterprise", row);
  const criteria = `${range("enterprise")},${name},${range("year")},${totalCell(layout, "year", row)}`;
  return { formula: `SUMIFS(${range(column)},${criteria})`, value };
}

/** `*`, `?` and `~` would find other names than their own; thousands of look-ups over all lines would be slow. */
function canMatchNames({ form, accounts }: EnergyLayout): boolean {
  const isPlain = (name: string): boolean => !/[*?~]|^[=<>]|^\s*[\d.+-]*\s*$/.test(name) || name === "";
  return !form.isLarge && accounts.every(({ account }) => isPlain(account.enterprise));
}

function wholeCell(layout: EnergyLayout, key: TotalKey, { total, row }: WholePlace): PlanCell {
  const [first, last] = [layout.accounts[0]?.row ?? 0, layout.accounts.at(-1)?.row ?? 0];
  const range = (of: TotalKey): string =>
    `${fixed(totalCell(layout, of, first))}:${fixed(totalCell(layout, of, last))}`;
  const formula = `SUMIFS(${range(key)},${range("year")},${totalCell(layout, "year", row)})`;
  return { formula, value: endOf(sumOf(total, key), key) };
}

export function fixed(cell: string): string {
  return cell.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
}

function noteOf({ form }: EnergyLayout, { tceCalorific, tceEquivalent, tCO2 }: Sums): string {
  const equivalent = form.showsEquivalent ? missingText("等价值", tceEquivalent.missing) : "";
  const calorific = missingText("能耗", tceCalorific.missing);
  const isSame = String(tceCalorific.missing) === String(tceEquivalent.missing);
  const parts = [calorific, isSame ? "" : equivalent, missingText("CO2", tCO2.missing)].filter((part) => part !== "");
  return parts.length === 0 ? "" : `仅为已知部分；${parts.join("；")}`;
}

const MOST_NAMED = 6;

function missingText(of: string, missing: readonly string[]): string {
  if (missing.length === 0) return "";
  const named = missing.slice(0, MOST_NAMED).join("、");
  return `${of}缺 ${named}${missing.length > MOST_NAMED ? ` 等 ${missing.length} 种` : ""}`;
}
