import { columnName } from "../../address";
import type { EnergyForm } from "./energyForm";

export type LineKey =
  | "number"
  | "enterprise"
  | "year"
  | "carrier"
  | "knownAs"
  | "role"
  | "amount"
  | "amountHigh"
  | "unit"
  | "calorific"
  | "calorificHigh"
  | "calorificUnit"
  | "calorificSource"
  | "tce"
  | "tceHigh"
  | "equivalent"
  | "equivalentHigh"
  | "equivalentUnit"
  | "equivalentSource"
  | "tceEquivalent"
  | "tceEquivalentHigh"
  | "emission"
  | "emissionHigh"
  | "emissionUnit"
  | "emissionSource"
  | "tCO2"
  | "tCO2High";

/** The columns of 消费明细 in order, those that nothing needs left out. */
export function lineKeys({ hasSold, ranges, showsEquivalent }: EnergyForm): readonly LineKey[] {
  const pair = <K extends LineKey, H extends LineKey>(key: K, high: H, isRange: boolean): readonly LineKey[] =>
    isRange ? [key, high] : [key];
  return [
    ...(["number", "enterprise", "year", "carrier", "knownAs"] as const),
    ...(hasSold ? (["role"] as const) : []),
    ...pair("amount", "amountHigh", ranges.amount),
    "unit",
    ...pair("calorific", "calorificHigh", ranges.calorific),
    ...(["calorificUnit", "calorificSource"] as const),
    ...pair("tce", "tceHigh", ranges.tce),
    ...(showsEquivalent
      ? ([
          ...pair("equivalent", "equivalentHigh", ranges.equivalent),
          "equivalentUnit",
          "equivalentSource",
          ...pair("tceEquivalent", "tceEquivalentHigh", ranges.tceEquivalent),
        ] as const)
      : []),
    ...pair("emission", "emissionHigh", ranges.emission),
    ...(["emissionUnit", "emissionSource"] as const),
    ...pair("tCO2", "tCO2High", ranges.tCO2),
  ];
}

/** Places of the lines' columns for formulas on the same sheet. */
export interface LineColumns {
  readonly keys: readonly LineKey[];
  /** `H7`; where there is no column of upper ends, that of the lower ones holds both. */
  readonly cell: (key: LineKey, row: number) => string;
  /** `$H$7:$H$99`, rows from 0. */
  readonly range: (key: LineKey, rows: { readonly top: number; readonly bottom: number }) => string;
}

export function lineColumns(form: EnergyForm): LineColumns {
  const keys = lineKeys(form);
  const letter = (key: LineKey): string => {
    const place = keys.indexOf(key);
    return columnName(place >= 0 ? place : keys.indexOf(lowerOf(key)));
  };
  return {
    keys,
    cell: (key, row) => `${letter(key)}${row + 1}`,
    range: (key, { top, bottom }) => `$${letter(key)}$${top + 1}:$${letter(key)}$${bottom + 1}`,
  };
}

function lowerOf(key: LineKey): LineKey {
  return key.replace(/High$/, "") as LineKey;
}
