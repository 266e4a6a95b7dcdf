import type { EnergySum } from "../../../core/energy/appliedCoefficient";
import { formatNumber } from "../../../core/quantity/rounding";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

/** A sum; one that is not complete says what it leaves out, one of ranges has both ends. */
export function SumText({ sum: { low, high, missing } }: { readonly sum: EnergySum }) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const [least, most] = [formatNumber(low, 2), formatNumber(high, 2)];
  const isNothingKnown = missing.length > 0 && low === 0 && high === 0;
  const known = least === most ? least : words.between(least, most);
  return (
    <>
      {isNothingKnown ? words.unknown : known}
      {missing.length > 0 && <span className={common.small}>{words.without(words.listed(missing))}</span>}
    </>
  );
}
