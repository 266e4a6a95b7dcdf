import type { Noticed } from "../../core/outcome/outcome";
import { cellOrigin, originOf } from "../address";
import type { SheetSnapshot, Snapshot } from "../port";
import { AnchorSearch } from "./anchorRows";
import type { Correction } from "./corrections/correction";
import { followCorrections } from "./corrections/followCorrection";
import { lostCorrections } from "./corrections/lostCorrections";
import type { RecogniseFinding } from "./findings";
import { headingIndex } from "./headingIndex";
import { NamesInWorkbook } from "./knownNames";
import { overlappingMerges } from "./mergedAreas";
import { recogniseSheet } from "./recogniseSheet";
import { SheetGrid } from "./sheetGrid";
import { singleOut } from "./singleTables";
import type { LeftOut, Recognition, TableShape } from "./table";

export interface RecogniseHints {
  /** Sheets that hold our own results: they are no input. */
  readonly ownResultSheets: ReadonlySet<string>;
  /** Names of indicators and objects that may head free columns, beside those the workbook itself holds. */
  readonly knownNames?: ReadonlySet<string>;
  /** What the consultant put right. */
  readonly corrections?: readonly Correction[];
}

/**
 * Where the tables are. They are found by their headings, wherever they stand on the visible sheets; merged areas and
 * the used range are not asked, so that every host gives the same result.
 *
 * @param shapes what the tables look like; recognise knows none by name
 * @returns tables in the order of the sheets, everything that is not read with its reason, and findings
 *   `recognise.nothingFound` (error), `duplicateTable`, `headingMissing`, `titleMissing`, `overlappingMerges`, `tooLarge`
 *   `correctionLost` (warnings), `hiddenSheet`, `hiddenRows`, `hiddenColumns` (info)
 * @example recognise(snapshot, inputShapes).value.tables[0]?.kind // "enterprises"
 */
export function recognise(
  snapshot: Snapshot,
  shapes: readonly TableShape[],
  hints: RecogniseHints = { ownResultSheets: new Set() },
): Noticed<Recognition, RecogniseFinding> {
  const skipped = snapshot.sheets.flatMap((sheet) => skip(sheet, hints) ?? []);
  const search = new AnchorSearch(shapes);
  const corrections = hints.corrections ?? [];
  const sheets = snapshot.sheets
    .filter((sheet) => !skip(sheet, hints))
    .map((sheet) => new SheetGrid(sheet))
    .map((grid) => ({ grid, anchors: search.find(grid), corrections: followCorrections(grid, corrections) }));
  const index = headingIndex(shapes);
  const known = new NamesInWorkbook(sheets, shapes, hints.knownNames ?? new Set());
  const results = sheets.map((sheet) => recogniseSheet(sheet, { grid: sheet.grid, index, known }));
  const singled = singleOut(
    snapshot,
    results.flatMap(({ tables }) => tables),
    shapes,
  );
  const leftOut = [...skipped, ...results.flatMap((result) => result.leftOut), ...singled.leftOut];
  return {
    value: { tables: singled.tables, leftOut },
    findings: [
      ...sheets.flatMap(({ grid }) => mergeFindings(grid.sheet)),
      ...results.flatMap(({ findings }) => findings),
      ...lostCorrections(snapshot, corrections, { sheets, shapes }),
      ...singled.findings,
      ...skipped.flatMap(hiddenSheetFinding),
      ...(singled.tables.length === 0 ? [nothingFound(sheets.map(({ grid }) => grid.sheet.name))] : []),
    ],
  };
}

function skip(sheet: SheetSnapshot, { ownResultSheets }: RecogniseHints): LeftOut | undefined {
  if (ownResultSheets.has(sheet.name)) return { sheet: sheet.name, reason: "ownResult" };
  return sheet.visibility === "visible" ? undefined : { sheet: sheet.name, reason: "hiddenSheet" };
}

function hiddenSheetFinding({ sheet, reason }: LeftOut): readonly RecogniseFinding[] {
  if (reason !== "hiddenSheet") return [];
  return [{ code: "recognise.hiddenSheet", severity: "info", sheet, origins: [cellOrigin(sheet, 0, 0)] }];
}

function mergeFindings(sheet: SheetSnapshot): readonly RecogniseFinding[] {
  const pairs = overlappingMerges(sheet);
  if (pairs.length === 0) return [];
  const origins = pairs.flatMap((pair) => pair.map((area) => originOf(sheet.name, area)));
  return [
    { code: "recognise.overlappingMerges", severity: "warning", sheet: sheet.name, pairs: pairs.length, origins },
  ];
}

function nothingFound(sheets: readonly string[]): RecogniseFinding {
  const origins = sheets.slice(0, 1).map((sheet) => cellOrigin(sheet, 0, 0));
  return { code: "recognise.nothingFound", severity: "error", sheets, origins };
}
