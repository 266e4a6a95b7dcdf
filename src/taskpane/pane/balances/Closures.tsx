import { mergeClasses } from "@fluentui/react-components";
import type { Closure } from "../../../core/balance/closure";
import { computedEvaporations } from "../../../core/balance/computedEvaporations";
import { Pager } from "../Pager";
import { Section } from "../Section";
import { useDenseTable } from "../useDenseTable";
import { usePages } from "../usePages";
import { FigureHead } from "./FigureHead";
import { amountText, differenceText, percentFigure, unitText } from "./figures";
import { MaybeLink } from "./MaybeLink";
import type { OpenedBalance } from "./openedBalance";
import { flowLabel, unitOrigin } from "./openedBalance";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";
import { VerdictBadge } from "./VerdictBadge";

/** Σ in, Σ out and the deviation of every unit and of the whole, as read. */
export function Closures({ opened }: { readonly opened: OpenedBalance }) {
  const dense = useDenseTable();
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const { closures, limitPercent, unit } = opened.balance;
  const pages = usePages(closures, closures);
  return (
    <Section title={words.closures} aside={words.limit(String(limitPercent), unitText(unit))}>
      <p className={common.note}>{words.closuresNote}</p>
      <table className={dense.table} aria-label={words.closures}>
        <FigureHead names={[words.unit]} figures={[words.input, words.output, words.deviationHead]} isUnbroken />
        <tbody>
          {pages.shown.map((closure) => (
            <ClosureLine key={closure.node ?? ""} closure={closure} opened={opened} />
          ))}
        </tbody>
      </table>
      <Pager pages={pages} label={words.closures} />
    </Section>
  );
}

interface ClosureLineProps {
  readonly closure: Closure;
  readonly opened: OpenedBalance;
}

function ClosureLine({ closure, opened }: ClosureLineProps) {
  const dense = useDenseTable();
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const { node, input, output, stockIncrease, deviationPercent, status } = closure;
  const number = mergeClasses(dense.cell, common.number);
  const evaporations = computedEvaporations(opened.balance, node);
  const isCheckable = status !== "notCheckable";
  return (
    <tr className={dense.row}>
      <th scope="row" className={dense.cell}>
        <MaybeLink origin={unitOrigin(opened, node)} text={node ?? words.whole} />
        {stockIncrease !== 0 && <span className={common.small}>{words.stockIncrease(amountText(stockIncrease))}</span>}
        {!isCheckable && <span className={common.small}>{whyNot(closure, opened, words)}</span>}
        {evaporations.length > 0 && (
          <span className={common.small}>{words.evaporation(namesOf(evaporations, opened, words))}</span>
        )}
      </th>
      <td className={number}>{amountText(input)}</td>
      <td className={number}>{amountText(output)}</td>
      <td className={number}>
        {isCheckable && deviationPercent !== null && `${words.percent(percentFigure(deviationPercent))} `}
        <VerdictBadge verdict={status} size="small" />
        {isCheckable && <span className={common.small}>{words.difference(differenceText(closure))}</span>}
      </td>
    </tr>
  );
}

/** Names of the first ones are enough to find them. */
const MOST_NAMES = 3;

function whyNot({ unread }: Closure, opened: OpenedBalance, words: ReturnType<typeof useBalanceWords>): string {
  if (unread.length === 0) return words.oneSided;
  return words.unread(namesOf(unread, opened, words));
}

function namesOf(ids: readonly string[], opened: OpenedBalance, words: ReturnType<typeof useBalanceWords>): string {
  const names = words.listed(ids.slice(0, MOST_NAMES).map((id) => flowLabel(opened, id)));
  return ids.length > MOST_NAMES ? `${names} ${words.more(ids.length)}` : names;
}
