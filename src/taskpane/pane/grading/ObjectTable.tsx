import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { formatNumber } from "../../../core/quantity/rounding";
import type { GradedObject } from "../../desk/views";
import { usePaneTools } from "../paneContext";
import { useDenseTable } from "../useDenseTable";
import type { ObjectOrder, SortKey } from "./gradedObjects";
import { decidingIndex, standingOf } from "./gradedObjects";
import { LevelBadge } from "./LevelBadge";

const useStyles = makeStyles({
  sort: {
    padding: 0,
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  number: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  name: { fontSize: "inherit", textAlign: "start", overflowWrap: "anywhere" },
  period: { color: tokens.colorNeutralForeground2 },
});

interface ObjectTableProps {
  /** Objects of several periods stand in one list. */
  readonly showsPeriod: boolean;
  readonly objects: readonly GradedObject[];
  readonly order: ObjectOrder;
  readonly onOrder: (order: ObjectOrder) => void;
  readonly onOpen: (place: number) => Promise<void>;
}

export function ObjectTable({ objects, showsPeriod, order, onOrder, onOpen }: ObjectTableProps) {
  const dense = useDenseTable();
  const { words } = usePaneTools();
  const { name, grade, index, lacking } = words.grading;
  return (
    <table className={dense.table} aria-label={words.grading.objects}>
      <thead>
        <tr>
          <SortHead by="name" text={name} order={order} onOrder={onOrder} />
          <SortHead by="standing" text={grade} order={order} onOrder={onOrder} />
          <SortHead by="index" text={index} order={order} onOrder={onOrder} />
          <SortHead by="lacking" text={lacking} order={order} onOrder={onOrder} />
        </tr>
      </thead>
      <tbody>
        {objects.map((object) => (
          <ObjectLine key={object.place} object={object} showsPeriod={showsPeriod} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

interface SortHeadProps extends Pick<ObjectTableProps, "order" | "onOrder"> {
  readonly by: SortKey;
  readonly text: string;
}

/** Once: ascending; twice: descending; a third time: as in the workbook. */
function SortHead({ by, text, order, onOrder }: SortHeadProps) {
  const styles = useStyles();
  const dense = useDenseTable();
  const isSorted = order.by === by;
  const isNumber = by === "index" || by === "lacking";
  const direction = order.isDescending ? "descending" : "ascending";
  const next = (): ObjectOrder => {
    if (!isSorted) return { by, isDescending: false };
    return order.isDescending ? { by: "place", isDescending: false } : { by, isDescending: true };
  };
  return (
    <th
      scope="col"
      className={mergeClasses(dense.head, isNumber && styles.number)}
      aria-sort={isSorted ? direction : "none"}
    >
      <button type="button" className={styles.sort} onClick={() => onOrder(next())}>
        {text}
        <span aria-hidden="true">{isSorted ? (order.isDescending ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
}

interface ObjectLineProps {
  readonly object: GradedObject;
  readonly showsPeriod: boolean;
  readonly onOpen: (place: number) => Promise<void>;
}

const ObjectLine = memo(function ObjectLine({ object, showsPeriod, onOpen }: ObjectLineProps) {
  const styles = useStyles();
  const dense = useDenseTable();
  const { words } = usePaneTools();
  const index = decidingIndex(object);
  return (
    <tr className={dense.row}>
      <th scope="row" className={dense.cell}>
        <Link as="button" className={styles.name} data-place={object.place} onClick={() => void onOpen(object.place)}>
          {object.name}
        </Link>
        {showsPeriod && <span className={styles.period}> {object.period}</span>}
      </th>
      <td className={dense.cell}>
        <LevelBadge standing={standingOf(object)} />
      </td>
      <td className={mergeClasses(dense.cell, styles.number)}>{index === null ? "" : formatNumber(index, 2)}</td>
      <td className={mergeClasses(dense.cell, styles.number)}>
        {words.grading.lackingText(object.missing, object.limitingFailures)}
      </td>
    </tr>
  );
});
