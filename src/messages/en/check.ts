import type { CheckFinding } from "../../core/checks/findings";
import { indexMark, levelMark, listed, measured, rounded } from "../format";
import type { Texts } from "../texts";

const codeFaults = {
  length: "must have 18 characters",
  character: "has characters that do not occur",
  digit: "fails its check digit",
} as const;

export const checkTexts = {
  "check.unitConsumption": (f) =>
    `${f.name} ${f.year}: unit consumption is printed as ${f.printed}, but ${measured(f.amount, f.amountUnit)} ÷ ${measured(f.output, f.outputUnit)} gives ${measured((f.low + f.high) / 2, f.unit)}, outside its printed digits.`,
  "check.noOutput": (f) =>
    `${f.name} ${listed(f.years)}: a unit consumption is printed, but there is no output of the same product and year to divide by.`,
  "check.creditCodeInvalid": (f) =>
    `Credit code ${f.creditCode} of ${f.name} ${codeFaults[f.reason]}${f.expected === undefined ? "" : ` (its first 17 characters give ${f.expected})`}.`,
  "check.duplicateEnterprise": (f) => `${f.name} stands ${f.origins.length} times in the enterprise list.`,
  "check.duplicateCreditCode": (f) => `Credit code ${f.creditCode} is used by several enterprises: ${listed(f.names)}.`,
  "check.unknownEnterprise": (f) =>
    `${f.name} is not in the enterprise list${f.similar === undefined ? "." : `; is it ${f.similar}?`}`,
  "check.printedIndex": (f) =>
    `${f.object}: ${indexMark(f.level)} is written as ${f.printed}, recomputed ${rounded(f.computed)}.`,
  "check.printedLevel": (f) =>
    `${f.object}: level written as ${levelMark(f.printed)}, the rating rule gives ${levelMark(f.computed)}${f.limiting.length === 0 ? "" : ` (limiting indicators ${listed(f.limiting)})`}.`,
  "check.boundary": (f) =>
    `${f.object}: indicator ${f.no} ${f.name} is shown as ${f.shown} like its limit ${f.benchmark}; the exact value is ${f.value}.`,
} satisfies Texts<CheckFinding>;
