import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useSyncExternalStore, type RefObject } from "react";
import { HEADING_HEIGHT, HEADING_WIDTH } from "./gridStyles";
import type { Axes } from "./axes";
import type { ShownColumn } from "./GridRow";
import type { SheetCells } from "./sheetCells";
import { areasShown, shownColumns, shownRows, withMergeAnchors, type ShownRow } from "./shownPlaces";

export interface SheetView {
  readonly rows: readonly ShownRow[];
  readonly columns: readonly ShownColumn[];
  readonly width: number;
  readonly height: number;
  readonly version: number;
  /** Sideways. */
  readonly isScrolled: boolean;
  readonly rowVirtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly columnVirtualizer: Virtualizer<HTMLDivElement, Element>;
}

const OVERSCAN_ROWS = 8;
const OVERSCAN_COLUMNS = 2;
/** Before the element has been measured. */
const FIRST_RECT = { width: 900, height: 600 };

/** Which rows and columns are in view, and sees to it that their cells are fetched. */
export function useSheetView(axes: Axes, cells: SheetCells, scroller: RefObject<HTMLDivElement | null>): SheetView {
  const { rows, columns } = axes;
  const version = useSyncExternalStore(cells.subscribe, () => cells.version);
  const rowVirtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.count,
    estimateSize: (index) => rows.sizeOf(index),
    paddingStart: HEADING_HEIGHT,
    scrollPaddingStart: HEADING_HEIGHT + frozenSize(rows, axes.frozenRows),
    getScrollElement: () => scroller.current,
    overscan: OVERSCAN_ROWS,
    initialRect: FIRST_RECT,
  });
  const columnVirtualizer = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    count: columns.count,
    estimateSize: (index) => columns.sizeOf(index),
    paddingStart: HEADING_WIDTH,
    scrollPaddingStart: HEADING_WIDTH + frozenSize(columns, axes.frozenColumns),
    getScrollElement: () => scroller.current,
    overscan: OVERSCAN_COLUMNS,
    initialRect: FIRST_RECT,
  });
  useEffect(() => {
    rowVirtualizer.measure();
    columnVirtualizer.measure();
  }, [axes, rowVirtualizer, columnVirtualizer]);
  const rowItems = rowVirtualizer.getVirtualItems();
  const columnItems = columnVirtualizer.getVirtualItems();
  const plain = useMemo(
    () => ({ rows: shownRows(axes, rowItems), columns: shownColumns(axes, columnItems) }),
    [axes, rowItems, columnItems],
  );
  useEffect(() => cells.need(areasShown(plain.rows, plain.columns)), [cells, plain]);
  // Merged areas are known only when their cells have arrived.
  const shown = useMemo(() => withMergeAnchors(plain, cells, axes), [plain, cells, axes, version]); // eslint-disable-line react-hooks/exhaustive-deps
  return {
    ...shown,
    width: columnVirtualizer.getTotalSize(),
    height: rowVirtualizer.getTotalSize(),
    version,
    isScrolled: (columnVirtualizer.scrollOffset ?? 0) > 0,
    rowVirtualizer,
    columnVirtualizer,
  };
}

function frozenSize(axis: Axes["rows"], places: number): number {
  return places === 0 ? 0 : axis.sizeBetween(0, places - 1);
}
