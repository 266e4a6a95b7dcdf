import { formatNumber } from "../../core/quantity/rounding";
import { scaleBy } from "../../core/quantity/units";
import type { Cell } from "../port";
import { dateOfSerial, datePartOf, isDateFormat } from "./dateFormat";
import { displayOf } from "./numberFormat";

/** Spreadsheet programs keep 15 significant digits. */
const SIGNIFICANT_DIGITS = 15;

/**
 * What a person sees in the cell: percent, fixed decimals and words of the number format applied, dates as 2025-01-06
 * (2025-01 where the format shows no day), thousand separators left out; "" for a blank cell.
 * @example cellText({ value: 0.804, numberFormat: "0.0%" }) // "80.4%"
 */
export function cellText(cell: Cell | undefined, uses1904 = false): string {
  if (!cell || cell.value === null) return "";
  const { value, numberFormat } = cell;
  if (typeof value === "number") return shownNumber(value, numberFormat, uses1904);
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

function shownNumber(value: number, format: string | undefined, uses1904: boolean): string {
  const isDate = format !== undefined && isDateFormat(format);
  return isDate ? dateText({ value, format, uses1904 }) : numberText(value, format);
}

/** A number without format, as Excel's General shows it when the column is wide enough. */
export function generalText(value: number): string {
  const shortest = String(value);
  if (shortest.length <= SIGNIFICANT_DIGITS && !shortest.includes("e")) return shortest;
  const text = String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  const [mantissa = "", power] = text.split("e");
  if (power === undefined) return text;
  const exponent = Number(power);
  return `${mantissa}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

function numberText(value: number, format: string | undefined): string {
  const display = displayOf(format, value);
  if (display.thousands > 0 || display.isScientific) return generalText(value);
  const shown = display.isPercent ? scaleBy(value, 100) : value;
  const digits = display.decimals === undefined ? generalText(shown) : formatNumber(shown, display.decimals);
  return `${display.before}${digits}${display.isPercent ? "%" : ""}${display.after}`;
}

function dateText(date: { readonly value: number; readonly format: string; readonly uses1904: boolean }): string {
  const part = datePartOf(date.format);
  if (part === "time") return timeOfDay(date.value);
  const day = dateOfSerial(date.value, date.uses1904);
  return part === "month" ? day.slice(0, 7) : day;
}

function timeOfDay(value: number): string {
  const minutes = Math.round(value * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
