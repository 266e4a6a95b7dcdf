import type { PaneWords } from "../pane.terms";
import type { FindingGroup } from "./groupFindings";

/** The rule in words where it is known, else its number, else the part of the work. */
export function groupTitle({ rule, area, basis }: FindingGroup, { findings }: PaneWords): string {
  if (rule === null) return findings.groups[area];
  return basis ?? findings.ruleNo(rule);
}
