import type { FindingBase } from "../../../core/outcome/outcome";

/** What is missing or cannot be understood in the tables of balances. */
export type BalanceInputFinding =
  /** A unit that the unit table does not know: the amounts are no figures to compute with. */
  | (FindingBase & {
      readonly code: "balanceInput.unitUnknown";
      readonly title: string;
      readonly unit: string;
      readonly names: readonly string[];
    })
  /** Free columns that are no content of a substance. */
  | (FindingBase & {
      readonly code: "balanceInput.columnsNotRead";
      readonly title: string;
      readonly headings: readonly string[];
    })
  /** Two rows of one table for the same unit of water use: taken together. */
  | (FindingBase & { readonly code: "balanceInput.unitTwice"; readonly title: string; readonly name: string })
  /** Outputs that make a process close to the last digit and are called 损失 or 其他: found as the rest. */
  | (FindingBase & {
      readonly code: "balanceInput.restTaken";
      readonly balance: string;
      readonly names: readonly string[];
    })
  /** Rows whose unit, 来源 or 去向 is an error value; not read. */
  | (FindingBase & {
      readonly code: "balanceInput.nameIsError";
      readonly title: string;
      readonly texts: readonly string[];
      readonly rows: number;
    })
  /** Rows of which nobody can say whether they enter or leave; not read. */
  | (FindingBase & {
      readonly code: "balanceInput.directionUnclear";
      readonly title: string;
      readonly names: readonly string[];
      /** What stands in place of a direction, blanks left out. */
      readonly texts: readonly string[];
    })
  /** One flow in two rows, leaving one unit and entering another: the first row counts. */
  | (FindingBase & {
      readonly code: "balanceInput.flowStatedTwice";
      readonly balance: string;
      readonly name: string;
      readonly written: readonly string[];
      readonly differs: boolean;
    })
  /** Rows of one name and amount, leaving one unit and entering another, of which nobody says that they are one flow. */
  | (FindingBase & {
      readonly code: "balanceInput.maybeOneFlow";
      readonly balance: string;
      readonly names: readonly string[];
    })
  /** What one process gives and another takes in the same amount, in a table that cannot say that it is one flow. */
  | (FindingBase & {
      readonly code: "balanceInput.passedOn";
      readonly balance: string;
      readonly names: readonly string[];
    })
  /** Words in 关系 that are none of its kinds: the row is not read. */
  | (FindingBase & {
      readonly code: "balanceInput.relationUnknown";
      readonly title: string;
      readonly kinds: readonly string[];
    })
  /** Water of the same user and period in both forms: the ratios are of 用水单元平衡表. */
  | (FindingBase & {
      readonly code: "balanceInput.waterTwice";
      readonly enterprise: string;
      readonly period: string;
    });
