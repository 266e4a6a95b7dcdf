import type { AuditFlow } from "../../../core/balance/auditBalance";
import { Section } from "../Section";
import { FlowLinks } from "./FlowLinks";
import type { OpenedBalance } from "./openedBalance";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

type Reason = "nonRedundant" | "barely" | "rests" | "unobservable";

const REASONS: Readonly<Record<Reason, (flow: AuditFlow) => boolean>> = {
  nonRedundant: (flow) => flow.class === "nonRedundant",
  barely: (flow) => flow.class === "redundant" && flow.isBarelyTestable,
  rests: ({ flow }) => flow.amount.kind === "rest",
  unobservable: (flow) => flow.class === "unobservable" && flow.flow.amount.kind === "unmeasured",
};

const ORDER: readonly Reason[] = ["nonRedundant", "barely", "rests", "unobservable"];

/** Figures that no other figure confirms, and why. */
export function Uncheckables({ opened }: { readonly opened: OpenedBalance }) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const { flows } = opened.balance;
  const found = ORDER.map((reason) => ({ reason, ids: flows.filter(REASONS[reason]).map(({ flow }) => flow.id) }));
  const open = found.filter(({ ids }) => ids.length > 0);
  const count = new Set(open.flatMap(({ ids }) => ids)).size;
  return (
    <Section title={words.uncheckables} aside={count}>
      {open.length === 0 ? (
        <p className={common.note}>{words.uncheckablesNone}</p>
      ) : (
        <ul className={common.list}>
          {open.map(({ reason, ids }) => (
            <li key={reason} className={common.line}>
              <span className={common.quiet}>{words[reason]}</span> <FlowLinks opened={opened} ids={ids} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
