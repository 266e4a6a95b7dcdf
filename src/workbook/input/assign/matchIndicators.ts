import type { IndicatorValue } from "../../../core/audit/indicatorTable";
import type { Benchmark, GradableSystem, Level } from "../../../core/grading/system";
import { LEVELS } from "../../../core/grading/system";
import { normaliseText } from "../../cells/normalise";
import { readUnit } from "../../cells/readUnit";

/** What a value must be brought to: an indicator of an index system, or a requirement. */
export interface Target {
  readonly no: string;
  readonly name: string;
  /** Symbol of the unit table, or as printed when the table does not know it. */
  readonly unit?: string;
  readonly formula?: string;
  /** Only one requirement: 符合 is all there is to say. */
  readonly isSingle: boolean;
}

export type Match =
  | { readonly kind: "matched"; readonly target: Target }
  /** The number says one indicator, the name another (or none); the name decides when it can. */
  | { readonly kind: "contradicts"; readonly target: Target | undefined; readonly numbered: Target }
  | { readonly kind: "ambiguous"; readonly targets: readonly Target[] }
  | { readonly kind: "unmatched" };

export type IndicatorMatcher = (heading: Pick<IndicatorValue, "no" | "name">) => Match;

export function targetsOf(system: GradableSystem): readonly Target[] {
  if (system.method === "requirements") {
    return system.requirements.map(({ no, name, unit }) => ({ no, name, ...unitOf(unit), isSingle: true }));
  }
  return system.classes.flatMap((each) =>
    each.indicators.map(({ no, name, unit, formula, benchmarks }) => ({
      no,
      name,
      ...unitOf(unit),
      ...(formula === undefined ? {} : { formula }),
      isSingle: isSingleRequirement(benchmarks),
    })),
  );
}

function unitOf(unit: string | undefined): { readonly unit?: string } {
  return unit === undefined ? {} : { unit: readUnit(unit) ?? unit };
}

function isSingleRequirement(benchmarks: Readonly<Record<Level, Benchmark | null>>): boolean {
  const texts = LEVELS.flatMap((level) => benchmarks[level]?.text ?? []);
  return new Set(texts.map(normaliseText)).size === 1;
}

/**
 * Matches headings of 指标数据 with the indicators of a system: number and name must agree, either alone is enough when
 * it can mean only one.
 *
 * @param numbersCount false when the table was filled in for another system, whose numbers mean something else
 */
export function indicatorMatcher(targets: readonly Target[], numbersCount: boolean): IndicatorMatcher {
  const byNo = new Map(targets.map((target) => [numberKey(target.no), target]));
  const byName = grouped(targets, (target) => nameKey(target.name));
  const byCore = grouped(targets, (target) => coreKey(target.name));
  const named = (name: string) =>
    (name === "" ? [] : undefined) ?? byName.get(nameKey(name)) ?? byCore.get(coreKey(name)) ?? [];
  return ({ no, name }) => {
    const numbered = no === undefined || !numbersCount ? undefined : byNo.get(numberKey(no));
    if (!numbered) return matchOfName(named(name));
    if (name === "" || agree(numbered.name, name)) return { kind: "matched", target: numbered };
    const match = matchOfName(named(name));
    if (match.kind === "ambiguous") return match;
    return { kind: "contradicts", target: match.kind === "matched" ? match.target : undefined, numbered };
  };
}

function matchOfName(targets: readonly Target[]): Match {
  const [target, ...others] = targets;
  if (!target) return { kind: "unmatched" };
  return others.length > 0 ? { kind: "ambiguous", targets } : { kind: "matched", target };
}

function grouped(
  targets: readonly Target[],
  keyOf: (target: Target) => string,
): ReadonlyMap<string, readonly Target[]> {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const key = keyOf(target);
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  return groups;
}

function numberKey(no: string): string {
  return normaliseText(no).replace(/[.、]$/, "");
}

/** Punctuation, brackets, joins of sub-levels and marks do not tell indicators apart. */
function nameKey(name: string): string {
  return normaliseText(name)
    .replace(/[\s*★☆▲※()、，,。；;：:·/_~-]/g, "")
    .toLowerCase();
}

/** Without remarks in brackets: 银利用率(含氰镀银) → 银利用率. */
function coreKey(name: string): string {
  return nameKey(normaliseText(name).replace(/\([^()]*\)/g, ""));
}

/** Beside an agreeing number the name may be shortened, or carry more than the printed one. */
function agree(printed: string, heading: string): boolean {
  const [a, b] = [nameKey(printed), nameKey(heading)];
  const [coreA, coreB] = [coreKey(printed), coreKey(heading)];
  return a.includes(b) || b.includes(a) || (coreA !== "" && (coreB.includes(coreA) || coreA.includes(coreB)));
}
