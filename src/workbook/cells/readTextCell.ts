import type { Noticed } from "../../core/outcome/outcome";
import type { Quantity } from "../../core/quantity/quantity";
import { conversionFactor, unitOf } from "../../core/quantity/units";
import { multiples } from "../../core/quantity/units.terms";
import { multipleInValue } from "./figure.terms";
import { type FigureText, readFigureText } from "./figureText";
import type { ReadFinding } from "./findings";
import { type Figure, fitUnit, scaleReading, statedUnit, withoutFigure } from "./fitUnit";
import { readPlaceholder } from "./placeholder";
import { missingCodes } from "./placeholder.terms";
import type { CellContext } from "./cellContext";
import { readUnit } from "./readUnit";

type Read = Noticed<Quantity, ReadFinding>;

/** A figure whose suffix was understood, with what had to be decided about it. */
interface Understood {
  readonly figure: Figure;
  readonly findings: readonly ReadFinding[];
}

/** Reads a text where a figure is expected: a placeholder, a figure in any spelling, or words that are no figure. */
export function readTextCell(written: string, context: CellContext): Read {
  const reason = readPlaceholder(written);
  if (reason !== undefined) {
    const about = { text: written, origins: [context.origin], reason } as const;
    return {
      value: withoutFigure({ kind: "missing", reason }, written, context),
      findings: reason === "blank" ? [] : [{ ...about, code: "read.placeholder", severity: "info" }],
    };
  }
  if (/^#[A-Z/0!?]+[!?A]$/.test(written.trim())) {
    return withFinding({ kind: "missing", reason: "errorValue" }, written, {
      context,
      finding: { code: "read.errorValue", severity: "warning", text: written, origins: [context.origin] },
    });
  }
  const figure = readFigureText(written);
  return figure ? readFigure(figure, written, context) : refuseText(written, context);
}

function readFigure(figure: FigureText, written: string, context: CellContext): Read {
  const about = { text: written, origins: [context.origin] } as const;
  const { reading } = figure;
  if (figure.isCode) {
    return withFinding({ kind: "text", text: written }, written, {
      context,
      finding: { ...about, code: "read.codeInsteadOfNumber", severity: "warning" },
    });
  }
  if (reading.kind === "number" && missingCodes.includes(reading.value) && figure.suffix === "") {
    return withFinding({ kind: "missing", reason: "notCounted" }, written, {
      context,
      finding: { ...about, code: "read.missingCode", severity: "info" },
    });
  }
  const understood = understand(figure, written, context);
  if (!understood) return refuseSuffix(figure.suffix, written, context);
  const read = fitUnit(understood.figure, context);
  if (read.findings.length > 0) return read;
  const value = figure.powerMarkLost ? figureOf(read.value) : undefined;
  const lost: readonly ReadFinding[] =
    value === undefined ? [] : [{ ...about, code: "read.powerMarkLost", severity: "warning", value }];
  const noticed =
    understood.findings.length > 0 ? understood.findings : noticeReading(read.value, understood.figure, context);
  return { value: read.value, findings: [...lost, ...noticed] };
}

/** What the suffix means: nothing, a unit, a multiple such as 亿, or the L of a detection limit. */
function understand(figure: FigureText, written: string, context: CellContext): Understood | undefined {
  const { reading, suffix } = figure;
  if (suffix === "") return { figure: { reading, written }, findings: [] };
  if (suffix === "L" && reading.kind === "number" && isConcentration(context)) {
    const limit = reading.value;
    const finding = { code: "read.belowDetection", severity: "info", text: written, limit } as const;
    return {
      figure: { reading: { kind: "censored", comparison: "<", limit }, written },
      findings: [{ ...finding, origins: [context.origin] }],
    };
  }
  const unit = /^\d/.test(suffix) ? undefined : readUnit(suffix);
  if (unit !== undefined) return { figure: { reading, written, unit }, findings: [] };
  return understandMultiple(figure, written, context);
}

