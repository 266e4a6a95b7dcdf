import { useCallback, useMemo, useState } from "react";
import type { Origin } from "../../core/outcome/outcome";
import { placeOf } from "../../workbook/address";
import type { Place } from "../grid/moveSelection";
import type { SheetTab } from "../room/room";

export interface Where {
  /** undefined: the workbook has no sheet. */
  readonly sheet: string | undefined;
  readonly chosen: Place;
  /** Counts up each time a finding or a reference leads to the chosen cell. */
  readonly pointedAt: number;
  turnTo(sheet: string): void;
  choose(place: Place): void;
  /** Goes to the cell of an origin; false when the workbook has no such sheet. */
  show(origin: Origin): boolean;
}

interface State {
  readonly sheet: string | undefined;
  /** The chosen cell of every sheet that was looked at. */
  readonly places: Readonly<Record<string, Place>>;
  /** 0 as soon as the consultant moves on. */
  readonly pointedAt: number;
  readonly jumps: number;
}

const FIRST: Place = { row: 0, column: 0 };

/** Which sheet is shown and which cell of it is chosen. */
export function useWhere(sheets: readonly SheetTab[]): Where {
  const [state, setState] = useState<State>({ sheet: undefined, places: {}, pointedAt: 0, jumps: 0 });
  const sheet = (sheets.find(({ name }) => name === state.sheet) ?? sheets.find(({ isHidden }) => !isHidden))?.name;
  const turnTo = useCallback((name: string) => setState((before) => ({ ...before, sheet: name, pointedAt: 0 })), []);
  const choose = useCallback(
    (place: Place): void => {
      if (sheet === undefined) return;
      setState((before) => ({ ...before, places: { ...before.places, [sheet]: place }, pointedAt: 0 }));
    },
    [sheet],
  );
  const show = useCallback(
    (origin: Origin): boolean => {
      const place = placeOf(origin);
      const target = place && sheets.find(({ name }) => name.toLowerCase() === place.sheet.toLowerCase());
      if (!place || !target) return false;
      setState((before) => ({
        sheet: target.name,
        places: { ...before.places, [target.name]: { row: place.area.top, column: place.area.left } },
        pointedAt: before.jumps + 1,
        jumps: before.jumps + 1,
      }));
      return true;
    },
    [sheets],
  );
  return useMemo(
    () => ({
      sheet,
      chosen: (sheet === undefined ? undefined : state.places[sheet]) ?? FIRST,
      pointedAt: state.pointedAt,
      turnTo,
      choose,
      show,
    }),
    [sheet, state, turnTo, choose, show],
  );
}
