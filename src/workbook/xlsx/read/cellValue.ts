import { contentText } from "../../../package/xml/xmlScanner";
import type { CellValue } from "../../port";
import { cellText } from "./readRichText";

/** What a cell's type letter and its written value mean; null for a blank. */
export interface WrittenValue {
  /** `t` of the cell: n, s, str, inlineStr, b, e, d. */
  readonly type: string;
  /** As it stands in the XML, entities not decoded. */
  readonly text: string;
}

const dayMs = 86_400_000;
/** Serial 25569 is 1970-01-01. */
const unixEpoch = 25_569;
/** 1904-01-01 counts as 0 in the 1904 system. */
const offset1904 = 1462;

/** Values other than shared strings. */
export function cellValueOf(written: WrittenValue, uses1904Dates: boolean): CellValue {
  const { type, text } = written;
  switch (type) {
    case "str":
    case "inlineStr":
      return detached(cellText(contentText(text)));
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: detached(contentText(text).trim()) };
    case "d":
      return serialOf(text.trim(), uses1904Dates);
    default:
      return numberOf(text);
  }
}

/** A value that is no number although it claims to be one stays visible as text. */
function numberOf(text: string): CellValue {
  const number = Number(text);
  if (Number.isFinite(number) && (number !== 0 || text.trim() !== "")) return number;
  const content = contentText(text).trim();
  const decoded = Number(content);
  if (content === "") return null;
  return Number.isFinite(decoded) ? decoded : detached(content);
}

/** ISO 8601 dates of strict files → serial number, as every other date. */
function serialOf(text: string, uses1904Dates: boolean): CellValue {
  const withZone = /[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text.includes("T") ? text : `${text}T00:00:00`}Z`;
  const ms = Date.parse(withZone);
  if (Number.isNaN(ms)) return text;
  return ms / dayMs + unixEpoch - (uses1904Dates ? offset1904 : 0);
}

/** A short copy: a slice would keep the whole text of the sheet alive. */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
