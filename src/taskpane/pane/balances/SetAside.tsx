import { isSettledAtOnce } from "../../../core/balance/auditBalance";
import type { Suspect } from "../../../core/balance/suspects";
import { FlowLinks } from "./FlowLinks";
import { MaybeLink } from "./MaybeLink";
import { relationOrigin, type OpenedBalance } from "./openedBalance";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

/** What was set aside, step by step, and what the readings say that are left. One that settles it is said already. */
export function SetAside({ opened }: { readonly opened: OpenedBalance }) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const { setAside, setAsideStatus: status, setAsideElsewhere: elsewhere = 0 } = opened.balance;
  if (setAside.length === 0 || status === undefined || isSettledAtOnce(opened.balance)) return null;
  return (
    <>
      <p className={common.text}>{words.setAside(status, elsewhere)}</p>
      <ol className={common.list}>
        {setAside.map((step, place) => (
          <li key={place} className={common.line}>
            <Step step={step} opened={opened} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Step({ step, opened }: { readonly step: Suspect; readonly opened: OpenedBalance }) {
  const words = useBalanceWords();
  const { meters, coefficients = [] } = step;
  return (
    <>
      <FlowLinks opened={opened} ids={meters.map(({ flow }) => flow)} />
      {coefficients.map(({ relation }, place) => (
        <span key={relation}>
          {meters.length + place > 0 && words.listed(["", ""])}
          <MaybeLink origin={relationOrigin(opened, relation)} text={relation} />
        </span>
      ))}
      {meters.length + coefficients.length > 1 && words.setAsideTogether}
    </>
  );
}
