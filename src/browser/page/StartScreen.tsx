import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PageTerms } from "../browser.terms";
import type { Doors } from "./useDoors";

const useStyles = makeStyles({
  screen: { flexGrow: 1, display: "flex", overflowY: "auto", padding: "24px 16px", boxSizing: "border-box" },
  card: {
    margin: "auto",
    maxWidth: "560px",
    width: "100%",
    boxSizing: "border-box",
    padding: "40px 32px",
    textAlign: "center",
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 480px)": { padding: "24px 16px" },
  },
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  purpose: { margin: "0 0 28px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase400 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "10px", justifyContent: "center" },
  drop: { margin: "14px 0 28px", color: tokens.colorNeutralForeground3 },
  note: { margin: "6px 0 0", color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

export interface StartScreenProps {
  readonly terms: PageTerms;
  readonly isBusy: boolean;
  readonly doors: Doors;
}

/** Before a workbook is open: what can be done, and that nothing leaves the computer. */
export function StartScreen({ terms, isBusy, doors }: StartScreenProps) {
  const styles = useStyles();
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <h1 className={styles.title}>{terms.program}</h1>
        <p className={styles.purpose}>{terms.purpose}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" size="large" disabled={isBusy} onClick={doors.choose}>
            {terms.open}
          </Button>
          <Button size="large" disabled={isBusy} onClick={doors.create}>
            {terms.create}
          </Button>
          <Button size="large" disabled={isBusy} onClick={doors.sample}>
            {terms.sample}
          </Button>
        </div>
        <p className={styles.drop}>{terms.dropHere}</p>
        <p className={styles.note}>{terms.staysHere}</p>
        <p className={styles.note}>{terms.afterwards}</p>
      </div>
    </main>
  );
}
