import { makeStyles, tokens } from "@fluentui/react-components";
import { Activity, useEffect, useRef, useState } from "react";
import { Boundary } from "./Boundary";
import { HomeView } from "./home/HomeView";
import { laterView } from "./laterView";
import type { LaterView } from "./laterView";
import { usePaneControl } from "./paneContext";
import type { ViewName } from "./paneState";
import { panelId, tabId, VIEWS } from "./ViewTabs";

/** The home view comes with the pane, the others after it. */
const LATER: Readonly<Record<Exclude<ViewName, "home">, LaterView>> = {
  tables: laterView(async () => (await import("./tables/TablesView")).TablesView),
  findings: laterView(async () => (await import("./findings/FindingsView")).FindingsView),
  grading: laterView(async () => (await import("./grading/GradingView")).GradingView),
  balances: laterView(async () => (await import("./balances/BalancesView")).BalancesView),
  settings: laterView(async () => (await import("./settings/SettingsView")).SettingsView),
  about: laterView(async () => (await import("./about/AboutView")).AboutView),
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
  useViewsAhead(state.audit !== null || state.failure !== null);
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
  const View = view === "home" ? HomeView : LATER[view].View;
  return (
    <div role="tabpanel" id={panelId(view)} aria-labelledby={tabId(view)} tabIndex={-1} className={styles.panel}>
      <Boundary words={words} facts={host.facts}>
        <View />
      </Boundary>
    </div>
  );
}

/** The other views are fetched as soon as the workbook was read, so that they open at once, also without a network. */
function useViewsAhead(isRead: boolean): void {
  useEffect(() => {
    if (!isRead) return;
    // A view that cannot be fetched says so itself when it is opened.
    void Promise.allSettled(Object.values(LATER).map(({ fetch }) => fetch()));
  }, [isRead]);
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
