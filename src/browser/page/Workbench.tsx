import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import type { Origin } from "../../core/outcome/outcome";
import type { PageTerms } from "../browser.terms";
import { Notice } from "./Notice";
import { PageHeader } from "./PageHeader";
import { SheetArea } from "./SheetArea";
import { SheetTabs } from "./SheetTabs";
import type { Doors } from "./useDoors";
import { useWhere, type Where } from "./useWhere";
import type { OpenWorkbook, WorkbookState } from "./useWorkbook";

const narrow = "@media (max-width: 700px)";

const useStyles = makeStyles({
  bench: {
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    [narrow]: { flexDirection: "column", overflowY: "auto" },
  },
  sheets: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    [narrow]: { height: "60vh", flexShrink: 0, flexGrow: 0 },
  },
  pane: {
    width: "360px",
    flexShrink: 0,
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    [narrow]: {
      width: "auto",
      height: "85vh",
      borderLeft: "none",
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  empty: { margin: "auto", padding: "24px", maxWidth: "460px", color: tokens.colorNeutralForeground2 },
});

export interface WorkbenchProps {
  readonly state: WorkbookState;
  readonly workbook: OpenWorkbook;
  readonly doors: Doors;
  readonly terms: PageTerms;
  readonly isDark: boolean;
  /** Where the pane's jumps arrive. */
  readonly showing: RefObject<(origin: Origin) => Promise<void>>;
  readonly pane: ReactNode;
}

/** The open workbook: its sheets on the left, the pane on the right. */
export function Workbench({ state, workbook, doors, terms, isDark, showing, pane }: WorkbenchProps) {
  const styles = useStyles();
  const { room, opened } = workbook;
  const [isPaneOpen, setIsPaneOpen] = useState(true);
  const where = useWhere(opened.sheets);
  const main = useRef<HTMLElement>(null);
  const follow = useFollow(where, { main, say: state.say, terms });
  useEffect(() => {
    showing.current = async (origin) => follow(origin);
  }, [showing, follow]);
  const fold = (): void => setIsPaneOpen(!isPaneOpen);
  return (
    <>
      <PageHeader {...{ terms, state, workbook, doors, isPaneOpen }} onFold={fold} />
      <Notice state={state} terms={terms} />
      <div className={styles.bench}>
        <main ref={main} className={styles.sheets}>
          {where.sheet === undefined ? (
            <p className={styles.empty}>{terms.noSheets}</p>
          ) : (
            <>
              <SheetArea
                key={where.sheet}
                {...{ room, where, isDark, terms }}
                sheet={where.sheet}
                revision={opened.revision}
                onFollow={follow}
              />
              <SheetTabs sheets={opened.sheets} shown={where.sheet} terms={terms} onTurn={where.turnTo} />
            </>
          )}
        </main>
        <aside className={styles.pane} aria-label={terms.pane} hidden={!isPaneOpen}>
          {pane}
        </aside>
      </div>
    </>
  );
}

/** Goes to the cell of an origin, or says that it is not there. */
function useFollow(
  { show }: Where,
  {
    main,
    say,
    terms,
  }: Pick<WorkbenchProps, "terms"> & {
    readonly main: RefObject<HTMLElement | null>;
    say(failure: string): void;
  },
): (origin: Origin) => void {
  return useCallback(
    (origin) => {
      if (!show(origin)) say(terms.notThere(origin));
      else main.current?.scrollIntoView?.({ block: "nearest" });
    },
    [show, main, say, terms],
  );
}
