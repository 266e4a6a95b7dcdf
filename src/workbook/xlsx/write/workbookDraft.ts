import type { OfficePackage } from "../../../package/officePackage";
import { quotedSheet, referenceTo } from "../../address";
import { WorkbookFailure } from "../../failure";
import type { Command } from "../../port";
import { titleKey, withoutSheet } from "../../portRules";
import { existingSheet, existingTables } from "./existingSheet";
import { Looks } from "./looks";
import { lostReferences } from "./sheet/lostReferences";
import { marksOf, type SheetMarks } from "./sheet/builtSheet";
import { mapSheet, type SheetMap } from "./sheet/sheetMap";
import { type CommandOf, nothingThere, SheetDraft } from "./sheetDraft";
import type { ListedName, ListedSheet, WorkbookPart } from "./workbookPart";

/** A sheet that the plan touches. */
export interface TouchedSheet {
  readonly listed: ListedSheet;
  readonly draft: SheetDraft;
  /** The sheet is written whole. */
  readonly created?: SheetMarks;
  /** The sheet as it stands in the package, to be patched. */
  readonly map?: SheetMap;
}

/** The workbook while a plan runs: collects what every command says; nothing is written yet. */
export class WorkbookDraft {
  readonly looks = new Looks();
  /** Parts of deleted sheets. */
  readonly deleted: ListedSheet[] = [];
  /** Undefined: the plan leaves it as it is. */
  projectState: string | undefined;
  private readonly touched = new Map<ListedSheet, TouchedSheet>();
  private readonly outdated = new Set<ListedName>();

  constructor(
    private readonly pkg: OfficePackage,
    readonly part: WorkbookPart,
  ) {}

  /** In the order of the sheets. */
  touchedSheets(): readonly TouchedSheet[] {
    return this.part.sheets.map((sheet) => this.touched.get(sheet)).filter((sheet) => sheet !== undefined);
  }

  apply(command: Command): void {
    if (command.kind === "createSheet") return this.createSheet(command);
    if (command.kind === "deleteOwnSheet") return this.deleteSheet(command.sheet);
    if (command.kind === "projectState") {
      this.projectState = command.text;
      return;
    }
    const listed = this.sheetNamed(command.sheet);
    if (command.kind === "defineName") {
      return this.defineName(command.name, undefined, referenceTo(listed.title, command.area, true));
    }
    const draft = this.edit(listed);
    if (command.kind === "table") this.refuseTakenTable(command.name);
    if (command.kind === "pageLayout") this.layOutPages(listed, command);
    draft.take(command);
  }

  /** Drops names that went with the content of a sheet and were not defined anew. */
  finish(): void {
    this.part.names = this.part.names.filter((name) => !this.outdated.has(name));
  }

  private createSheet({ sheet, tabColor }: CommandOf<"createSheet">): void {
    const known = this.find(sheet);
    const marks = known ? this.marksKept(known) : { isSelected: false };
    const listed = known ?? this.addSheet(sheet);
    const draft = new SheetDraft(listed.title, nothingThere, this.looks);
    this.touched.set(listed, { listed, draft, created: { ...marks, ...(tabColor !== undefined && { tabColor }) } });
    for (const name of this.part.names) {
      if (name.sheet === listed && name.name.startsWith("_xlnm.")) this.outdated.add(name);
    }
  }

  private marksKept(known: ListedSheet): SheetMarks {
    this.edit(known);
    const { created, map } = this.touched.get(known) ?? {};
    if (!created) return marksOf(map?.xml ?? "");
    const { isSelected, codeName } = created;
    return { isSelected, ...(codeName !== undefined && { codeName }) };
  }

  private addSheet(title: string): ListedSheet {
    this.refuseLocked(title);
    const ids = [...this.part.sheets, ...this.deleted].map(({ sheetId }) => sheetId);
    const sheetId = Math.max(0, ...ids) + 1;
    const listed = { title, sheetId, relationId: "", isVisible: true, path: undefined };
    this.part.sheets.push(listed);
    return listed;
  }

