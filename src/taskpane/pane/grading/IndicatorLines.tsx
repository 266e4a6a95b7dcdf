import { makeStyles, tokens } from "@fluentui/react-components";
import type { Origin } from "../../../core/outcome/outcome";
import { OriginLink } from "../OriginLink";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  line: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  text: { color: tokens.colorNeutralForeground2 },
  none: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface IndicatorLine {
  readonly no: string;
  readonly name: string;
  readonly text?: string;
  readonly origin: Origin | null;
}

/** Indicators, each leading to its value in the workbook. */
export function IndicatorLines({ lines, none }: { readonly lines: readonly IndicatorLine[]; readonly none: string }) {
  const styles = useStyles();
  if (lines.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.list}>
      {lines.map(({ no, name, text, origin }, place) => (
        <li key={place} className={styles.line}>
          {no} {origin === null ? name : <OriginLink origin={origin}>{name}</OriginLink>}{" "}
          {text !== undefined && <span className={styles.text}>{text}</span>}
        </li>
      ))}
    </ul>
  );
}
