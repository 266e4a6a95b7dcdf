import { LEVELS, type Benchmark, type IndexSystem } from "../../../../src/core/grading/system";
import { indicatorSystems } from "../../../../src/standards/indicatorSystems/indicatorSystems";
import { assignIndicators } from "../../../../src/workbook/input/assignIndicators";
import { printIndicatorDataSheet } from "../../../../src/workbook/input/indicatorData/printIndicatorDataSheet";
import { printIndicatorSystem } from "../../../../src/workbook/input/indicatorSystem/printIndicatorSystem";
import { applyPlan } from "../../../../src/workbook/memory/applyPlan";
import type { Plan, Snapshot } from "../../../../src/workbook/port";
import { readSnapshot, snapshotOf } from "./pastedSheet";

const gradable = indicatorSystems.filter((system) => system.method === "index");

function written(plan: Plan): Snapshot {
  return applyPlan(snapshotOf({ name: "说明", rows: [["说明"]] }), plan);
}

/** What grades: everything but where it came from and how it was checked. */
function grading(system: IndexSystem) {
  const { title, object, levelNames, rating, classes } = system;
  return {
    title,
    object,
    levelNames,
    rating,
    classes: classes.map(({ name, weight, bonus, indicators }) => ({
      name,
      weight,
      bonus,
      indicators: indicators.map(({ no, name: indicator, unit, weight: share, kind, limiting, benchmarks }) => ({
        no,
        indicator,
        unit,
        share,
        kind,
        limiting,
        benchmarks: LEVELS.map((level) => meaning(benchmarks[level])),
      })),
    })),
  };
}

/** A benchmark that its print does not say in full is written in signs: then only the text differs. */
function meaning(benchmark: Benchmark | null) {
  if (benchmark === null || benchmark.kind === "text") return benchmark;
  return { ...benchmark, text: undefined };
}

describe("a built-in system written as 评价指标体系", () => {
  test.each(gradable.map((system) => [system.title, system] as const))("reads back the same: %s", (_, system) => {
    const { audit, findings } = readSnapshot(written(printIndicatorSystem(system, "评价指标体系")));
    expect(audit.systems).toHaveLength(1);
    expect(findings).toEqual([]);
    expect(grading(audit.systems[0] as IndexSystem)).toEqual(grading(system));
  });
});

describe("a blank 指标数据 sheet", () => {
  test.each(
    indicatorSystems.flatMap((system) => (system.method === "reference" ? [] : [[system.title, system] as const])),
  )("has a column for every indicator of %s", (_, system) => {
    const snapshot = written(printIndicatorDataSheet(system, ["甲厂", "乙厂"], "指标数据"));
    const { audit, findings } = readSnapshot(snapshot);
    const assigned = assignIndicators({ audit, builtIn: indicatorSystems });
    expect(findings).toEqual([]);
    expect(assigned.findings).toEqual([]);
    expect(assigned.value.map(({ object, system: own }) => [object, own.id])).toEqual([
      ["甲厂", system.id],
      ["乙厂", system.id],
    ]);
  });
});
