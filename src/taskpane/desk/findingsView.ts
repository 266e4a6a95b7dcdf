import type { DescribedFinding } from "../../messages/describe";
import type { Snapshot } from "../../workbook/port";
import { assignWords, consultantWords } from "../../workbook/results/consultantWords";
import { findingKeys } from "../../workbook/results/findingKey";
import type { FindingView } from "./views";

/** The findings with the keys of 校核结果, and what the consultant wrote there about them. */
export function findingsView(findings: readonly DescribedFinding[], snapshot: Snapshot): readonly FindingView[] {
  const keyed = withKeys(findings);
  const { byKey } = assignWords(consultantWords(snapshot), keyed);
  return keyed.map(({ key, finding }) => ({
    key,
    code: finding.code,
    severity: finding.severity,
    rule: finding.rule ?? null,
    message: finding.message,
    basis: finding.basis ?? null,
    origins: [...new Set(finding.origins)],
    decision: byKey.get(key)?.decision ?? "",
  }));
}

/** Keys under which 校核结果 may list a finding now: its own, and the one it had before rows moved. */
export function listedKeys(findings: readonly DescribedFinding[], snapshot: Snapshot, key: string): readonly string[] {
  const { byKey } = assignWords(consultantWords(snapshot), withKeys(findings));
  const written = byKey.get(key)?.key;
  return written === undefined ? [key] : [key, written];
}

function withKeys(findings: readonly DescribedFinding[]) {
  const keys = findingKeys(findings);
  return findings.map((finding, i) => ({ finding, key: keys[i] ?? "" }));
}
