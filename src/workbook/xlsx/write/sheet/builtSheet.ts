import { cellAddress, columnName } from "../../../address";
import { xmlHead, type Dialect } from "../dialect";
import type { Look } from "../looks";
import type { SheetDraft } from "../sheetDraft";
import { cellXml, looksLikeFormula } from "./cellXml";
import { RowHeights } from "./rowHeights";
import { columnRuns, columnXml, linkXml, listXml, mergeXml, pageSetupXml, paneXml, ruleXml } from "./sections";

/** Where looks stand in styles.xml. */
export interface StyleNumbers {
  /** Number of the cell format for a look, laid over the format `base` of a cell that is there. */
  cell(base: number, look: number, isQuoted: boolean): number;
  look(number: number): Look;
  differential(look: Pick<Look, "bold" | "fontColor" | "fill">): number;
}

/** Marks of a sheet outside its cells, some taken over from the sheet it replaces. */
export interface SheetMarks {
  readonly tabColor?: string;
  readonly isSelected: boolean;
  /** Name of the sheet in macros. */
  readonly codeName?: string;
}

/** What a sheet is written with, among it the relation ids of what hangs on it. */
export interface SheetSurroundings extends SheetMarks {
  readonly dialect: Dialect;
  readonly styles: StyleNumbers;
  readonly drawingId?: string;
  readonly tableIds: readonly string[];
}

/** The marks that stay when a sheet is written anew; they stand in its first characters. */
export function marksOf(sheetXml: string): SheetMarks {
  const head = sheetXml.slice(0, 8192);
  const codeName = /<(?:[\w.-]+:)?sheetPr\b[^>]*\scodeName\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  const isSelected = /\stabSelected\s*=\s*["'](?:1|true)["']/.test(head);
  return { isSelected, ...(codeName !== undefined && { codeName }) };
}

/** A whole sheet from its draft, elements in the order of the schema. */
export function builtSheetXml(draft: SheetDraft, surroundings: SheetSurroundings): string {
  const { dialect, styles } = surroundings;
  return [
    `${xmlHead}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`,
    propertiesXml(draft, surroundings),
    dimensionXml(draft),
    viewXml(draft, surroundings.isSelected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    wrapped(
      "cols",
      columnRuns(draft.widths).map(({ left, right, width }) => columnXml(left, right, width)),
    ),
    ...rowsXml(draft, styles),
    counted("mergeCells", draft.merges.map(mergeXml)),
    ...draft.rules.map((rule, i) => ruleXml(rule, { differential: styles.differential(rule.style), priority: i + 1 })),
    counted("dataValidations", draft.lists.map(listXml)),
    wrapped("hyperlinks", draft.links.map(linkXml)),
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    draft.page ? pageSetupXml(draft.page) : "",
    surroundings.drawingId === undefined ? "" : `<drawing r:id="${surroundings.drawingId}"/>`,
    counted(
      "tableParts",
      surroundings.tableIds.map((id) => `<tablePart r:id="${id}"/>`),
    ),
    "</worksheet>",
  ].join("");
}

function propertiesXml({ page }: SheetDraft, { tabColor, codeName }: SheetSurroundings): string {
  const color = tabColor === undefined ? "" : `<tabColor rgb="FF${tabColor.toUpperCase()}"/>`;
  const fit = page?.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : "";
  const name = codeName === undefined ? "" : ` codeName="${codeName}"`;
  return color + fit + name === "" ? "" : `<sheetPr${name}>${color}${fit}</sheetPr>`;
}

function dimensionXml({ contents, looks }: SheetDraft): string {
  const rows = Math.max(contents.length, looks.length);
  let columns = 1;
  for (let row = 0; row < rows; row += 1) {
    columns = Math.max(columns, contents[row]?.length ?? 0, looks[row]?.length ?? 0);
  }
  const last = cellAddress(Math.max(rows, 1) - 1, columns - 1);
  return `<dimension ref="${last === "A1" ? "A1" : `A1:${last}`}"/>`;
}

function viewXml({ freeze }: SheetDraft, isSelected: boolean): string {
  const pane = freeze ? paneXml(freeze) : "";
  const view = `<sheetView${isSelected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  return `<sheetViews>${view}${pane === "" ? "/>" : `>${pane}</sheetView>`}</sheetViews>`;
}

function rowsXml(draft: SheetDraft, styles: StyleNumbers): readonly string[] {
  const rows: string[] = ["<sheetData>"];
  const columnNames: string[] = [];
  const heights = new RowHeights(draft, styles.look);
  for (let row = 0; row < Math.max(draft.contents.length, draft.looks.length); row += 1) {
    const width = Math.max(draft.contents[row]?.length ?? 0, draft.looks[row]?.length ?? 0);
    while (columnNames.length < width) columnNames.push(columnName(columnNames.length));
    const cells = cellsXml(draft, row, { columns: columnNames.slice(0, width), styles });
    const height = heights.heightOf(row);
    if (cells !== "") rows.push(`<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}"`}>${cells}</row>`);
  }
  rows.push("</sheetData>");
  return rows;
}

function cellsXml(
  { contents, looks }: SheetDraft,
  row: number,
  { columns, styles }: { readonly columns: readonly string[]; readonly styles: StyleNumbers },
): string {
  const [line = [], lineLooks = []] = [contents[row], looks[row]];
  const cells: string[] = [];
  columns.forEach((name, column) => {
    const content = line[column] ?? null;
    const style = styles.cell(0, lineLooks[column] ?? 0, looksLikeFormula(content));
    if (content !== null || style !== 0) cells.push(cellXml(`${name}${row + 1}`, style, content));
  });
  return cells.join("");
}

function wrapped(name: string, children: readonly string[]): string {
  return children.length === 0 ? "" : `<${name}>${children.join("")}</${name}>`;
}

function counted(name: string, children: readonly string[]): string {
  return children.length === 0 ? "" : `<${name} count="${children.length}">${children.join("")}</${name}>`;
}
