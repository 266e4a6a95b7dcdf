import { referenceTo } from "../address";
import type { Command } from "../port";
import { withoutSheet } from "../portRules";
import { CALL_BYTES, plainStep, rangeOf, type Step } from "./step";

export interface NameAround {
  readonly name: string;
  readonly formula: string;
}

/** Names of the whole workbook as they are at this point of the plan, by lower case. */
export type NamesSoFar = Map<string, NameAround>;

/** A name that is spelled the same is pointed elsewhere; formulas that use it keep it meanwhile. */
export function defineNameStep(command: Extract<Command, { kind: "defineName" }>, names: NamesSoFar): Step {
  const { name, sheet, area } = command;
  const formula = `=${referenceTo(sheet, area, true)}`;
  const known = names.get(name.toLowerCase());
  names.set(name.toLowerCase(), { name, formula });
  return plainStep(2 * CALL_BYTES, (place) => {
    const all = place.context.workbook.names;
    if (known?.name === name) {
      all.getItem(name).formula = formula;
      return;
    }
    if (known) all.getItem(known.name).delete();
    all.add(name, rangeOf(place, sheet, area));
  });
}

/** Names that point into a sheet go with it. */
export function namesLostWith(title: string, names: ReadonlyMap<string, NameAround>): readonly NameAround[] {
  return [...names.values()].filter(({ formula }) => withoutSheet(formula, title) !== formula);
}

export function removeNameStep({ name }: NameAround, names: NamesSoFar): Step {
  names.delete(name.toLowerCase());
  return plainStep(CALL_BYTES, ({ context }) => context.workbook.names.getItem(name).delete());
}

/** Brings the names back that differ from what they were, among those concerned. */
export function restoreNameSteps(
  before: ReadonlyMap<string, NameAround>,
  now: ReadonlyMap<string, NameAround>,
  concerned: ReadonlySet<string>,
): readonly Step[] {
  return [...concerned].flatMap((key) => {
    const [was, is] = [before.get(key), now.get(key)];
    if (was?.name === is?.name && was?.formula === is?.formula) return [];
    return [
      plainStep(2 * CALL_BYTES, ({ context: { workbook } }) => {
        if (was && is && was.name === is.name) workbook.names.getItem(is.name).formula = was.formula;
        else {
          if (is) workbook.names.getItem(is.name).delete();
          if (was) workbook.names.add(was.name, was.formula);
        }
      }),
    ];
  });
}
