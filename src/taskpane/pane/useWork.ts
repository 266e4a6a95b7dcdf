import type { Dispatch } from "react";
import { useCallback, useRef } from "react";
import type { Desk, OnStep } from "../desk/desk";
import type { Yield } from "./doneText";
import { doneText } from "./doneText";
import type { PaneWords } from "./pane.terms";
import { isCancellation, paneFailure } from "./paneFailure";
import type { PaneEvent, WorkKind } from "./paneState";
import { began, cancelling, failed, finished, stepped, undoable } from "./paneState";

export type Perform = (kind: WorkKind, work: (onStep: OnStep) => Promise<Yield>) => Promise<void>;

export interface WorkDesk {
  readonly perform: Perform;
  readonly cancel: () => void;
}

/** Runs one piece of work at a time; what is asked for while another runs is not done (double clicks). */
export function useWork(desk: Desk, dispatch: Dispatch<PaneEvent>, words: PaneWords): WorkDesk {
  const isBusy = useRef(false);
  const isCancelled = useRef(false);

  const cancel = useCallback(() => {
    isCancelled.current = true;
    dispatch(cancelling);
  }, [dispatch]);

  const perform = useCallback<Perform>(
    async (kind, work) => {
      if (isBusy.current) return;
      isBusy.current = true;
      isCancelled.current = false;
      dispatch(began(kind));
      const onStep: OnStep = (step) => {
        if (!isCancelled.current) dispatch(stepped(step));
        return Promise.resolve(!isCancelled.current);
      };
      const event = await outcomeOf(kind, () => work(onStep), words);
      isBusy.current = false;
      dispatch(event);
      dispatch(undoable(await canUndo(desk)));
    },
    [desk, dispatch, words],
  );

  return { perform, cancel };
}

async function outcomeOf(kind: WorkKind, work: () => Promise<Yield>, words: PaneWords): Promise<PaneEvent> {
  try {
    const left = await work();
    return finished(left.audit, doneText(kind, left, words));
  } catch (error) {
    if (isCancellation(error)) return finished(undefined, words.cancelled);
    return failed(paneFailure(error, kind, words));
  }
}

/** Not knowing is no reason for a message: the button is simply not offered. */
async function canUndo(desk: Desk): Promise<boolean> {
  return desk.canUndo().catch(() => false);
}
