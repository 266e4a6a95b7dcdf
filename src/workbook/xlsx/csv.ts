import { addOverride } from "../../package/contentTypes";
import type { OfficePackage } from "../../package/officePackage";
import { addRelation } from "../../package/relations";
import { encodeControlCharacters } from "../../package/xml/controlCharacters";
import { escapeAttribute, escapeText } from "../../package/xml/escape";
import { cellAddress } from "../address";
import { WorkbookFailure } from "../failure";
import type { Cell, Snapshot } from "../port";
import { decodeCsv } from "./csvDecoding";
import { csvRecords } from "./csvRecords";
import { emptyWorkbookPackage } from "./emptyWorkbook";

const rowCount = 1_048_576;
const columnCount = 16_384;
/** More digits than a float64 keeps: a code, not an amount. */
const mostDigits = 15;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

type Cells = Snapshot["sheets"][number]["cells"];

/**
 * A CSV as a workbook of one sheet. Only plainly written numbers become numbers, with their printed decimals as
 * number format; codes such as `001` or a credit code of 18 digits stay text.
 */
export function readCsv(bytes: Uint8Array, sheetName: string): Snapshot {
  return {
    sheets: [
      {
        name: sheetTitle(sheetName),
        visibility: "visible",
        cells: csvCells(bytes, sheetName),
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        tables: [],
        isProtected: false,
      },
    ],
    names: [],
    facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false },
  };
}

/** The same as a new .xlsx package, so that results can be written beside the data. */
export function csvToXlsxPackage(bytes: Uint8Array, sheetName: string): OfficePackage {
  const cells = csvCells(bytes, sheetName);
  const formats = [...new Set(cells.flatMap((row) => (row ?? []).flatMap((cell) => cell?.numberFormat ?? [])))];
  const pkg = emptyWorkbookPackage(formats);
  const path = "xl/worksheets/sheet1.xml";
  pkg.set(path, sheetXml(cells, new Map(formats.map((format, index) => [format, index + 1]))));
  addOverride(pkg, path, worksheetType);
  const id = addRelation(pkg, "xl/workbook.xml", { type: `${office}/worksheet`, target: path });
  const sheet = `<sheet name="${escapeAttribute(sheetTitle(sheetName))}" sheetId="1" r:id="${id}"/>`;
  pkg.set("xl/workbook.xml", pkg.text("xl/workbook.xml").replace("<sheets>", `<sheets>${sheet}`));
  return pkg;
}

/** Excel allows 31 characters without `: \ / ? * [ ]` and no apostrophe at either end. */
function sheetTitle(name: string): string {
  const title = name
    .replace(/[:\\/?*[\]\p{Cc}]/gu, "_")
    .slice(0, 31)
    .replace(/^'+|'+$/g, "");
  return title.trim() === "" ? "Sheet1" : title;
}

function csvCells(bytes: Uint8Array, sheetName: string): Cells {
  const records = csvRecords(decodeCsv(bytes, sheetName));
  if (records.length > rowCount) throw new WorkbookFailure("tooManyCells", { sheet: sheetName, limit: rowCount });
  return records.map((record) => {
    if (record.length > columnCount)
      throw new WorkbookFailure("tooManyCells", { sheet: sheetName, limit: columnCount });
    return record.map(fieldCell);
  });
}

function fieldCell(field: string): Cell | undefined {
  const code = /^="([^"]*)"$/.exec(field)?.[1]; // how programs force a code to stay text in Excel
  const text = code ?? field;
  if (text === "") return undefined;
  return code === undefined && isPlainNumber(text) ? numberCell(text) : { value: text.replace(/\r\n?/g, "\n") };
}

function isPlainNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && digitsOf(text) <= mostDigits;
}

/** General would show 12 digits as 1.2E+11. */
function numberCell(text: string): Cell {
  const value = Number(text) || 0; // -0 is 0
  const decimals = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
  if (decimals > 0) return { value, numberFormat: `0.${"0".repeat(decimals)}` };
  return digitsOf(text) > 11 ? { value, numberFormat: "0" } : { value };
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").replace(/^0+/, "").length;
}

function sheetXml(cells: Cells, styles: ReadonlyMap<string, number>): string {
  const rows = cells.map((row, index) => {
    const written = (row ?? [])
      .map((cell, column) => cell && cellXml(cell, cellAddress(index, column), styles))
      .join("");
    return written === "" ? "" : `<row r="${index + 1}">${written}</row>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`
  );
}

function cellXml(cell: Cell, address: string, styles: ReadonlyMap<string, number>): string {
  if (typeof cell.value === "number") {
    const style = cell.numberFormat === undefined ? "" : ` s="${styles.get(cell.numberFormat) ?? 0}"`;
    return `<c r="${address}"${style}><v>${cell.value}</v></c>`;
  }
  const text = escapeText(encodeControlCharacters(String(cell.value)));
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
