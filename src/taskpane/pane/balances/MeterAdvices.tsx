import { Section } from "../Section";
import { FlowLinks } from "./FlowLinks";
import { MaybeLink } from "./MaybeLink";
import type { OpenedBalance } from "./openedBalance";
import { flowLabel, flowOrigin } from "./openedBalance";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

/** Where one more meter would tell most. */
export function MeterAdvices({ opened }: { readonly opened: OpenedBalance }) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const { addMeters } = opened.balance;
  return (
    <Section title={words.meters} aside={addMeters.length}>
      {addMeters.length === 0 && <p className={common.note}>{words.metersNone}</p>}
      <ol className={common.list}>
        {addMeters.map(({ flow, purpose, makes }) => (
          <li key={`${flow} ${purpose}`} className={common.line}>
            <MaybeLink origin={flowOrigin(opened, flow)} text={flowLabel(opened, flow)} />{" "}
            <span className={common.quiet}>{words.advice[purpose]}</span> <FlowLinks opened={opened} ids={makes} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
