import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { FormEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { ShapeView } from "../../desk/views";
import { usePaneControl, usePaneTools } from "../paneContext";
import { ColumnMeanings } from "./ColumnMeanings";
import type { CorrectionDraft } from "./correctionDraft";
import { correctionOf, headingRowOf, withHeadings, withKind } from "./correctionDraft";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface CorrectionFormProps {
  readonly draft: CorrectionDraft;
  readonly shapes: readonly ShapeView[];
  readonly onClose: () => void;
}

/** Which row holds the headings, which table it is, and what its columns mean. */
export function CorrectionForm({ draft: initial, shapes, onClose }: CorrectionFormProps) {
  const styles = useStyles();
  const { words, work, isBusy } = usePaneControl();
  const { tables } = words;
  const [draft, setDraft] = useHeadings(initial);
  const [wrong, setWrong] = useState<"headingRow" | "kind" | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const correction = correctionOf(draft);
    const isReady = typeof correction === "object";
    setWrong(isReady ? null : correction);
    if (!isReady || isBusy) return;
    onClose();
    void work.correct(correction);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={tables.correctTitle(draft.sheet)}
      onSubmit={submit}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
      noValidate
    >
      <HeadingRowField draft={draft} isWrong={wrong === "headingRow"} onChange={setDraft} />
      <KindField draft={draft} shapes={shapes} isWrong={wrong === "kind"} onChange={setDraft} />
      <ColumnMeanings draft={draft} shapes={shapes} onChange={setDraft} />
      <p className={styles.note}>{tables.remembered}</p>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={isBusy}>
          {tables.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {tables.close}
        </Button>
      </div>
    </form>
  );
}

/** The draft, with the headings of the row that is chosen; the first row of a recognised table is known. */
function useHeadings(initial: CorrectionDraft) {
  const { work } = usePaneTools();
  const [draft, setDraft] = useState(initial);
  const row = headingRowOf(draft);
  const known = useRef(initial.columns.length > 0 ? row : null);
  const { sheet } = draft;
  useEffect(() => {
    if (row === null || row === known.current) return;
    let isCurrent = true;
    void work.row(sheet, row).then((cells) => {
      if (!isCurrent) return;
      known.current = row;
      setDraft((held) => withHeadings(held, cells));
    });
    return () => {
      isCurrent = false;
    };
  }, [work, sheet, row]);
  return [draft, setDraft] as const;
}

interface DraftFieldProps {
  readonly draft: CorrectionDraft;
  readonly isWrong: boolean;
  readonly onChange: (draft: CorrectionDraft) => void;
}

function HeadingRowField({ draft, isWrong, onChange }: DraftFieldProps) {
  const { tables } = usePaneControl().words;
  return (
    <Field size="small" label={tables.headingRow} {...(isWrong && { validationMessage: tables.headingRowWrong })}>
      <Input
        size="small"
        inputMode="numeric"
        value={draft.headingRow}
        onChange={(_, { value }) => onChange({ ...draft, headingRow: value })}
      />
    </Field>
  );
}

/** The project sheet is read by its labels, so no row of it can be named. */
function KindField({ draft, shapes, isWrong, onChange }: DraftFieldProps & { readonly shapes: readonly ShapeView[] }) {
  const { tables } = usePaneControl().words;
  return (
    <Field size="small" label={tables.kind} {...(isWrong && { validationMessage: tables.kindWrong })}>
      <Select
        size="small"
        value={draft.kind}
        onChange={(_, { value }) => onChange(withKind(draft, kindOf(value, shapes)))}
      >
        <option value="">{tables.chooseKind}</option>
        {shapes
          .filter(({ kind }) => kind !== "project" || draft.kind === kind)
          .map(({ kind, title }) => (
            <option key={kind} value={kind}>
              {title}
            </option>
          ))}
        <option value="none">{tables.noTable}</option>
      </Select>
    </Field>
  );
}

function kindOf(value: string, shapes: readonly ShapeView[]): CorrectionDraft["kind"] {
  if (value === "none") return "none";
  return shapes.find(({ kind }) => kind === value)?.kind ?? "";
}
