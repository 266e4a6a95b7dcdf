import type { Noticed } from "../../core/outcome/outcome";
import type { Cell } from "../port";
import type { CellContext } from "./cellContext";
import { cellText } from "./cellText";
import { dateOfSerial, isDateFormat } from "./dateFormat";
import { dayText, monthText, packedDay, packedMonth, yearText } from "./day.terms";
import type { ReadFinding } from "./findings";
import { normaliseText } from "./normalise";

type ReadDay = Noticed<string, ReadFinding>;

/** Serial numbers of 1990-01-01 and 2100-01-01: a bare number between them is taken for a day. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_051;

/**
 * Reads a date as `2025-03-01`, `2025-03` or `2025`; anything else (由…确定, /, 2023.05-2023.06) stays as written and
 * a blank cell is "". A number 2023.1 may be January or October: it stays as written with a warning.
 * @example readDay({ value: 45663, numberFormat: "m/d" }, { origin: "计划!D4" }) // "2025-01-06"
 */
export function readDay(cell: Cell | undefined, context: CellContext): ReadDay {
  const text = cellText(cell, context.uses1904Dates).trim();
  const value = cell?.value ?? null;
  const about = { text, origins: [context.origin] } as const;
  if (typeof value === "number") return readSerial({ ...cell, value }, text, context);
  if (typeof value === "string") return readText(text, context);
  if (value !== null && typeof value === "object") {
    return { value: text, findings: [{ ...about, code: "read.errorValue", severity: "warning" }] };
  }
  if (value !== null || cell?.formula === undefined) return { value: text, findings: [] };
  return {
    value: "",
    findings: [{ ...about, code: "read.notCalculated", severity: "error", text: `=${cell.formula}` }],
  };
}

function readSerial(cell: Cell & { readonly value: number }, text: string, context: CellContext): ReadDay {
  if (cell.numberFormat !== undefined && isDateFormat(cell.numberFormat)) return { value: text, findings: [] };
  const about = { text, origins: [context.origin] } as const;
  // What is shown decides: 2023.1 under the format 0.00 is shown as 2023.10, which is October.
  if (/^\d{4}\.1$/.test(text)) {
    return { value: text, findings: [{ ...about, code: "read.ambiguousMonth", severity: "warning" }] };
  }
  if (cell.value >= FIRST_SERIAL && cell.value < LAST_SERIAL) {
    const day = dateOfSerial(cell.value, context.uses1904Dates ?? false);
    return { value: day, findings: [{ ...about, code: "read.serialAsDate", severity: "info", day }] };
  }
  const read = readText(text, context);
  if (read.value !== text || yearText.test(text) || read.findings.length > 0) return read;
  return { value: text, findings: [{ ...about, code: "read.noSuchDay", severity: "warning" }] };
}

function readText(text: string, context: CellContext): ReadDay {
  const plain = normaliseText(text);
  const year = yearText.exec(plain)?.[1];
  if (year !== undefined) return { value: year, findings: [] };
  const match = dayText.exec(plain) ?? packedDay.exec(plain) ?? monthText.exec(plain) ?? packedMonth.exec(plain);
  if (!match) return { value: text, findings: [] };
  const day = dayOf(match);
  if (day !== undefined) return { value: day, findings: [] };
  return { value: text, findings: [{ code: "read.noSuchDay", severity: "warning", text, origins: [context.origin] }] };
}

/** Undefined for a day that the calendar does not have. */
function dayOf([, year = "", month = "", day]: RegExpExecArray): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? "1")));
  if (date.getUTCMonth() !== Number(month) - 1 || Number(month) < 1) return undefined;
  return date.toISOString().slice(0, day === undefined ? 7 : 10);
}
