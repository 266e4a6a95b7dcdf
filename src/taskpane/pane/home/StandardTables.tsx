import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { StandardTableView } from "../../desk/views";
import { OriginLink } from "../OriginLink";
import { usePaneControl } from "../paneContext";
import { Section } from "../Section";
import { useDenseTable } from "../useDenseTable";

const useStyles = makeStyles({
  missing: { color: tokens.colorNeutralForeground2 },
  percent: { width: "56px", textAlign: "end", fontVariantNumeric: "tabular-nums" },
  state: { whiteSpace: "nowrap" },
});

/** Which worksheets of the guide are there and how far they are filled. */
export function StandardTables({ tables }: { readonly tables: readonly StandardTableView[] }) {
  const styles = useStyles();
  const dense = useDenseTable();
  const { words } = usePaneControl();
  const { home } = words;
  const filled = tables.filter(({ status }) => status === "filled").length;
  return (
    <Section title={home.tables} aside={home.tablesFilled(filled, tables.length)}>
      <table className={dense.table}>
        <thead>
          <tr>
            <th scope="col" className={dense.head}>
              {home.table}
            </th>
            <th scope="col" className={dense.head}>
              {home.state}
            </th>
            <th scope="col" className={mergeClasses(dense.head, styles.percent)}>
              {home.complete}
            </th>
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table.kind} className={dense.row}>
              <th scope="row" className={dense.cell}>
                {table.origin === null ? table.title : <OriginLink origin={table.origin}>{table.title}</OriginLink>}
              </th>
              <td className={mergeClasses(dense.cell, styles.state, table.status !== "filled" && styles.missing)}>
                {home.status(table)}
              </td>
              <td className={mergeClasses(dense.cell, styles.percent)}>
                {table.filledShare === null ? "" : home.percent(table.filledShare)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
