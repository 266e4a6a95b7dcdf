import type { HostFacts } from "../desk/desk";
import type { PaneFailure } from "./paneState";

/** What a report to us needs: facts of the program and the failure, nothing out of the workbook but what the failure names. */
export function diagnostics(facts: HostFacts, failure: PaneFailure | null): string {
  const lines = [
    `QingShen ${facts.version} (${facts.build})`,
    facts.program,
    ...facts.requirementSets,
    ...(failure ? [`${failure.during ?? "show"}: ${failure.code}`, failure.text, failure.detail] : []),
  ];
  return lines.filter((line) => line !== "").join("\n");
}
