import { Spinner } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { useEffect, useState } from "react";
import { usePaneTools } from "./paneContext";

export interface LaterView {
  readonly View: ComponentType;
  /** Fetches the code ahead; without it the view fetches its own when it is opened. */
  readonly fetch: () => Promise<ComponentType>;
}

/**
 * A view whose code comes later. Once fetched it is drawn at once: `lazy` of React would show its fallback for a
 * third of a second all the same.
 */
export function laterView(load: () => Promise<ComponentType>): LaterView {
  let fetched: ComponentType | undefined;
  const fetch = async () => (fetched ??= await load());

  function View() {
    const { words } = usePaneTools();
    const [Own, setOwn] = useState(() => fetched);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (Own) return;
      fetch().then(
        (component) => setOwn(() => component),
        (error: unknown) => setFailure({ error }),
      );
    }, [Own]);
    if (failure) throw failure.error;
    return Own ? <Own /> : <Spinner size="tiny" label={words.loading} />;
  }

  return { View, fetch };
}
