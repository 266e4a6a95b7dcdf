import type { Language } from "../../messages/texts";
import type { Desk, OfferedFile } from "../../taskpane/desk/desk";
import { asDeskFailure } from "../../taskpane/desk/deskFailure";
import { WorkbookFailure } from "../../workbook/failure";
import type { Area, SheetSnapshot, UndoableWorkbook } from "../../workbook/port";
import { cellText } from "../../workbook/cells/cellText";
import { gridWindow, holds, mergesOf, type SeenSheet } from "./gridWindow";
import type { CellDetail, GridWindow, OpenedWorkbook, SheetFrame, SheetLook, WorkbookRoom } from "./room";
import { savedName } from "./savedName";
import { sheetFrame } from "./sheetFrame";
import { undoableFile, type PlainFile, type UndoableFile } from "./undoableFile";

/** The adapters; `worker.ts` chooses them. */
export interface RoomKit {
  /** @throws WorkbookFailure when the bytes are no workbook that can be read */
  openXlsx(bytes: Uint8Array, file: string): PlainFile;
  openCsv(bytes: Uint8Array, sheet: string): PlainFile;
  newXlsx(): PlainFile;
  /** How a sheet of the file looks; undefined when nothing is known of it. */
  look(bytes: Uint8Array, sheet: string): SheetLook | undefined;
  desk(workbook: UndoableWorkbook): Desk;
}

export function workbookRoom(kit: RoomKit): WorkbookRoom {
  return new Room(kit);
}

class Room implements WorkbookRoom {
  private language: Language = "zh-CN";
  private name = "";
  private file: UndoableFile | undefined;
  private ownDesk: Desk | undefined;
  private lastLook: { readonly key: string; readonly look: SheetLook | undefined } | undefined;

  constructor(private readonly kit: RoomKit) {}

  open({ bytes, name }: OfferedFile, language: Language): Promise<OpenedWorkbook> {
    this.language = language;
    return this.work(async () => {
      const isCsv = /\.(csv|txt)$/i.test(name);
      const file = isCsv ? this.kit.openCsv(bytes, name.replace(/\.[^.]*$/, "")) : this.kit.openXlsx(bytes, name);
      return this.enter(file, name);
    });
  }

  create(name: string, language: Language): Promise<OpenedWorkbook> {
    this.language = language;
    return this.work(() => this.enter(this.kit.newXlsx(), name));
  }

  contents(): Promise<OpenedWorkbook> {
    return this.work(async () => {
      const { sheets } = await this.opened.read();
      return {
        name: this.name,
        sheets: sheets.map(({ name, visibility }) => ({ name, isHidden: visibility !== "visible" })),
        revision: this.opened.revision(),
      };
    });
  }

  frame(sheet: string): Promise<SheetFrame> {
    return this.work(async () => {
      const seen = await this.seen(sheet);
      return sheetFrame(seen.sheet, seen.look);
    });
  }

  window(sheet: string, area: Area): Promise<GridWindow> {
    return this.work(async () => gridWindow(await this.seen(sheet), area));
  }

  cell(sheet: string, row: number, column: number): Promise<CellDetail> {
    return this.work(async () => {
      const { sheet: found, uses1904Dates } = await this.seen(sheet);
      const merge = mergesOf(found).find((area) => holds(area, row, column));
      const area = merge ?? { top: row, left: column, bottom: row, right: column };
      const cell = found.cells[area.top]?.[area.left];
      const formula = cell?.formula === undefined ? {} : { formula: `=${cell.formula}` };
      return { area, text: cellText(cell, uses1904Dates), ...formula };
    });
  }

  save(): Promise<OfferedFile> {
    return this.work(async () => ({ name: savedName(this.name), bytes: this.opened.bytes() }));
  }

  async desk(): Promise<Desk> {
    if (!this.ownDesk) throw new Error("a workbook is opened first");
    return this.ownDesk;
  }

  /** Reading the whole file shows whether it is sound, before it takes the place of another. */
  private async enter(file: PlainFile, name: string): Promise<OpenedWorkbook> {
    const opened = undoableFile(file, (bytes) => this.kit.openXlsx(bytes, name));
    await opened.read();
    this.file = opened;
    this.name = name;
    this.ownDesk = this.kit.desk(opened);
    await this.ownDesk.speak(this.language);
    return this.contents();
  }

  private get opened(): UndoableFile {
    if (!this.file) throw new Error("a workbook is opened first");
    return this.file;
  }

  private async seen(name: string): Promise<SeenSheet> {
    const { sheets, facts } = await this.opened.read();
    const sheet = sheets.find((each) => each.name === name);
    if (!sheet) throw new WorkbookFailure("sheetMissing", { sheet: name });
    return { sheet, look: this.look(sheet), uses1904Dates: facts.uses1904Dates };
  }

  /** Of the sheet shown last; a look that cannot be read is no reason not to show the figures. */
  private look({ name }: SheetSnapshot): SheetLook | undefined {
    const key = `${this.opened.revision()} ${name}`;
    if (this.lastLook?.key !== key) this.lastLook = { key, look: this.readLook(name) };
    return this.lastLook.look;
  }

  private readLook(name: string): SheetLook | undefined {
    try {
      return this.kit.look(this.opened.bytes(), name);
    } catch (error) {
      if (error instanceof WorkbookFailure) return undefined;
      throw error;
    }
  }

  private async work<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } catch (error) {
      throw asDeskFailure(error, this.language);
    }
  }
}
