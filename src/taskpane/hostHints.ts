import type { HostHint } from "./desk/desk";

export interface HostHints {
  tell(hint: HostHint): void;
  onHint(listener: (hint: HostHint) => void): () => void;
}

/** Leads what the workbook's adapter has to say to whoever shows it. */
export function hostHints(): HostHints {
  const listeners = new Set<(hint: HostHint) => void>();
  return {
    tell: (hint) => listeners.forEach((listener) => listener(hint)),
    onHint: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
