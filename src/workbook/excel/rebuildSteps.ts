import type { Area, Command, Plan, SheetSnapshot } from "../port";
import { titleKey } from "../portRules";
import { span } from "./addresses";
import { entryOfCell } from "./cellText";
import { formatStep } from "./formatStep";
import { imageSteps } from "./imageSteps";
import { objectSteps } from "./objectSteps";
import { CALL_BYTES, plainStep, rangeOf, type Step } from "./step";
import { formatSteps, writeSteps } from "./writeEntries";

/** The commands that gave a sheet of ours its looks. */
export interface SheetLooks {
  readonly commands: Plan;
  /** They are not the ones the sheet was made with, only ones for a sheet of its kind. */
  readonly isGuess: boolean;
}

/** What a plan did for one sheet, without its cells: kept to make the sheet again as it was. */
export function looksOf(plan: Plan, title: string): SheetLooks {
  const commands = plan.filter(
    (command) => "sheet" in command && titleKey(command.sheet) === titleKey(title) && command.kind !== "writeBlock",
  );
  return { commands, isGuess: false };
}

/** Fills an empty sheet with its former content, number formats, merged areas and tables. */
export function contentSteps(sheet: SheetSnapshot, looks: SheetLooks): readonly Step[] {
  const { name } = sheet;
  const blocks = contentBlock(sheet);
  return [
    ...mergesOf(sheet, looks).map((area) => formatStep({ kind: "merge", sheet: name, area })),
    ...numberFormatsOf(looks).map(formatStep),
    ...blocks.flatMap((area) => formatSteps({ ...placeOf(name, area), entries: exactFormats(sheet, area, looks) })),
    ...blocks.flatMap((area) => writeSteps({ ...placeOf(name, area), entries: entriesOf(sheet, area) })),
    ...sheet.tables.flatMap((table) => objectSteps({ kind: "table", sheet: name, area: table.area, name: table.name })),
    ...hiddenSteps(sheet),
  ];
}

/** Gives a sheet its former fonts, widths, rules, charts and so on. */
export function lookSteps({ commands }: SheetLooks): readonly Step[] {
  return commands.flatMap(stepsOfLook);
}

function placeOf(sheet: string, { top, left }: Area) {
  return { sheet, top, left };
}

/** The filled area, if any. */
function contentBlock({ cells }: SheetSnapshot): readonly Area[] {
  const rows = cells.flatMap((line, row) => (line?.some((cell) => cell) ? [row] : []));
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (top === undefined || bottom === undefined) return [];
  const right = rows.reduce((most, row) => Math.max(most, (cells[row]?.length ?? 0) - 1), 0);
  return [{ top, left: 0, bottom, right }];
}

function entriesOf({ cells }: SheetSnapshot, area: Area) {
  return span(area.top, area.bottom).map((row) =>
    span(area.left, area.right).map((column) => entryOfCell(cells[row]?.[column])),
  );
}

/** Formats of cells from the snapshot, of blank ones from the plan. */
function exactFormats({ cells }: SheetSnapshot, area: Area, looks: SheetLooks): readonly (readonly string[])[] {
  const planned = new Map<number, string>();
  const key = (row: number, column: number) => row * 16_384 + column;
  for (const { area: formatted, format } of numberFormatsOf(looks)) {
    for (const row of span(Math.max(area.top, formatted.top), Math.min(area.bottom, formatted.bottom))) {
      for (const column of span(formatted.left, formatted.right)) planned.set(key(row, column), format);
    }
  }
  return span(area.top, area.bottom).map((row) =>
    span(area.left, area.right).map((column) => {
      const cell = cells[row]?.[column];
      return cell ? (cell.numberFormat ?? "General") : (planned.get(key(row, column)) ?? "General");
    }),
  );
}

function numberFormatsOf({ commands }: SheetLooks): readonly Extract<Command, { kind: "numberFormat" }>[] {
  return commands.filter((command) => command.kind === "numberFormat");
}

/** Joining cells drops content, so a guess must not do it. */
function mergesOf({ merges }: SheetSnapshot, { commands, isGuess }: SheetLooks): readonly Area[] {
  if (merges !== "unknown") return merges;
  return isGuess ? [] : commands.flatMap((command) => (command.kind === "merge" ? [command.area] : []));
}

function stepsOfLook(command: Command): readonly Step[] {
  switch (command.kind) {
    case "style":
    case "columnWidth":
    case "freezePanes":
    case "hyperlink":
    case "conditionalFormat":
      return [formatStep(command)];
    case "image":
      return imageSteps([command]);
    case "chart":
    case "dataValidation":
    case "pageLayout":
      return objectSteps(command);
    default:
      return [];
  }
}

/** The consultant may have hidden rows and columns of ours. */
function hiddenSteps({ name, hiddenRows, hiddenColumns }: SheetSnapshot): readonly Step[] {
  const rows = hiddenRows.map((row) => ({ top: row, bottom: row, left: 0, right: 0 }));
  const columns = hiddenColumns.map((column) => ({ top: 0, bottom: 0, left: column, right: column }));
  return [
    ...rows.map((area) => hideStep(name, area, "rowHidden")),
    ...columns.map((area) => hideStep(name, area, "columnHidden")),
  ];
}

function hideStep(sheet: string, area: Area, property: "rowHidden" | "columnHidden"): Step {
  return plainStep(CALL_BYTES, (place) => {
    rangeOf(place, sheet, area)[property] = true;
  });
}
