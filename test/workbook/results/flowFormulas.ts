import { parseArea } from "../../../src/workbook/address";
import type { PlanCell } from "../../../src/workbook/port";

type Cells = readonly (readonly PlanCell[] | undefined)[];

/** What a planned cell shows. */
export function shown(cell: PlanCell | undefined): string | number | boolean | null {
  return typeof cell === "object" && cell !== null ? cell.value : (cell ?? null);
}

export function formulaOf(cell: PlanCell | undefined): string | undefined {
  return typeof cell === "object" && cell !== null ? cell.formula : undefined;
}

/**
 * A second opinion on our cached values: sums and differences of SUM, SUMIFS, ROUND and references, worked out on the
 * cells as they are shown. Anything else is refused.
 */
export function workOut(formula: string, cells: Cells): number {
  const rounded = /^ROUND\((.*),(\d+)\)$/.exec(formula);
  if (rounded) return Number(workOut(rounded[1] ?? "", cells).toFixed(Number(rounded[2])));
  const terms = [
    ...formula.matchAll(/([+-]?)(SUM(?:IFS)?\([^()]*\)|\([^()]*(?:\([^()]*\)[^()]*)*\)|\$?[A-Z]+\$?\d+)/g),
  ];
  if (terms.map(([text]) => text).join("") !== formula) throw new Error(`cannot work out ${formula}`);
  return terms.reduce((sum, [, sign, term = ""]) => sum + (sign === "-" ? -1 : 1) * termValue(term, cells), 0);
}

function termValue(term: string, cells: Cells): number {
  if (term.startsWith("(")) return workOut(term.slice(1, -1), cells);
  const call = /^(SUM(?:IFS)?)\((.*)\)$/.exec(term);
  if (!call) return numberAt(rangeOf(term, cells)[0]);
  const [summed = "", ...conditions] = (call[2] ?? "").split(",");
  const amounts = rangeOf(summed, cells);
  const isIncluded = amounts.map((_, i) =>
    conditions.every((each, k) => k % 2 === 1 || holds(rangeOf(each, cells)[i], conditions[k + 1] ?? "", cells)),
  );
  return amounts.reduce<number>((sum, amount, i) => sum + (isIncluded[i] ? numberAt(amount) : 0), 0);
}

function holds(cell: PlanCell | undefined, condition: string, cells: Cells): boolean {
  const wanted = condition.startsWith('"') ? condition.slice(1, -1) : String(shown(rangeOf(condition, cells)[0]));
  return wanted.startsWith("<>") ? shown(cell) !== wanted.slice(2) : shown(cell) === wanted;
}

function numberAt(cell: PlanCell | undefined): number {
  const value = shown(cell);
  return typeof value === "number" ? value : 0;
}

function rangeOf(text: string, cells: Cells): readonly (PlanCell | undefined)[] {
  const area = parseArea(text);
  if (!area) throw new Error(`no range: ${text}`);
  const found: (PlanCell | undefined)[] = [];
  for (let row = area.top; row <= area.bottom; row++) found.push(cells[row]?.[area.left]);
  return found;
}
