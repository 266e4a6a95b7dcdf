import type { OfficePackage } from "../../../package/officePackage";
import { PackageFailure } from "../../../package/packageFailure";
import { XmlScanner } from "../../../package/xml/xmlScanner";
import { parseArea } from "../../address";
import type { Area, SheetSnapshot } from "../../port";
import { elementWindows } from "./elementWindows";
import { readTables } from "./readTables";
import type { SheetEntry } from "./readWorkbookPart";
import { isTrue } from "./readWorkbookPart";
import { RowsReader, type CellContext } from "./rowsReader";

const columnCount = 16_384;

/** One worksheet; the rows are read stretch by stretch, the `dimension` a file claims is not looked at. */
export function readSheet(
  pkg: OfficePackage,
  entry: SheetEntry & { readonly path: string },
  context: CellContext,
): SheetSnapshot {
  const reader = new SheetReader(entry, context);
  for (const window of elementWindows(pkg, entry.path, { name: "row", container: "sheetData" }))
    reader.takeWindow(window);
  return reader.finish(pkg);
}

class SheetReader {
  private readonly rows: RowsReader;
  private readonly merges: Area[] = [];
  private readonly hiddenColumns: number[] = [];
  private isProtected = false;
  private isInRows = false;
  private isClosed = false;

  constructor(
    private readonly entry: SheetEntry & { readonly path: string },
    context: CellContext,
  ) {
    this.rows = new RowsReader({ sheet: entry.name, path: entry.path }, context);
  }

  /** A window ends between two rows or at the end of the part, so every element outside the rows is whole. */
  takeWindow(window: string): void {
    const scanner = new XmlScanner(window, this.entry.path);
    while (scanner.next()) {
      if (!this.isInRows) this.takeSheetTag(scanner);
      else if (!scanner.isOpen && scanner.is("sheetData")) this.isInRows = false;
      else this.rows.takeTag(scanner);
    }
  }

  finish(pkg: OfficePackage): SheetSnapshot {
    const { name, visibility, path } = this.entry;
    if (!this.isClosed) throw new PackageFailure("brokenXml", { part: path });
    return {
      name,
      visibility,
      cells: this.rows.cells,
      merges: this.merges,
      hiddenRows: this.rows.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      tables: readTables(pkg, path),
      isProtected: this.isProtected,
    };
  }

  private takeSheetTag(scanner: XmlScanner): void {
    if (scanner.is("worksheet")) this.isClosed = !scanner.isOpen || scanner.isEmpty;
    else if (scanner.is("sheetData")) this.isInRows = scanner.isOpen && !scanner.isEmpty;
    else if (scanner.is("cols")) scanner.forEachChild((column) => this.takeColumns(column));
    else if (scanner.is("mergeCells")) scanner.forEachChild((merge) => this.takeMerge(merge));
    else if (scanner.is("sheetProtection")) this.isProtected = isTrue(scanner.attribute("sheet"));
    else if (scanner.isOpen) scanner.skip();
  }

  private takeColumns(scanner: XmlScanner): void {
    const width = scanner.attribute("width");
    if (!isTrue(scanner.attribute("hidden")) && (width === undefined || Number(width) !== 0)) return;
    const last = Math.min(Number(scanner.attribute("max")), columnCount);
    for (let column = Math.max(1, Number(scanner.attribute("min"))); column <= last; column++) {
      this.hiddenColumns.push(column - 1);
    }
  }

  private takeMerge(scanner: XmlScanner): void {
    const area = parseArea(scanner.attribute("ref") ?? "");
    if (area) this.merges.push(area);
  }
}
