import type { OfficePackage } from "../../../package/officePackage";
import { XmlScanner } from "../../../package/xml/xmlScanner";
import { parseArea } from "../../address";
import type { Area, CellStyle } from "../../port";
import { workbookFailure } from "../openXlsxPackage";
import { elementWindows } from "../read/elementWindows";
import { readWorkbookPart } from "../read/readWorkbookPart";
import { colorOf, readThemeColors, type ThemeColors } from "./colors";
import { readCellStyles, type WorkbookStyles } from "./readCellStyles";
import { RowStyles } from "./rowStyles";
import type { ColumnWidths, LookRule, SheetLook } from "./sheetLook";

/** Pixels of a character of the usual font; a stored width includes the margin. */
const PIXELS_PER_CHARACTER = 7;
const DEFAULT_WIDTH = 64;
const DEFAULT_HEIGHT = 20;
const PIXELS_PER_POINT = 4 / 3;

/**
 * How a sheet of the file looks: formats of its cells, widths, heights, frozen panes and the conditional formats “equals”.
 * Reads only that sheet's part, and nothing of the values.
 *
 * @returns undefined when the workbook has no such worksheet
 * @throws WorkbookFailure when styles, theme or sheet cannot be read
 */
export function readSheetLook(pkg: OfficePackage, sheet: string): SheetLook | undefined {
  try {
    return readLook(pkg, sheet);
  } catch (error) {
    throw workbookFailure(error, { sheet });
  }
}

function readLook(pkg: OfficePackage, sheet: string): SheetLook | undefined {
  const workbook = readWorkbookPart(pkg);
  const path = workbook.sheets.find((entry) => entry.name === sheet)?.path;
  if (path === undefined) return undefined;
  const theme = readThemeColors(pkg, workbook.path);
  const reader = new LookReader(readCellStyles(pkg, workbook.stylesPath, theme), theme);
  for (const window of elementWindows(pkg, path, { name: "row", container: "sheetData" })) {
    reader.takeWindow(new XmlScanner(window, path));
  }
  return reader.finish();
}

class LookReader {
  private readonly rows = new RowStyles();
  private readonly columns: ColumnWidths[] = [];
  private readonly columnStyles: { readonly left: number; readonly right: number; readonly style: number }[] = [];
  private readonly rules: (LookRule & { readonly priority: number })[] = [];
  private readonly frozen = { rows: 0, columns: 0 };
  private defaultWidth = DEFAULT_WIDTH;
  private defaultHeight = DEFAULT_HEIGHT;
  private tabColor: string | undefined;
  private hasDrawing = false;
  private isInRows = false;

  constructor(
    private readonly styles: WorkbookStyles,
    private readonly theme: ThemeColors,
  ) {}

  takeWindow(scanner: XmlScanner): void {
    while (scanner.next()) {
      if (!this.isInRows) this.takeSheetTag(scanner);
      else if (!scanner.isOpen && scanner.is("sheetData")) this.isInRows = false;
      else this.rows.takeTag(scanner);
    }
  }

  finish(): SheetLook {
    this.rows.finish();
    const { rows, columnStyles } = this;
    const styleOfColumn = (column: number): number =>
      columnStyles.find(({ left, right }) => left <= column && column <= right)?.style ?? 0;
    return {
      styles: this.styles.cells,
      styleAt: (row, column) => rows.numberAt(row, column) ?? styleOfColumn(column),
      rules: [...this.rules].sort((a, b) => a.priority - b.priority),
      columns: this.columns,
      defaultWidth: this.defaultWidth,
      rowHeights: rows.heights,
      defaultHeight: this.defaultHeight,
      frozenRows: this.frozen.rows,
      frozenColumns: this.frozen.columns,
      ...(this.tabColor === undefined ? {} : { tabColor: this.tabColor }),
      hasDrawing: this.hasDrawing,
    };
  }

  private takeSheetTag(scanner: XmlScanner): void {
    if (scanner.is("worksheet")) return;
    if (scanner.is("sheetData")) this.isInRows = scanner.isOpen && !scanner.isEmpty;
    else if (scanner.is("sheetPr")) scanner.forEachChild((child) => this.takeTabColor(child));
    else if (scanner.is("sheetViews")) this.takeViews(scanner);
    else if (scanner.is("sheetFormatPr")) this.takeDefaults(scanner);
    else if (scanner.is("cols")) scanner.forEachChild((column) => this.takeColumns(column));
    else if (scanner.is("conditionalFormatting")) this.takeRules(scanner);
    else if (scanner.isOpen) this.takeOther(scanner);
  }

  private takeOther(scanner: XmlScanner): void {
    this.hasDrawing ||= scanner.is("drawing");
    scanner.skip();
  }

  private takeTabColor(scanner: XmlScanner): void {
    if (scanner.is("tabColor")) this.tabColor = colorOf(scanner, this.theme);
  }

  private takeViews(scanner: XmlScanner): void {
    scanner.forEachChild((view) =>
      view.forEachChild((pane) => {
        if (!pane.is("pane") || !pane.attribute("state")?.startsWith("frozen")) return;
        this.frozen.rows = Number(pane.attribute("ySplit") ?? 0);
        this.frozen.columns = Number(pane.attribute("xSplit") ?? 0);
      }),
    );
  }

  private takeDefaults(scanner: XmlScanner): void {
    const width = Number(scanner.attribute("defaultColWidth") ?? 0);
    const height = Number(scanner.attribute("defaultRowHeight") ?? 0);
    if (width > 0) this.defaultWidth = Math.round(width * PIXELS_PER_CHARACTER);
    if (height > 0) this.defaultHeight = Math.round(height * PIXELS_PER_POINT);
  }

  private takeColumns(scanner: XmlScanner): void {
    const left = Number(scanner.attribute("min") ?? 0) - 1;
    const right = Number(scanner.attribute("max") ?? 0) - 1;
    const width = Number(scanner.attribute("width") ?? 0);
    const style = Number(scanner.attribute("style") ?? 0);
    if (width > 0) this.columns.push({ left, right, width: Math.round(width * PIXELS_PER_CHARACTER) });
    if (style > 0) this.columnStyles.push({ left, right, style });
  }

  private takeRules(scanner: XmlScanner): void {
    const areas = areasOf(scanner.attribute("sqref") ?? "");
    scanner.forEachChild((rule) => {
      const isEqual = rule.attribute("type") === "cellIs" && rule.attribute("operator") === "equal";
      const style = this.styles.differentials[Number(rule.attribute("dxfId") ?? -1)];
      const priority = Number(rule.attribute("priority") ?? 0);
      if (!rule.is("cfRule") || !isEqual || !style) return;
      this.takeRule(rule, { areas, style, priority });
    });
  }

  private takeRule(
    scanner: XmlScanner,
    rule: { readonly areas: readonly Area[]; readonly style: CellStyle; readonly priority: number },
  ): void {
    scanner.forEachChild((formula) => {
      const equals = formula.is("formula") ? constantOf(formula.text()) : undefined;
      if (equals !== undefined) this.rules.push({ ...rule, equals });
    });
  }
}

function areasOf(references: string): readonly Area[] {
  return references.split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}

/** `"Ⅰ级"` or a plain number; a rule with a reference or a function is not looked at. */
function constantOf(formula: string): string | number | undefined {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula.trim())?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  const number = formula.trim() === "" ? NaN : Number(formula);
  return Number.isFinite(number) ? number : undefined;
}
