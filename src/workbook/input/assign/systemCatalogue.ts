import type { IndicatorSystem } from "../../../core/grading/system";
import { normaliseText } from "../../cells/normalise";

/** Finds systems by what people call them. */
export interface SystemCatalogue {
  /** By id, title or, for a system of the workbook, name of its sheet; undefined when nothing is called so. */
  find(text: string): IndicatorSystem | undefined;
  /** The 评价指标体系 table of the workbook, when it is the only one. */
  readonly only: IndicatorSystem | undefined;
  /** How many 评价指标体系 tables the workbook has. */
  readonly own: number;
}

const USER = "user:";

/** The workbook's own systems are found before built-in ones of the same name. */
export function systemCatalogue(own: readonly IndicatorSystem[], builtIn: readonly IndicatorSystem[]): SystemCatalogue {
  const distinct = withDistinctIds(own);
  const byName = new Map<string, IndicatorSystem>();
  const enter = (name: string, system: IndicatorSystem) => {
    const key = nameKey(name);
    if (key !== "" && !byName.has(key)) byName.set(key, system);
  };
  for (const system of [...distinct, ...builtIn]) {
    enter(system.id, system);
    enter(system.title, system);
    if (system.id.startsWith(USER)) enter(system.id.slice(USER.length), system);
  }
  for (const [title, system] of shortTitles([...distinct, ...builtIn])) enter(title, system);
  return {
    find: (text) => byName.get(nameKey(text)),
    only: distinct.length === 1 ? distinct[0] : undefined,
    own: own.length,
  };
}

/** Two tables on one sheet have the same id `user:‹sheet›`: the second becomes `user:‹sheet›#2`. */
export function withDistinctIds(systems: readonly IndicatorSystem[]): readonly IndicatorSystem[] {
  const met = new Map<string, number>();
  return systems.map((system) => {
    const nth = (met.get(system.id) ?? 0) + 1;
    met.set(system.id, nth);
    return nth === 1 ? system : { ...system, id: `${system.id}#${nth}` };
  });
}

/** `电镀行业清洁生产评价指标体系(综合电镀 表1)` is also called by what stands before the bracket, when only one is. */
function shortTitles(systems: readonly IndicatorSystem[]): readonly (readonly [string, IndicatorSystem])[] {
  const short = systems.map((system) => [normaliseText(system.title).replace(/\([^()]*\)$/, ""), system] as const);
  return short.filter(([title]) => short.filter(([other]) => other === title).length === 1);
}

function nameKey(text: string): string {
  return normaliseText(text)
    .replace(/[《》"“”'\s]/g, "")
    .toLowerCase();
}
