import type { MissingReason } from "../../core/quantity/quantity";
import type { ReadFinding } from "../../workbook/cells/findings";
import type { Texts } from "../texts";

const missingMeanings: Readonly<Record<MissingReason, string>> = {
  blank: "blank",
  dash: "no figure (dash)",
  slash: "no figure (slash)",
  none: "none",
  notDetected: "not detected",
  notCounted: "not recorded",
  notApplicable: "not applicable",
  errorValue: "an error value",
  notCalculated: "a formula without result",
};

/** Digits beyond the twelfth are noise of the computation. */
const shown = (value: number) => String(Number(value.toPrecision(12)));

export const readTexts = {
  "read.textNumber": ({ text, value }) => `Number stored as text "${text}"; read as ${shown(value)}.`,
  "read.unitInValue": ({ text, unit, to }) =>
    unit === to
      ? `"${text}" carries its unit ${unit}; read in that unit.`
      : `"${text}" is in ${unit}; converted to ${to}.`,
  "read.percentFormat": ({ text, value }) =>
    `No unit is stated and the cell is formatted as percent (${text}); read as ${shown(value)} %.`,
  "read.fractionUnderPercent": ({ text, value }) =>
    `The unit is % and the figure ${text}; read as ${shown(value)} %. If ${shown(value * 100)} % is meant, correct the figure or format the cell as percent.`,
  "read.censored": ({ text }) => `"${text}" is a limit, not a figure: it takes part in judgements, not in totals.`,
  "read.belowDetection": ({ text, limit }) => `"${text}" is read as below the detection limit ${shown(limit)}.`,
  "read.range": ({ text, low, high }) => `"${text}" is read as the range ${shown(low)} to ${shown(high)}.`,
  "read.approximate": ({ text, value }) =>
    `"${text}" is approximate; read as ${shown(value)} and not used to check last digits.`,
  "read.placeholder": ({ text, reason }) => `"${text}" means ${missingMeanings[reason]}; it is not taken as 0.`,
  "read.missingCode": ({ text }) => `${text} marks a missing figure; it is not taken as a number.`,
  "read.serialAsDate": ({ text, day }) => `The date is stored as serial number ${text}; read as ${day}.`,
  "read.errorValue": ({ text }) => `The cell holds the error ${text}; taken as missing. Check its formula.`,
  "read.notCalculated": () => "The formula has no stored result: open and save the file once in Excel or WPS.",
  "read.dateInsteadOfNumber": ({ text, typed }) =>
    `A number is expected, but the cell is a date (${text}); a typed "${typed}" may have turned into it. Please check.`,
  "read.textInsteadOfNumber": ({ text }) => `A number is expected; "${text}" cannot be read as one. Please check.`,
  "read.codeInsteadOfNumber": ({ text }) =>
    `A number is expected; "${text}" begins with 0 like a code and was not read as a number. Please check.`,
  "read.unknownUnit": ({ text, unit }) =>
    `The unit "${unit}" of "${text}" is unknown, so it was not read as a number. Please check the unit.`,
  "read.unitMismatch": ({ text, unit, expected }) =>
    `The unit ${unit} of "${text}" does not convert to ${expected}, so it was not read as a number. Please check the unit.`,
  "read.powerMarkLost": ({ text, value }) =>
    `"${text}" may have lost its superscript; read as ${shown(value)} for now. Please check.`,
  "read.multipleTwice": ({ text, value, unit }) =>
    `The unit is ${unit} already and the figure is written "${text}"; read as ${shown(value)} ${unit} for now. Please check.`,
  "read.scaledFormat": ({ text, value }) =>
    `The number format shows a thousandth or less of what is stored (${text}); the stored ${shown(value)} is read. Please check the unit.`,
  "read.ambiguousMonth": ({ text }) => `${text} may be January or October; write year and month, such as 2023-10.`,
  "read.noSuchDay": ({ text }) => `"${text}" is no valid date. Please check.`,
} satisfies Texts<ReadFinding>;
