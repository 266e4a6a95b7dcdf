import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { Area } from "../../workbook/port";
import type { Axes } from "./axes";
import { cellId } from "./CellView";
import { ColumnHeadings } from "./ColumnHeadings";
import { GridRow } from "./GridRow";
import { useGridStyles } from "./gridStyles";
import { moveSelection, type Place } from "./moveSelection";
import type { SheetCells } from "./sheetCells";
import { useSheetView, type SheetView } from "./useSheetView";

export interface SheetGridProps {
  readonly sheet: string;
  readonly axes: Axes;
  readonly cells: SheetCells;
  readonly chosen: Place;
  /** Counts up each time a finding leads to the chosen cell; 0: none has. */
  readonly pointedAt: number;
  readonly isDark: boolean;
  onChoose(place: Place): void;
}

/** The read-only view of one sheet: only what is in view is drawn, one cell is chosen, the keyboard moves it. */
export function SheetGrid(props: SheetGridProps) {
  const { sheet, axes, cells, chosen, pointedAt, onChoose } = props;
  const styles = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useSheetView(axes, cells, scroller);
  const anchor = anchorOf(chosen, cells);
  useScrollTo(chosen, { axes, view, pointedAt });

  const move = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const target = moveSelection(chosen, strokeOf(event), {
      axes,
      area: cells.mergeAt(chosen.row, chosen.column) ?? areaOf(chosen),
      pageRows: pageRowsOf(scroller.current, axes),
    });
    if (!target) return;
    event.preventDefault();
    onChoose(target);
  };
  const choose = (event: PointerEvent): void => {
    const place = placeUnder(event.target);
    if (place) onChoose(place);
  };
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={sheet}
      aria-readonly
      aria-rowcount={axes.rows.count + 1}
      aria-colcount={axes.columns.count + 1}
      aria-activedescendant={cellId(anchor.row, anchor.column)}
      className={styles.grid}
      onKeyDown={move}
      onPointerDown={choose}
    >
      <GridBody {...props} view={view} anchor={anchor} />
    </div>
  );
}

function GridBody({ view, anchor, ...props }: SheetGridProps & { readonly view: SheetView; readonly anchor: Place }) {
  const { axes, cells, pointedAt, isDark } = props;
  const { columns, width, version } = view;
  const styles = useGridStyles();
  const isScrolled = axes.frozenColumns > 0 && view.isScrolled;
  return (
    <div role="rowgroup" className={styles.inner} style={{ width, height: view.height }}>
      <ColumnHeadings columns={columns} width={width} chosenColumn={anchor.column} />
      {view.rows.map((shown) => (
        <GridRow
          key={shown.row}
          {...shown}
          {...{ width, columns, axes, cells, version, isScrolled, pointedAt, isDark }}
          chosen={shown.row === anchor.row ? anchor : undefined}
        />
      ))}
    </div>
  );
}

/** Brings the chosen cell into view when it changes or a finding leads to it again. */
function useScrollTo(
  { row, column }: Place,
  { axes, view, pointedAt }: { readonly axes: Axes; readonly view: SheetView; readonly pointedAt: number },
): void {
  const { rowVirtualizer, columnVirtualizer } = view;
  useEffect(() => {
    const align = pointedAt > 0 ? ("center" as const) : ("auto" as const);
    if (row >= axes.frozenRows) rowVirtualizer.scrollToIndex(axes.rows.indexOf(row), { align });
    if (column >= axes.frozenColumns) columnVirtualizer.scrollToIndex(axes.columns.indexOf(column), { align: "auto" });
  }, [row, column, pointedAt, axes, rowVirtualizer, columnVirtualizer]);
}

/** A merged area is chosen by its first cell. */
function anchorOf(chosen: Place, cells: SheetCells): Place {
  const merge = cells.mergeAt(chosen.row, chosen.column);
  return merge ? { row: merge.top, column: merge.left } : chosen;
}

function areaOf({ row, column }: Place): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function strokeOf({ key, ctrlKey, metaKey }: KeyboardEvent): { readonly key: string; readonly ctrlKey: boolean } {
  return { key, ctrlKey: ctrlKey || metaKey };
}

function pageRowsOf(scroller: HTMLDivElement | null, { rows }: Axes): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rows.sizeOf(0)) - 2);
}

function placeUnder(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  if (!cell) return undefined;
  return { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}
