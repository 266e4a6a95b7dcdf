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
  /** Water of the same user and period in both forms: the ratios are of 用水单元平衡表. */
  | (FindingBase & {
      readonly code: "balanceInput.waterTwice";
      readonly enterprise: string;
      readonly period: string;
    });
