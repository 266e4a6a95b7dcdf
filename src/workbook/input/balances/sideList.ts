import type { RecognisedColumn, RecognisedTable } from "../../recognise/table";
import { enteringHeading, leavingHeading } from "./directionWords.terms";
import { sideOf, type Side } from "./directedRows";

/** One side of a 投入产出表, or both in one list, as a table by direction. */
export interface SideList {
  readonly table: RecognisedTable;
  /** What the headings or the line above say of the whole list. */
  readonly side: Side | undefined;
}

const KEYS: Readonly<Record<string, string>> = {
  input: "name",
  output: "name",
  inputAmount: "quantity",
  outputAmount: "quantity",
  inputAmountBeside: "quantityBeside",
  outputAmountBeside: "quantityBeside",
  inputUnit: "unit",
  outputUnit: "unit",
  inputSource: "dataSource",
  outputSource: "dataSource",
};

/** Undefined for the two-sided form. */
export function sideList(table: RecognisedTable): SideList | undefined {
  const amounts = table.columns.filter(({ key }) => key === "inputAmount" || key === "outputAmount");
  const [amount, other] = amounts;
  if (!amount || other) return undefined;
  const columns = table.columns.map((column) => ({ ...column, key: KEYS[column.key] ?? column.key }));
  const names = columns.filter(({ key }) => key === "name");
  const kept = columns.filter((column) => column.key !== "name" || column === names[0]);
  return { table: { ...table, columns: kept }, side: sideByHeading(amount) ?? sideAbove(table) };
}

function sideByHeading({ heading }: RecognisedColumn): Side | undefined {
  const [isEntering, isLeaving] = [enteringHeading.test(heading), leavingHeading.test(heading)];
  if (isEntering === isLeaving) return undefined;
  return isEntering ? "input" : "output";
}

function sideAbove({ above }: RecognisedTable): Side | undefined {
  return [...above]
    .reverse()
    .map(({ text }) => sideOf(text))
    .find(Boolean);
}