  private deleteSheet(title: string): void {
    const listed = this.find(title);
    if (!listed) return;
    this.refuseLocked(title);
    this.edit(listed);
    const rest = this.part.sheets.filter((sheet) => sheet !== listed);
    if (!rest.some(({ isVisible }) => isVisible)) {
      throw new WorkbookFailure("hostRejected", { sheet: title, reason: "lastSheet" });
    }
    this.part.sheets = rest;
    this.touched.delete(listed);
    this.deleted.push(listed);
    const isGone = ({ sheet, refersTo }: ListedName): boolean =>
      sheet === listed || withoutSheet(refersTo, listed.title) !== refersTo;
    this.part.names = this.part.names.filter((name) => !isGone(name));
    for (const sheet of rest) this.forget(sheet, listed.title);
  }

  /** References of one sheet into the deleted one. */
  private forget(sheet: ListedSheet, title: string): void {
    const touched = this.touched.get(sheet);
    touched?.draft.forget(title);
    const map = touched?.created ? undefined : (touched?.map ?? this.mapOf(sheet));
    if (!map) return;
    const lost = lostReferences(map, title);
    if (lost.length > 0) this.open(sheet, map).draft.lose(lost);
  }

  private defineName(name: string, sheet: ListedSheet | undefined, refersTo: string): void {
    const defined: ListedName = { name, sheet, refersTo };
    const { names } = this.part;
    const place = names.findIndex((other) => other.sheet === sheet && other.name.toLowerCase() === name.toLowerCase());
    const present = names[place];
    if (!present) names.push(defined);
    else if (present.name !== name || present.refersTo !== refersTo) names[place] = defined;
    else this.outdated.delete(present);
  }

  private layOutPages(listed: ListedSheet, { titleRows, printArea }: CommandOf<"pageLayout">): void {
    if (printArea) this.defineName("_xlnm.Print_Area", listed, referenceTo(listed.title, printArea, true));
    if (titleRows > 0) this.defineName("_xlnm.Print_Titles", listed, `${quotedSheet(listed.title)}!$1:$${titleRows}`);
  }

  private refuseTakenTable(name: string): void {
    const isTaken = this.part.sheets.some((sheet) => {
      const draft = this.touched.get(sheet)?.draft;
      const present = draft?.existing.tables ?? (sheet.path === undefined ? [] : existingTables(this.pkg, sheet.path));
      return [...present, ...(draft?.tables ?? [])].some((table) => table.name.toLowerCase() === name.toLowerCase());
    });
    if (isTaken) throw new WorkbookFailure("hostRejected", { table: name, reason: "nameTaken" });
  }

  private refuseLocked(title: string): void {
    if (this.part.isLocked) throw new WorkbookFailure("hostRejected", { sheet: title, reason: "structureProtected" });
  }

  private find(title: string): ListedSheet | undefined {
    return this.part.sheets.find((sheet) => titleKey(sheet.title) === titleKey(title));
  }

  private sheetNamed(title: string): ListedSheet {
    const listed = this.find(title);
    if (!listed) throw new WorkbookFailure("sheetMissing", { sheet: title });
    return listed;
  }

  private edit(listed: ListedSheet): SheetDraft {
    const present = this.touched.get(listed)?.draft;
    const map = present ? undefined : this.mapOf(listed);
    const draft = map ? this.open(listed, map).draft : present;
    if (!draft) throw new WorkbookFailure("hostRejected", { sheet: listed.title, reason: "noWorksheet" });
    if (draft.existing.isProtected) throw new WorkbookFailure("sheetProtected", { sheet: listed.title });
    return draft;
  }

  private open(listed: ListedSheet, map: SheetMap): TouchedSheet {
    const touched = this.touched.get(listed);
    if (touched) return touched;
    const opened = { listed, map, draft: new SheetDraft(listed.title, existingSheet(this.pkg, map), this.looks) };
    this.touched.set(listed, opened);
    return opened;
  }

  private mapOf({ path }: ListedSheet): SheetMap | undefined {
    return path === undefined ? undefined : mapSheet(this.pkg.text(path), path);
  }
}
