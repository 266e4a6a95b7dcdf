import { Input, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { EnergyTotal } from "../../../core/energy/totalEnergy";
import type { EnergyAccountView, EnergyView } from "../../desk/views";
import { Pager } from "../Pager";
import { Section } from "../Section";
import { usePages } from "../usePages";
import { EnergyLinkTables } from "./EnergyLinkTables";
import { EnergyTable } from "./EnergyTable";
import { EnergyTotals } from "./EnergyTotals";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

/** 综合能耗 and CO2: all together by year, then each enterprise; then the four links of every energy balance. */
export function EnergyAccounts({ energy }: { readonly energy: EnergyView }) {
  return (
    <>
      {energy.accounts.length > 0 && <Accounts energy={energy} />}
      <EnergyLinkTables tables={energy.links} />
    </>
  );
}

function Accounts({ energy }: { readonly energy: EnergyView }) {
  const { accounts, totals } = energy;
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const { filter, setFilter, shown } = useFilter(accounts);
  const pages = usePages(shown, shown);
  const isNarrowed = shown.length < accounts.length;
  return (
    <>
      <Section title={words.totals}>
        <EnergyTotals totals={totals} />
        {totals.some(isOpen) && <p className={common.note}>{words.rangeNote}</p>}
        <Sources sources={energy.sources} />
      </Section>
      <Section title={words.accounts} aside={isNarrowed ? `${shown.length} / ${accounts.length}` : accounts.length}>
        <EnergyFilter years={totals.map(({ year }) => year)} filter={filter} onChange={setFilter} />
        <EnergyTable accounts={pages.shown} />
        <Pager pages={pages} label={words.accounts} />
      </Section>
    </>
  );
}

/** A coefficient or an amount is a range, and nobody chose within it. */
const isOpen = ({ tceCalorific, tceEquivalent, tCO2 }: EnergyTotal): boolean =>
  [tceCalorific, tceEquivalent, tCO2].some(({ low, high }) => low < high);

interface Filter {
  readonly year: number | null;
  readonly text: string;
}

function useFilter(accounts: readonly EnergyAccountView[]) {
  const [filter, setFilter] = useState<Filter>({ year: null, text: "" });
  const { year, text } = useDeferredValue(filter);
  const shown = useMemo(() => {
    const sought = text.trim().toLowerCase();
    return accounts.filter(
      (account) =>
        (year === null || account.year === year) &&
        (sought === "" || account.enterprise.toLowerCase().includes(sought)),
    );
  }, [accounts, year, text]);
  return { filter, setFilter, shown };
}

interface EnergyFilterProps {
  readonly years: readonly number[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function EnergyFilter({ years, filter, onChange }: EnergyFilterProps) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  return (
    <div className={common.tools}>
      {years.length > 1 && (
        <Select
          size="small"
          className={common.control}
          aria-label={words.year}
          value={filter.year === null ? "" : String(filter.year)}
          onChange={(_, { value }) => onChange({ ...filter, year: value === "" ? null : Number(value) })}
        >
          <option value="">{words.allYears}</option>
          {[...years].reverse().map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Select>
      )}
      <Input
        size="small"
        type="search"
        className={common.control}
        aria-label={words.search}
        placeholder={words.search}
        value={filter.text}
        onChange={(_, { value }) => onChange({ ...filter, text: value })}
      />
    </div>
  );
}

/** Every set of coefficients is named; one that nobody has compared with its source says so. */
function Sources({ sources }: Pick<EnergyView, "sources">) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  if (sources.length === 0) return null;
  const unverified = sources.filter(({ verified }) => !verified).map(({ source }) => source);
  return (
    <>
      <p className={common.note}>{words.sources(words.listed(sources.map(({ source }) => source)))}</p>
      {unverified.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.unverified(words.listed(unverified))}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
