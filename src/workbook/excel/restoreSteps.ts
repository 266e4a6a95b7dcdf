import type { Plan, Snapshot } from "../port";
import { sameArea, titleKey, withoutSheet } from "../portRules";
import type { Around, SheetAround } from "./around";
import { entryOfCell } from "./cellText";
import { namesLostWith, restoreNameSteps } from "./nameSteps";
import { ownSheets } from "./planned";
import { projectSteps } from "./projectSteps";
import { rebuildSteps, type SheetLooks } from "./rebuildSteps";
import { addSheetStep, emptySheetStep, removeSheetStep } from "./sheetSteps";
import { CALL_BYTES, plainStep, rangeOf, type Step } from "./step";
import { formatSteps, writeSteps } from "./writeEntries";

/** A plan that was applied, or begun, and what stood in the workbook before. */
export interface Applied {
  readonly plan: Plan;
  readonly before: Snapshot;
  readonly around: Around;
  /** How our sheets looked, by title key, as far as this session made them. */
  readonly looks: ReadonlyMap<string, SheetLooks>;
}

/**
 * Brings back what the plan touches, from wherever it got to: sheets that it made go, sheets of ours get their former
 * content from the snapshot and their looks from the plan that gave them, other sheets the former content of what was
 * written on them. Names and project state as they were.
 */
export function restoreSteps(applied: Applied, now: Around): readonly Step[] {
  const { plan, before, around } = applied;
  const own = [...ownSheets(plan)].flatMap((key) => {
    const [was, is] = [around.sheets.get(key), now.sheets.get(key)];
    return was || is ? [{ key, was, is }] : [];
  });
  const lost = own.flatMap(({ was, is }) => (was && !is ? [was] : []));
  return [
    ...lost.flatMap(bringBack),
    ...own.flatMap(({ key, was, is }) => (was ? rebuild(key, { was, is, applied }) : [])),
    ...restoreForeign(applied, now),
    ...repairReferences(before, lost),
    ...restoreNameSteps(around.names, now.names, concernedNames(applied)),
    ...own.flatMap(({ was, is }) => (is && !was ? [removeSheetStep(is.name)] : [])),
    ...(plan.some(({ kind }) => kind === "projectState") ? projectSteps(before.projectState, now.partIds) : []),
  ];
}

function bringBack({ name, position, visibility }: SheetAround): readonly Step[] {
  return [
    addSheetStep(name),
    plainStep(2 * CALL_BYTES, ({ sheetOf }) => {
      sheetOf(name).position = position;
      sheetOf(name).visibility = visibility;
    }),
  ];
}

interface Rebuilt {
  readonly was: SheetAround;
  readonly is: SheetAround | undefined;
  readonly applied: Applied;
}

function rebuild(key: string, { was, is, applied }: Rebuilt): readonly Step[] {
  const snapshot = applied.before.sheets.find((sheet) => titleKey(sheet.name) === key);
  if (!snapshot) return [];
  const looks = applied.looks.get(key) ?? { commands: looksGuess(applied.plan, key), isGuess: true };
  return [...(is ? [emptySheetStep(is)] : []), ...rebuildSteps(snapshot, { looks, tabColor: was.tabColor })];
}

/** A sheet from an earlier session: the plan at hand makes the same kind of sheet. */
function looksGuess(plan: Plan, key: string): Plan {
  return plan.filter((command) => "sheet" in command && titleKey(command.sheet) === key);
}

/** Content and number formats of what was written on other sheets; merged areas, tables and charts made there go. */
function restoreForeign({ plan, before, around }: Applied, now: Around): readonly Step[] {
  const own = ownSheets(plan);
  const undone = plan.flatMap((command) => {
    if (!("sheet" in command) || own.has(titleKey(command.sheet))) return [];
    const key = titleKey(command.sheet);
    const [was, is] = [around.sheets.get(key), now.sheets.get(key)];
    if (!was || !is) return [];
    if (command.kind === "chart") return removeNew("charts", was, is);
    if (command.kind === "table") return removeNew("tables", was, is);
    const merges = before.sheets.find((sheet) => titleKey(sheet.name) === key)?.merges ?? [];
    if (command.kind !== "merge" || (merges !== "unknown" && merges.some((area) => sameArea(area, command.area))))
      return [];
    return [plainStep(CALL_BYTES, (place) => rangeOf(place, is.name, command.area).unmerge())];
  });
  const content = around.foreign.flatMap(({ sheet, area, cells, numberFormats }) => {
    if (!now.sheets.has(titleKey(sheet))) return [];
    const { top, left } = area;
    const entries = numberFormats.map((line, row) => line.map((_, column) => entryOfCell(cells[row]?.[column])));
    return [...formatSteps({ sheet, top, left, entries: numberFormats }), ...writeSteps({ sheet, top, left, entries })];
  });
  return [...undone, ...content];
}

function removeNew(kind: "charts" | "tables", was: SheetAround, is: SheetAround): readonly Step[] {
  return is[kind]
    .filter((name) => !was[kind].includes(name))
    .map((name) =>
      plainStep(CALL_BYTES, ({ sheetOf }) => {
        if (kind === "charts") sheetOf(is.name).charts.getItem(name).delete();
        else sheetOf(is.name).tables.getItem(name).convertToRange();
      }),
    );
}

/** Formulas elsewhere that showed `#REF!` while the sheet was gone. */
function repairReferences(before: Snapshot, lost: readonly SheetAround[]): readonly Step[] {
  const isLost = (formula: string) => lost.some(({ name }) => withoutSheet(formula, name) !== formula);
  const back = new Set(lost.map(({ name }) => name));
  return before.sheets
    .filter(({ name }) => lost.length > 0 && !back.has(name))
    .flatMap(({ name: sheet, cells }) =>
      cells.flatMap((line, top) =>
        (line ?? []).flatMap((cell, left) =>
          cell?.formula !== undefined && isLost(cell.formula)
            ? writeSteps({ sheet, top, left, entries: [[entryOfCell(cell)]] })
            : [],
        ),
      ),
    );
}

/** Names that the plan defines, and those that go with a sheet it deletes; in lower case. */
function concernedNames({ plan, around }: Applied): ReadonlySet<string> {
  return new Set(
    plan.flatMap((command) => {
      if (command.kind === "defineName") return [command.name.toLowerCase()];
      if (command.kind !== "deleteOwnSheet") return [];
      return namesLostWith(command.sheet, around.names).map(({ name }) => name.toLowerCase());
    }),
  );
}
