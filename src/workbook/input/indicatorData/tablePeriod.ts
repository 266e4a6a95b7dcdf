import { normaliseText } from "../../cells/normalise";
import { readPeriod } from "../../cells/period";

const BEFORE = "审核前";
const AFTER = "审核后";

/** 时期 as the audit keeps it: `审核前`, `审核后`, a year (`2024`), a part-year as written, empty for the 统计期. */
export function tablePeriod(text: string): string {
  const plain = normaliseText(text);
  if (plain.includes(BEFORE)) return BEFORE;
  if (plain.includes(AFTER)) return AFTER;
  const period = readPeriod(plain);
  return period && period.part === undefined ? String(period.year) : plain;
}

export function isPeriodText(text: string): boolean {
  const plain = normaliseText(text);
  return plain === BEFORE || plain === AFTER || readPeriod(plain) !== undefined;
}

export const PERIOD_OF_KEY: Readonly<Record<string, string>> = { value: "", before: BEFORE, after: AFTER };
