import type { Command, Plan, Snapshot } from "../port";
import { sameArea, titleKey, withoutSheet } from "../portRules";
import type { Around, SheetAround } from "./around";
import { entryOfCell } from "./cellText";
import { namesLostWith, restoreNameSteps } from "./nameSteps";
import { ownSheets } from "./planned";
import { projectSteps } from "./projectSteps";
import { contentSteps, lookSteps, looksOf, type SheetLooks } from "./rebuildSteps";
import { addSheetStep, emptySheetStep, removeSheetStep, tabColorStep } from "./sheetSteps";
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

export interface Restoring {
  /** Content, names and project state. */
  readonly content: readonly Step[];
  /** Fonts, widths, charts of our sheets. */
  readonly looks: readonly Step[];
  /** The same for sheets of an earlier session: what the plan at hand gives a sheet of the kind. */
  readonly guessedLooks: readonly Step[];
}

/**
 * Brings back what the plan touches, from wherever it got to: sheets that it made go, sheets of ours get their former
 * content from the snapshot and their looks from the plan that gave them, other sheets the former content of what was
 * written on them. Names and project state as they were.
 */
export function restoreSteps(applied: Applied, now: Around): Restoring {
  const { plan, before, around } = applied;
  const own = [...ownSheets(plan)].flatMap((key) => {
    const [was, is] = [around.sheets.get(key), now.sheets.get(key)];
    return was || is ? [{ key, was, is, looks: looksFor(key, applied, was) }] : [];
  });
  const lost = own.flatMap(({ was, is }) => (was && !is ? [was] : [])).sort((a, b) => a.position - b.position);
  const kept = own.flatMap((sheet) => (sheet.was ? [sheet] : []));
  return {
    content: [
      ...lost.flatMap(bringBack),
      ...own.flatMap((sheet) => refill(sheet, before)),
      ...restoreForeign(applied, now),
      ...repairReferences(before, lost),
      ...restoreNameSteps(around.names, now.names, concernedNames(applied)),
      ...own.flatMap(({ was, is }) => (is && !was ? [removeSheetStep(is.name)] : [])),
      ...(plan.some(({ kind }) => kind === "projectState") ? projectSteps(before.projectState, now.partIds) : []),
    ],
    looks: kept.flatMap(({ looks }) => (looks.isGuess ? [] : lookSteps(looks))),
    guessedLooks: kept.flatMap(({ looks }) => (looks.isGuess ? lookSteps(looks) : [])),
  };
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

interface OwnSheet {
  readonly key: string;
  readonly was: SheetAround | undefined;
  readonly is: SheetAround | undefined;
  readonly looks: SheetLooks;
}

function refill({ key, was, is, looks }: OwnSheet, before: Snapshot): readonly Step[] {
  const snapshot = before.sheets.find((sheet) => titleKey(sheet.name) === key);
  if (!was || !snapshot) return [];
  return [...(is ? [emptySheetStep(is)] : []), tabColorStep(was.name, was.tabColor), ...contentSteps(snapshot, looks)];
}

/** A sheet from an earlier session: the plan at hand makes the same kind of sheet; charts and pictures that were there. */
function looksFor(key: string, { looks, plan }: Applied, was: SheetAround | undefined): SheetLooks {
  const known = looks.get(key);
  if (known) return known;
  const commands = looksOf(plan, key).commands.filter((command) => {
    if (command.kind === "chart") return was?.charts.includes(command.name);
    if (command.kind === "image") return (was?.images.length ?? 0) > 0;
    return command.kind !== "pageLayout" || (was?.printNames.length ?? 0) > 0;
  });
  return { commands, isGuess: true };
}

/** Content and number formats of what was written on other sheets; merged areas, tables and charts made there go. */
function restoreForeign(applied: Applied, now: Around): readonly Step[] {
  const content = applied.around.foreign.flatMap(({ sheet, area, cells, numberFormats }) => {
    if (!now.sheets.has(titleKey(sheet))) return [];
    const { top, left } = area;
    const entries = numberFormats.map((line, row) => line.map((_, column) => entryOfCell(cells[row]?.[column])));
    return [...formatSteps({ sheet, top, left, entries: numberFormats }), ...writeSteps({ sheet, top, left, entries })];
  });
  const own = ownSheets(applied.plan);
  const undone = applied.plan.flatMap((command) =>
    "sheet" in command && !own.has(titleKey(command.sheet)) ? undoForeign(command, applied, now) : [],
  );
  return [...undone, ...content];
}

function undoForeign(
  command: Extract<Command, { sheet: string }>,
  { before, around }: Applied,
  now: Around,
): readonly Step[] {
  const key = titleKey(command.sheet);
  const [was, is] = [around.sheets.get(key), now.sheets.get(key)];
  if (!was || !is) return [];
  if (command.kind === "chart") return removeNew("charts", was, is);
  if (command.kind === "table") return removeNew("tables", was, is);
  if (command.kind !== "merge") return [];
  const merges = before.sheets.find((sheet) => titleKey(sheet.name) === key)?.merges ?? [];
  const wasMerged = merges !== "unknown" && merges.some((area) => sameArea(area, command.area));
  return wasMerged ? [] : [plainStep(CALL_BYTES, (place) => rangeOf(place, is.name, command.area).unmerge())];
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
