import type { AuditRelation } from "../../../core/balance/auditRelation";
import { Pager } from "../Pager";
import { Section } from "../Section";
import { usePages } from "../usePages";
import type { OpenedBalance } from "./openedBalance";
import { RelationTable } from "./RelationTable";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

const NONE: readonly AuditRelation[] = [];

/** What binds the flows besides the units; nothing where nothing does. */
export function RelationList({ opened }: { readonly opened: OpenedBalance }) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const { relations = NONE } = opened.balance;
  const pages = usePages(relations, relations);
  if (relations.length === 0) return null;
  return (
    <Section title={words.relationList} aside={relations.length}>
      <p className={common.note}>{words.relationNote}</p>
      <RelationTable relations={pages.shown} />
      <Pager pages={pages} label={words.relationList} />
    </Section>
  );
}
