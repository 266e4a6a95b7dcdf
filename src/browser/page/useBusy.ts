import { useCallback, useState } from "react";

export interface Busy {
  readonly text: string;
  /** Absent where the work cannot be stopped. */
  cancel?(): void;
}

export interface BusyState {
  readonly busy: Busy | undefined;
  /** Why the last piece of work could not be done. */
  readonly failure: string | undefined;
  say(failure: string | undefined): void;
  /** Shows that the work goes on; undefined when it failed or was cancelled. */
  during<T>(
    shown: { readonly text: string; readonly canCancel: boolean },
    work: () => Promise<T>,
  ): Promise<T | undefined>;
}

/** One piece of work of the page at a time. */
export function useBusy(sentence: (error: unknown) => string): BusyState {
  const [busy, setBusy] = useState<Busy>();
  const [failure, say] = useState<string>();
  const during = useCallback<BusyState["during"]>(
    async ({ text, canCancel }, work) => {
      say(undefined);
      let cancel: () => void = () => undefined;
      const cancelled = new Promise<undefined>((resolve) => (cancel = () => resolve(undefined)));
      setBusy(canCancel ? { text, cancel } : { text });
      try {
        return await Promise.race([work(), cancelled]);
      } catch (error) {
        say(sentence(error));
        return undefined;
      } finally {
        setBusy(undefined);
      }
    },
    [sentence],
  );
  return { busy, failure, say, during };
}
