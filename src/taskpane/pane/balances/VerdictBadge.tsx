import { Badge, makeStyles } from "@fluentui/react-components";
import type { ClosureStatus } from "../../../core/balance/closure";
import type { BalanceVerdict } from "../../desk/views";
import { useBalanceWords } from "./useBalanceWords";
import { VERDICT_COLOUR } from "./verdicts";

const useStyles = makeStyles({ badge: { whiteSpace: "nowrap" } });

interface VerdictBadgeProps {
  readonly verdict: BalanceVerdict | ClosureStatus;
  readonly size?: "small" | "medium";
}

/** What is said of a balance, or of one of its units. */
export function VerdictBadge({ verdict, size = "medium" }: VerdictBadgeProps) {
  const styles = useStyles();
  const words = useBalanceWords();
  return (
    <Badge appearance="tint" size={size} shape="rounded" color={VERDICT_COLOUR[verdict]} className={styles.badge}>
      {words.verdict[verdict]}
    </Badge>
  );
}
