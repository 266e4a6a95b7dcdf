import { areaAddress } from "../address";
import type { Area } from "../port";
import type { ExcelSession } from "./excelSession";

/** Where a step queues its calls: one request. */
export interface Place {
  readonly context: Excel.RequestContext;
  readonly session: ExcelSession;
  /** The sheet of that title; asked for once a request. */
  readonly sheetOf: SheetOf;
}

export type SheetOf = (title: string) => Excel.Worksheet;

/** Looks at what came back with the request; throws when it is not what was written. */
export type Check = () => void;

/** The smallest thing that is sent: whole, and with others up to the size of a request. */
export interface Step {
  /** Size in the request, about. */
  readonly bytes: number;
  /** Needs the answer to the step before. */
  readonly startsRequest?: true;
  queue(place: Place): Check | undefined;
}

export function step(bytes: number, queue: (place: Place) => Check | undefined): Step {
  return { bytes, queue };
}

/** A step that has nothing to look at afterwards. */
export function plainStep(bytes: number, queue: (place: Place) => void): Step {
  return step(bytes, (place) => {
    queue(place);
    return undefined;
  });
}

export function rangeOf({ sheetOf }: Pick<Place, "sheetOf">, sheet: string, area: Area): Excel.Range {
  return sheetOf(sheet).getRange(areaAddress(area));
}

/** Bytes of a call to a range: its path, the reference Excel keeps and gives back, and one property. */
export const CALL_BYTES = 420;
