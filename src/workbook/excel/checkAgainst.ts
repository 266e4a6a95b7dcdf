import { cellAddress } from "../address";
import { WorkbookFailure } from "../failure";
import type { Area, Command, Plan, PlanCell, Snapshot, TableSnapshot } from "../port";
import { fitText, intersects, sameArea, titleKey } from "../portRules";
import type { Around } from "./around";

type Block = Extract<Command, { kind: "writeBlock" }>;

/** A sheet as the plan would leave it, as far as it decides what may be written. */
interface PlannedSheet {
  readonly name: string;
  readonly isProtected: boolean;
  readonly isVisible: boolean;
  merges: readonly Area[];
  tables: readonly TableSnapshot[];
  /** What the plan has written so far. */
  readonly blocks: Block[];
  /** What stood in the sheet before, unless the plan emptied it. */
  readonly before: (row: number, column: number) => PlanCell;
}

/**
 * Stops before anything is touched on a plan that this workbook cannot take: sheets missing, protected, overlapping merged
 * areas and tables, content under a merged area, headings of tables. Excel would refuse some of it half-way, and hide the
 * rest without a word.
 *
 * @throws WorkbookFailure as `applyPlan` of the reference does.
 */
export function checkAgainst(before: Snapshot, around: Around, plan: Plan): void {
  const sheets = plannedSheets(before, around);
  const tables = new Set(before.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())));
  for (const command of plan) {
    if (command.kind === "projectState") continue;
    if (command.kind === "createSheet") createSheet(command.sheet, { sheets, around, tables });
    else if (command.kind === "deleteOwnSheet") deleteSheet(command.sheet, { sheets, around, tables });
    else if (command.kind === "defineName") needSheet(sheets, command.sheet);
    else checkCommand(command, needOpenSheet(sheets, command.sheet), tables);
  }
}

interface State {
  readonly sheets: Map<string, PlannedSheet>;
  readonly around: Around;
  /** Names of tables in lower case. */
  readonly tables: Set<string>;
}

function plannedSheets(before: Snapshot, around: Around): Map<string, PlannedSheet> {
  const snapshots = new Map(before.sheets.map((sheet) => [titleKey(sheet.name), sheet]));
  return new Map(
    [...around.sheets].map(([key, { name, isProtected, visibility }]) => {
      const sheet = snapshots.get(key);
      const merges = sheet?.merges ?? [];
      return [
        key,
        {
          name,
          isProtected,
          isVisible: visibility === "Visible",
          merges: merges === "unknown" ? [] : merges,
          tables: sheet?.tables ?? [],
          blocks: [],
          before: (row, column) => textOf(sheet?.cells[row]?.[column]?.value),
        },
      ];
    }),
  );
}

function textOf(value: unknown): PlanCell {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function createSheet(title: string, { sheets, around, tables }: State): void {
  const known = sheets.get(titleKey(title));
  if (!known && around.isStructureProtected) refuse("hostRejected", { sheet: title, reason: "structureProtected" });
  if (known?.isProtected) refuse("sheetProtected", { sheet: known.name });
  for (const { name } of known?.tables ?? []) tables.delete(name.toLowerCase());
  const fresh = { isProtected: false, merges: [], tables: [], blocks: [], before: () => null };
  sheets.set(titleKey(title), known ? { ...known, ...fresh } : { name: title, isVisible: true, ...fresh });
}

function deleteSheet(title: string, { sheets, around, tables }: State): void {
  const known = sheets.get(titleKey(title));
  if (!known) return;
  if (around.isStructureProtected) refuse("hostRejected", { sheet: known.name, reason: "structureProtected" });
  if (known.isProtected) refuse("sheetProtected", { sheet: known.name });
  if (![...sheets.values()].some((sheet) => sheet !== known && sheet.isVisible)) {
    refuse("hostRejected", { sheet: title, reason: "lastSheet" });
  }
  for (const { name } of known.tables) tables.delete(name.toLowerCase());
  sheets.delete(titleKey(title));
}

function needSheet(sheets: ReadonlyMap<string, PlannedSheet>, title: string): PlannedSheet {
  return sheets.get(titleKey(title)) ?? refuse("sheetMissing", { sheet: title });
}

function needOpenSheet(sheets: ReadonlyMap<string, PlannedSheet>, title: string): PlannedSheet {
  const sheet = needSheet(sheets, title);
  return sheet.isProtected ? refuse("sheetProtected", { sheet: sheet.name }) : sheet;
}

function checkCommand(command: Command, sheet: PlannedSheet, tables: Set<string>): void {
  if (command.kind === "writeBlock") checkBlock(command, sheet);
  if (command.kind === "merge") checkMerge(command.area, sheet);
  if (command.kind === "table") checkTable(command, sheet, tables);
}

function checkBlock(block: Block, sheet: PlannedSheet): void {
  if (sheet.merges.length > 0 || sheet.tables.length > 0) {
    block.cells.forEach((line, i) =>
      line.forEach((cell, j) => checkCell(cell, { sheet, row: block.top + i, column: block.left + j })),
    );
  }
  sheet.blocks.push(block);
}

interface CellPlace {
  readonly sheet: PlannedSheet;
  readonly row: number;
  readonly column: number;
}

function checkCell(cell: PlanCell, place: CellPlace): void {
  const { sheet, row, column } = place;
  const area = { top: row, left: column, bottom: row, right: column };
  const isBlank = cell === null || cell === "";
  const hiding = sheet.merges.find((merged) => intersects(merged, area));
  if (!isBlank && hiding && (hiding.top !== row || hiding.left !== column)) {
    refuse("hostRejected", { sheet: sheet.name, cell: cellAddress(row, column), reason: "mergedCell" });
  }
  const isHeading = sheet.tables.some((table) => table.area.top === row && intersects(table.area, area));
  if (isHeading && valueAt(place) !== (typeof cell === "string" && !isBlank ? fitText(cell) : null)) {
    refuse("hostRejected", { sheet: sheet.name, cell: cellAddress(row, column), reason: "tableHeading" });
  }
}

/** What stands in the cell when the plan has come so far. */
function valueAt({ sheet, row, column }: CellPlace): PlanCell {
  for (let index = sheet.blocks.length - 1; index >= 0; index -= 1) {
    const block = sheet.blocks[index];
    const cell = block?.cells[row - block.top]?.[column - block.left];
    if (cell !== undefined) return typeof cell === "string" ? fitText(cell) : cell;
  }
  return sheet.before(row, column);
}

function checkMerge(area: Area, sheet: PlannedSheet): void {
  if (sheet.merges.some((other) => sameArea(other, area))) return;
  if (sheet.merges.some((other) => intersects(other, area))) {
    refuse("overlappingMerges", { sheet: sheet.name, cell: cellAddress(area.top, area.left) });
  }
  sheet.merges = [...sheet.merges, area];
}

function checkTable(
  { name, area }: Extract<Command, { kind: "table" }>,
  sheet: PlannedSheet,
  tables: Set<string>,
): void {
  if (tables.has(name.toLowerCase())) refuse("hostRejected", { table: name, reason: "nameTaken" });
  if (sheet.tables.some((table) => intersects(table.area, area))) {
    refuse("hostRejected", { sheet: sheet.name, cell: cellAddress(area.top, area.left), reason: "tableOverlap" });
  }
  tables.add(name.toLowerCase());
  sheet.tables = [...sheet.tables, { name, area, hasTotals: false }];
}

function refuse(code: WorkbookFailure["code"], details: WorkbookFailure["details"]): never {
  throw new WorkbookFailure(code, details);
}
