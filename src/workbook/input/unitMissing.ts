import type { Origin } from "../../core/outcome/outcome";
import type { InputFinding } from "./findings";

export interface NamedFigures {
  readonly name: string;
  readonly hasUnit: boolean;
  readonly origin: Origin;
}

/** One finding for all lines of a table whose unit is not stated anywhere. */
export function unitMissing(title: string, lines: readonly NamedFigures[]): readonly InputFinding[] {
  const without = lines.filter(({ hasUnit }) => !hasUnit);
  if (without.length === 0) return [];
  const names = [...new Set(without.map(({ name }) => name))];
  const origins = without.slice(0, 50).map(({ origin }) => origin);
  return [{ code: "input.unitMissing", severity: "warning", title, names, origins }];
}
