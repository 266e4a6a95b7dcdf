import { mergeClasses } from "@fluentui/react-components";
import { useDenseTable } from "../useDenseTable";
import { useBalanceStyles } from "./useBalanceStyles";

interface FigureHeadProps {
  readonly names: readonly string[];
  /** Headings over figures, which stand on the right. */
  readonly figures: readonly string[];
  readonly isUnbroken?: boolean;
}

/** Headings of a table that names something and gives figures of it. */
export function FigureHead({ names, figures, isUnbroken }: FigureHeadProps) {
  const dense = useDenseTable();
  const common = useBalanceStyles();
  const number = mergeClasses(dense.head, common.number, isUnbroken && common.unbroken);
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col" className={dense.head}>
            {name}
          </th>
        ))}
        {figures.map((figure) => (
          <th key={figure} scope="col" className={number}>
            {figure}
          </th>
        ))}
      </tr>
    </thead>
  );
}
