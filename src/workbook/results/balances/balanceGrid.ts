import { columnName } from "../../address";

/** Widths of the columns A … M that all tables of 平衡结果 share, in characters. */
export const WIDTHS = [7, 24, 16, 16, 13, 12, 13, 12, 12, 11, 12, 13, 36] as const;
export const LAST_COLUMN = WIDTHS.length - 1;

/** Columns of the table of flows. */
export const FLOW = {
  id: 0,
  name: 1,
  from: 2,
  to: 3,
  reading: 4,
  readingU: 5,
  value: 6,
  valueU: 7,
  adjustment: 8,
  z: 9,
  class: 10,
  rounded: 11,
  note: 12,
} as const;

/** Columns of the table of units. */
export const CLOSURE = {
  number: 0,
  node: 1,
  input: 2,
  output: 3,
  stock: 4,
  difference: 5,
  deviation: 6,
  limit: 7,
  verdict: 8,
  differenceU: 9,
  error: 10,
  reconciled: 11,
  note: 12,
} as const;

/** Columns of the line of the global test, which also holds the settings that the other tables refer to. */
export const TEST = {
  conclusion: 1,
  falseAlarm: 2,
  degreesOfFreedom: 3,
  objective: 4,
  limit: 5,
  probability: 6,
  limitPercent: 7,
  zLimit: 8,
  suspects: 9,
  notClosed: 10,
  notCheckable: 11,
} as const;

/** Columns of the table of suspects. */
export const SUSPECT = {
  number: 0,
  object: 1,
  kind: 2,
  place: 3,
  z: 4,
  limit: 5,
  bias: 6,
  biasPercent: 7,
  verdict: 8,
  objectiveLeft: 9,
  testLeft: 10,
  step: 11,
  note: 12,
} as const;

/** `$E$20`. */
export function fixedCell(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** `E20`. */
export function cell(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `$E$20:$E$45`. */
export function fixedRange(column: number, top: number, bottom: number): string {
  return `${fixedCell(top, column)}:${fixedCell(bottom, column)}`;
}
