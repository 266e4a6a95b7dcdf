import type { Quantity } from "../../core/quantity/quantity";
import { placeOf, referenceTo } from "../address";
import type { Cell, PlanCell, Snapshot } from "../port";
import { computedFormula, type LinkedFigure } from "./computedFormula";

/** The cell that a reading comes from. */
export interface InputCell {
  readonly sheet: string;
  readonly reference: string;
  readonly cell: Cell | undefined;
}

/** Formulas that carry a figure over from the consultant's cell. */
export interface FigureLinks {
  /** Undefined when the origin is no single cell of the workbook. */
  readonly cellAt: (quantity: Quantity) => InputCell | undefined;
  /** In the unit of our reading; undefined when the cell holds no plain number. */
  readonly figure: (quantity: Quantity) => LinkedFigure | undefined;
}

export function linkFigures(snapshot: Snapshot): FigureLinks {
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
  const figure = (quantity: Quantity): LinkedFigure | undefined => {
    const input = cellAt(quantity);
    if (!input || !canFollow(input.cell) || !isPlainNumber(quantity, input.cell)) return undefined;
    const formula = scaled(input.reference, quantity.cellFactor ?? 1, input.cell);
    return { reference: input.reference, formula };
  };
  return { cellAt, figure };
}

/** A cell with an error or with a link to another file cannot be followed: other programs would not find our figure. */
export function canFollow(cell: Cell | undefined): boolean {
  if (cell === undefined) return true;
  const isError = typeof cell.value === "object" && cell.value !== null;
  return !isError && !(cell.formula !== undefined && (cell.value === null || cell.formula.includes("[")));
}

export function isPlainNumber({ reading, cellFactor }: Quantity, cell: Cell | undefined): boolean {
  if (reading.kind !== "number" || cellFactor === undefined || typeof cell?.value !== "number") return false;
  return Math.abs(cell.value * cellFactor - reading.value) <= 1e-12 * Math.abs(reading.value);
}

/** Number × factor, rounded where binary arithmetic would leave noise behind (0.804 × 100). */
export function scaled(reference: string, factor: number, cell: Cell | undefined): string {
  if (factor === 1) return reference;
  const size = typeof cell?.value === "number" && cell.value !== 0 ? Math.log10(Math.abs(cell.value * factor)) : 0;
  const decimals = Math.max(0, 13 - Math.ceil(size));
  return `ROUND(${reference}${timesFactor(factor)},${decimals})`;
}

/** `*0.278`, `/1000`, nothing for 1. */
function timesFactor(factor: number): string {
  if (factor === 1) return "";
  const divisor = Math.round(1 / factor);
  return factor < 1 && 1 / divisor === factor ? `/${divisor}` : `*${factor}`;
}

/**
 * An amount that is the product of readings and of a factor between units (goods × content, 万t as t), as a formula on
 * their cells; the bare amount where a cell holds no plain number or the product is not the amount.
 */
export function linkedAmount(links: FigureLinks, amount: number, readings: readonly Quantity[]): PlanCell {
  const [only] = readings;
  if (!only) return amount;
  if (readings.length === 1) return linkedReading(links, amount, only);
  const formulas = readings.map((quantity) => links.figure(quantity)?.formula);
  const factor = factorBetween(amount, readings.map(valueOf));
  if (factor === undefined || formulas.includes(undefined)) return amount;
  return { formula: `${formulas.join("*")}${timesFactor(factor)}`, value: amount };
}

/** One factor from the cell to the amount: a figure in 万t of a balance kept in 万t needs none. */
function linkedReading(links: FigureLinks, amount: number, quantity: Quantity): PlanCell {
  if (quantity.computation) {
    const formula = computedFormula(quantity.computation, links.figure);
    return formula === undefined || amount !== valueOf(quantity) ? amount : { formula, value: amount };
  }
  const input = links.figure(quantity) && links.cellAt(quantity);
  const factor = factorBetween(amount, [numberIn(input?.cell)]);
  if (!input || factor === undefined) return amount;
  return { formula: scaled(input.reference, factor, input.cell), value: amount };
}

const numberIn = (cell: Cell | undefined): number | undefined =>
  typeof cell?.value === "number" ? cell.value : undefined;

const valueOf = ({ reading }: Quantity): number | undefined => (reading.kind === "number" ? reading.value : undefined);

/** Twelve digits hold every factor between units; undefined where they do not lead to the amount. */
function factorBetween(amount: number, figures: readonly (number | undefined)[]): number | undefined {
  const product = figures.reduce<number>((sum, figure) => sum * (figure ?? NaN), 1);
  if (product === 0) return amount === 0 ? 1 : undefined;
  const factor = Number((amount / product).toPrecision(12));
  return Math.abs(product * factor - amount) <= 1e-11 * Math.abs(amount) ? factor : undefined;
}
