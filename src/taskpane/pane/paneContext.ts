import { createContext, useContext } from "react";
import type { PaneControl, PaneTools } from "./usePane";

export const StateContext = createContext<Pick<PaneControl, "state" | "isBusy"> | null>(null);
export const ToolsContext = createContext<PaneTools | null>(null);

/** The state of the pane and all that can be done; drawn again whenever the state changes. */
export function usePaneControl(): Pick<PaneControl, "state" | "isBusy"> & PaneTools {
  const control = useContext(StateContext);
  const tools = usePaneTools();
  if (!control) throw new Error("A view stands inside the pane only.");
  return { ...control, ...tools };
}

/** What can be done, without the state. */
export function usePaneTools(): PaneTools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error("A view stands inside the pane only.");
  return tools;
}
