import type { Quantity } from "../../core/quantity/quantity";
import { placeOf, referenceTo } from "../address";
import type { Cell, Snapshot } from "../port";
import { computedFormula, type LinkedFigure } from "./computedFormula";
import type { PlacedObject } from "./layout";
import { levelMarks, MET, NOT_APPLICABLE, NOT_MET } from "./marks";
import type { LineEntry } from "./systemLine";

/** Formulas that carry a value over from the consultant's cell, and stay right when that cell is changed. */
export interface InputLinks {
  /** Cell of a plain number, in the unit of our reading; undefined when the cell holds none. */
  readonly figure: (quantity: Quantity) => string | undefined;
  /**
   * Follows the input cell to the number, to the stated level, to `不适用`, or to nothing for all that decides nothing.
   * Undefined where the formula would not say what we read.
   */
  readonly value: (
    at: { readonly object: PlacedObject; readonly entry: LineEntry },
    shown: ReadValue,
  ) => string | undefined;
}

/** A quantity with what its cell is to show: a number, a level, 不适用, or an empty text. */
export interface ReadValue {
  readonly quantity: Quantity;
  readonly shows: number | string;
}

export function linkInput(snapshot: Snapshot, objects: readonly PlacedObject[]): InputLinks {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const cellAt = (quantity: Quantity): InputCell | undefined => {
    const place = placeOf(quantity.origin);
    const sheet = place && sheets.get(place.sheet);
    if (!sheet || place.area.top !== place.area.bottom || place.area.left !== place.area.right) return undefined;
    return {
      sheet: place.sheet,
      reference: referenceTo(place.sheet, place.area),
      cell: sheet.cells[place.area.top]?.[place.area.left],
    };
  };
  const factors = sharedFactors(objects, cellAt);
  const linkOf = (quantity: Quantity): LinkedFigure | undefined => {
    const input = cellAt(quantity);
    const formula = figureFormula(quantity, input);
    return input && formula !== undefined ? { reference: input.reference, formula } : undefined;
  };
  return {
    figure: (quantity) => linkOf(quantity)?.formula,
    value: ({ object, entry }, read) => {
      const { computation } = read.quantity;
      if (computation) return computedFormula(computation, linkOf);
      const input = cellAt(read.quantity);
      if (!input || !canFollow(input.cell)) return undefined;
      const isStated = entry.tests?.every(({ kind }) => kind === "text") === true;
      const words = object.line.rating === null ? REQUIREMENT_WORDS : LEVEL_WORDS;
      if (isStated)
        return (markIn(input.cell, words) ?? "") === read.shows ? statedFormula(input.reference, words) : undefined;
      return followedValue(input, read, onlyOne(factors.get(factorKey(object, entry, input.sheet))));
    },
  };
}

interface InputCell {
  readonly sheet: string;
  readonly reference: string;
  readonly cell: Cell | undefined;
}

/** A cell with an error or with a link to another file cannot be followed: other programs would not find our figure. */
function canFollow(cell: Cell | undefined): boolean {
  if (cell === undefined) return true;
  const isError = typeof cell.value === "object" && cell.value !== null;
  return !isError && !(cell.formula !== undefined && (cell.value === null || cell.formula.includes("[")));
}

function isPlainNumber({ reading, cellFactor }: Quantity, cell: Cell | undefined): boolean {
  if (reading.kind !== "number" || cellFactor === undefined || typeof cell?.value !== "number") return false;
  return Math.abs(cell.value * cellFactor - reading.value) <= 1e-12 * Math.abs(reading.value);
}

function figureFormula(quantity: Quantity, input: InputCell | undefined): string | undefined {
  if (!input || !canFollow(input.cell) || !isPlainNumber(quantity, input.cell)) return undefined;
  return scaled(input.reference, quantity.cellFactor ?? 1, input.cell);
}

/** Number × factor, rounded where binary arithmetic would leave noise behind (0.804 × 100). */
function scaled(reference: string, factor: number, cell: Cell | undefined): string {
  if (factor === 1) return reference;
  const size = typeof cell?.value === "number" && cell.value !== 0 ? Math.log10(Math.abs(cell.value * factor)) : 0;
  const decimals = Math.max(0, 13 - Math.ceil(size));
  const divisor = Math.round(1 / factor);
  const isDivision = factor < 1 && 1 / divisor === factor;
  return `ROUND(${reference}${isDivision ? `/${divisor}` : `*${factor}`},${decimals})`;
}

