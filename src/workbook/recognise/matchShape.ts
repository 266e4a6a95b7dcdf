import type { BandColumn } from "./bandColumns";
import type { HeadingIndex } from "./headingIndex";
import type { ColumnShape, TableShape } from "./table";

export interface ShapeMatch {
  readonly shape: TableShape;
  /** Which heading column stands for which column of the shape; columns missing here match nothing. */
  readonly assigned: ReadonlyMap<BandColumn, ColumnShape>;
  /** Required columns of the shape that no heading stands for. */
  readonly missing: readonly ColumnShape[];
  /** Headings that no other table has, or that hold the words of such a one beside a year. */
  readonly specific: number;
}

/** Which columns of a shape stand in these headings. Says nothing yet about whether that makes it the table. */
export function matchShape(columns: readonly BandColumn[], shape: TableShape, index: HeadingIndex): ShapeMatch {
  const claims = columns.flatMap((column) => claimsOf(column, shape, index));
  const assigned = assign(claims);
  const present = new Set(assigned.values());
  const hasYears = holdsYearsOnly(columns, assigned);
  const replaced = new Set([...present].flatMap(({ replaces = [] }) => replaces));
  return {
    shape,
    assigned,
    missing: shape.columns.filter(
      (column) =>
        column.required && !present.has(column) && !replaced.has(column.key) && !(column.yearsInHeadingsDo && hasYears),
    ),
    specific: [...assigned.keys()].filter((column) => isSpecific(column, index)).length,
  };
}

/** Years in the headings, and every heading but a serial number known. */
function holdsYearsOnly(columns: readonly BandColumn[], assigned: ReadonlyMap<BandColumn, ColumnShape>): boolean {
  const unknown = columns.filter((column) => !assigned.has(column) && !isSerial(column));
  return unknown.length === 0 && [...assigned].some(([{ period }, { perYear }]) => perYear && period !== undefined);
}

function isSerial({ names }: BandColumn): boolean {
  return names.length === 1 && /^(?:序号|编号|NO\.?)$/i.test(names[0] ?? "");
}

function isSpecific(column: BandColumn, index: HeadingIndex): boolean {
  const names = candidateNames(column);
  if (names.some((name) => index.lookUp(name).length > 0)) return names.some((name) => index.isSpecific(name));
  return column.period !== undefined && names.length > 0;
}

interface Claim {
  readonly band: BandColumn;
  readonly column: ColumnShape;
  /** How far the heading is from the one that we print: lower is better. */
  readonly distance: number;
}

/** Each column of the shape goes to its best heading, a column per year to every period once. */
function assign(claims: readonly Claim[]): ReadonlyMap<BandColumn, ColumnShape> {
  const assigned = new Map<BandColumn, ColumnShape>();
  const taken = new Set<string>();
  for (const { band, column } of [...claims].sort((a, b) => a.distance - b.distance)) {
    const place = column.perYear ? `${column.key}|${periodKey(band)}` : column.key;
    if (assigned.has(band) || taken.has(place)) continue;
    assigned.set(band, column);
    taken.add(place);
  }
  return assigned;
}

function periodKey({ period }: BandColumn): string {
  return period ? `${period.year}${period.part ?? ""}` : "";
}

function claimsOf(band: BandColumn, shape: TableShape, index: HeadingIndex): readonly Claim[] {
  if (band.parts.some(({ full }) => isFigure(full))) return [];
  for (const [order, name] of candidateNames(band).entries()) {
    const matches = index.lookUp(name).filter((match) => match.shape === shape);
    if (matches.length > 0) {
      return matches.map(({ column, rank }) => ({ band, column, distance: order * 100 + rank }));
    }
  }
  return band.period ? yearClaims(band, shape) : [];
}

/**
 * What a column may be called: all its levels joined, both ways round (`基准值` over `Ⅰ级` is Ⅰ级基准值), the last
 * two, then the last alone. An upper level alone names a column only when nothing but a unit or year stands below it.
 */
export function candidateNames({ names }: BandColumn): readonly string[] {
  const leaf = names[names.length - 1];
  const upper = names[names.length - 2];
  if (leaf === undefined) return [];
  if (upper === undefined) return [leaf];
  const all = names.length > 2 ? [names.join("/"), names.join("")] : [];
  return [...all, `${upper}/${leaf}`, `${upper}${leaf}`, `${leaf}${upper}`, leaf];
}

/** A figure that is no year stands among the data, never in a heading that is known by its words. */
function isFigure(text: string): boolean {
  return /^-?[\d.,]+%?$/.test(text) && !/^(?:19|20)\d\d$/.test(text);
}

/** A bare year belongs to the first column that has years; beside words, the words must contain its heading. */
function yearClaims(band: BandColumn, shape: TableShape): readonly Claim[] {
  const perYear = shape.columns.filter((column) => column.perYear);
  const words = band.names.join("");
  if (words === "") return perYear.slice(0, 1).map((column) => ({ band, column, distance: 900 }));
  const contained = perYear.flatMap((column) =>
    column.headings
      .filter((heading) => heading.length > 1 && words.includes(heading))
      .map((heading) => ({ band, column, distance: 950 - heading.length })),
  );
  return contained.sort((a, b) => a.distance - b.distance).slice(0, 1);
}
