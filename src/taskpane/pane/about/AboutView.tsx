import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { diagnostics } from "../diagnostics";
import { usePaneControl } from "../paneContext";
import { Section } from "../Section";
import { useCopy } from "../useCopy";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  text: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  failure: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** What runs where, what becomes of the data, and what to send us when something fails. */
export function AboutView() {
  const styles = useStyles();
  const { words } = usePaneControl();
  const { about } = words;
  return (
    <>
      <Section title={words.product}>
        <Facts />
      </Section>
      <Section title={about.privacyTitle}>
        <ul className={styles.text}>
          {about.privacyText.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>{about.figures}</li>
        </ul>
      </Section>
      <LastFailure />
    </>
  );
}

function Facts() {
  const styles = useStyles();
  const { words, host } = usePaneControl();
  const { about } = words;
  const { version, build, program, requirementSets } = host.facts();
  const facts = [
    { term: about.version, text: version },
    { term: about.build, text: build },
    { term: about.program, text: program },
    { term: about.requirementSets, text: requirementSets.join(", ") },
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ text }) => text !== "")
        .map(({ term, text }) => (
          <FactLine key={term} term={term} text={text} />
        ))}
    </dl>
  );
}

function FactLine({ term, text }: { readonly term: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{text}</dd>
    </>
  );
}

function LastFailure() {
  const styles = useStyles();
  const { state, words, host } = usePaneControl();
  const copy = useCopy();
  const { lastFailure } = state;
  return (
    <Section title={words.about.lastFailure}>
      <p className={styles.failure}>
        {lastFailure ? `${lastFailure.code}: ${lastFailure.text}` : words.about.noFailure}
      </p>
      <Button size="small" onClick={() => copy(diagnostics(host.facts(), lastFailure))}>
        {words.copyDiagnostics}
      </Button>
    </Section>
  );
}
