import type { AuditBalance } from "../../../core/balance/auditBalance";
import { Section } from "../Section";
import { probabilityText, statisticText } from "./figures";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

/** Whether the readings agree, in a sentence. */
export function GlobalTestText({ balance }: { readonly balance: AuditBalance }) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const { objective, degreesOfFreedom, limit, probability } = balance.globalTest;
  const used = balance.relations?.filter(({ isUsed }) => isUsed).length ?? 0;
  const figures =
    limit === null || probability === null
      ? null
      : {
          objective: statisticText(objective),
          degreesOfFreedom,
          limit: statisticText(limit),
          probability: probabilityText(probability),
        };
  return (
    <Section title={words.test}>
      <p className={common.text}>
        {words.testText(balance.status, figures)}
        {balance.method === "joint" && ` ${words.joint}`}
        {used > 0 && ` ${words.relations(used)}`}
      </p>
    </Section>
  );
}
