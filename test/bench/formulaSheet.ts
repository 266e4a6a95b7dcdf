import { cellAddress } from "../../src/workbook/address";
import { modelIndicators } from "./gradingModel";

/**
 * The same model as a worksheet: rows 1–6 hold sign, limits of Ⅰ Ⅱ Ⅲ, weight and limiting (0 or 1) of the 30 indicators in
 * columns B–AE, one object a row below, its formulas to the right, the level last.
 *
 * compact: 3 indices, 3 counts of limiting indicators missed, the level: 7 formulas an object.
 * expanded: 30 × 3 memberships first, as an auditor's sheet shows them: 97 formulas an object.
 */
export type Form = "compact" | "expanded";

export const FIRST_OBJECT_ROW = 6;
const FIRST = 1;
const LAST = modelIndicators.length;
const LEVEL_COUNT = 3;
const LIMIT_ROW = 1;
const WEIGHT_ROW = 4;
const LIMITING_ROW = 5;

export type HeadCell = string | number;

/** Rows 1–6. */
export function headRows(): readonly (readonly HeadCell[])[] {
  return [
    ["sign", ...modelIndicators.map(({ sign }) => sign)],
    ...[0, 1, 2].map((rank) => [`limit ${rank + 1}`, ...modelIndicators.map(({ limits }) => limits[rank] ?? 0)]),
    ["weight", ...modelIndicators.map(({ classWeight, weightInClass }) => classWeight * weightInClass)],
    ["limiting", ...modelIndicators.map(({ limiting }) => (limiting ? 1 : 0))],
  ];
}

export function levelColumn(form: Form): number {
  return LAST + (form === "expanded" ? LEVEL_COUNT * modelIndicators.length : 0) + 2 * LEVEL_COUNT + 1;
}

/** Formulas of one object without the leading `=`, from the column after its values on. */
export function objectFormulas(form: Form, row: number): readonly string[] {
  const memberships = form === "expanded" ? membershipFormulas(row) : [];
  const first = LAST + 1 + memberships.length;
  const column = (place: number): string => cellAddress(row, first + place);
  return [
    ...memberships,
    ...[0, 1, 2].map((rank) => (form === "expanded" ? indexOfMemberships(row, rank) : compactIndex(row, rank))),
    ...[0, 1, 2].map((rank) => (form === "expanded" ? missedOfMemberships(row, rank) : compactMissed(row, rank))),
    `IF(AND(ROUND(${column(0)},9)>=85,${column(3)}=0),"Ⅰ",IF(AND(ROUND(${column(1)},9)>=85,${column(4)}=0),"Ⅱ",` +
      `IF(AND(ROUND(${column(2)},9)>=100,${column(5)}=0),"Ⅲ","—")))`,
  ];
}

function fixed(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

/** One row of the head over all indicators. */
function head(row: number): string {
  return `${fixed(row, FIRST)}:${fixed(row, LAST)}`;
}

function meets(row: number, rank: number): string {
  const values = `${cellAddress(row, FIRST)}:${cellAddress(row, LAST)}`;
  return `(${head(0)}*(${values}-${head(LIMIT_ROW + rank)})>=0)`;
}

function compactIndex(row: number, rank: number): string {
  return `100*SUMPRODUCT(${meets(row, rank)}*${head(WEIGHT_ROW)})`;
}

function compactMissed(row: number, rank: number): string {
  return `SUMPRODUCT((1-${meets(row, rank)})*${head(LIMITING_ROW)})`;
}

function membershipFormulas(row: number): readonly string[] {
  return [0, 1, 2].flatMap((rank) =>
    modelIndicators.map((_, place) => {
      const [sign, limit] = [fixed(0, FIRST + place), fixed(LIMIT_ROW + rank, FIRST + place)];
      return `IF(${sign}*(${cellAddress(row, FIRST + place)}-${limit})>=0,100,0)`;
    }),
  );
}

function memberships(row: number, rank: number): string {
  const first = LAST + 1 + rank * modelIndicators.length;
  return `${cellAddress(row, first)}:${cellAddress(row, first + modelIndicators.length - 1)}`;
}

function indexOfMemberships(row: number, rank: number): string {
  return `SUMPRODUCT(${memberships(row, rank)},${head(WEIGHT_ROW)})`;
}

function missedOfMemberships(row: number, rank: number): string {
  return `SUMPRODUCT((${memberships(row, rank)}=0)*${head(LIMITING_ROW)})`;
}
