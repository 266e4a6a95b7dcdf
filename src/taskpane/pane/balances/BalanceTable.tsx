import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { BalanceSummary } from "../../desk/views";
import { useDenseTable } from "../useDenseTable";
import { FigureHead } from "./FigureHead";
import { percentFigure } from "./figures";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";
import { VerdictBadge } from "./VerdictBadge";
import { balancePlace } from "./verdicts";

const useStyles = makeStyles({
  name: { fontSize: "inherit", textAlign: "start", overflowWrap: "anywhere" },
});

interface BalanceTableProps {
  readonly balances: readonly BalanceSummary[];
  readonly onOpen: (place: number) => Promise<void>;
}

export function BalanceTable({ balances, onOpen }: BalanceTableProps) {
  const dense = useDenseTable();
  const words = useBalanceWords();
  return (
    <table className={dense.table} aria-label={words.list}>
      <FigureHead names={[words.name, words.verdictHead]} figures={[words.deviation]} />
      <tbody>
        {balances.map((balance) => (
          <BalanceLine key={balance.place} balance={balance} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

interface BalanceLineProps {
  readonly balance: BalanceSummary;
  readonly onOpen: (place: number) => Promise<void>;
}

function BalanceLine({ balance, onOpen }: BalanceLineProps) {
  const styles = useStyles();
  const dense = useDenseTable();
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const { place, name, verdict, uncheckable, deviationPercent } = balance;
  return (
    <tr className={dense.row}>
      <th scope="row" className={dense.cell}>
        <Link as="button" className={styles.name} data-place={place} onClick={() => void onOpen(place)}>
          {name}
        </Link>
        <span className={common.small}>{balancePlace(balance, words)}</span>
      </th>
      <td className={dense.cell}>
        <VerdictBadge verdict={verdict} />
        {verdict !== "notCheckable" && uncheckable > 0 && (
          <span className={common.small}>{words.uncheckable(uncheckable)}</span>
        )}
      </td>
      <td className={mergeClasses(dense.cell, common.number, common.unbroken)}>
        {deviationPercent === null ? words.unknown : words.percent(percentFigure(deviationPercent))}
      </td>
    </tr>
  );
}
