import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { usePaneControl } from "./paneContext";
import type { ViewName } from "./paneState";

export const VIEWS: readonly ViewName[] = ["home", "tables", "findings", "grading", "balances", "settings", "about"];

export const tabId = (view: ViewName): string => `qingshen-tab-${view}`;
export const panelId = (view: ViewName): string => `qingshen-view-${view}`;

const useStyles = makeStyles({
  tabs: { display: "flex", flexWrap: "wrap", padding: `0 ${tokens.spacingHorizontalXS}` },
  tab: {
    position: "relative",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    flexGrow: 1,
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  // Longer words, and still one line of 320 px.
  latin: {
    fontSize: tokens.fontSizeBase200,
    paddingLeft: tokens.spacingHorizontalXXS,
    paddingRight: tokens.spacingHorizontalXXS,
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      left: tokens.spacingHorizontalSNudge,
      right: tokens.spacingHorizontalSNudge,
      bottom: 0,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
});

/**
 * The views as tabs: arrow keys go from one to the next, Enter or space opens. Own ones, since those of Fluent put
 * hidden places into the tab order that a screen reader cannot explain.
 */
export function ViewTabs() {
  const styles = useStyles();
  const { state, words, moves } = usePaneControl();
  return (
    <div role="tablist" aria-label={words.views} className={styles.tabs} onKeyDown={moveBetweenTabs}>
      {VIEWS.map((view) => {
        const isShown = view === state.shown;
        return (
          <button
            key={view}
            type="button"
            role="tab"
            id={tabId(view)}
            aria-selected={isShown}
            aria-controls={isShown ? panelId(view) : undefined}
            tabIndex={isShown ? 0 : -1}
            className={mergeClasses(styles.tab, state.language === "en" && styles.latin, isShown && styles.chosen)}
            onClick={() => moves.turnTo(view)}
          >
            {words.view[view]}
          </button>
        );
      })}
    </div>
  );
}

const STEP: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function moveBetweenTabs(event: KeyboardEvent<HTMLElement>): void {
  const step = STEP[event.key];
  if (!step) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  tabs[
    step(
      tabs.findIndex((tab) => tab === document.activeElement),
      tabs.length,
    )
  ]?.focus();
  event.preventDefault();
}
