import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { PageTerms } from "../browser.terms";
import type { SheetTab } from "../room/room";

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    overflowX: "auto",
    overflowY: "hidden",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    scrollbarWidth: "thin",
  },
  tab: { whiteSpace: "nowrap", flexShrink: 0 },
});

export const SHEET_PANEL = "sheet-panel";

export interface SheetTabsProps {
  readonly sheets: readonly SheetTab[];
  readonly shown: string;
  readonly terms: PageTerms;
  onTurn(sheet: string): void;
}

/** Hidden sheets have a tab only while one of their cells is shown. */
export function SheetTabs({ sheets, shown, terms, onTurn }: SheetTabsProps) {
  const styles = useStyles();
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    strip.current?.querySelector("[aria-selected=true]")?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [shown]);
  return (
    <div ref={strip} className={styles.strip}>
      <TabList
        size="small"
        aria-label={terms.sheets}
        selectedValue={shown}
        onTabSelect={(_, { value }) => onTurn(String(value))}
      >
        {sheets
          .filter(({ name, isHidden }) => !isHidden || name === shown)
          .map(({ name, isHidden }) => (
            <Tab
              key={name}
              value={name}
              className={styles.tab}
              aria-controls={name === shown ? SHEET_PANEL : undefined}
            >
              {isHidden ? `${name} (${terms.hiddenSheet})` : name}
            </Tab>
          ))}
      </TabList>
    </div>
  );
}