/** 1.2亿 under 元 is 120000000; under 万元, which is a multiple itself, it is taken as 1.2亿元. */
function understandMultiple(figure: FigureText, written: string, context: CellContext): Understood | undefined {
  const factor = new Map(multiples).get(figure.suffix);
  if (factor === undefined) return undefined;
  const reading = scaleReading(figure.reading, factor);
  const stated = statedUnit(context.unit).symbol;
  const base = stated?.replace(multipleInValue, "");
  if (stated === undefined || base === undefined || base === stated || !unitOf(base)) {
    return { figure: { reading, written }, findings: [] };
  }
  const value = (firstFigure(reading) ?? 0) * (conversionFactor(base, stated) ?? 1);
  const finding = { code: "read.multipleTwice", severity: "warning", text: written, value, unit: stated } as const;
  return { figure: { reading, written, unit: base }, findings: [{ ...finding, origins: [context.origin] }] };
}

function isConcentration(context: CellContext): boolean {
  const symbol = statedUnit(context.unit).symbol ?? statedUnit(context.to).symbol;
  return symbol !== undefined && /^mass\/(volume|gasVolume)$/.test(unitOf(symbol)?.dimension ?? "");
}

/** One finding for the kind of figure; one more when its own unit was converted. */
function noticeReading(quantity: Quantity, figure: Figure, context: CellContext): readonly ReadFinding[] {
  const about = { text: quantity.written, origins: [context.origin], severity: "info" } as const;
  const own = figure.unit;
  const to = quantity.unit ?? own;
  const unit: readonly ReadFinding[] =
    own === undefined || to === undefined ? [] : [{ ...about, code: "read.unitInValue", unit: own, to }];
  const { reading } = quantity;
  if (reading.kind === "number") {
    // 80% under % is only a number stored as text.
    const isPlain = own === undefined || (own === "%" && statedUnit(context.unit).symbol === "%");
    // As written: 90 of a column in 万m3 is no 900000 to whoever looks at the cell.
    const { reading: typed } = figure;
    const value = typed.kind === "number" ? typed.value : reading.value;
    return isPlain ? [{ ...about, code: "read.textNumber", value }] : unit;
  }
  return [...noticeKind(quantity, context), ...(own === to ? [] : unit)];
}

function noticeKind({ reading, written }: Quantity, context: CellContext): readonly ReadFinding[] {
  const about = { text: written, origins: [context.origin], severity: "info" } as const;
  switch (reading.kind) {
    case "approximate":
      return [{ ...about, code: "read.approximate", value: reading.value }];
    case "range":
      return [{ ...about, code: "read.range", low: reading.low, high: reading.high }];
    case "censored":
      return [{ ...about, code: "read.censored", limit: reading.limit }];
    case "number":
    case "missing":
    case "text":
      return [];
  }
}

function figureOf({ reading }: Quantity): number | undefined {
  return reading.kind === "missing" || reading.kind === "text" ? undefined : firstFigure(reading);
}

function firstFigure(reading: Figure["reading"]): number {
  if (reading.kind === "censored") return reading.limit;
  return reading.kind === "range" ? reading.low : reading.value;
}

/** A short word behind a figure is a unit that nobody knows (5kkw); anything longer is a text. */
function refuseSuffix(suffix: string, written: string, context: CellContext): Read {
  if (suffix.length > 8 || /^\/|[\d;,:()<>=]/.test(suffix.replace(/(?<=m)[23]/g, "")))
    return refuseText(written, context);
  const about = { text: written, origins: [context.origin], unit: suffix } as const;
  const finding = { ...about, code: "read.unknownUnit", severity: "warning" } as const;
  return withFinding({ kind: "text", text: written }, written, { context, finding });
}

function refuseText(written: string, context: CellContext): Read {
  const about = { text: written, origins: [context.origin] } as const;
  const finding = { ...about, code: "read.textInsteadOfNumber", severity: "warning" } as const;
  return withFinding({ kind: "text", text: written }, written, { context, finding });
}

interface Refusal {
  readonly context: CellContext;
  readonly finding: ReadFinding;
}

function withFinding(reading: Quantity["reading"], written: string, { context, finding }: Refusal): Read {
  return { value: withoutFigure(reading, written, context), findings: [finding] };
}
