import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { FindingView } from "../../desk/views";
import { OriginLink } from "../OriginLink";
import { usePaneTools } from "../paneContext";
import { SeverityBadge } from "../SeverityBadge";
import { useCopy } from "../useCopy";
import { DecisionSelect } from "./DecisionSelect";
import { findingText } from "./findingLines";

/** More cells than these are counted only. */
const LISTED = 4;

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  jump: {
    display: "block",
    width: "100%",
    padding: tokens.spacingVerticalXXS,
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { padding: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  badge: { marginRight: tokens.spacingHorizontalXS },
  place: { color: tokens.colorBrandForeground1, marginLeft: tokens.spacingHorizontalXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
  },
  tools: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, marginLeft: "auto" },
  copy: { minWidth: 0 },
});

interface FindingItemProps {
  readonly finding: FindingView;
  /** The heading does not say it already. */
  readonly showsBasis: boolean;
  /** 校核结果 is there to take it. */
  readonly canDecide: boolean;
}

/** One finding: the sentence leads to its first cell. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const styles = useStyles();
  const { words, moves } = usePaneTools();
  const { finding } = props;
  const [origin] = finding.origins;
  const sentence = (
    <>
      <SeverityBadge severity={finding.severity} className={styles.badge} />
      {finding.message}
      {origin !== undefined && <span className={styles.place}>{origin}</span>}
    </>
  );
  return (
    <li className={styles.item}>
      {origin === undefined ? (
        <div className={styles.text}>{sentence}</div>
      ) : (
        <button
          type="button"
          data-finding={finding.key}
          className={styles.jump}
          title={words.jumpTo(origin)}
          onClick={() => moves.show(origin)}
        >
          {sentence}
        </button>
      )}
      <FindingFoot {...props} />
    </li>
  );
});

function FindingFoot({ finding, showsBasis, canDecide }: FindingItemProps) {
  const styles = useStyles();
  const { words } = usePaneTools();
  const copy = useCopy();
  const others = finding.origins.slice(1, LISTED);
  return (
    <div className={styles.line}>
      {others.map((origin) => (
        <OriginLink key={origin} origin={origin} />
      ))}
      {finding.origins.length > LISTED && <span>{words.findings.moreCells(finding.origins.length)}</span>}
      {showsBasis && finding.basis !== null && <span>{finding.basis}</span>}
      <span className={styles.tools}>
        {canDecide && <DecisionSelect finding={finding} />}
        <Button size="small" appearance="subtle" className={styles.copy} onClick={() => copy(findingText(finding))}>
          {words.findings.copyOne}
        </Button>
      </span>
    </div>
  );
}
