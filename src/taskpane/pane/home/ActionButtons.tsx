import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { AuditView } from "../../desk/views";
import { usePaneControl } from "../paneContext";
import { CreateSheetsForm } from "./CreateSheetsForm";
import { mainResult } from "./mainResult";

const useStyles = makeStyles({
  actions: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalL,
  },
  action: { minWidth: 0, paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  wide: { gridColumn: "1 / -1", minWidth: 0 },
});

/** The steps of the work in their order; one at a time. */
export function ActionButtons({ audit }: { readonly audit: AuditView | null }) {
  const styles = useStyles();
  const { words, isBusy, work } = usePaneControl();
  const { home } = words;
  const form = useCreateForm();
  return (
    <div role="group" aria-label={home.actions} className={styles.actions}>
      <Button
        className={styles.action}
        disabledFocusable={isBusy || audit === null}
        aria-expanded={form.isOpen}
        aria-controls={form.isOpen ? form.id : undefined}
        onClick={({ currentTarget }) => form.toggle(currentTarget)}
      >
        {home.createSheets}
      </Button>
      <Button className={styles.action} disabledFocusable={isBusy} onClick={() => void work.survey()}>
        {home.survey}
      </Button>
      {form.isOpen && audit && (
        <div id={form.id} className={styles.wide}>
          <CreateSheetsForm audit={audit} onClose={form.close} />
        </div>
      )}
      <Button
        className={mergeClasses(styles.action, styles.wide)}
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={() => void work.grade()}
      >
        {home.grade}
      </Button>
      <ResultsButton audit={audit} />
      <ReportButton audit={audit} />
      <UndoButton />
    </div>
  );
}

/** The small form of the missing worksheets; when it closes the focus goes back to the button that opened it. */
function useCreateForm() {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLElement>(null);
  return {
    id,
    isOpen,
    toggle: (button: HTMLElement) => {
      opener.current = button;
      setIsOpen(!isOpen);
    },
    close: () => {
      setIsOpen(false);
      opener.current?.focus();
    },
  };
}

function ResultsButton({ audit }: { readonly audit: AuditView | null }) {
  const styles = useStyles();
  const { words, moves } = usePaneControl();
  const result = audit ? mainResult(audit.resultSheets) : undefined;
  return (
    <Button
      className={styles.action}
      disabledFocusable={!result}
      title={result ? words.jumpTo(result.title) : words.home.noResults}
      onClick={() => result && moves.show(result.origin)}
    >
      {words.home.results}
    </Button>
  );
}

function ReportButton({ audit }: { readonly audit: AuditView | null }) {
  const styles = useStyles();
  const { words, isBusy, work } = usePaneControl();
  const lacks = audit?.guide?.hasFramework === false;
  return (
    <Button
      className={styles.action}
      disabledFocusable={isBusy}
      title={lacks ? words.home.reportNeedsFramework : undefined}
      onClick={() => void work.report()}
    >
      {words.home.report}
    </Button>
  );
}

function UndoButton() {
  const styles = useStyles();
  const { words, isBusy, work, state } = usePaneControl();
  if (!state.canUndo) return null;
  return (
    <Button className={styles.wide} appearance="subtle" disabledFocusable={isBusy} onClick={() => void work.undo()}>
      {words.home.undo}
    </Button>
  );
}
