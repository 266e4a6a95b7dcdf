import { makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../../messages/texts";
import type { AuditView } from "../../desk/views";
import { OriginLink } from "../OriginLink";
import { usePaneControl } from "../paneContext";
import { Section } from "../Section";

const useStyles = makeStyles({
  sheets: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  lastRun: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
});

/** What was written so far and when. */
export function ResultSheets({ audit }: { readonly audit: AuditView }) {
  const styles = useStyles();
  const { words, state } = usePaneControl();
  const { home } = words;
  const { lastRun } = audit.state;
  return (
    <Section title={home.resultSheets}>
      <p className={styles.lastRun}>
        {home.lastRun}
        {": "}
        {lastRun ? home.ranAt(localTime(lastRun.at, state.language), lastRun.objects) : home.notRun}
      </p>
      <ul className={styles.sheets}>
        {audit.resultSheets.map(({ title, origin }) => (
          <li key={title}>
            <OriginLink origin={origin}>{title}</OriginLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function localTime(iso: string, language: Language): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(time);
}
