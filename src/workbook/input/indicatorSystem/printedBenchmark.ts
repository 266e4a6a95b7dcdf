import type { Benchmark, Expression } from "../../../core/grading/system";
import { readBenchmark } from "./readBenchmark";

/**
 * A benchmark as it can be read back: the printed text where it says everything, else the figure in signs behind the
 * condition (`其余要求同上一级；≥60%`).
 */
export function printedBenchmark(benchmark: Benchmark | null, unit: string | undefined): string {
  if (benchmark === null) return "—";
  if (benchmark.kind === "text") return benchmark.text;
  const read = readBenchmark(benchmark.text, unit);
  return read && isSameMeaning(read, benchmark) ? benchmark.text : inSigns(benchmark, unit);
}

function isSameMeaning(a: Benchmark, b: Benchmark): boolean {
  return JSON.stringify(meaning(a)) === JSON.stringify(meaning(b));
}

function meaning(benchmark: Benchmark): readonly unknown[] {
  if (benchmark.kind === "text") return ["text", benchmark.text];
  if (benchmark.kind === "range") return ["range", benchmark.low, benchmark.high, benchmark.condition];
  const { comparison, limit, condition } = benchmark;
  const terms = typeof limit === "number" ? [] : limit.terms.map(({ parameter, factor }) => [parameter, factor]);
  return ["bound", comparison, typeof limit === "number" ? limit : limit.constant, terms, condition];
}

function inSigns(benchmark: Exclude<Benchmark, { kind: "text" }>, unit: string | undefined): string {
  const figure = benchmark.kind === "range" ? `${benchmark.low}～${benchmark.high}` : bound(benchmark);
  const withUnit = unit === "%" ? `${figure}%` : figure;
  return benchmark.condition === undefined ? figure : `${benchmark.condition}；${withUnit}`;
}

function bound({ comparison, limit }: Extract<Benchmark, { kind: "bound" }>): string {
  return `${comparison}${typeof limit === "number" ? limit : `(${expressionText(limit)})`}`;
}

function expressionText({ constant, terms }: Expression): string {
  const parts = terms.map(({ parameter, factor }) => `${factor < 0 ? "" : "+"}${factor}${parameter}`);
  return `${constant}${parts.join("")}`;
}
