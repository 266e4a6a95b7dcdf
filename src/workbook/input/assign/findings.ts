import type { FindingBase } from "../../../core/outcome/outcome";

interface AtIndicator extends FindingBase {
  readonly system: string;
  readonly no: string;
  readonly name: string;
}

/** What was noticed while every object got its indicator system and its values. */
export type AssignFinding =
  /** A text that names no system that is known; the next rule decides. */
  | (FindingBase & { readonly code: "assign.systemUnknown"; readonly text: string })
  /** A comparison table that cannot grade. */
  | (FindingBase & {
      readonly code: "assign.systemRefused";
      readonly system: string;
      readonly refusal: string;
      readonly objects: readonly string[];
    })
  | (FindingBase & { readonly code: "assign.noSystem"; readonly objects: readonly string[]; readonly systems: number })
  /** The table was filled in for another system than the one the object is graded by. */
  | (FindingBase & {
      readonly code: "assign.systemConflict";
      readonly own: string;
      readonly table: string;
      readonly objects: readonly string[];
    })
  /** A system is named or pasted, but no table of indicator values was found: nothing can be graded. */
  | (FindingBase & { readonly code: "assign.noValues"; readonly systems: readonly string[] })
  /** Two tables give values of one object for different systems: the first counts. */
  | (FindingBase & { readonly code: "assign.duplicateObject"; readonly object: string; readonly period: string })
  /** Two rows or tables give different values of the same indicators, parameters or outputs: the first count. */
  | (FindingBase & {
      readonly code: "assign.statedTwice";
      readonly object: string;
      readonly period: string;
      readonly names: readonly string[];
    })
  | (FindingBase & { readonly code: "assign.columnUnmatched"; readonly system: string; readonly heading: string })
  | (FindingBase & {
      readonly code: "assign.columnAmbiguous";
      readonly system: string;
      readonly heading: string;
      readonly nos: readonly string[];
    })
  /** Number and name of a heading belong to different indicators. */
  | (AtIndicator & { readonly code: "assign.columnContradicts"; readonly heading: string; readonly used: boolean })
  /** Two columns hold the same indicator: the first counts. */
  | (AtIndicator & { readonly code: "assign.columnTwice"; readonly heading: string })
  | (FindingBase & {
      readonly code: "assign.indicatorsWithoutColumn";
      readonly system: string;
      readonly nos: readonly string[];
    })
  | (AtIndicator & { readonly code: "assign.unitMismatch"; readonly unit: string; readonly expected: string })
  | (AtIndicator & { readonly code: "assign.formulaUnreadable"; readonly text: string })
  | (AtIndicator & {
      readonly code: "assign.formulaItemMissing";
      readonly items: readonly string[];
      readonly objects: readonly string[];
    })
  | (AtIndicator & { readonly code: "assign.formulaUnit"; readonly unit: string; readonly expected: string })
  | (AtIndicator & {
      readonly code: "assign.formulaDisagrees";
      readonly object: string;
      readonly typed: string;
      readonly computed: number;
      readonly unit: string;
    });
