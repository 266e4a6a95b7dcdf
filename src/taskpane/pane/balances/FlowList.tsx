import { useMemo, useState } from "react";
import type { AuditBalance } from "../../../core/balance/auditBalance";
import type { FlowClass } from "../../../core/balance/classify";
import { Pager } from "../Pager";
import { Section } from "../Section";
import { ToggleFilter } from "../ToggleFilter";
import { usePages } from "../usePages";
import { amountText, unitText } from "./figures";
import { FlowTable } from "./FlowTable";
import { MaybeLink } from "./MaybeLink";
import type { OpenedBalance } from "./openedBalance";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

const CLASSES: readonly FlowClass[] = ["redundant", "nonRedundant", "observable", "unobservable", "exact"];

/** Every flow with its reading and its reconciled value. */
export function FlowList({ opened }: { readonly opened: OpenedBalance }) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const [classes, setClasses] = useState<readonly FlowClass[]>([]);
  const { flows, loops, unit } = opened.balance;
  const shown = useMemo(
    () => (classes.length === 0 ? flows : flows.filter((flow) => classes.includes(flow.class))),
    [flows, classes],
  );
  const options = useMemo(() => countClasses(flows), [flows]);
  const pages = usePages(shown, shown);
  return (
    <Section title={words.flows} aside={unitText(unit)}>
      <p className={common.note}>{words.flowsNote}</p>
      {options.length > 1 && (
        <div className={common.tools}>
          <ToggleFilter
            label={words.byClass}
            options={options.map((option) => ({ ...option, text: words.class[option.value] }))}
            chosen={classes}
            onChange={setClasses}
          />
        </div>
      )}
      <FlowTable flows={pages.shown} opened={opened} />
      <Pager pages={pages} label={words.flows} />
      <Loops loops={loops} />
    </Section>
  );
}

/** Left out of every sum, since it leaves as it enters. */
function Loops({ loops }: Pick<AuditBalance, "loops">) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  if (loops.length === 0) return null;
  return (
    <>
      <p className={common.note}>{words.loops}</p>
      <ul className={common.list}>
        {loops.map(({ id, name, from, amount, origins }) => (
          <li key={id} className={common.line}>
            <MaybeLink
              origin={origins[0] ?? null}
              text={words.loop(
                words.end(from),
                name,
                amount.kind === "unmeasured" ? words.unmeasured : amountText(amount.value),
              )}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function countClasses(flows: OpenedBalance["balance"]["flows"]) {
  return CLASSES.flatMap((value) => {
    const count = flows.filter((flow) => flow.class === value).length;
    return count === 0 ? [] : [{ value, count }];
  });
}
