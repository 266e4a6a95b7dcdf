import { columnName, quotedSheet } from "../address";
import { detailRange, type DetailKey } from "./detailColumns";
import { MATRIX_FIRST_COLUMN, type PlacedObject, type ResultLayout } from "./layout";
import { MATRIX_ROWS } from "./matrixBlock";

/** References to what 评价明细 says of one object; places count along the object's line. */
export interface ObjectRanges {
  readonly level: (first: number, last: number) => string;
  /** 限定性 */
  readonly limiting: (first: number, last: number) => string;
  /** 综合权重: of the object in rows form, of an object with nothing 不适用 in matrix form. */
  readonly weight: (first: number, last: number) => string;
}

export function rowsRanges({ titles }: ResultLayout, { detailRow }: PlacedObject): ObjectRanges {
  const sheet = quotedSheet(titles.details);
  const range = (key: DetailKey) => (first: number, last: number) =>
    `${sheet}!${detailRange(key, detailRow + first, detailRow + last).replaceAll("$", "")}`;
  return { level: range("level"), limiting: range("limiting"), weight: range("weightOverall") };
}

/** `row`: the object's row as the formula writes it. */
export function matrixRanges({ titles }: ResultLayout, blockTop: number, row: string): ObjectRanges {
  const sheet = quotedSheet(titles.details);
  const letters = (first: number, last: number): readonly [string, string] => [
    columnName(MATRIX_FIRST_COLUMN + first),
    columnName(MATRIX_FIRST_COLUMN + last),
  ];
  const heading = (offset: number) => (first: number, last: number) => {
    const [left, right] = letters(first, last);
    return `${sheet}!$${left}$${blockTop + offset + 1}:$${right}$${blockTop + offset + 1}`;
  };
  return {
    level: (first, last) => {
      const [left, right] = letters(first, last);
      return `${sheet}!${left}${row}:${right}${row}`;
    },
    limiting: heading(MATRIX_ROWS.limiting),
    weight: heading(MATRIX_ROWS.weight),
  };
}
