import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Origin } from "../../core/outcome/outcome";
import { usePaneTools } from "./paneContext";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit", overflowWrap: "anywhere", textAlign: "start", minWidth: 0 },
});

interface OriginLinkProps {
  readonly origin: Origin;
  /** Shown instead of the origin: the name of what stands there. */
  readonly children?: ReactNode;
}

/** Leads to the cell in the workbook. */
export function OriginLink({ origin, children }: OriginLinkProps) {
  const styles = useStyles();
  const { words, moves } = usePaneTools();
  return (
    <Link
      as="button"
      className={styles.link}
      title={words.jumpTo(origin)}
      aria-label={children === undefined ? words.jumpTo(origin) : undefined}
      onClick={() => moves.show(origin)}
    >
      {children ?? origin}
    </Link>
  );
}
