import { makeStyles, tokens } from "@fluentui/react-components";
import { Notices } from "./Notices";
import { usePaneControl } from "./paneContext";
import { Panels } from "./Panels";
import { ViewTabs } from "./ViewTabs";

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  head: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { flexGrow: 1, minHeight: 0 },
});

/** Tabs above, the chosen view, progress and messages below. */
export function PaneFrame() {
  const styles = useStyles();
  const { words, host } = usePaneControl();
  // On the browser page the grid beside the pane is the main part.
  const Main = host.face === "excel" ? "main" : "section";
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.product}</h1>
        <ViewTabs />
      </header>
      <Main className={styles.main} aria-label={words.pane}>
        <Panels />
      </Main>
      <Notices />
    </div>
  );
}
