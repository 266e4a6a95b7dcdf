import { referenceTo } from "../address";
import { WorkbookFailure } from "../failure";
import type { Command, DefinedName, Plan, SheetSnapshot, Snapshot } from "../port";
import { checkPlan, titleKey, withoutSheet } from "../portRules";
import { SheetDraft } from "./sheetDraft";

/**
 * What a workbook holds after a plan: the meaning of every command as far as a Snapshot can show it (values, formulas
 * with cached values, number formats, merged areas, names, tables, sheets). Looks (fonts, widths, links, charts …) leave
 * no trace here. Sheets that the plan does not touch are handed back as they are.
 * Null and empty text make a cell blank; a deleted sheet takes along its names, and references to it become `#REF!`.
 *
 * @throws WorkbookFailure sheetMissing, sheetProtected, overlappingMerges, or hostRejected with `reason` mergedCell,
 * tableHeading, tableOverlap, nameTaken, lastSheet; nothing is changed then.
 * @example applyPlan(snapshot, [{ kind: "createSheet", sheet: "评价结果" }]).sheets.at(-1)?.name // "评价结果"
 */
export function applyPlan(snapshot: Snapshot, plan: Plan): Snapshot {
  checkPlan(plan);
  const draft = new WorkbookDraft(snapshot);
  for (const command of plan) draft.apply(command);
  return draft.snapshot();
}

interface DraftedSheet {
  before: SheetSnapshot;
  draft?: SheetDraft;
}

class WorkbookDraft {
  private sheets: DraftedSheet[];
  private names: DefinedName[];
  private projectState: string | undefined;

  constructor(private readonly before: Snapshot) {
    this.projectState = before.projectState;
    this.sheets = before.sheets.map((sheet) => ({ before: sheet }));
    this.names = [...before.names];
  }

  snapshot(): Snapshot {
    const sheets = this.sheets.map(({ before, draft }) => draft?.snapshot() ?? before);
    const { names, projectState } = this;
    return { sheets, names, facts: this.before.facts, ...(projectState === undefined ? {} : { projectState }) };
  }

  apply(command: Command): void {
    if (command.kind === "createSheet") return this.createSheet(command.sheet);
    if (command.kind === "deleteOwnSheet") return this.deleteSheet(command.sheet);
    if (command.kind === "defineName") return this.defineName(command);
    if (command.kind === "projectState") {
      this.projectState = command.text;
      return;
    }
    const sheet = this.edit(command.sheet);
    if (command.kind === "writeBlock") sheet.write(command.top, command.left, command.cells);
    if (command.kind === "numberFormat") sheet.format(command.area, command.format);
    if (command.kind === "merge") sheet.merge(command.area);
    if (command.kind === "table") {
      this.refuseTakenTable(command.name);
      sheet.addTable(command.name, command.area);
    }
  }

  private createSheet(title: string): void {
    const known = this.find(title);
    if (!known) {
      this.sheets.push({ before: emptySheet(title, "visible") });
      return;
    }
    refuseProtected(known.before);
    known.before = emptySheet(known.before.name, known.before.visibility);
    delete known.draft;
    const { name } = known.before;
    this.names = this.names.filter((defined) => !(defined.sheet === name && defined.name.startsWith("_xlnm.")));
  }

  private deleteSheet(title: string): void {
    const known = this.find(title);
    if (!known) return;
    refuseProtected(known.before);
    const rest = this.sheets.filter((sheet) => sheet !== known);
    if (!rest.some(({ before }) => before.visibility === "visible")) {
      throw new WorkbookFailure("hostRejected", { sheet: title, reason: "lastSheet" });
    }
    const { name } = known.before;
    this.sheets = rest;
    this.names = this.names.filter(
      (defined) => defined.sheet !== name && withoutSheet(defined.refersTo, name) === defined.refersTo,
    );
    for (const sheet of rest.filter(({ before, draft }) => mentions(draft?.snapshot() ?? before, name))) {
      sheet.draft ??= new SheetDraft(sheet.before);
      sheet.draft.rewriteFormulas((formula) => withoutSheet(formula, name));
    }
  }

  private defineName(command: Extract<Command, { kind: "defineName" }>): void {
    const sheet = this.find(command.sheet);
    if (!sheet) throw new WorkbookFailure("sheetMissing", { sheet: command.sheet });
    const defined = { name: command.name, refersTo: referenceTo(sheet.before.name, command.area, true) };
    const isSame = (other: DefinedName) =>
      other.sheet === undefined && other.name.toLowerCase() === command.name.toLowerCase();
    const place = this.names.findIndex(isSame);
    if (place < 0) this.names.push(defined);
    else this.names[place] = defined;
  }

  private refuseTakenTable(name: string): void {
    const taken = this.sheets.some(({ before, draft }) =>
      draft ? draft.hasTable(name) : before.tables.some((table) => table.name.toLowerCase() === name.toLowerCase()),
    );
    if (taken) throw new WorkbookFailure("hostRejected", { table: name, reason: "nameTaken" });
  }

  private find(title: string): DraftedSheet | undefined {
    return this.sheets.find(({ before }) => titleKey(before.name) === titleKey(title));
  }

  private edit(title: string): SheetDraft {
    const sheet = this.find(title);
    if (!sheet) throw new WorkbookFailure("sheetMissing", { sheet: title });
    refuseProtected(sheet.before);
    return (sheet.draft ??= new SheetDraft(sheet.before));
  }
}

function emptySheet(name: string, visibility: SheetSnapshot["visibility"]): SheetSnapshot {
  return { name, visibility, cells: [], merges: [], hiddenRows: [], hiddenColumns: [], tables: [], isProtected: false };
}

function refuseProtected(sheet: SheetSnapshot): void {
  if (sheet.isProtected) throw new WorkbookFailure("sheetProtected", { sheet: sheet.name });
}

function mentions(sheet: SheetSnapshot, title: string): boolean {
  return sheet.cells.some((row) =>
    row?.some((cell) => cell?.formula !== undefined && withoutSheet(cell.formula, title) !== cell.formula),
  );
}
