import type { Command, Plan } from "../port";
import { titleKey } from "../portRules";
import type { Around } from "./around";
import { formulaEntry } from "./cellText";
import { formatStep } from "./formatStep";
import { defineNameStep, namesLostWith, removeNameStep, type NamesSoFar } from "./nameSteps";
import { imageSteps } from "./imageSteps";
import { isObject, objectSteps } from "./objectSteps";
import { projectSteps } from "./projectSteps";
import { addSheetStep, emptySheetStep, removeSheetStep, tabColorStep } from "./sheetSteps";
import type { Step } from "./step";
import { writeSteps } from "./writeEntries";

type CommandOf<K extends Command["kind"]> = Extract<Command, { kind: K }>;

/** Titles and names as the plan has left them so far. */
interface Progress {
  readonly around: Around;
  readonly titles: Map<string, string>;
  readonly names: NamesSoFar;
}

/** The plan as what is sent, in its order. */
export function planSteps(plan: Plan, around: Around): readonly Step[] {
  const progress: Progress = {
    around,
    titles: new Map([...around.sheets].map(([key, { name }]) => [key, name])),
    names: new Map(around.names),
  };
  const lastState = [...plan].reverse().find((command) => command.kind === "projectState");
  const isSuperseded = (command: Command): boolean => command.kind === "projectState" && command !== lastState;
  const steps = plan.flatMap((command) => (isSuperseded(command) ? [] : stepsOf(command, progress)));
  return [...steps, ...imageSteps(plan)];
}

function stepsOf(command: Command, progress: Progress): readonly Step[] {
  switch (command.kind) {
    case "createSheet":
      return createSheet(command, progress);
    case "deleteOwnSheet":
      return deleteSheet(command.sheet, progress);
    case "writeBlock":
      return writeBlock(command);
    case "defineName":
      return [defineNameStep(command, progress.names)];
    case "image":
      return [];
    case "projectState":
      return projectSteps(command.text, progress.around.partIds);
    default:
      return isObject(command) ? objectSteps(command) : [formatStep(command)];
  }
}

function createSheet({ sheet, tabColor }: CommandOf<"createSheet">, progress: Progress): readonly Step[] {
  const key = titleKey(sheet);
  const isThere = progress.titles.has(key);
  const known = progress.around.sheets.get(key);
  progress.titles.set(key, progress.titles.get(key) ?? sheet);
  return [
    ...(isThere && known ? [emptySheetStep(known)] : isThere ? [] : [addSheetStep(sheet)]),
    ...(tabColor === undefined ? [] : [tabColorStep(sheet, `#${tabColor}`)]),
  ];
}

function deleteSheet(sheet: string, { titles, names }: Progress): readonly Step[] {
  const title = titles.get(titleKey(sheet));
  if (title === undefined) return [];
  titles.delete(titleKey(sheet));
  return [...namesLostWith(title, names).map((name) => removeNameStep(name, names)), removeSheetStep(title)];
}

/** A range takes rows of one length; a ragged block goes out row by row. */
function writeBlock({ sheet, top, left, cells }: CommandOf<"writeBlock">): readonly Step[] {
  const width = cells[0]?.length ?? 0;
  if (cells.every((row) => row.length === width)) {
    return writeSteps({ sheet, top, left, entries: cells.map((row) => row.map(formulaEntry)) });
  }
  return cells.flatMap((row, index) => writeSteps({ sheet, top: top + index, left, entries: [row.map(formulaEntry)] }));
}
