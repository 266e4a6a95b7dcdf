import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PageTerms } from "../browser.terms";
import type { Doors } from "./useDoors";
import type { OpenWorkbook, WorkbookState } from "./useWorkbook";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: "8px",
    padding: "6px 12px",
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  program: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: "60px", flexShrink: 1 },
  gap: { flexGrow: 1 },
});

export interface PageHeaderProps {
  readonly terms: PageTerms;
  readonly state: WorkbookState;
  readonly workbook: OpenWorkbook;
  readonly doors: Doors;
  readonly isPaneOpen: boolean;
  onFold(): void;
}

/** Name of the workbook and what can be done with it as a whole. */
export function PageHeader({ terms, state, workbook, doors, isPaneOpen, onFold }: PageHeaderProps) {
  const styles = useStyles();
  const { isUnsaved } = workbook;
  const { name, sheets } = workbook.opened;
  const isBusy = state.busy !== undefined;
  return (
    <header className={styles.header}>
      <span className={styles.program}>{terms.program}</span>
      <span className={styles.name} title={name}>
        {name}
      </span>
      {isUnsaved && (
        <Badge appearance="tint" color="warning">
          {terms.unsaved}
        </Badge>
      )}
      <span className={styles.gap} />
      <Button size="small" disabled={isBusy} onClick={doors.choose}>
        {terms.open}
      </Button>
      <Button size="small" disabled={isBusy} onClick={doors.create}>
        {terms.create}
      </Button>
      <Button
        size="small"
        appearance={isUnsaved ? "primary" : "secondary"}
        disabled={isBusy || sheets.length === 0}
        onClick={() => void state.save()}
      >
        {terms.save}
      </Button>
      <Button size="small" appearance="subtle" aria-expanded={isPaneOpen} onClick={onFold}>
        {isPaneOpen ? terms.foldPane : terms.unfoldPane}
      </Button>
    </header>
  );
}
