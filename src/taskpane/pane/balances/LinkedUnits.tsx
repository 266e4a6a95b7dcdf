import { mergeClasses } from "@fluentui/react-components";
import type { LinkedUnit } from "../../../core/energy/linkedUnits";
import { formatNumber } from "../../../core/quantity/rounding";
import { useDenseTable } from "../useDenseTable";
import { FigureHead } from "./FigureHead";
import { amountText } from "./figures";
import { MaybeLink } from "./MaybeLink";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

interface LinkedUnitsProps {
  readonly units: readonly LinkedUnit[];
  /** Of the balance. */
  readonly title: string;
}

/** 用能单元: what goes in and out of each, its link and its efficiency. */
export function LinkedUnits({ units, title }: LinkedUnitsProps) {
  const dense = useDenseTable();
  const words = useBalanceWords();
  if (units.length === 0) return null;
  return (
    <table className={dense.table} aria-label={`${title} ${words.linkUnits}`}>
      <FigureHead names={[words.linkUnits]} figures={[words.input, words.output, words.efficiency]} isUnbroken />
      <tbody>
        {units.map((unit) => (
          <UnitLine key={unit.node} unit={unit} />
        ))}
      </tbody>
    </table>
  );
}

function UnitLine({ unit }: { readonly unit: LinkedUnit }) {
  const dense = useDenseTable();
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const number = mergeClasses(dense.cell, common.number);
  const { node, link, input, output, statedLoss, efficiency, origins } = unit;
  const shown = (amount: number | null): string => (amount === null ? words.notKnown : amountText(amount));
  return (
    <tr className={dense.row}>
      <th scope="row" className={dense.cell}>
        <MaybeLink origin={origins.input[0] ?? origins.output[0] ?? null} text={node} />
        <span className={common.small}>
          {words.link[link]}
          {statedLoss !== null && ` · ${words.statedLoss(amountText(statedLoss))}`}
        </span>
      </th>
      <td className={number}>{shown(input)}</td>
      <td className={number}>{link === "endUse" && output === null ? words.unknown : shown(output)}</td>
      <td className={number}>
        {efficiency === null ? words.unknown : words.percent(formatNumber(efficiency * 100, 1))}
      </td>
    </tr>
  );
}
