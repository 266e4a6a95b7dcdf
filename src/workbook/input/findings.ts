import type { FindingBase } from "../../core/outcome/outcome";

/** What is missing or cannot be understood in a table that was recognised. */
export type InputFinding =
  /** Lines without the entry that makes them a record; they are skipped. */
  | (FindingBase & {
      readonly code: "input.keyMissing";
      readonly title: string;
      readonly heading: string;
      readonly lines: number;
    })
  /** Figures for which neither column, heading, cell nor a line above names a unit. */
  | (FindingBase & { readonly code: "input.unitMissing"; readonly title: string; readonly names: readonly string[] })
  /** The figures are shares, not amounts of output. */
  | (FindingBase & { readonly code: "input.notAnAmount"; readonly title: string; readonly unit: string })
  /** A column of part of a year: kept apart, so that it is not taken for the year. */
  | (FindingBase & { readonly code: "input.partYear"; readonly headings: readonly string[] })
  /** A column without a year, and no 统计期 that it could belong to. */
  | (FindingBase & { readonly code: "input.yearUnknown"; readonly title: string; readonly heading: string })
  | (FindingBase & { readonly code: "input.periodMissing" })
  | (FindingBase & { readonly code: "input.periodUnreadable"; readonly text: string })
  | (FindingBase & {
      readonly code: "input.settingUnreadable";
      readonly label: string;
      readonly text: string;
      readonly inForce?: string;
    })
  | (FindingBase & {
      readonly code: "input.fieldTwice";
      readonly label: string;
      readonly kept: string;
      readonly other: string;
    });
