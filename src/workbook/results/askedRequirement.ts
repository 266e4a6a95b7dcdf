import { turned } from "../../core/grading/assessRequirement";
import type { IndicatorGrade } from "../../core/grading/grade";
import { testOf } from "../../core/grading/levelTest";
import type { Benchmark, Level } from "../../core/grading/system";
import type { PlanCell } from "../port";
import type { DetailRow } from "./detailRows";
import type { LineEntry } from "./systemLine";

/** The entry of a requirement as it was put to one object: its region's limit, the sign that its growth asks for. */
export function askedEntry(entry: LineEntry, { asked }: IndicatorGrade): LineEntry {
  if (!asked) return entry;
  const { text } = asked.benchmark;
  const test = testOf(asked.benchmark, null, false);
  return { ...entry, benchmarks: { I: text, II: text, III: text }, tests: [test, test, test] };
}

/** 基准值: a formula where the sign follows the growth of value added. */
export function benchmarkCell(row: DetailRow, level: Level): PlanCell {
  const { entry, growth, indicator } = row;
  const both = growth === undefined ? undefined : bothWays(indicator);
  if (!both) return entry.benchmarks[level];
  return {
    formula: `IF(${growth}<0,"${both.shrinking.text}","${both.growing.text}")`,
    value: entry.benchmarks[level],
  };
}

/** What a growing and what a shrinking object is asked; undefined where growth does not matter. */
export function bothWays({ asked }: IndicatorGrade): { growing: Benchmark; shrinking: Benchmark } | undefined {
  if (asked?.by !== "growth") return undefined;
  const other = turned(asked.benchmark);
  return asked.isTurned
    ? { growing: other, shrinking: asked.benchmark }
    : { growing: asked.benchmark, shrinking: other };
}

/** Why this object is asked something else than the system prints; empty for what is asked of everyone. */
export function askedNote({ object, indicator, parameters }: DetailRow, regionKind: string): string {
  const both = bothWays(indicator);
  if (!both) return indicator.asked === undefined ? "" : `按地区类型“${regionKind}”取限值`;
  const { system } = object.grade;
  const name = system.method === "requirements" ? system.growthParameter : undefined;
  const growth = name === undefined ? undefined : parameters[name];
  const [growing, shrinking] = [both.growing.text, both.shrinking.text];
  if (!growth || !name) return `未提供增加值增长率，按正增长取${growing}；负增长时为${shrinking}`;
  const place = `${name}（${growth.origin}）`;
  return indicator.asked?.isTurned === true
    ? `${place}为负，要求由${growing}转为${shrinking}`
    : `${place}为负时，要求转为${shrinking}`;
}
