import { withoutLiterals } from "./numberFormat";

const MS_PER_DAY = 86_400_000;

/**
 * Whether a number format shows a date or a time, also the Chinese ones: `yyyy"年"m"月"d"日"`, `[$-804]aaaa`, `h:mm`.
 * Letters inside quotes do not count: `0"d"` is a number of days.
 */
export function isDateFormat(format: string): boolean {
  const { code } = withoutLiterals(format.split(";")[0] ?? "");
  const bare = code.replace(/general|E[+-]/gi, "").replace(/s\.0+/gi, "s");
  return /[ymdhs]|aaa/i.test(bare) && !/[0#?@]/.test(bare);
}

/** How exact a date format shows a day: `yyyy"年"m"月"` stops at the month, `h:mm` shows no day at all. */
export function datePartOf(format: string): "day" | "month" | "time" {
  const { code } = withoutLiterals(format.split(";")[0] ?? "");
  if (/d/i.test(code)) return "day";
  if (/y/i.test(code)) return "month";
  return /[hs]/i.test(code) ? "time" : "day";
}

/**
 * The day of a serial number as `2025-01-06`. Serial 60 of the 1900 system is the day 1900-02-29 that never was;
 * days from 1900-03-01 on are exact. A time of day is dropped.
 * @example dateOfSerial(45663, false) // "2025-01-06"
 */
export function dateOfSerial(serial: number, uses1904: boolean): string {
  const whole = Math.floor(serial);
  const epoch = uses1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const day = new Date(epoch + whole * MS_PER_DAY);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}
