import { mergeClasses } from "@fluentui/react-components";
import type { AuditRelation } from "../../../core/balance/auditRelation";
import { useDenseTable } from "../useDenseTable";
import { FigureHead } from "./FigureHead";
import { amountText, estimateText, statisticText } from "./figures";
import { MaybeLink } from "./MaybeLink";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

/** Each relation leads to its row; its coefficient as stated and as reconciled. */
export function RelationTable({ relations }: { readonly relations: readonly AuditRelation[] }) {
  const dense = useDenseTable();
  const words = useBalanceWords();
  return (
    <table className={dense.table} aria-label={words.relationList}>
      <FigureHead names={[words.relation]} figures={[words.stated, words.reconciled]} isUnbroken />
      <tbody>
        {relations.map((relation) => (
          <RelationLine key={relation.id} relation={relation} />
        ))}
      </tbody>
    </table>
  );
}

function RelationLine({ relation }: { readonly relation: AuditRelation }) {
  const dense = useDenseTable();
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const number = mergeClasses(dense.cell, common.number);
  const { kind, coefficient, value, sigma, origin } = relation;
  return (
    <tr className={dense.row}>
      <th scope="row" className={dense.cell}>
        <MaybeLink origin={origin} text={words.equation(relation)} />
        <span className={common.small}>{[words.relationKind[kind], ...remarks(relation, words)].join(" · ")}</span>
      </th>
      <td className={number}>
        {coefficient.kind === "unmeasured" ? words.unknown : amountText(coefficient.value)}
        {coefficient.kind === "measured" && (
          <span className={common.small}>{words.plusMinus(estimateText(2 * coefficient.sigma))}</span>
        )}
      </td>
      <td className={number}>
        {value === null ? words.unknown : coefficientText(relation, value)}
        {sigma !== null && sigma > 0 && (
          <span className={common.small}>{words.plusMinus(estimateText(2 * sigma))}</span>
        )}
      </td>
    </tr>
  );
}

/** The substances that it is of, whether the coefficient was checked, and whether it was used at all. */
function remarks(
  { kind, substances, class: known, z, isUsed }: AuditRelation,
  words: ReturnType<typeof useBalanceWords>,
): readonly string[] {
  // Those of a sum stand in its equation.
  const named = substances.length === 0 || kind === "closure" ? [] : [words.listed(substances)];
  if (!isUsed) return [...named, words.relationNotUsed];
  return [...named, ...(known ? [words.class[known]] : []), ...(z === null ? [] : [`z ${statisticText(z)}`])];
}

/** What was not adjusted keeps its digits. */
function coefficientText({ coefficient }: AuditRelation, value: number): string {
  const isKept = coefficient.kind !== "unmeasured" && coefficient.value === value;
  return isKept ? amountText(value) : estimateText(value);
}
