import { Badge, makeStyles } from "@fluentui/react-components";
import { usePaneTools } from "../paneContext";
import type { Standing } from "./standing";
import { standingText } from "./gradedObjects";

const COLOUR = {
  I: "success",
  II: "brand",
  III: "warning",
  met: "success",
  below: "danger",
  notMet: "danger",
  undetermined: "informative",
} as const;

const useStyles = makeStyles({ badge: { whiteSpace: "nowrap" } });

export function LevelBadge({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  const { words } = usePaneTools();
  return (
    <Badge appearance="tint" size="medium" shape="rounded" color={COLOUR[standing]} className={styles.badge}>
      {standingText(standing, words)}
    </Badge>
  );
}
