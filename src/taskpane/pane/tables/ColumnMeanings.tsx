import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ShapeView } from "../../desk/views";
import { usePaneControl } from "../paneContext";
import type { CorrectionDraft } from "./correctionDraft";
import { BY_HEADING, withMeaning } from "./correctionDraft";

const useStyles = makeStyles({
  meanings: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  line: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) minmax(0, 1.2fr)",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  heading: { overflowWrap: "anywhere" },
  select: { minWidth: 0 },
});

interface ColumnMeaningsProps {
  readonly draft: CorrectionDraft;
  readonly shapes: readonly ShapeView[];
  readonly onChange: (draft: CorrectionDraft) => void;
}

/** One line per column: by its heading, or as the consultant says. */
export function ColumnMeanings({ draft, shapes, onChange }: ColumnMeaningsProps) {
  const styles = useStyles();
  const { tables } = usePaneControl().words;
  const shape = shapes.find(({ kind }) => kind === draft.kind);
  if (!shape) return null;
  return (
    <fieldset className={styles.meanings}>
      <legend className={styles.legend}>{tables.columns}</legend>
      {draft.columns.map(({ letter, heading, key }) => (
        <div key={letter} className={styles.line}>
          <span>{letter}</span>
          <span className={styles.heading}>{heading}</span>
          <Select
            size="small"
            className={styles.select}
            aria-label={tables.meaningOf(letter, heading)}
            value={key}
            onChange={(_, { value }) => onChange(withMeaning(draft, letter, value))}
          >
            <option value={BY_HEADING}>{tables.byHeading}</option>
            {shape.columns.map((column) => (
              <option key={column.key} value={column.key}>
                {column.label}
              </option>
            ))}
            <option value="other">{tables.other}</option>
            <option value="ignore">{tables.ignore}</option>
          </Select>
        </div>
      ))}
    </fieldset>
  );
}
