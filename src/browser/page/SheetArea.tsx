import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Origin } from "../../core/outcome/outcome";
import type { PageTerms } from "../browser.terms";
import { axesOf, type Axes } from "../grid/axes";
import { FormulaLine } from "../grid/FormulaLine";
import type { Place } from "../grid/moveSelection";
import { SheetCells } from "../grid/sheetCells";
import { SheetGrid } from "../grid/SheetGrid";
import type { CellDetail, SheetFrame } from "../room/room";
import type { RoomLink } from "../room/roomLink";
import { SHEET_PANEL } from "./SheetTabs";
import type { Where } from "./useWhere";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, minWidth: 0 },
  note: {
    flexShrink: 0,
    padding: "4px 10px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface SheetAreaProps {
  readonly room: RoomLink;
  readonly sheet: string;
  readonly revision: number;
  readonly where: Where;
  readonly isDark: boolean;
  readonly terms: PageTerms;
  onFollow(origin: Origin): void;
}

/** One sheet with the line above it; kept on the screen while its next state is fetched. */
export function SheetArea(props: SheetAreaProps) {
  const { room, sheet, revision, where, isDark, terms } = props;
  const { chosen, pointedAt, choose } = where;
  const styles = useStyles();
  const shown = useSheet(room, sheet, revision);
  const detail = useDetail(room, { sheet, revision, chosen });
  const isHidden = shown !== undefined && isOutOfSight(shown.axes, chosen);
  return (
    <div className={styles.area} id={SHEET_PANEL} role="tabpanel" aria-label={sheet}>
      <FormulaLine sheet={sheet} detail={detail} isHidden={isHidden} terms={terms} onFollow={props.onFollow} />
      {shown ? (
        <SheetGrid {...{ sheet, chosen, pointedAt, isDark }} axes={shown.axes} cells={shown.cells} onChoose={choose} />
      ) : (
        <div className={styles.area} />
      )}
      <div className={styles.note}>{shown?.frame.hasDrawing ? terms.chartsNotShown : terms.readOnly}</div>
    </div>
  );
}

interface ShownSheet {
  readonly frame: SheetFrame;
  readonly axes: Axes;
  readonly cells: SheetCells;
}

function useSheet(room: RoomLink, sheet: string, revision: number): ShownSheet | undefined {
  const [frame, setFrame] = useState<SheetFrame>();
  useEffect(() => {
    let isAwaited = true;
    room.frame(sheet).then(
      (answer) => isAwaited && setFrame(answer),
      () => undefined, // the sheet went with an undo: the page turns to another one
    );
    return () => {
      isAwaited = false;
    };
  }, [room, sheet, revision]);
  const earlier = useRef<SheetCells>(undefined);
  return useMemo(() => {
    if (!frame) return undefined;
    earlier.current = new SheetCells((area) => room.window(sheet, area), earlier.current);
    return { frame, axes: axesOf(frame), cells: earlier.current };
  }, [frame, room, sheet]);
}

function useDetail(
  room: RoomLink,
  { sheet, revision, chosen }: { readonly sheet: string; readonly revision: number; readonly chosen: Place },
): CellDetail | undefined {
  const [detail, setDetail] = useState<CellDetail>();
  const { row, column } = chosen;
  useEffect(() => {
    let isAwaited = true;
    room.cell(sheet, row, column).then(
      (answer) => isAwaited && setDetail(answer),
      () => undefined,
    );
    return () => {
      isAwaited = false;
    };
  }, [room, sheet, revision, row, column]);
  return detail;
}

function isOutOfSight({ rows, columns }: Axes, { row, column }: Place): boolean {
  return rows.isHidden(row) || columns.isHidden(column);
}
