import type { Period } from "../../core/audit/consumption";
import { compatibilityForm, normaliseHeading } from "./normalise";
import { takePeriod } from "./period";
import { isCount, readUnit } from "./readUnit";
import { plainTrailingUnits, unitLabel } from "./unit.terms";

export interface SplitHeading {
  /** Normalised, without unit and period. */
  readonly name: string;
  /** Symbol of the unit table; absent when the heading names none or an unknown one. */
  readonly unit?: string;
  /** The unit as written (half width). */
  readonly unitText?: string;
  readonly period?: Period;
}

/** A text with its unit taken out; `unit` is absent when the unit is none of the table. */
interface TakenUnit {
  readonly rest: string;
  readonly unitText: string;
  readonly unit?: string;
}

interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

/**
 * Name, unit and period of a heading. The unit may stand in brackets, after `单位：`, or at the end behind 、 / or a
 * space; a bracket that holds no unit (含氰镀银, 日均值) belongs to the name.
 * @example splitHeading("2024年产量（万套）") // { name: "产量", unit: "万套", unitText: "万套", period: { year: 2024 } }
 */
export function splitHeading(heading: string): SplitHeading {
  const plain = compatibilityForm(heading).trim();
  const { rest, ...unit } = takeBracket(plain) ?? takeLabelled(plain) ?? takeTrailing(plain) ?? { rest: plain };
  const period = takePeriod(rest);
  return {
    name: tidy(period?.rest ?? rest),
    ...unit,
    ...(period && { period: period.period }),
  };
}

function tidy(name: string): string {
  return normaliseHeading(name.replace(/\(\s*[,;、]?\s*\)/g, " "))
    .replace(/([/、,])\1+/g, "$1")
    .replace(/^[/、,]+|[/、,:]+$/g, "");
}

/** The last bracket that holds a unit, alone or beside other words: `(万元,含税)`. */
function takeBracket(text: string): TakenUnit | undefined {
  for (const bracket of bracketsOf(text).reverse()) {
    if (holdsAlternatives(bracket.inner))
      return taken(`${text.slice(0, bracket.start)} ${text.slice(bracket.end)}`, bracket.inner);
    const parts = bracket.inner.replace(unitLabel, "").split(/[,;、]/);
    const unitText = parts.find(namesUnit)?.trim();
    if (unitText === undefined) continue;
    const others = parts.filter((part) => part.trim() !== unitText).join(",");
    const left = others.trim() === "" ? " " : `(${others})`;
    return taken(text.slice(0, bracket.start) + left + text.slice(bracket.end), unitText);
  }
  return undefined;
}

/** `kJ/kg或kJ/m3`: each row has one of them, so the heading has no unit of its own. */
function holdsAlternatives(inner: string): boolean {
  const parts = inner.split(/[,;、]|或|\bor\b/);
  return parts.length > 1 && parts.every((part) => readUnit(part) !== undefined && !/^\s*\d+\s*$/.test(part));
}

function takeLabelled(text: string): TakenUnit | undefined {
  const label = unitLabel.exec(text);
  if (!label) return undefined;
  const unitText = text.slice(label.index + label[0].length).trim();
  return namesUnit(unitText) ? taken(text.slice(0, label.index), unitText) : undefined;
}

/** Behind 、 / , : or white space, the longest end that is a unit: `COD/mg/L`, `用电量 万kWh`. */
function takeTrailing(text: string): TakenUnit | undefined {
  for (const separator of text.matchAll(/\s*[、/,:]\s*|\s+/g)) {
    const rest = text.slice(0, separator.index);
    const unitText = text.slice(separator.index + separator[0].length).trim();
    const isUnit = separator[0].trim() === "" ? mayFollowSpace(unitText) : mayFollowSign(unitText);
    if (rest.trim() !== "" && isUnit) return taken(rest, unitText);
  }
  return undefined;
}

function mayFollowSign(text: string): boolean {
  return readUnit(text) !== undefined && !/^\d+$/.test(text) && (text.length > 1 || plainTrailingUnits.includes(text));
}

/** `频 次` and `监测 点位` are words with white space inside, no units. */
function mayFollowSpace(text: string): boolean {
  const symbol = readUnit(text);
  if (symbol === undefined || isCount(symbol) || /^\d+$/.test(text)) return false;
  return /^[A-Za-z%‰℃°μ]/.test(text) || text.replace(/\s/g, "").length > 1 || text === "吨";
}

/** A unit of the table, or something per something of which one part is in the table: `kg/标准件`. */
function namesUnit(text: string): boolean {
  if (/^\s*\d+\s*$/.test(text)) return false;
  if (readUnit(text) !== undefined) return true;
  const parts = text.split("/");
  return parts.length === 2 && parts.some((part) => readUnit(part) !== undefined && /[A-Za-z%]/.test(part));
}

function taken(rest: string, unitText: string): TakenUnit {
  const unit = readUnit(unitText);
  return { rest, unitText, ...(unit !== undefined && { unit }) };
}

/** Outermost pairs of brackets. */
function bracketsOf(text: string): Bracket[] {
  const found: Bracket[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(" && depth++ === 0) start = at;
    if (text[at] === ")" && depth > 0 && --depth === 0) {
      found.push({ start, end: at + 1, inner: text.slice(start + 1, at) });
    }
  }
  return found;
}
