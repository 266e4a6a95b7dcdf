import type { Area, Command, Plan, Snapshot } from "../port";
import { titleKey } from "../portRules";

/** Sheets that the plan makes, makes anew or deletes: they are ours. By title key. */
export function ownSheets(plan: Plan): ReadonlySet<string> {
  return new Set(
    plan.flatMap((command) =>
      command.kind === "createSheet" || command.kind === "deleteOwnSheet" ? [titleKey(command.sheet)] : [],
    ),
  );
}

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Areas of other sheets whose content or number formats the plan changes; a sheet that is not there has none. */
export function foreignAreas(plan: Plan, { sheets }: Snapshot): readonly SheetArea[] {
  const own = ownSheets(plan);
  const known = new Set(sheets.map(({ name }) => titleKey(name)));
  return plan.flatMap((command) => {
    const area = changedArea(command);
    if (!area || !("sheet" in command)) return [];
    const key = titleKey(command.sheet);
    return known.has(key) && !own.has(key) ? [{ sheet: command.sheet, area }] : [];
  });
}

function changedArea(command: Command): Area | undefined {
  if (command.kind === "numberFormat" || command.kind === "merge") return command.area;
  if (command.kind !== "writeBlock") return undefined;
  const width = command.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return undefined;
  const { top, left } = command;
  return { top, left, bottom: top + command.cells.length - 1, right: left + width - 1 };
}
