/** Where a value or a statement comes from: an opaque, displayable text such as `资源能源消耗!D7`. */
export type Origin = string;

export type Severity = "error" | "warning" | "info";

/**
 * Something the auditor must look at: the data or the plant is at fault, never the program.
 * Each module declares its own findings as a union discriminated by `code`; `rule` is the stable number
 * of a consistency rule, `origins` the cells concerned, the first one being where a click should lead.
 */
export interface FindingBase {
  readonly code: string;
  readonly severity: Severity;
  readonly rule?: number;
  readonly origins: readonly Origin[];
}

export type Outcome<T, F extends FindingBase = FindingBase> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly F[] }
  | { readonly ok: false; readonly findings: readonly F[] };

/** A value together with what was noticed while it was read or computed. */
export interface Noticed<T, F extends FindingBase = FindingBase> {
  readonly value: T;
  readonly findings: readonly F[];
}
