import type { Suspect } from "../../../core/balance/suspects";
import { Section } from "../Section";
import { Disclosure } from "../tables/Disclosure";
import { FlowLinks } from "./FlowLinks";
import type { OpenedBalance } from "./openedBalance";
import { SetAside } from "./SetAside";
import { SuspectItem } from "./SuspectItem";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

/** How many to show where the readings contradict each other and no single place explains it. */
const MOST_SUSPICIOUS = 5;

/** Meters and leaks that would explain what does not agree, the most suspicious first. */
export function Suspects({ opened }: { readonly opened: OpenedBalance }) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const { suspects, negative, status } = opened.balance;
  const { shown, rest } = splitSuspects(suspects, status === "inconsistent");
  const isSpread = shown.some(({ isSignificant }) => !isSignificant);
  return (
    <Section title={words.suspects} aside={shown.length}>
      {shown.length === 0 && <p className={common.note}>{words.suspectsNone}</p>}
      {isSpread && <p className={common.text}>{words.suspectsSpread}</p>}
      <SuspectItems suspects={shown} opened={opened} />
      <SetAside opened={opened} />
      {negative.length > 0 && (
        <p className={common.text}>
          {words.negative} <FlowLinks opened={opened} ids={negative} />
        </p>
      )}
      {rest.length > 0 && (
        <Disclosure summary={words.suspectsBelow(rest.length)}>
          <SuspectItems suspects={rest} opened={opened} />
        </Disclosure>
      )}
    </Section>
  );
}

function splitSuspects(suspects: readonly Suspect[], isContradictory: boolean) {
  const significant = suspects.filter(({ isSignificant }) => isSignificant).length;
  const count = significant === 0 && isContradictory ? MOST_SUSPICIOUS : significant;
  return { shown: suspects.slice(0, count), rest: suspects.slice(count) };
}

interface SuspectItemsProps {
  readonly suspects: readonly Suspect[];
  readonly opened: OpenedBalance;
}

function SuspectItems({ suspects, opened }: SuspectItemsProps) {
  const common = useBalanceStyles();
  if (suspects.length === 0) return null;
  return (
    <ol className={common.list}>
      {suspects.map((suspect, place) => (
        <SuspectItem key={place} suspect={suspect} opened={opened} />
      ))}
    </ol>
  );
}
