import { Badge, Button, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { Language } from "../../../messages/texts";
import type { Correction, SettingView } from "../../desk/views";
import { OriginLink } from "../OriginLink";
import { usePaneControl } from "../paneContext";
import { Section } from "../Section";
import { useDenseTable } from "../useDenseTable";

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];
const NO_SETTINGS: readonly SettingView[] = [];
const NO_CORRECTIONS: readonly Correction[] = [];

const useStyles = makeStyles({
  note: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  label: { width: "44%" },
  default: { marginLeft: tokens.spacingHorizontalXS },
  sheet: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  sheets: { margin: 0, padding: 0, listStyleType: "none" },
});

/** Language, the settings that the computation uses, and what was corrected by hand. */
export function SettingsView() {
  const { state } = usePaneControl();
  return (
    <>
      <LanguageChoice />
      <SettingsInUse settings={state.audit?.settings ?? NO_SETTINGS} />
      <Corrections corrections={state.audit?.state.corrections ?? NO_CORRECTIONS} />
    </>
  );
}

function LanguageChoice() {
  const { state, words, work, isBusy } = usePaneControl();
  return (
    <Section title={words.settings.language}>
      <RadioGroup
        layout="horizontal"
        aria-label={words.settings.language}
        value={state.language}
        disabled={isBusy}
        onChange={(_, { value }) => {
          const language = LANGUAGES.find((known) => known === value);
          if (language) void work.speak(language);
        }}
      >
        {LANGUAGES.map((language) => (
          <Radio key={language} value={language} label={words.settings.languages[language]} />
        ))}
      </RadioGroup>
    </Section>
  );
}

function SettingsInUse({ settings }: { readonly settings: readonly SettingView[] }) {
  const styles = useStyles();
  const dense = useDenseTable();
  const { words } = usePaneControl();
  return (
    <Section title={words.settings.inUse}>
      <p className={styles.note}>{settings.length === 0 ? words.settings.none : words.settings.inUseNote}</p>
      <table className={dense.table}>
        <tbody>
          {settings.map(({ label, text, isDefault, origin }) => (
            <tr key={label} className={dense.row}>
              <th scope="row" className={mergeClasses(dense.cell, styles.label)}>
                {origin === null ? label : <OriginLink origin={origin}>{label}</OriginLink>}
              </th>
              <td className={dense.cell}>
                {text}
                {isDefault && (
                  <Badge size="small" appearance="outline" color="informative" className={styles.default}>
                    {words.settings.default}
                  </Badge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Corrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  const styles = useStyles();
  const { words } = usePaneControl();
  const sheets = [...new Set(corrections.map(({ sheet }) => sheet))];
  return (
    <Section title={words.settings.corrections}>
      {sheets.length === 0 && <p className={styles.note}>{words.settings.correctionsNone}</p>}
      <ul className={styles.sheets}>
        {sheets.map((sheet) => (
          <SheetCorrections
            key={sheet}
            sheet={sheet}
            corrections={corrections.filter((correction) => correction.sheet === sheet)}
          />
        ))}
      </ul>
    </Section>
  );
}

interface SheetCorrectionsProps {
  readonly sheet: string;
  readonly corrections: readonly Correction[];
}

function SheetCorrections({ sheet, corrections }: SheetCorrectionsProps) {
  const styles = useStyles();
  const { state, words, work, isBusy } = usePaneControl();
  const titleOf = (kind: Correction["kind"]) =>
    state.audit?.shapes.find((shape) => shape.kind === kind)?.title ?? words.tables.noTable;
  const lines = corrections.map(({ headingRow, kind }) => words.settings.correction(headingRow + 1, titleOf(kind)));
  return (
    <li className={styles.sheet}>
      <span>
        <strong>{sheet}</strong> {lines.join(" · ")}
      </span>
      <Button
        size="small"
        disabledFocusable={isBusy}
        aria-label={words.tables.uncorrectSheet(sheet)}
        onClick={() => void work.uncorrect(sheet)}
      >
        {words.tables.uncorrect}
      </Button>
    </li>
  );
}
