import type { Command } from "../../port";
import { BLUE, colorer, GREEN, GREY, RED, YELLOW } from "../looks";
import { CLOSURE, FLOW, TEST } from "./balanceGrid";
import {
  AGREED,
  BEYOND_ERROR,
  classWords,
  CLOSED,
  CONTRADICTED,
  NOT_CHECKABLE,
  NOT_CLOSED,
  SUSPICIOUS,
} from "./balanceWords.terms";

const colorVerdictColumn = colorer([
  [CLOSED, GREEN],
  [NOT_CLOSED, RED],
  [NOT_CHECKABLE, GREY],
  [SUSPICIOUS, RED],
]);

const colorClassColumn = colorer([
  [classWords.redundant, GREEN],
  [classWords.nonRedundant, YELLOW],
  [classWords.observable, BLUE],
  [classWords.unobservable, GREY],
  [BEYOND_ERROR, RED],
  [AGREED, GREEN],
  [CONTRADICTED, RED],
]);

const colorTestColumn = colorer([
  [AGREED, GREEN],
  [CONTRADICTED, RED],
]);

/** All tables have their verdicts in the same columns: one set of rules for the whole sheet, however many balances. */
export function colorVerdicts(
  sheet: string,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly Command[] {
  const column = (at: number) => ({ top, left: at, bottom, right: at });
  return [
    ...colorVerdictColumn(sheet, column(CLOSURE.verdict)),
    ...colorClassColumn(sheet, column(FLOW.class)),
    ...colorTestColumn(sheet, column(TEST.conclusion)),
  ];
}
