import { normaliseText } from "../cells/normalise";
import { originOf } from "../address";
import type { Snapshot } from "../port";
import type { RecogniseFinding } from "./findings";
import { isPrintedByUs } from "./isPrintedByUs";
import type { LeftOut, RecognisedTable, TableShape } from "./table";
import { cellText } from "../cells/cellText";

export interface SingledOut {
  readonly tables: readonly RecognisedTable[];
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly RecogniseFinding[];
}

/**
 * Of several tables that claim to be the only one of their kind, the best is kept together with its continuations
 * (same headings on the same sheet, or with other records); every other one is reported and left out.
 */
export function singleOut(
  snapshot: Snapshot,
  tables: readonly RecognisedTable[],
  shapes: readonly TableShape[],
): SingledOut {
  const leftOut: LeftOut[] = [];
  const findings: RecogniseFinding[] = [];
  const dropped = new Set<RecognisedTable>();
  for (const shape of shapes.filter(({ single }) => single)) {
    const rivals = tables.filter(({ kind }) => kind === shape.kind);
    const best = bestOf(snapshot, rivals, shape);
    for (const rival of rivals) {
      if (!best || rival === best || isContinuation(snapshot, rival, { best, shape })) continue;
      dropped.add(rival);
      leftOut.push({ sheet: rival.sheet, area: rival.area, reason: "duplicateTable", text: shape.title });
      findings.push(duplicate(shape, best, rival));
    }
  }
  return { tables: tables.filter((table) => !dropped.has(table)), leftOut, findings };
}

function duplicate(shape: TableShape, best: RecognisedTable, rival: RecognisedTable): RecogniseFinding {
  return {
    code: "recognise.duplicateTable",
    severity: "warning",
    kind: shape.kind,
    title: shape.title,
    origins: [originOf(best.sheet, best.area), originOf(rival.sheet, rival.area)],
  };
}

/** The one the consultant pointed at, the one we printed, the one on the sheet named so, the one with more known columns, with more rows. */
function bestOf(
  snapshot: Snapshot,
  rivals: readonly RecognisedTable[],
  shape: TableShape,
): RecognisedTable | undefined {
  const rank = (table: RecognisedTable): readonly number[] => [
    table.isCorrected ? 1 : 0,
    isPrintedByUs(snapshot, table) ? 1 : 0,
    normaliseText(table.sheet) === normaliseText(shape.title) ? 1 : 0,
    table.columns.filter(({ key }) => key !== "other").length,
    table.rows.length,
  ];
  return [...rivals].sort((a, b) => compareRanks(rank(b), rank(a)))[0];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

interface Rivalry {
  readonly best: RecognisedTable;
  readonly shape: TableShape;
}

function isContinuation(snapshot: Snapshot, rival: RecognisedTable, { best, shape }: Rivalry): boolean {
  if (shape.layout === "pairs" || headingsOf(rival) !== headingsOf(best)) return false;
  if (rival.sheet === best.sheet) return true;
  const key = shape.columns.find((column) => column.required)?.key ?? "";
  const known = new Set(recordNames(snapshot, best, key));
  const names = recordNames(snapshot, rival, key);
  const repeated = names.filter((name) => known.has(name)).length;
  return repeated * 2 < Math.min(names.length, known.size);
}

function headingsOf(table: RecognisedTable): string {
  return table.columns.map(({ heading }) => normaliseText(heading)).join("|");
}

function recordNames(snapshot: Snapshot, table: RecognisedTable, key: string): readonly string[] {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  const column = table.columns.find((candidate) => candidate.key === key)?.column;
  if (!sheet || column === undefined) return [];
  return table.rows.map(({ row }) => normaliseText(cellText(sheet.cells[row]?.[column])));
}
