import { PROJECT_NAMESPACE, type Cell, type SheetSnapshot, type Snapshot } from "../../src/workbook/port";
import { noFaults } from "./hostFaults";
import { emptySheet, formatAt, hostCell, putCell, putFormat, type HostSheet, type HostWorkbook } from "./hostWorkbook";

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/**
 * A workbook for the host out of what an adapter read (an .xlsx file through the file adapter, a seed of a test).
 *
 * @param apiMinor ExcelApi 1.x of the host; 7 is Office 2019, which cannot tell merged areas
 */
export function hostWorkbookOf(snapshot: Snapshot, apiMinor = 15): HostWorkbook {
  const ofWorkbook = snapshot.names.filter(({ sheet }) => sheet === undefined);
  return {
    sheets: snapshot.sheets.map((sheet) => hostSheet(sheet, snapshot)),
    names: ofWorkbook.map(({ name, refersTo }) => ({ name, refersTo })),
    customXml: snapshot.projectState === undefined ? [] : [{ id: "{1}", xml: projectXml(snapshot.projectState) }],
    isStructureProtected: false,
    active: { sheet: snapshot.sheets[0]?.name ?? "", selected: "A1" },
    host: {
      apiMinor,
      kept: new Map(),
      faults: noFaults(),
      requests: 0,
      violations: [],
      results: new Map(),
      lastId: 1,
    },
  };
}

/** What stands in the host's workbook, e.g. to be written by the file adapter and recalculated by another program. */
export function snapshotOfHost(workbook: HostWorkbook): Snapshot {
  const local = workbook.sheets.flatMap(({ name: sheet, names }) =>
    names.map(({ name, refersTo }) => ({ name: fileName(name), sheet, refersTo })),
  );
  const state = workbook.customXml.find(({ xml }) => xml.includes(PROJECT_NAMESPACE));
  return {
    sheets: workbook.sheets.map(sheetSnapshot),
    names: [...workbook.names.map((defined) => ({ ...defined })), ...local],
    facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false },
    ...(state && { projectState: projectText(state.xml) }),
  };
}

function hostSheet(source: SheetSnapshot, { names }: Snapshot): HostSheet {
  const sheet = emptySheet(source.name);
  sheet.visibility = VISIBILITIES[source.visibility];
  sheet.isProtected = source.isProtected;
  sheet.merges = source.merges === "unknown" ? [] : [...source.merges];
  sheet.tables = source.tables.map((table) => ({ ...table }));
  sheet.hiddenRows = new Set(source.hiddenRows);
  sheet.hiddenColumns = new Set(source.hiddenColumns);
  sheet.names = names.flatMap((defined) =>
    defined.sheet === source.name ? [{ name: shownName(defined.name), refersTo: defined.refersTo }] : [],
  );
  source.cells.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      if (!cell) return;
      putCell(sheet, rowIndex, column, hostCell(cell));
      putFormat(sheet, rowIndex, column, cell.numberFormat ?? "General");
    });
  });
  return sheet;
}

/** Files call it `_xlnm.Print_Area`, Excel calls it `Print_Area`. */
function shownName(name: string): string {
  return name.replace(/^_xlnm\./, "");
}

function fileName(name: string): string {
  return /^(Print_Area|Print_Titles|_FilterDatabase)$/.test(name) ? `_xlnm.${name}` : name;
}

function sheetSnapshot(sheet: HostSheet): SheetSnapshot {
  const cells: (Cell | undefined)[][] = [];
  for (const [row, line] of sheet.cells) {
    const target = (cells[row] ??= []);
    for (const [column, cell] of line) {
      const numberFormat = formatAt(sheet, row, column);
      target[column] = numberFormat === "General" ? { ...cell } : { ...cell, numberFormat };
    }
  }
  const visibility = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
  return {
    name: sheet.name,
    visibility: visibility[sheet.visibility as keyof typeof visibility],
    cells,
    merges: [...sheet.merges],
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    tables: sheet.tables.map((table) => ({ ...table })),
    isProtected: sheet.isProtected,
  };
}

function projectXml(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<project xmlns="${PROJECT_NAMESPACE}">${escaped}</project>`;
}

function projectText(xml: string): string {
  const inner = /<project[^>]*>([\s\S]*)<\/project>/.exec(xml)?.[1] ?? "";
  return inner
    .replace(/&#x([0-9A-Fa-f]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
