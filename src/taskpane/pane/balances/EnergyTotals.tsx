import { mergeClasses } from "@fluentui/react-components";
import type { EnergyTotal } from "../../../core/energy/totalEnergy";
import { useDenseTable } from "../useDenseTable";
import { FigureHead } from "./FigureHead";
import { SumText } from "./SumText";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

/** All enterprises together; both values side by side, never added. */
export function EnergyTotals({ totals }: { readonly totals: readonly EnergyTotal[] }) {
  const dense = useDenseTable();
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const number = mergeClasses(dense.cell, common.number);
  return (
    <table className={dense.table} aria-label={words.totals}>
      <FigureHead names={[words.year]} figures={[words.calorific, words.equivalent, words.co2]} />
      <tbody>
        {totals.map(({ year, enterprises, tceCalorific, tceEquivalent, tCO2 }) => (
          <tr key={year} className={dense.row}>
            <th scope="row" className={mergeClasses(dense.cell, common.unbroken)}>
              {year}
              <span className={common.small}>{words.enterprises(enterprises)}</span>
            </th>
            {[tceCalorific, tceEquivalent, tCO2].map((sum, place) => (
              <td key={place} className={number}>
                <SumText sum={sum} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
