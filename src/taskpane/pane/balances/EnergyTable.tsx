import { mergeClasses } from "@fluentui/react-components";
import { formatNumber } from "../../../core/quantity/rounding";
import type { Interval } from "../../../core/quantity/interval";
import type { EnergyAccountView } from "../../desk/views";
import { useDenseTable } from "../useDenseTable";
import { FigureHead } from "./FigureHead";
import { estimateText, unitText } from "./figures";
import { MaybeLink } from "./MaybeLink";
import { SumText } from "./SumText";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

/** Each enterprise and year with the carriers that make up most of it. */
export function EnergyTable({ accounts }: { readonly accounts: readonly EnergyAccountView[] }) {
  const dense = useDenseTable();
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const [first] = accounts;
  if (!first) return <p className={common.note}>{words.noAccountShown}</p>;
  const number = mergeClasses(dense.cell, common.number);
  return (
    <table className={dense.table} aria-label={words.accounts}>
      <FigureHead names={[words.enterprise]} figures={[words.tce(first.basis), words.co2]} />
      <tbody>
        {accounts.map(({ enterprise, year, tce, tCO2, carriers, intensities, origin }) => (
          <tr key={`${enterprise} ${year}`} className={dense.row}>
            <th scope="row" className={dense.cell}>
              <MaybeLink origin={origin} text={enterprise || words.wholeObject} /> {year}
              <span className={common.small}>
                {words.listed(carriers.map(({ name, share }) => words.carrier(name, formatNumber(share * 100, 1))))}
              </span>
              {intensities.map(({ per, product, perUnit, tce: each }) => (
                <span key={`${per} ${product}`} className={common.small}>
                  {words.intensityOf(rangeText(each, words.between), unitText(perUnit), words.intensity(per, product))}
                </span>
              ))}
            </th>
            <td className={number}>
              <SumText sum={tce} />
            </td>
            <td className={number}>
              <SumText sum={tCO2} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rangeText({ low, high }: Interval, between: (low: string, high: string) => string): string {
  const [from, to] = [estimateText(low), estimateText(high)];
  return from === to ? from : between(from, to);
}
