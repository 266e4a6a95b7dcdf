import { useRef, useState } from "react";
import type { AuditView } from "../desk/views";
import { usePaneControl } from "./paneContext";

/**
 * A line of a list opened over the list. What was opened belongs to one reading of the workbook; going back leads to
 * its line, which carries the place as `data-place`.
 */
export function useOpened<T extends { readonly place: number }>(load: (place: number) => Promise<T | undefined>) {
  const { audit } = usePaneControl().state;
  const [held, setHeld] = useState<{ readonly audit: AuditView; readonly opened: T } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const opened = held && held.audit === audit ? held.opened : null;
  const open = async (place: number) => {
    const found = await load(place);
    if (found && audit) setHeld({ audit, opened: found });
  };
  const close = () => {
    const place = opened?.place;
    setHeld(null);
    // After the list is shown again.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus());
  };
  return { opened, open, close, list };
}
