import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { Activity, lazy, Suspense, useEffect, useRef, useState } from "react";
import { Boundary } from "./Boundary";
import { HomeView } from "./home/HomeView";
import { usePaneControl } from "./paneContext";
import type { ViewName } from "./paneState";
import { panelId, tabId, VIEWS } from "./ViewTabs";

/** The home view comes with the pane, the others when they are opened first. */
const VIEW: Readonly<Record<ViewName, ComponentType>> = {
  home: HomeView,
  tables: lazy(async () => ({ default: (await import("./tables/TablesView")).TablesView })),
  findings: lazy(async () => ({ default: (await import("./findings/FindingsView")).FindingsView })),
  grading: lazy(async () => ({ default: (await import("./grading/GradingView")).GradingView })),
  settings: lazy(async () => ({ default: (await import("./settings/SettingsView")).SettingsView })),
  about: lazy(async () => ({ default: (await import("./about/AboutView")).AboutView })),
};

const useStyles = makeStyles({
  panel: {
    height: "100%",
    boxSizing: "border-box",
    overflowY: "auto",
    overflowX: "hidden",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** Views that were opened stay, hidden, with their filters and places. */
export function Panels() {
  const { state } = usePaneControl();
  useFocusOnJump(state.shown);
  const [opened, setOpened] = useState<readonly ViewName[]>([state.shown]);
  if (!opened.includes(state.shown)) setOpened([...opened, state.shown]);
  return VIEWS.filter((view) => opened.includes(view)).map((view) => (
    <Activity key={view} mode={view === state.shown ? "visible" : "hidden"}>
      <Panel view={view} />
    </Activity>
  ));
}

function Panel({ view }: { readonly view: ViewName }) {
  const styles = useStyles();
  const { words, host } = usePaneControl();
  const View = VIEW[view];
  return (
    <div role="tabpanel" id={panelId(view)} aria-labelledby={tabId(view)} tabIndex={-1} className={styles.panel}>
      <Boundary words={words} facts={host.facts}>
        <Suspense fallback={<Spinner size="tiny" label={words.loading} />}>
          <View />
        </Suspense>
      </Boundary>
    </div>
  );
}

/** A button that leads to another view vanishes with its own one; the focus goes to the view it led to. */
function useFocusOnJump(shown: ViewName): void {
  const before = useRef(shown);
  useEffect(() => {
    const isTab = document.activeElement?.getAttribute("role") === "tab";
    if (shown !== before.current && !isTab) document.getElementById(panelId(shown))?.focus();
    before.current = shown;
  }, [shown]);
}
