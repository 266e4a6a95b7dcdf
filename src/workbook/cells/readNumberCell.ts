import type { Noticed } from "../../core/outcome/outcome";
import type { Quantity } from "../../core/quantity/quantity";
import { decimalsOf, hasFewDigits } from "../../core/quantity/rounding";
import type { Cell } from "../port";
import { cellText } from "./cellText";
import { isDateFormat } from "./dateFormat";
import type { ReadFinding } from "./findings";
import { fitUnit, statedUnit, withoutFigure } from "./fitUnit";
import { displayOf, type NumberDisplay } from "./numberFormat";
import { missingCodes } from "./placeholder.terms";
import type { CellContext } from "./cellContext";
import { readUnit } from "./readUnit";

/** General shows at most this many significant digits; a number with more was computed, not written. */
const MOST_DIGITS_SHOWN = 10;

export type NumberCell = Cell & { readonly value: number };

export function isNumberCell(cell: Cell): cell is NumberCell {
  return typeof cell.value === "number";
}

/**
 * Reads a cell that holds a number. The number format says what a person sees: percent, a date, digits after the
 * point, a unit in quotes.
 */
export function readNumberCell(cell: NumberCell, context: CellContext): Noticed<Quantity, ReadFinding> {
  const text = cellText(cell, context.uses1904Dates);
  if (cell.numberFormat !== undefined && isDateFormat(cell.numberFormat)) {
    return {
      value: withoutFigure({ kind: "text", text }, text, context),
      findings: [
        {
          code: "read.dateInsteadOfNumber",
          severity: "warning",
          text,
          origins: [context.origin],
          typed: typedBefore(text),
        },
      ],
    };
  }
  if (missingCodes.includes(cell.value)) {
    return {
      value: withoutFigure({ kind: "missing", reason: "notCounted" }, text, context),
      findings: [{ code: "read.missingCode", severity: "info", text, origins: [context.origin] }],
    };
  }
  return readPlainNumber(cell, text, context);
}

function readPlainNumber(cell: NumberCell, written: string, context: CellContext): Noticed<Quantity, ReadFinding> {
  const display = displayOf(cell.numberFormat, cell.value);
  const unit = unitOfDisplay(display);
  const reading = { kind: "number", value: cell.value, halfDigit: halfDigitOf(cell.value, display) } as const;
  const read = fitUnit({ reading, written, cellFactor: 1, ...(unit !== undefined && { unit }) }, context);
  const noticed = noticeDisplay(read.value, { display, context, cell });
  return noticed.length === 0 ? read : { value: read.value, findings: [...read.findings, ...noticed] };
}

function unitOfDisplay(display: NumberDisplay): string | undefined {
  if (display.isPercent) return "1";
  if (display.thousands > 0) return undefined;
  return readUnit(display.after.trim());
}

/** Half of the last digit that is shown, in the unit of the cell; 0 when the digits are not limited. */
function halfDigitOf(value: number, display: NumberDisplay): number {
  if (display.decimals === undefined) {
    return hasFewDigits(value, MOST_DIGITS_SHOWN) ? halfOf(-decimalsOf(value)) : 0;
  }
  if (display.isScientific) {
    const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
    return halfOf(exponent - display.decimals);
  }
  return halfOf(3 * display.thousands - display.decimals - (display.isPercent ? 2 : 0));
}

/** By the place of the last digit: 0 → 0.5, −2 → 0.005. */
const halves = new Map<number, number>();

function halfOf(place: number): number {
  const known = halves.get(place) ?? Number(`5e${place - 1}`);
  halves.set(place, known);
  return known;
}

interface Displayed {
  readonly display: NumberDisplay;
  readonly context: CellContext;
  readonly cell: NumberCell;
}

/** What a person should know about the reading because of how the number is shown. */
function noticeDisplay(quantity: Quantity, { display, context, cell }: Displayed): readonly ReadFinding[] {
  const { reading, written } = quantity;
  if (reading.kind !== "number") return [];
  const about = () => ({ text: written, origins: [context.origin], value: reading.value }) as const;
  if (display.thousands > 0) return [{ ...about(), code: "read.scaledFormat", severity: "warning" }];
  const own = unitOfDisplay(display);
  if (own === "1") return hasUnit(context) ? [] : [{ ...about(), code: "read.percentFormat", severity: "info" }];
  if (own !== undefined) return noticeOwnUnit(quantity, own, context);
  const isFraction = cell.value !== 0 && Math.abs(cell.value) < 1;
  const isDoubtful = isFraction && statedUnit(context.unit).symbol === "%";
  return isDoubtful ? [{ ...about(), code: "read.fractionUnderPercent", severity: "info" }] : [];
}

function noticeOwnUnit(quantity: Quantity, own: string, context: CellContext): readonly ReadFinding[] {
  if (own === statedUnit(context.unit).symbol) return [];
  const about = { text: quantity.written, origins: [context.origin] } as const;
  return [{ ...about, code: "read.unitInValue", severity: "info", unit: own, to: quantity.unit ?? own }];
}

function hasUnit(context: CellContext): boolean {
  return statedUnit(context.unit).symbol !== undefined || statedUnit(context.to).symbol !== undefined;
}

/** 2025-01-06 was perhaps typed as 1-6. */
function typedBefore(day: string): string {
  const [, month, date] = /^\d{4}-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return month !== undefined && date !== undefined ? `${Number(month)}-${Number(date)}` : day;
}
