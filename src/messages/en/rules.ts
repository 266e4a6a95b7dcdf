import type { ruleBasis as chinese } from "../zhCN/rules";

/** What the consistency rules rest on, by their stable number. */
export const ruleBasis: Readonly<Record<keyof typeof chinese, string>> = {
  1: "Rule 1: difference and deviation recompute from the printed sums: Σ in − Σ out, over Σ in",
  2: "Rule 2: the deviation of a material balance stays within the limit of 项目信息",
  5: "Rule 5: unit consumption = consumption ÷ output of the same group and year (judged by the digits in the table)",
  10: "Rule 10: inflow = discharge + consumption + leakage, per unit and for the whole user (GB/T 12452-2022)",
  11: "Rule 11: discharge is at most the inflow, water ratios lie between 0 and 100 % (GB/T 12452-2022)",
  12: "Rule 12: reuse rate = reused water ÷ (intake + reused water); total use is the sum of the two (GB/T 12452-2022)",
  13: "Rule 13: daily water × days = yearly water, with the days stated",
  14: "Rule 14: comprehensive energy consumption = Σ amount × coal-equivalent factor, one basis per carrier throughout (GB/T 2589-2020)",
  22: "Rule 22: names and unified social credit codes agree in all tables and are not repeated (GB 32100-2015)",
  25: "Rule 25: class weights add up to 1, and so do the indicator weights within each class",
  26: "Rule 26: the index is recomputed from the system's memberships and weights",
  27: "Rule 27: limiting indicators must be complete and assessed one by one before grading",
  28: "Rule 28: level Ⅰ needs every limiting indicator at Ⅰ and the index at its prescribed value",
  29: "Rule 29: values at a limit are judged by the system's sign (≤, < …), with the digits they were written with",
  30: "Rule 30: an indicator left out needs a reason; weights are shared out again as prescribed",
  56: "Rule 56: a limiting indicator marked as not applicable needs a reason",
};
