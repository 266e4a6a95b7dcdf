import { compileSystem, type CompiledClass, type CompiledIndicator, type Rank } from "../../core/grading/compileSystem";
import { testOf, type LevelTest } from "../../core/grading/levelTest";
import {
  LEVELS,
  type Benchmark,
  type GradableSystem,
  type IndexSystem,
  type IndicatorWeight,
  type Level,
  type RatingRule,
  type Requirement,
  type RequirementSystem,
} from "../../core/grading/system";

/**
 * The indicators of a system in the order in which they stand in a sheet, in rows or in columns: class by class, bonus
 * classes last, so that every class and all ordinary classes are one unbroken range.
 */
export interface SystemLine {
  readonly system: GradableSystem;
  /** What 指标体系 shows. */
  readonly label: string;
  readonly entries: readonly LineEntry[];
  readonly classes: readonly LineClass[];
  /** Entries of ordinary classes; the rest belongs to bonus classes. */
  readonly ordinaryCount: number;
  /** null for a system of requirements. */
  readonly rating: RatingRule | null;
}

export interface LineEntry {
  readonly no: string;
  readonly name: string;
  readonly className: string;
  readonly unit: string;
  /** 是/否, or 必选/选一A for requirements. */
  readonly limiting: string;
  readonly benchmarks: Readonly<Record<Level, string>>;
  /** Ⅰ, Ⅱ, Ⅲ; null when the indicator is not assessed, or its test cannot be told from the system alone. */
  readonly tests: readonly LevelTest[] | null;
  /** What a stated Ⅰ, Ⅱ, Ⅲ counts as. */
  readonly statedRanks: readonly Rank[];
  readonly weight: IndicatorWeight | null;
}

export interface LineClass {
  readonly name: string;
  readonly weight: number;
  readonly bonus: boolean;
  /** Places of its first and last entry. */
  readonly first: number;
  readonly last: number;
  /** Places of the members of each group that shares a weight. */
  readonly groups: readonly (readonly number[])[];
}

export const LIMITING = "是";
export const NOT_LIMITING = "否";
export const REQUIRED = "必选";

export function lineOf(system: GradableSystem, label: string): SystemLine {
  return system.method === "index" ? indexLine(system, label) : requirementLine(system, label);
}

/** How an entry is found in a grade: numbers may repeat between classes. */
export function entryKey({ className, no }: { readonly className: string; readonly no: string }): string {
  return `${className}\n${no}`;
}

function indexLine(system: IndexSystem, label: string): SystemLine {
  const compiled = compileSystem(system).classes.filter(({ indicators }) => indicators.length > 0);
  const ordered = [...compiled.filter((each) => !each.source.bonus), ...compiled.filter((each) => each.source.bonus)];
  const entries: LineEntry[] = [];
  const classes: LineClass[] = [];
  for (const each of ordered) {
    const { name, weight, bonus } = each.source;
    const first = entries.length;
    entries.push(...each.indicators.map((compiled) => indexEntry(compiled, name)));
    classes.push({ name, weight, bonus, first, last: entries.length - 1, groups: groupsFrom(each, first) });
  }
  const ordinaryCount = entries.length - (classes.find(({ bonus }) => bonus) ? bonusCount(classes) : 0);
  return { system, label, entries, classes, ordinaryCount, rating: system.rating };
}

function bonusCount(classes: readonly LineClass[]): number {
  return classes.reduce((sum, { bonus, first, last }) => (bonus ? sum + last - first + 1 : sum), 0);
}

function groupsFrom(compiledClass: CompiledClass, first: number): readonly (readonly number[])[] {
  return [...compiledClass.groups.values()].map((places) => places.map((place) => place - compiledClass.first + first));
}

function indexEntry({ indicator, tests, statedRanks }: CompiledIndicator, className: string): LineEntry {
  const { no, name, unit = "", limiting, weight, benchmarks } = indicator;
  const texts = LEVELS.map((level) => benchmarks[level]?.text ?? "—");
  return {
    no,
    name,
    className,
    unit,
    limiting: limiting ? LIMITING : NOT_LIMITING,
    benchmarks: { I: texts[0] ?? "", II: texts[1] ?? "", III: texts[2] ?? "" },
    tests,
    statedRanks,
    weight,
  };
}

function requirementLine(system: RequirementSystem, label: string): SystemLine {
  const names = [...new Set(system.requirements.map(({ className }) => className))];
  const entries: LineEntry[] = [];
  const classes = names.map((name): LineClass => {
    const first = entries.length;
    entries.push(...system.requirements.filter(({ className }) => className === name).map(requirementEntry));
    return { name, weight: 0, bonus: false, first, last: entries.length - 1, groups: [] };
  });
  return { system, label, entries, classes, ordinaryCount: entries.length, rating: null };
}

function requirementEntry(requirement: Requirement): LineEntry {
  const { no, name, className, unit = "", group, benchmark } = requirement;
  const text = requirementText(benchmark);
  const isPlain = benchmark.kind !== "byRegion" && requirement.turnsWhenShrinking !== true;
  const test = isPlain ? testOf(benchmark, null, false) : null;
  return {
    no,
    name,
    className,
    unit,
    limiting: group === null ? REQUIRED : `选一${group}`,
    benchmarks: { I: text, II: text, III: text },
    tests: test && [test, test, test],
    statedRanks: [0, 0, 0],
    weight: null,
  };
}

function requirementText(benchmark: Benchmark | Extract<Requirement["benchmark"], { kind: "byRegion" }>): string {
  if (benchmark.kind !== "byRegion") return benchmark.text;
  return Object.entries(benchmark.limits)
    .map(([region, limit]) => `${region}${limit.text}`)
    .join("；");
}
