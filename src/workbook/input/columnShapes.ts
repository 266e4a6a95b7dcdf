import type { ColumnShape } from "../recognise/table";

export const required = (key: string, ...headings: string[]): ColumnShape => ({ key, headings, required: true });
export const optional = (key: string, ...headings: string[]): ColumnShape => ({ key, headings, required: false });
/** One column per year. */
export const yearly = (column: ColumnShape): ColumnShape => ({ ...column, perYear: true });
/** Its headings are also names of items in other tables. */
export const alsoItem = (column: ColumnShape): ColumnShape => ({ ...column, isAlsoItem: true });
