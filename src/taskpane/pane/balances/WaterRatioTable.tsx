import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { WaterPlaceView, WaterUserView } from "../../desk/views";
import { useDenseTable } from "../useDenseTable";
import { FigureHead } from "./FigureHead";
import { amountText, percentFigure } from "./figures";
import { MaybeLink } from "./MaybeLink";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

const useStyles = makeStyles({ group: { paddingTop: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold } });

interface WaterRatioTableProps {
  readonly user: WaterUserView;
  readonly title: string;
}

export function WaterRatioTable({ user, title }: WaterRatioTableProps) {
  const dense = useDenseTable();
  const words = useBalanceWords();
  return (
    <table className={dense.table} aria-label={title}>
      <FigureHead names={[words.ratioHead]} figures={[words.valueHead]} />
      {user.places.map((place, at) => (
        <WaterPlaceRows key={at} place={place} />
      ))}
    </table>
  );
}

/** The whole, a system or a unit; a ratio leads to the first of its amounts. */
function WaterPlaceRows({ place }: { readonly place: WaterPlaceView }) {
  const styles = useStyles();
  const dense = useDenseTable();
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const { scope, name, intakeM3, reusedM3, ratios } = place;
  const amounts = [
    ...(intakeM3 === null ? [] : [words.intake(amountText(intakeM3))]),
    ...(reusedM3 === null ? [] : [words.reused(amountText(reusedM3))]),
  ];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2} className={mergeClasses(dense.cell, styles.group)}>
          {words.scope(scope, name)}
          <span className={common.small}>{ratios.length === 0 ? words.noRatios : words.listed(amounts)}</span>
        </th>
      </tr>
      {ratios.map(({ ratio, percent, numeratorM3, denominatorM3, origins, reconciled }) => (
        <tr key={ratio} className={dense.row}>
          <th scope="row" className={dense.cell}>
            <MaybeLink origin={origins[0] ?? null} text={words.ratio[ratio]} />
          </th>
          <td className={mergeClasses(dense.cell, common.number)}>
            {words.percent(percentFigure(percent))}
            <span className={common.small}>{words.terms(amountText(numeratorM3), amountText(denominatorM3))}</span>
            {reconciled && (
              <span className={common.small}>
                {words.reconciledRatio(
                  percentFigure(reconciled.percent),
                  percentFigure(2 * reconciled.sigmaPercent),
                  reconciled,
                )}
              </span>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
