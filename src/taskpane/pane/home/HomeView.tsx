import { makeStyles, tokens } from "@fluentui/react-components";
import { usePaneControl } from "../paneContext";
import { ActionButtons } from "./ActionButtons";
import { FindingCounts } from "./FindingCounts";
import { ProjectHeading } from "./ProjectHeading";
import { ResultSheets } from "./ResultSheets";
import { StandardTables } from "./StandardTables";

const useStyles = makeStyles({
  privacy: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  lock: { width: "14px", height: "14px", flexShrink: 0, fill: tokens.colorPaletteGreenForeground1 },
  hint: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  notRead: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The state of the audit and the steps of the work in their order. */
export function HomeView() {
  const styles = useStyles();
  const { state, words, isBusy } = usePaneControl();
  const { audit } = state;
  return (
    <>
      <p className={styles.privacy}>
        <svg className={styles.lock} viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 1a3 3 0 0 0-3 3v2H4a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V7a1 1 0 0 0-1-1h-1V4a3 3 0 0 0-3-3Zm2 5H6V4a2 2 0 1 1 4 0v2Z" />
        </svg>
        {words.privacy}
      </p>
      <ProjectHeading audit={audit} />
      {audit?.tables.length === 0 && <p className={styles.hint}>{words.home.nothingYet}</p>}
      <ActionButtons audit={audit} />
      {audit ? (
        <>
          <FindingCounts findings={audit.findings} />
          <StandardTables tables={audit.standardTables} />
          <ResultSheets audit={audit} />
        </>
      ) : (
        !isBusy && <p className={styles.notRead}>{words.home.notRead}</p>
      )}
    </>
  );
}
