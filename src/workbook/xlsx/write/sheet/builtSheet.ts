import { cellAddress } from "../../../address";
import { xmlHead, type Dialect } from "../dialect";
import type { Look } from "../looks";
import type { SheetDraft } from "../sheetDraft";
import { cellXml, looksLikeFormula } from "./cellXml";
import { RowHeights } from "./rowHeights";
import { breakXml, columnRuns, columnXml, linkXml, listXml, mergeXml, pageFooterXml } from "./sections";
import { pageSetupXml, paneXml, ruleXml } from "./sections";

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
    draft.page ? pageSetupXml(draft.page) + pageFooterXml : "",
    breaksXml(draft.page?.rowBreaks ?? []),
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

function breaksXml(rows: readonly number[]): string {
  const count = rows.length;
  if (count === 0) return "";
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${rows.map(breakXml).join("")}</rowBreaks>`;
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
  const heights = new RowHeights(draft, styles.look);
  for (let row = 0; row < Math.max(draft.contents.length, draft.looks.length); row += 1) {
    const cells = cellsXml(draft, row, styles);
    const height = heights.heightOf(row);
    if (cells !== "") rows.push(`<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}"`}>${cells}</row>`);
  }
  rows.push("</sheetData>");
  return rows;
}

function cellsXml({ contents, looks }: SheetDraft, row: number, styles: StyleNumbers): string {
  const [line = [], lineLooks = []] = [contents[row], looks[row]];
  const width = Math.max(line.length, lineLooks.length);
  const cells: string[] = [];
  for (let column = 0; column < width; column += 1) {
    const content = line[column] ?? null;
    const style = styles.cell(0, lineLooks[column] ?? 0, looksLikeFormula(content));
    if (content !== null || style !== 0) cells.push(cellXml(cellAddress(row, column), style, content));
  }
  return cells.join("");
}

function wrapped(name: string, children: readonly string[]): string {
  return children.length === 0 ? "" : `<${name}>${children.join("")}</${name}>`;
}

function counted(name: string, children: readonly string[]): string {
  return children.length === 0 ? "" : `<${name} count="${children.length}">${children.join("")}</${name}>`;
}
