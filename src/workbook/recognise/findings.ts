import type { FindingBase } from "../../core/outcome/outcome";
import type { TableKind } from "./table";

/** What an auditor should know about the tables that were found, or not found, in the workbook. */
export type RecogniseFinding =
  | (FindingBase & { readonly code: "recognise.nothingFound"; readonly sheets: readonly string[] })
  | (FindingBase & { readonly code: "recognise.hiddenSheet"; readonly sheet: string })
  | (FindingBase & {
      readonly code: "recognise.hiddenRows";
      readonly kind: TableKind;
      readonly title: string;
      readonly rows: number;
    })
  | (FindingBase & {
      readonly code: "recognise.hiddenColumns";
      readonly kind: TableKind;
      readonly title: string;
      readonly headings: readonly string[];
    })
  /** The table under the first origin is used, the one under the second is not. */
  | (FindingBase & { readonly code: "recognise.duplicateTable"; readonly kind: TableKind; readonly title: string })
  | (FindingBase & { readonly code: "recognise.overlappingMerges"; readonly sheet: string; readonly pairs: number })
  /** Title and some headings speak for a table, but required headings are missing. */
  | (FindingBase & {
      readonly code: "recognise.headingMissing";
      readonly kind: TableKind;
      readonly title: string;
      readonly missing: readonly string[];
    })
  /** A titled table whose headings stand below each other in one column: rows and columns are exchanged. */
  | (FindingBase & { readonly code: "recognise.transposed"; readonly kind: TableKind; readonly title: string })
  /** All required headings are there, but years without a title may count anything; info below a title of another kind. */
  | (FindingBase & {
      readonly code: "recognise.titleMissing";
      readonly kind: TableKind;
      readonly title: string;
      /** The first bare year, and what it would count in this table. */
      readonly year: number;
      readonly counted: string;
    })
  | (FindingBase & { readonly code: "recognise.tooLarge"; readonly sheet: string })
  /** A correction whose sheet or heading row is not there any more; `title` is absent when it said "no table". */
  | (FindingBase & {
      readonly code: "recognise.correctionLost";
      readonly sheet: string;
      readonly title?: string;
      readonly headings: readonly string[];
    })
  /** What the workbook remembers for us cannot be read. */
  | (FindingBase & { readonly code: "recognise.stateUnreadable" });
