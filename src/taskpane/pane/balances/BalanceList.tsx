import { Input } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { BalanceSummary } from "../../desk/views";
import { Pager } from "../Pager";
import { Section } from "../Section";
import { ToggleFilter } from "../ToggleFilter";
import { usePages } from "../usePages";
import { BalanceTable } from "./BalanceTable";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";
import type { BalanceFilter } from "./verdicts";
import { filterBalances, VERDICTS } from "./verdicts";

interface BalanceListProps {
  readonly balances: readonly BalanceSummary[];
  readonly onOpen: (place: number) => Promise<void>;
}

/** Every balance, to filter and open. */
export function BalanceList({ balances, onOpen }: BalanceListProps) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const [filter, setFilter] = useState<BalanceFilter>({ verdicts: [], text: "" });
  const sought = useDeferredValue(filter);
  const shown = useMemo(() => filterBalances(balances, sought), [balances, sought]);
  const pages = usePages(shown, shown);
  const isNarrowed = shown.length < balances.length;
  return (
    <Section title={words.list} aside={isNarrowed ? `${shown.length} / ${balances.length}` : balances.length}>
      <div className={common.tools}>
        <VerdictFilter balances={balances} filter={filter} onChange={setFilter} />
        <Input
          size="small"
          type="search"
          className={common.control}
          aria-label={words.search}
          placeholder={words.search}
          value={filter.text}
          onChange={(_, { value }) => setFilter({ ...filter, text: value })}
        />
      </div>
      <p className={common.note}>{shown.length === 0 ? words.noneShown : words.listNote}</p>
      {shown.length > 0 && <BalanceTable balances={pages.shown} onOpen={onOpen} />}
      <Pager pages={pages} label={words.list} />
    </Section>
  );
}

interface VerdictFilterProps {
  readonly balances: readonly BalanceSummary[];
  readonly filter: BalanceFilter;
  readonly onChange: (filter: BalanceFilter) => void;
}

function VerdictFilter({ balances, filter, onChange }: VerdictFilterProps) {
  const words = useBalanceWords();
  const options = useMemo(
    () =>
      VERDICTS.flatMap((value) => {
        const count = balances.filter(({ verdict }) => verdict === value).length;
        return count === 0 ? [] : [{ value, text: words.verdict[value], count }];
      }),
    [balances, words],
  );
  return (
    <ToggleFilter
      label={words.byVerdict}
      options={options}
      chosen={filter.verdicts}
      onChange={(verdicts) => onChange({ ...filter, verdicts })}
    />
  );
}
