import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AuditView } from "../../desk/views";
import { usePaneControl } from "../paneContext";

const useStyles = makeStyles({
  project: { marginBottom: tokens.spacingVerticalM },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  unnamed: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere" },
});

/** Which audit this workbook holds. */
export function ProjectHeading({ audit }: { readonly audit: AuditView | null }) {
  const styles = useStyles();
  const { words } = usePaneControl();
  return (
    <div className={styles.project}>
      <ProjectName audit={audit} />
      {audit && (
        <dl className={styles.facts}>
          <dt className={styles.term}>{words.home.guide}</dt>
          <dd className={styles.fact}>{audit.guide?.title ?? words.home.noGuide}</dd>
          <dt className={styles.term}>{words.home.period}</dt>
          <dd className={styles.fact}>{audit.period ?? words.home.periodUnknown}</dd>
        </dl>
      )}
    </div>
  );
}

function ProjectName({ audit }: { readonly audit: AuditView | null }) {
  const styles = useStyles();
  const { words, isBusy } = usePaneControl();
  if (audit?.projectName) return <h2 className={styles.name}>{audit.projectName}</h2>;
  return (
    <h2 className={mergeClasses(styles.name, styles.unnamed)}>
      {audit === null && isBusy ? words.loading : words.home.noProject}
    </h2>
  );
}