/** `usual`: the factor of the indicator's other cells, for a cell that holds no number now. */
function followedValue(
  input: InputCell,
  { quantity, shows }: ReadValue,
  usual: number | undefined,
): string | undefined {
  if (isPlainNumber(quantity, input.cell)) return valueFormula(input, quantity.cellFactor ?? 1);
  return usual === undefined || wordIn(input.cell) !== shows ? undefined : valueFormula(input, usual);
}

function valueFormula({ reference, cell }: InputCell, factor: number): string {
  const number = scaled(reference, factor, cell);
  return `IF(ISNUMBER(${reference}),${number},IF(TRIM(${reference})="${NOT_APPLICABLE}","${NOT_APPLICABLE}",""))`;
}

/** What the formula makes of a cell without number; undefined for a number that is not the one we read. */
function wordIn(cell: Cell | undefined): string | undefined {
  if (typeof cell?.value === "number" || typeof cell?.value === "boolean") return undefined;
  return trimmed(cell) === NOT_APPLICABLE ? NOT_APPLICABLE : "";
}

/** What is written in an input cell, and how we show it. */
type StatedWords = readonly (readonly [string, string])[];

const LEVEL_WORDS: StatedWords = [
  [levelMarks.I, levelMarks.I],
  [levelMarks.II, levelMarks.II],
  [levelMarks.III, levelMarks.III],
  ["I", levelMarks.I],
  ["II", levelMarks.II],
  ["III", levelMarks.III],
  [NOT_MET, NOT_MET],
  [NOT_APPLICABLE, NOT_APPLICABLE],
];
const REQUIREMENT_WORDS: StatedWords = [
  ["符合", MET],
  ["不符合", NOT_MET],
  [MET, MET],
  [NOT_MET, NOT_MET],
  ["是", MET],
  [NOT_APPLICABLE, NOT_APPLICABLE],
];

/** `Ⅱ级` → `Ⅱ`. */
function statedFormula(reference: string, words: StatedWords): string {
  const list = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(",");
  const meant = list(["", ...words.map(([, mark]) => mark)]);
  const found = `SUBSTITUTE(TRIM(${reference}),"级","")={${list(words.map(([written]) => written))}}`;
  return `INDEX({${meant}},1+SUMPRODUCT((${found})*{${words.map((_, i) => i + 1).join(",")}}))`;
}

/** The level that the formula finds in a cell. */
function markIn(cell: Cell | undefined, words: StatedWords): string | undefined {
  const text = trimmed(cell).replaceAll("级", "").toUpperCase();
  return words.find(([written]) => written === text)?.[1];
}

function trimmed(cell: Cell | undefined): string {
  return typeof cell?.value === "string" ? cell.value.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ") : "";
}

/**
 * The factors between cell and reading of each indicator's plain numbers. Where they agree, a blank cell of the same
 * indicator will be written in the same way.
 */
function sharedFactors(
  objects: readonly PlacedObject[],
  cellAt: (quantity: Quantity) => InputCell | undefined,
): ReadonlyMap<string, ReadonlySet<number>> {
  const factors = new Map<string, Set<number>>();
  for (const object of objects)
    object.line.entries.forEach((entry, place) => {
      const quantity = object.indicators[place]?.value?.quantity;
      const input = quantity?.cellFactor === undefined ? undefined : cellAt(quantity);
      if (!quantity || !input || !isPlainNumber(quantity, input.cell)) return;
      const key = factorKey(object, entry, input.sheet);
      const known = factors.get(key) ?? new Set<number>();
      factors.set(key, known.add(quantity.cellFactor ?? 1));
    });
  return factors;
}

function factorKey({ line }: PlacedObject, { className, no }: LineEntry, sheet: string): string {
  return [line.label, className, no, sheet].join("\n");
}

function onlyOne(factors: ReadonlySet<number> | undefined): number | undefined {
  return factors?.size === 1 ? [...factors][0] : undefined;
}
