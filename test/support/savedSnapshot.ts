import { placeOf } from "../../src/workbook/address";
import type { Cell, Command, DefinedName, Plan, PlanCell, SheetSnapshot, Snapshot } from "../../src/workbook/port";
import { workbookOf } from "./wholeAudit";

/** A workbook as the file adapter saves it: contents, number formats, merged areas, names and our own state. */
export function savedSnapshot(snapshot: Snapshot): Promise<Uint8Array> {
  const { sheets, names, projectState } = snapshot;
  const state: Plan = projectState === undefined ? [] : [{ kind: "projectState", text: projectState }];
  return workbookOf([
    ...sheets.map(({ name }): Command => ({ kind: "createSheet", sheet: name })),
    ...sheets.flatMap(sheetPlan),
    ...names.flatMap(namePlan),
    ...state,
  ]);
}

function sheetPlan({ name: sheet, cells, merges }: SheetSnapshot): Plan {
  const width = Math.max(0, ...Array.from(cells, (row) => row?.length ?? 0));
  const block = Array.from(cells, (row) => Array.from({ length: width }, (_, column) => planCell(row?.[column])));
  const formats = cells.flatMap((row, top) =>
    (row ?? []).flatMap((cell, left): Command[] => {
      if (cell?.numberFormat === undefined) return [];
      return [
        { kind: "numberFormat", sheet, area: { top, left, bottom: top, right: left }, format: cell.numberFormat },
      ];
    }),
  );
  const merged = merges === "unknown" ? [] : merges;
  return [
    ...(width === 0 ? [] : [{ kind: "writeBlock", sheet, top: 0, left: 0, cells: block } as const]),
    ...formats,
    ...merged.map((area): Command => ({ kind: "merge", sheet, area })),
  ];
}

function planCell(cell: Cell | undefined): PlanCell {
  if (!cell) return null;
  const value = typeof cell.value === "object" ? (cell.value?.error ?? "") : cell.value;
  return cell.formula === undefined ? value : { formula: cell.formula, value };
}

function namePlan({ name, refersTo }: DefinedName): Plan {
  const place = placeOf(refersTo.replaceAll("$", "").replace(/^'(.*)'!/, "$1!"));
  return place ? [{ kind: "defineName", name, ...place }] : [];
}
