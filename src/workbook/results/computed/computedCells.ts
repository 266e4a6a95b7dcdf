import type { Audit } from "../../../core/audit/audit";
import type { StatedBalance } from "../../../core/audit/statedBalance";
import type { Origin } from "../../../core/outcome/outcome";
import { cellOrigin } from "../../address";
import type { SheetSnapshot, Snapshot } from "../../port";
import { isPrintedByUs } from "../../recognise/isPrintedByUs";
import type { RecognisedTable } from "../../recognise/table";
import { linkFigures } from "../figureLinks";
import { asComputedCell, type ComputedCell, type ComputedFigure } from "./computedCell";
import { unitConsumptionFigures } from "./unitConsumptionFigures";
import { waterClosureFigures } from "./waterClosureFigures";

/** Columns that are computed, by the part of the work that fills them in. */
export interface ComputedCells {
  /** 资源能源消耗 · 单位产品消耗. */
  readonly check: readonly ComputedCell[];
  /** 用水单元平衡表 · 差额、偏差. */
  readonly water: readonly ComputedCell[];
}

/**
 * The cells of the consultant's sheets that we fill in: only in tables that we printed (they carry our `QS_input_…` name)
 * and only where they are blank or hold what we wrote before. Everything else there is compared and reported, never
 * overwritten.
 */
export function computedCells(audit: Audit, tables: readonly RecognisedTable[], snapshot: Snapshot): ComputedCells {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const own = tables.filter((table) => isPrintedByUs(snapshot, table));
  const ownAreas = own.filter(({ kind }) => kind === "consumption");
  const isOwn = ({ sheet, row, column }: ComputedFigure): boolean =>
    ownAreas.some(({ sheet: title, area }) => title === sheet && contains(area, row, column));
  const water = own.filter(({ kind }) => kind === "waterUnits");
  return {
    check: writable(unitConsumptionFigures(audit, linkFigures(snapshot)).filter(isOwn), sheets),
    water: writable(
      water.flatMap((table) => waterFigures(table, sheets)),
      sheets,
    ),
  };
}

type Sheets = ReadonlyMap<string, SheetSnapshot>;

function waterFigures(table: RecognisedTable, sheets: Sheets): readonly ComputedFigure[] {
  const sheet = sheets.get(table.sheet);
  return sheet ? waterClosureFigures(table, sheet) : [];
}

function writable(figures: readonly ComputedFigure[], sheets: Sheets): readonly ComputedCell[] {
  return figures.flatMap((figure) => {
    const sheet = sheets.get(figure.sheet);
    return sheet ? asComputedCell(figure, sheet) : [];
  });
}

function contains(area: RecognisedTable["area"], row: number, column: number): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

/** The audit without the figures that we wrote ourselves: they confirm nothing. */
export function withoutComputed(audit: Audit, { check, water }: ComputedCells): Audit {
  const filled = [...check, ...water].filter(({ isFilled }) => isFilled);
  if (filled.length === 0) return audit;
  const own = new Set<Origin>(filled.map(({ sheet, row, column }) => cellOrigin(sheet, row, column)));
  const isPrinted = ({ quantity }: { readonly quantity: { readonly origin: Origin } }): boolean =>
    !own.has(quantity.origin);
  const balances = audit.balances.map((balance): StatedBalance => ({
    ...balance,
    printed: balance.printed.filter(isPrinted),
  }));
  const consumption = audit.consumption.map((series) => ({
    ...series,
    printedUnitConsumption: series.printedUnitConsumption.filter(isPrinted),
  }));
  return { ...audit, balances, consumption };
}
