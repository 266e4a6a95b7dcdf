/** What goes wrong on the host's side; a test sets what it needs, also while the host runs. */
export interface HostFaults {
  /** Requests to be refused because a cell is being edited; Infinity as long as nobody ends the edit. */
  cellEdits: number;
  /** Bytes of a request or response that are taken at most (Excel on the web: 5 MB). */
  payloadLimit: number;
  /** The request of that number (from 1, counted as in `HostState.requests`) stops after so many actions; with more than it has, all are done and the answer is lost. */
  stop: { readonly request: number; readonly afterActions: number; readonly code: string } | undefined;
  /** Nothing can be written: the workbook was opened for viewing only. */
  isReadOnly: boolean;
  /** How long each answer takes. */
  delayMs: number;
  /** Called before a request is looked at, with its number (clean-up apart): for faults that come and go. */
  onRequest: ((request: number) => void) | undefined;
  /** Cells that take in something else than what was written: address such as `评价结果!B3` and what stands there then. */
  readonly garbled: Map<string, string | number>;
}

export function noFaults(): HostFaults {
  return {
    cellEdits: 0,
    payloadLimit: Infinity,
    stop: undefined,
    isReadOnly: false,
    delayMs: 0,
    onRequest: undefined,
    garbled: new Map(),
  };
}

/** An error that Excel itself reports, by its code. */
export class HostRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostRefusal";
  }
}
