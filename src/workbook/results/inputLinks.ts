import type { Quantity } from "../../core/quantity/quantity";
import type { Cell, Snapshot } from "../port";
import { computedFormula } from "./computedFormula";
import { canFollow, isPlainNumber, linkFigures, scaled, type InputCell } from "./figureLinks";
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
  const { cellAt, figure } = linkFigures(snapshot);
  const factors = sharedFactors(objects, cellAt);
  return {
    figure: (quantity) => figure(quantity)?.formula,
    value: ({ object, entry }, read) => {
      const { computation } = read.quantity;
      if (computation) return computedFormula(computation, figure);
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
