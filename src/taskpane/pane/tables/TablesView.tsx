import { makeStyles, tokens } from "@fluentui/react-components";
import { usePaneControl } from "../paneContext";
import { Section } from "../Section";
import { LeftOutAreas } from "./LeftOutAreas";
import { RecognisedTable } from "./RecognisedTable";

const useStyles = makeStyles({
  note: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What was recognised where, and what was not read and why. */
export function TablesView() {
  const styles = useStyles();
  const { state, words } = usePaneControl();
  const { audit } = state;
  if (!audit) return <p className={styles.note}>{words.home.notRead}</p>;
  return (
    <>
      <Section title={words.tables.recognised} aside={audit.tables.length}>
        <p className={styles.note}>{audit.tables.length === 0 ? words.tables.none : words.tables.intro}</p>
        {audit.tables.map((table) => (
          <RecognisedTable key={`${table.sheet}!${table.range}`} table={table} shapes={audit.shapes} />
        ))}
      </Section>
      <LeftOutAreas leftOut={audit.leftOut} shapes={audit.shapes} />
    </>
  );
}
