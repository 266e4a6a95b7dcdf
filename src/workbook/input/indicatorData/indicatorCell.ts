import type { IndicatorValue, StatedLevel } from "../../../core/audit/indicatorTable";
import type { Noticed } from "../../../core/outcome/outcome";
import type { Quantity, Reading } from "../../../core/quantity/quantity";
import type { ReadFinding } from "../../cells/findings";
import { readLevel } from "../../cells/level";
import { readQuantity, type CellContext } from "../../cells/readCell";
import type { Cell } from "../../port";

export type IndicatorCell = Pick<IndicatorValue, "quantity" | "stated" | "evidence">;

/** Levels that were read already: thousands of cells say the same few words. */
export type KnownLevels = Map<string, StatedLevel | undefined>;

/**
 * One cell of 指标数据: a figure, a level that a person decided, 不适用（reason）, or both for a benchmark with a
 * condition: `85；Ⅰ`. Words that are neither stay as text; whether they decide anything depends on the benchmark.
 */
export function readIndicatorCell(
  cell: Cell | undefined,
  context: CellContext,
  levels: KnownLevels,
): Noticed<IndicatorCell, ReadFinding> {
  if (typeof cell?.value !== "string") return figure(cell, context);
  const text = cell.value.trim();
  if (!levels.has(text)) levels.set(text, readLevel(text));
  const stated = levels.get(text);
  if (stated !== undefined) return { value: statedCell(text, stated, context), findings: [] };
  return figureAndLevel(text, context) ?? figure(cell, context);
}

function figure(cell: Cell | undefined, context: CellContext): Noticed<IndicatorCell, ReadFinding> {
  const { value, findings } = readQuantity(cell, context);
  if (findings.length === 0) return { value: { quantity: value }, findings };
  return { value: { quantity: value }, findings: findings.filter(({ code }) => code !== "read.textInsteadOfNumber") };
}

function statedCell(text: string, stated: StatedLevel, { origin, unit }: CellContext): IndicatorCell {
  const reading: Reading =
    stated === "notApplicable" ? { kind: "missing", reason: "notApplicable" } : { kind: "text", text };
  const quantity: Quantity =
    unit === undefined ? { reading, origin, written: text } : { reading, unit, origin, written: text };
  const reason = /[)）]$/.test(text) ? /[（(](.+)[)）]$/.exec(text)?.[1]?.trim() : undefined;
  return reason === undefined ? { quantity, stated } : { quantity, stated, evidence: reason };
}

const PARTS = /\s*[;；]\s*|\s*[/／，,、]\s*(?=\S*[ⅠⅡⅢI级标])/;

function figureAndLevel(text: string, context: CellContext): Noticed<IndicatorCell, ReadFinding> | undefined {
  const parts = text.split(PARTS).filter((part) => part !== "");
  const at = parts.findIndex((part) => readLevel(part) !== undefined);
  const stated = readLevel(parts[at] ?? "");
  const [written, ...more] = parts.filter((_, i) => i !== at);
  if (stated === undefined || written === undefined) return undefined;
  const { value, findings } = readQuantity({ value: written }, context);
  if (value.reading.kind === "text") return undefined;
  const { reading, unit, origin } = value;
  return {
    value: {
      // Without cellFactor: the cell itself holds no plain number.
      quantity: { reading, ...(unit === undefined ? {} : { unit }), origin, written: text },
      stated,
      ...(more.length > 0 ? { evidence: more.join("；") } : {}),
    },
    findings: findings.filter(({ code }) => code !== "read.textNumber" && code !== "read.textInsteadOfNumber"),
  };
}
