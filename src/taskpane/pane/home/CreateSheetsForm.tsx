import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { FormEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { AuditView } from "../../desk/views";
import { usePaneControl } from "../paneContext";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  field: { minWidth: 0 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface CreateSheetsFormProps {
  readonly audit: AuditView;
  readonly onClose: () => void;
}

/** Guide and 统计期 of the worksheets to be made. */
export function CreateSheetsForm({ audit, onClose }: CreateSheetsFormProps) {
  const styles = useStyles();
  const { words, work, isBusy } = usePaneControl();
  const { home } = words;
  const [guide, setGuide] = useState(() => (audit.guide ?? offeredFirst(audit))?.id ?? "");
  const [period, setPeriod] = useState(() => String(audit.period ?? ""));
  const [isWrong, setIsWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const year = readYear(period);
    setIsWrong(year === "wrong");
    if (year === "wrong" || isBusy) return;
    onClose();
    void work.createSheets(year === undefined ? { guide } : { guide, period: year });
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
      noValidate
    >
      <Field className={styles.field} label={home.guide}>
        <Select className={styles.field} value={guide} onChange={(_, { value }) => setGuide(value)}>
          {audit.guides.map(({ id, title, hasFramework }) => (
            <option key={id} value={id}>
              {hasFramework ? title : home.withoutFramework(title)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={home.period} {...(isWrong && { validationMessage: home.periodWrong })}>
        <Input inputMode="numeric" value={period} onChange={(_, { value }) => setPeriod(value)} />
      </Field>
      <p className={styles.note}>{home.keepsExisting}</p>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {home.create}
        </Button>
        <Button onClick={onClose}>{home.close}</Button>
      </div>
    </form>
  );
}

function offeredFirst({ guides }: AuditView) {
  return guides.find(({ hasFramework }) => hasFramework) ?? guides[0];
}

/** Blank is allowed: the year can be filled in later. A word behind the digits is left out. */
function readYear(text: string): number | undefined | "wrong" {
  const trimmed = text.normalize("NFKC").trim().replace(/\D+$/, "");
  if (trimmed === "") return undefined;
  return /^(19|20)\d\d$/.test(trimmed) ? Number(trimmed) : "wrong";
}
