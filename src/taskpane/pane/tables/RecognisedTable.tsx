import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { columnName } from "../../../workbook/address";
import type { ShapeView, TableView } from "../../desk/views";
import { OriginLink } from "../OriginLink";
import { usePaneControl } from "../paneContext";
import { useDenseTable } from "../useDenseTable";
import { CorrectionForm } from "./CorrectionForm";
import { draftOfTable } from "./correctionDraft";
import { Disclosure } from "./Disclosure";

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalS },
  rows: { color: tokens.colorNeutralForeground2 },
  place: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS },
  letter: { width: "32px" },
  half: { width: "42%" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  unit: { color: tokens.colorNeutralForeground2 },
});

interface RecognisedTableProps {
  readonly table: TableView;
  readonly shapes: readonly ShapeView[];
}

/** One table: place, rows, what each column means, and the way to put it right. */
export function RecognisedTable({ table, shapes }: RecognisedTableProps) {
  const styles = useStyles();
  const { words } = usePaneControl();
  return (
    <Disclosure
      summary={
        <>
          <span className={styles.title}>{table.title}</span>
          <span className={styles.rows}>{words.tables.rows(table.rows)} </span>
          {table.isCorrected && (
            <Badge size="small" appearance="tint" color="brand">
              {words.tables.corrected}
            </Badge>
          )}
        </>
      }
    >
      <p className={styles.place}>
        <OriginLink origin={table.origin}>{`${table.sheet}!${table.range}`}</OriginLink>
      </p>
      <Columns table={table} />
      <Corrected table={table} shapes={shapes} />
    </Disclosure>
  );
}

function Columns({ table }: { readonly table: TableView }) {
  const styles = useStyles();
  const dense = useDenseTable();
  const { words } = usePaneControl();
  return (
    <table className={dense.table} aria-label={`${words.tables.columns} ${table.title}`}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(dense.head, styles.letter)}>
            {words.tables.column}
          </th>
          <th scope="col" className={mergeClasses(dense.head, styles.half)}>
            {words.tables.heading}
          </th>
          <th scope="col" className={dense.head}>
            {words.tables.meaning}
          </th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map(({ column, heading, meaning, unit }, place) => (
          <tr key={place} className={dense.row}>
            <td className={dense.cell}>{columnName(column)}</td>
            <td className={dense.cell}>{heading}</td>
            <td className={dense.cell}>
              {meaning} {unit !== null && <span className={styles.unit}>({unit})</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Corrected({ table, shapes }: RecognisedTableProps) {
  const styles = useStyles();
  const { words, work, isBusy } = usePaneControl();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLElement>(null);
  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-expanded={isOpen}
          disabledFocusable={isBusy}
          onClick={({ currentTarget }) => {
            opener.current = currentTarget;
            setIsOpen(!isOpen);
          }}
        >
          {words.tables.correct}
        </Button>
        {table.isCorrected && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={words.tables.uncorrectSheet(table.sheet)}
            onClick={() => void work.uncorrect(table.sheet)}
          >
            {words.tables.uncorrect}
          </Button>
        )}
      </div>
      {isOpen && <CorrectionForm draft={draftOfTable(table)} shapes={shapes} onClose={close} />}
    </>
  );
}
