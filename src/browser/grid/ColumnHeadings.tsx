import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import { columnName } from "../../workbook/address";
import type { ShownColumn } from "./GridRow";
import { useGridStyles } from "./gridStyles";

export interface ColumnHeadingsProps {
  readonly columns: readonly ShownColumn[];
  readonly width: number;
  readonly chosenColumn: number;
}

export const ColumnHeadings = memo(function ColumnHeadings(props: ColumnHeadingsProps) {
  const styles = useGridStyles();
  const { columns, width, chosenColumn } = props;
  return (
    <div role="row" aria-rowindex={1} className={styles.headings} style={{ width }}>
      <div role="gridcell" aria-colindex={1} className={styles.corner} />
      {columns.map(({ column, left, width: size, isFrozen }) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          className={mergeClasses(
            styles.columnHeading,
            isFrozen && styles.frozenHeading,
            column === chosenColumn && styles.chosenHeading,
          )}
          style={{ left, width: size }}
        >
          {columnName(column)}
        </div>
      ))}
    </div>
  );
});
