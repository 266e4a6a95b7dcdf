import { mergeClasses } from "@fluentui/react-components";
import type { AuditFlow } from "../../../core/balance/auditBalance";
import { useDenseTable } from "../useDenseTable";
import { FigureHead } from "./FigureHead";
import type { BalanceWords } from "./balances.terms";
import { amountText, estimateText, statisticText } from "./figures";
import { MaybeLink } from "./MaybeLink";
import type { OpenedBalance } from "./openedBalance";
import { flowLabel, flowOrigin } from "./openedBalance";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

interface FlowTableProps {
  readonly flows: readonly AuditFlow[];
  readonly opened: OpenedBalance;
}

export function FlowTable({ flows, opened }: FlowTableProps) {
  const dense = useDenseTable();
  const words = useBalanceWords();
  return (
    <table className={dense.table} aria-label={words.flows}>
      <FigureHead names={[words.flow]} figures={[words.reading, words.reconciled]} isUnbroken />
      <tbody>
        {flows.map((flow) => (
          <FlowLine key={flow.flow.id} flow={flow} opened={opened} words={words} />
        ))}
      </tbody>
    </table>
  );
}

interface FlowLineProps {
  readonly flow: AuditFlow;
  readonly opened: OpenedBalance;
  readonly words: BalanceWords;
}

function FlowLine({ flow, opened, words }: FlowLineProps) {
  const dense = useDenseTable();
  const common = useBalanceStyles();
  const { from, to, id } = flow.flow;
  const number = mergeClasses(dense.cell, common.number);
  const check = flow.z === null ? [] : [`z ${statisticText(flow.z)}`];
  const half = reconciledHalf(flow);
  return (
    <tr className={dense.row}>
      <th scope="row" className={dense.cell}>
        <MaybeLink origin={flowOrigin(opened, id)} text={flowLabel(opened, id)} />
        <span className={common.small}>{words.way(words.end(from), words.end(to))}</span>
        <span className={common.small}>{[words.class[flow.class], ...check].join(" · ")}</span>
      </th>
      <td className={number}>
        <Reading flow={flow} words={words} />
      </td>
      <td className={number}>
        {reconciledText(flow) ?? words.unknown}
        {half !== null && <span className={common.small}>{words.plusMinus(half)}</span>}
      </td>
    </tr>
  );
}

function Reading({ flow: { flow, sigmaFrom }, words }: Pick<FlowLineProps, "flow" | "words">) {
  const common = useBalanceStyles();
  const { amount } = flow;
  if (amount.kind === "unmeasured") return <span className={common.quiet}>{words.unmeasured}</span>;
  if (amount.kind === "rest") return <span className={common.quiet}>{words.rest(amountText(amount.value))}</span>;
  if (amount.kind === "exact") return amountText(amount.value);
  return (
    <>
      {amountText(amount.value)}
      <span className={common.small}>{words.uncertain(halfWidth(amount.sigma), sigmaFrom)}</span>
    </>
  );
}

/** Rounded together with the others, so that the column still closes. */
function reconciledText({ rounded, value }: AuditFlow): string | null {
  if (rounded !== null) return amountText(rounded);
  return value === null ? null : estimateText(value);
}

function reconciledHalf({ class: flowClass, sigma }: AuditFlow): string | null {
  return sigma === null || flowClass === "exact" ? null : halfWidth(sigma);
}

/** 2σ, as the sheet states uncertainties. */
function halfWidth(sigma: number): string {
  return estimateText(2 * sigma);
}
