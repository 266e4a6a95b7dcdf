import type { Dispatch } from "react";
import { useEffect, useMemo, useReducer, useRef } from "react";
import type { Origin } from "../../core/outcome/outcome";
import type { Desk, PaneHost } from "../desk/desk";
import type { AuditWork } from "./auditWork";
import { auditWork } from "./auditWork";
import type { PaneWords } from "./pane.terms";
import { paneWords } from "./pane.terms";
import { paneFailure } from "./paneFailure";
import type { FindingFilter, PaneEvent, PaneState, ViewName } from "./paneState";
import { dismissed, failed, filtered, hinted, openingState, said, spoken, turned } from "./paneState";
import { useWork } from "./useWork";

/** What the views can see and do. */
export interface PaneControl {
  readonly state: PaneState;
  readonly isBusy: boolean;
  readonly tools: PaneTools;
}

/** What stays the same while the state changes: long lists use these alone and are not drawn again. */
export interface PaneTools {
  readonly words: PaneWords;
  readonly host: PaneHost;
  readonly work: AuditWork;
  readonly cancel: () => void;
  readonly moves: PaneMoves;
}

/** What happens in the pane alone. */
export interface PaneMoves {
  readonly show: (origin: Origin) => void;
  readonly turnTo: (view: ViewName) => void;
  readonly filter: (filter: FindingFilter) => void;
  readonly say: (text: string) => void;
  readonly dismiss: () => void;
}

/** The state of the pane; the workbook is read once as soon as the pane is there. */
export function usePane(desk: Desk, host: PaneHost): PaneControl {
  const [state, dispatch] = useReducer(happen, host.language, openingState);
  const words = useMemo(() => paneWords(state.language), [state.language]);
  const { perform, cancel } = useWork(desk, dispatch, words);
  const work = useMemo(
    () => auditWork({ desk, host, perform, onSpoken: (language) => dispatch(spoken(language)) }),
    [desk, host, perform],
  );
  const moves = useMemo(() => paneMoves(host, words, dispatch), [host, words]);

  useEffect(() => host.onHint?.((hint) => dispatch(hinted(hint))), [host]);

  const isOpened = useRef(false);
  useEffect(() => {
    if (isOpened.current) return;
    isOpened.current = true;
    void work.open();
  }, [work]);

  const tools = useMemo(() => ({ words, host, work, cancel, moves }), [words, host, work, cancel, moves]);
  return useMemo(() => ({ state, isBusy: state.work !== null, tools }), [state, tools]);
}

function happen(state: PaneState, event: PaneEvent): PaneState {
  return event(state);
}

function paneMoves(host: PaneHost, words: PaneWords, dispatch: Dispatch<PaneEvent>): PaneMoves {
  return {
    show: (origin) => {
      host.show(origin).catch((error: unknown) => dispatch(failed(paneFailure(error, null, words))));
    },
    turnTo: (to) => dispatch(turned(to)),
    filter: (filter) => dispatch(filtered(filter)),
    say: (text) => dispatch(said(text)),
    dismiss: () => dispatch(dismissed),
  };
}
