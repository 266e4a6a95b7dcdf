import type { Period } from "../../core/audit/consumption";
import { normaliseHeading } from "../cells/normalise";
import { readPeriod } from "../cells/period";
import { readUnit, splitHeading } from "../cells/unitText";
import type { ColumnShape, TableShape } from "./table";

/** One cell of a heading, taken apart. */
export interface HeadingPart {
  /** As written, trimmed. */
  readonly written: string;
  /** Normalised, with unit and year. */
  readonly full: string;
  /** Normalised, without unit and year; empty for a bare year or a bare unit. */
  readonly name: string;
  readonly unit?: string;
  readonly period?: Period;
}

export interface ColumnMatch {
  readonly shape: TableShape;
  readonly column: ColumnShape;
  /** Place in the list of synonyms: 0 is the heading that we print. */
  readonly rank: number;
}

/** Longer texts are sentences, not headings. */
const LONGEST_HEADING = 80;

/** More texts than any workbook has headings: the memory is emptied then. */
const MOST_TEXTS = 20_000;

/** The headings of all table shapes, ready to be looked up; remembers every text it has taken apart. */
export class HeadingIndex {
  private readonly matches = new Map<string, ColumnMatch[]>();
  private readonly parts = new Map<string, HeadingPart>();
  private reduced: HeadingIndex | undefined;
  readonly shapes: readonly TableShape[];

  constructor(shapes: readonly TableShape[]) {
    this.shapes = shapes;
    for (const shape of shapes) {
      for (const column of shape.columns) {
        for (const [rank, heading] of column.headings.entries()) this.add(heading, { shape, column, rank });
      }
    }
  }

  private add(heading: string, match: ColumnMatch): void {
    for (const text of spellingsOf(heading)) {
      const known = this.matches.get(text) ?? [];
      if (!known.some(({ shape, column }) => shape === match.shape && column === match.column)) known.push(match);
      this.matches.set(text, known);
    }
  }

  lookUp(name: string): readonly ColumnMatch[] {
    return this.matches.get(name) ?? [];
  }

  /** The same vocabulary for the tables with one record a row alone. */
  get ofRows(): HeadingIndex {
    this.reduced ??= new HeadingIndex(this.shapes.filter(({ layout }) => layout === "rows"));
    return this.reduced;
  }

  /** Columns that a single cell's text may stand for, read without and with its unit and year. */
  matchesOf(text: string): readonly ColumnMatch[] {
    if (text.length > LONGEST_HEADING) return [];
    const part = this.part(text);
    const full = this.lookUp(part.full);
    return full.length > 0 || part.name === part.full ? full : this.lookUp(part.name);
  }

  /** True when only one shape knows this heading, so that it speaks for that table. */
  isSpecific(name: string): boolean {
    const own = this.lookUp(name).filter(({ column }) => !column.isBorrowed);
    const shapes = new Set(own.map((match) => match.shape));
    return shapes.size === 1;
  }

  part(text: string): HeadingPart {
    const known = this.parts.get(text);
    if (known) return known;
    const part = takeApart(text, (name) => this.matches.has(name));
    if (this.parts.size > MOST_TEXTS) this.parts.clear();
    this.parts.set(text, part);
    return part;
  }
}

/** Columns that stand twice in a table share their headings, and so do the indexes of all shapes and of those with rows. */
const spellings = new Map<string, readonly string[]>();

/** What a heading of a shape is known by: with its unit and year, and without. */
export function spellingsOf(heading: string): readonly string[] {
  const known = spellings.get(heading);
  if (known) return known;
  const full = normaliseHeading(heading);
  const name = isPlainWord(heading) ? full : normaliseHeading(splitHeading(heading).name);
  const texts = [...new Set([full, name])].filter((text) => text !== "");
  spellings.set(heading, texts);
  return texts;
}

/** No unit and no year can be taken off Chinese words that a shape names; to look for them costs most of the start. */
function isPlainWord(heading: string): boolean {
  return /^[\p{Script=Han}/]+$/u.test(heading);
}

function takeApart(text: string, isKnown: (name: string) => boolean): HeadingPart {
  const written = text.trim();
  const full = normaliseHeading(written);
  if (isKnown(full)) return { written, full, name: full };
  const bareUnit = unitAlone(full);
  if (bareUnit !== undefined) return { written, full, name: "", unit: bareUnit };
  const split = splitHeading(written);
  const unit = split.unitText ?? split.unit;
  const period = split.period ?? readPeriod(full);
  return {
    written,
    full,
    name: nameBeside(period, normaliseHeading(split.name), full),
    ...(unit === undefined ? {} : { unit }),
    ...(period === undefined ? {} : { period }),
  };
}

/** Nothing is left of a heading that is a bare year. */
function nameBeside(period: Period | undefined, name: string, full: string): string {
  if (period === undefined) return name;
  return name === full || readPeriod(name) !== undefined ? "" : name;
}

/** `(万元)`, `m2`, `单位:t`: a heading cell that holds nothing but a unit. */
function unitAlone(full: string): string | undefined {
  const inner = /^(?:(?:计量)?单位:)?\(?([^()]+)\)?$/.exec(full)?.[1];
  return inner !== undefined && readUnit(inner) !== undefined ? inner : undefined;
}

const indexes = new WeakMap<readonly TableShape[], HeadingIndex>();

/** The index of these shapes, made once. */
export function headingIndex(shapes: readonly TableShape[]): HeadingIndex {
  const known = indexes.get(shapes) ?? new HeadingIndex(shapes);
  indexes.set(shapes, known);
  return known;
}
