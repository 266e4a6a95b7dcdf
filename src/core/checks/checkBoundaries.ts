import type { Grade, IndicatorGrade } from "../grading/grade";
import { LEVELS, type Benchmark, type IndexSystem } from "../grading/system";
import type { CheckFinding } from "./findings";

/**
 * Rule 29: a value shown exactly like its limit must not lie on the other side of it unseen.
 * The grade uses the exact value and the standard's own sign; whoever reads the table sees the rounded one.
 *
 * @param grades by the method `index`; other methods have no levels to fall between
 * @returns warnings `check.boundary` with the value's cell
 * @source consistency rule 29
 * @example 24.04 shown as 24.0 against ≤24
 */
export function checkBoundaries(grades: readonly Grade[]): readonly CheckFinding[] {
  return grades.flatMap((grade) => {
    if (grade.system.method !== "index") return [];
    const benchmarks = benchmarksOf(grade.system);
    return grade.indicators.flatMap((indicator) =>
      boundaryFindings(grade, indicator, benchmarks.get(indicator.no) ?? []),
    );
  });
}

const cache = new WeakMap<IndexSystem, ReadonlyMap<string, readonly Benchmark[]>>();

function benchmarksOf(system: IndexSystem): ReadonlyMap<string, readonly Benchmark[]> {
  const known = cache.get(system);
  if (known) return known;
  const indicators = system.classes.flatMap((group) => group.indicators);
  const byNo = new Map(
    indicators.map(
      (indicator) => [indicator.no, LEVELS.flatMap((level) => indicator.benchmarks[level] ?? [])] as const,
    ),
  );
  cache.set(system, byNo);
  return byNo;
}

function boundaryFindings(
  grade: Grade,
  indicator: IndicatorGrade,
  benchmarks: readonly Benchmark[],
): readonly CheckFinding[] {
  const quantity = indicator.value?.quantity;
  if (quantity?.reading.kind !== "number") return [];
  const { value, halfDigit } = quantity.reading;
  const hit = benchmarks.find(
    (benchmark) =>
      benchmark.kind === "bound" &&
      typeof benchmark.limit === "number" &&
      value !== benchmark.limit &&
      Math.abs(value - benchmark.limit) <= halfDigit,
  );
  if (!hit) return [];
  const { no, name } = indicator;
  const shown = quantity.written;
  return [
    {
      code: "check.boundary",
      severity: "warning",
      rule: 29,
      object: grade.object,
      no,
      name,
      shown,
      value,
      benchmark: hit.text,
      origins: [quantity.origin],
    },
  ];
}
