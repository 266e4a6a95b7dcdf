import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useRef, type ComponentType } from "react";
import type { Origin } from "../../core/outcome/outcome";
import type { Desk, HostFacts, OfferedFile, PaneHost } from "../../taskpane/desk/desk";
import type { Language } from "../../messages/texts";
import { usePaneTheme } from "../../taskpane/pane/paneTheme";
import { pageTerms } from "../browser.terms";
import type { RoomLink } from "../room/roomLink";
import { Notice } from "./Notice";
import { StartScreen } from "./StartScreen";
import { UnsavedDialog } from "./UnsavedDialog";
import { useDoors } from "./useDoors";
import { useDrop } from "./useDrop";
import { useLeaveWarning } from "./useLeaveWarning";
import { useWorkbook } from "./useWorkbook";
import { Workbench } from "./Workbench";

/** What the page needs of the browser; `main.tsx` gives it. */
export interface PageSurroundings extends Pick<PaneHost, "isDark" | "onThemeChange" | "keepLanguage"> {
  readonly language: Language;
  readonly facts: HostFacts;
  readonly Pane: ComponentType<{ readonly desk: Desk; readonly host: PaneHost }>;
  /** A room of its own for every workbook. */
  startRoom(): RoomLink;
  deliver(file: OfferedFile): void;
  sample(): Promise<Uint8Array>;
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  dropping: { outline: `3px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-3px" },
  dropHint: {
    position: "fixed",
    zIndex: 1000,
    left: "50%",
    top: "50%",
    transform: "translate(-50%, -50%)",
    padding: "16px 28px",
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    pointerEvents: "none",
  },
});

/** The whole page: a start screen, then the workbook beside the pane. */
export function BrowserPage({ surroundings }: { readonly surroundings: PageSurroundings }) {
  const { language, startRoom, deliver, sample, Pane } = surroundings;
  const styles = useStyles();
  const terms = pageTerms(language);
  const showing = useRef<(origin: Origin) => Promise<void>>(async () => undefined);
  const host = useMemo(() => paneHost(surroundings, (origin) => showing.current(origin)), [surroundings]);
  const theme = usePaneTheme(host);
  const state = useWorkbook({ language, terms, startRoom, deliver });
  const doors = useDoors(state, terms, sample);
  const isOver = useDrop(doors.take);
  const { workbook } = state;
  useLeaveWarning(workbook?.isUnsaved ?? false);
  return (
    <FluentProvider theme={theme} lang={language}>
      <div className={mergeClasses(styles.page, isOver && styles.dropping)}>
        {isOver && <div className={styles.dropHint}>{terms.dropToOpen}</div>}
        {doors.input}
        {workbook ? (
          <Workbench
            key={workbook.number}
            state={state}
            workbook={workbook}
            doors={doors}
            terms={terms}
            isDark={theme.colorNeutralBackground1 !== "#ffffff"}
            showing={showing}
            pane={<Pane desk={workbook.desk} host={host} />}
          />
        ) : (
          <>
            <Notice state={state} terms={terms} />
            <StartScreen terms={terms} isBusy={state.busy !== undefined} doors={doors} />
          </>
        )}
        {doors.isAsking && workbook && <UnsavedDialog name={workbook.opened.name} terms={terms} doors={doors} />}
      </div>
    </FluentProvider>
  );
}

function paneHost(surroundings: PageSurroundings, show: (origin: Origin) => Promise<void>): PaneHost {
  const { language, keepLanguage, onThemeChange, deliver, facts } = surroundings;
  return {
    face: "browser",
    language,
    ...(keepLanguage ? { keepLanguage } : {}),
    get isDark() {
      return surroundings.isDark;
    },
    onThemeChange,
    show,
    deliver: async (file) => deliver(file),
    facts: () => facts,
  };
}
