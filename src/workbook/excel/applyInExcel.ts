import type { Command, Plan } from "../port";
import type { ExcelSession } from "./excelSession";
import { applyFormat } from "./applyFormat";
import { applyObject } from "./applyObject";
import { formulaEntry } from "./cellText";
import { rangeOf, type SheetOf } from "./rangeOf";

type CommandOf<K extends Command["kind"]> = Extract<Command, { kind: K }>;

interface Existing {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Two round trips: what is there already, then the whole plan in one request. */
export async function applyInExcel(context: Excel.RequestContext, session: ExcelSession, plan: Plan): Promise<void> {
  const existing = await lookAround(context, plan);
  context.application.suspendApiCalculationUntilNextSync();
  if (session.isSetSupported("1.9")) context.application.suspendScreenUpdatingUntilNextSync();
  const sheetOf: SheetOf = (name) => context.workbook.worksheets.getItem(name);
  for (const command of plan) applyCommand(command, { context, session, sheetOf, existing });
  await context.sync();
}

interface Place {
  readonly context: Excel.RequestContext;
  readonly session: ExcelSession;
  readonly sheetOf: SheetOf;
  readonly existing: Existing;
}

async function lookAround(context: Excel.RequestContext, plan: Plan): Promise<Existing> {
  const { worksheets, names } = context.workbook;
  const remade = new Set(plan.flatMap((command) => (command.kind === "createSheet" ? [command.sheet] : [])));
  worksheets.load("items/name,items/charts/items/name,items/tables/items/name");
  names.load("items/name");
  await context.sync();
  for (const sheet of worksheets.items) if (remade.has(sheet.name)) emptySheet(sheet);
  return {
    sheets: new Set(worksheets.items.map((sheet) => sheet.name)),
    names: new Set(names.items.map((name) => name.name)),
  };
}

/** Our own sheet is made anew in its place, so that formulas elsewhere which point at it stay valid. */
function emptySheet(sheet: Excel.Worksheet): void {
  for (const chart of sheet.charts.items) chart.delete();
  for (const table of sheet.tables.items) table.delete();
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.clear();
  sheet.freezePanes.unfreeze();
}

function applyCommand(command: Command, place: Place): void {
  const { sheetOf } = place;
  switch (command.kind) {
    case "createSheet":
      return createSheet(command, place);
    case "deleteOwnSheet":
      return sheetOf(command.sheet).delete();
    case "writeBlock":
      return writeBlock(command, sheetOf);
    case "defineName":
      return defineName(command, place);
    case "table":
    case "chart":
    case "image":
    case "dataValidation":
    case "pageLayout":
      return applyObject(command, sheetOf, place.session);
    default:
      return applyFormat(command, sheetOf);
  }
}

function createSheet({ sheet, tabColor }: CommandOf<"createSheet">, { context, sheetOf, existing }: Place): void {
  if (!existing.sheets.has(sheet)) context.workbook.worksheets.add(sheet);
  if (tabColor !== undefined) sheetOf(sheet).tabColor = `#${tabColor}`;
}

function defineName({ name, sheet, area }: CommandOf<"defineName">, { context, sheetOf, existing }: Place): void {
  const { names } = context.workbook;
  if (existing.names.has(name)) names.getItem(name).delete();
  names.add(name, rangeOf(sheetOf, sheet, area));
}

function writeBlock({ sheet, top, left, cells }: CommandOf<"writeBlock">, sheetOf: SheetOf): void {
  const columns = cells[0]?.length ?? 0;
  if (columns === 0) return;
  const area = { top, left, bottom: top + cells.length - 1, right: left + columns - 1 };
  rangeOf(sheetOf, sheet, area).formulas = cells.map((row) => row.map(formulaEntry));
}
