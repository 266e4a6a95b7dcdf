import type { Noticed } from "../../core/outcome/outcome";
import type { Quantity, Reading } from "../../core/quantity/quantity";
import { conversionFactor, scaleBy } from "../../core/quantity/units";
import type { FigureReading } from "./figureText";
import type { ReadFinding } from "./findings";
import { normaliseText } from "./normalise";
import type { CellContext } from "./cellContext";
import { readUnit } from "./readUnit";
import { noUnitMarks } from "./unit.terms";

/** A figure that was understood, with the unit that stands in its own cell, if any. */
export interface Figure {
  readonly reading: FigureReading;
  readonly written: string;
  /** Symbol of the unit written in the cell; `1` for a fraction that is shown as percent. */
  readonly unit?: string;
  /** Present when the cell holds a plain number: 1. */
  readonly cellFactor?: 1;
}

/** The unit that the heading or row states. */
export interface StatedUnit {
  /** Absent when nothing is stated, or nothing that the unit table knows. */
  readonly symbol?: string;
  /** Stated, but unknown to the unit table. */
  readonly unknown?: string;
}

/** What stands in a heading's unit or a 单位 column; dashes and slashes there mean no unit. */
export function statedUnit(text: string | undefined): StatedUnit {
  if (text === undefined || text === "") return {};
  const symbol = readUnit(text);
  if (symbol !== undefined) return { symbol };
  const plain = normaliseText(text);
  return plain === "" || noUnitMarks.includes(plain) ? {} : { unknown: plain };
}

/**
 * Brings a figure from the unit it is written in (its own, else the heading's) to the unit asked for (else the
 * heading's, else its own). Figures whose units measure different things become text with a warning, so that nobody
 * computes with them.
 */
export function fitUnit(figure: Figure, context: CellContext): Noticed<Quantity, ReadFinding> {
  const { clash, factor, unit } = fittingOf(figure.unit, context);
  if (clash) return refuse(figure, context, clash);
  return {
    value: {
      reading: scaleReading(figure.reading, factor),
      ...(unit !== undefined && { unit }),
      origin: context.origin,
      written: figure.written,
      ...(figure.cellFactor !== undefined && { cellFactor: factor }),
    },
    findings: [],
  };
}

/** What becomes of a figure because of its units; the same for nearly all cells of a column. */
interface Fitting {
  readonly clash: Clash | undefined;
  readonly factor: number;
  /** Of the figure afterwards; absent when it has none. */
  readonly unit: string | undefined;
}

const earlier = new Map<string, Fitting>();
const MOST_REMEMBERED = 5000;

function fittingOf(own: string | undefined, { unit, to }: CellContext): Fitting {
  const key = `${own ?? ""}\n${unit ?? ""}\n${to ?? ""}`;
  const fitting = earlier.get(key) ?? fit({ own, stated: statedUnit(unit), asked: statedUnit(to) });
  if (earlier.size < MOST_REMEMBERED) earlier.set(key, fitting);
  return fitting;
}

function fit(units: Units): Fitting {
  const source = sourceOf(units);
  const target = targetOf(units);
  const hasUnit = source !== undefined && target !== undefined && target !== "1";
  return {
    clash: findClash(units),
    factor: factorBetween(source, target) ?? 1,
    unit: hasUnit ? target : undefined,
  };
}

/** Multiplies the figures of a reading, their printed digits with them. */
export function scaleReading(reading: FigureReading, factor: number): FigureReading {
  if (factor === 1) return reading;
  const scaled = (value: number) => scaleBy(value, factor);
  switch (reading.kind) {
    case "number":
      return { kind: "number", value: scaled(reading.value), halfDigit: scaled(reading.halfDigit) };
    case "censored":
      return { kind: "censored", comparison: reading.comparison, limit: scaled(reading.limit) };
    case "range":
      return { kind: "range", low: scaled(reading.low), high: scaled(reading.high) };
    case "approximate":
      return { kind: "approximate", value: scaled(reading.value) };
  }
}

/** A quantity whose cell gives no figure. */
export function withoutFigure(reading: Reading, written: string, context: CellContext): Quantity {
  return { reading, origin: context.origin, written };
}

interface Units {
  /** Written in the cell itself. */
  readonly own: string | undefined;
  readonly stated: StatedUnit;
  readonly asked: StatedUnit;
}

interface Clash {
  readonly code: "read.unitMismatch" | "read.unknownUnit";
  readonly unit: string;
  readonly expected: string;
}

function sourceOf({ own, stated }: Units): string | undefined {
  return own ?? stated.symbol;
}

function targetOf({ own, stated, asked }: Units): string | undefined {
  return asked.symbol ?? stated.symbol ?? (own === "1" ? "%" : own);
}

function factorBetween(source: string | undefined, target: string | undefined): number | undefined {
  if (source === undefined || target === undefined || source === target) return 1;
  return conversionFactor(source, target);
}

function findClash(units: Units): Clash | undefined {
  const { own, stated, asked } = units;
  if (stated.unknown !== undefined) return clashWithUnknown(own, stated.unknown, asked);
  const source = sourceOf(units);
  if (source === undefined) return undefined;
  if (asked.unknown !== undefined) return { code: "read.unknownUnit", unit: asked.unknown, expected: asked.unknown };
  const misfit = [stated.symbol, targetOf(units)].find((unit) => factorBetween(source, unit) === undefined);
  return misfit === undefined ? undefined : { code: "read.unitMismatch", unit: shownUnit(source), expected: misfit };
}

/** A unit that the table does not know can stay as it is, but cannot be converted. */
function clashWithUnknown(own: string | undefined, unknown: string, asked: StatedUnit): Clash | undefined {
  if (own !== undefined) return { code: "read.unitMismatch", unit: shownUnit(own), expected: unknown };
  const expected = asked.symbol ?? asked.unknown ?? unknown;
  return expected === unknown ? undefined : { code: "read.unknownUnit", unit: unknown, expected };
}

function refuse(figure: Figure, context: CellContext, clash: Clash): Noticed<Quantity, ReadFinding> {
  const finding = { severity: "warning", text: figure.written, origins: [context.origin] } as const;
  return {
    value: withoutFigure({ kind: "text", text: figure.written }, figure.written, context),
    findings: [
      clash.code === "read.unitMismatch"
        ? { ...finding, code: clash.code, unit: clash.unit, expected: clash.expected }
        : { ...finding, code: clash.code, unit: clash.unit },
    ],
  };
}

/** The fraction behind a percent format is seen as percent. */
function shownUnit(symbol: string): string {
  return symbol === "1" ? "%" : symbol;
}
