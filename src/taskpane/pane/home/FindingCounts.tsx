import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../../core/outcome/outcome";
import type { FindingView } from "../../desk/views";
import { countBySeverity } from "../doneText";
import { usePaneControl } from "../paneContext";
import { NO_FILTER } from "../paneState";
import { Section } from "../Section";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const useStyles = makeStyles({
  counts: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: tokens.spacingHorizontalS },
  count: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "center",
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingVerticalXS,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  figure: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});

/** How many findings of each severity; a click shows them. */
export function FindingCounts({ findings }: { readonly findings: readonly FindingView[] }) {
  const styles = useStyles();
  const { words, moves } = usePaneControl();
  const counts = countBySeverity(findings);
  const open = (severity: Severity) => {
    moves.filter({ ...NO_FILTER, severities: [severity] });
    moves.turnTo("findings");
  };
  return (
    <Section title={words.home.findings}>
      <div className={styles.counts}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.count}
            title={words.home.findingsOf(words.severity[severity], counts[severity])}
            onClick={() => open(severity)}
          >
            {words.severity[severity]}{" "}
            <span className={mergeClasses(styles.figure, counts[severity] > 0 && styles[severity])}>
              {counts[severity]}
            </span>
          </button>
        ))}
      </div>
    </Section>
  );
}
