import type { FindingView } from "../../desk/views";
import type { FindingArea } from "../pane.terms";
import type { FindingFilter } from "../paneState";

/** Findings of one rule; those without a rule by the part of the work that saw them. */
export interface FindingGroup {
  readonly key: string;
  readonly rule: number | null;
  readonly area: FindingArea;
  readonly basis: string | null;
  readonly findings: readonly FindingView[];
}

const AREAS: readonly FindingArea[] = [
  "read",
  "recognise",
  "input",
  "indicators",
  "grading",
  "balance",
  "water",
  "energy",
  "check",
  "guide",
  "drawing",
];

/** Heads of codes that belong to an area of another name. */
const PART_OF: Readonly<Record<string, FindingArea>> = {
  balanceInput: "balance",
  statedBalance: "balance",
  energyInput: "energy",
};

export function groupKey({ rule, code }: FindingView): string {
  return rule === null ? areaOf(code) : `rule${rule}`;
}

/** Groups in the order in which their first findings come: the most severe ahead. */
export function groupFindings(findings: readonly FindingView[]): readonly FindingGroup[] {
  const groups = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const key = groupKey(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, members]) => ({ ...headOf(members), key, findings: members }));
}

function headOf(members: readonly FindingView[]): Pick<FindingGroup, "rule" | "area" | "basis"> {
  const [first] = members;
  return { rule: first?.rule ?? null, area: areaOf(first?.code ?? ""), basis: first?.basis ?? null };
}

function areaOf(code: string): FindingArea {
  const head = code.slice(0, code.indexOf("."));
  return PART_OF[head] ?? AREAS.find((area) => area === head) ?? "rest";
}

/** What the filter lets through: severity, group, and every word of the text somewhere in the finding. */
export function filterFindings(findings: readonly FindingView[], filter: FindingFilter): readonly FindingView[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter(
    (finding) =>
      (filter.severities.length === 0 || filter.severities.includes(finding.severity)) &&
      (filter.group === null || groupKey(finding) === filter.group) &&
      (words.length === 0 || holdsAll(finding, words)),
  );
}

function holdsAll({ message, basis, origins, decision }: FindingView, words: readonly string[]): boolean {
  const text = [message, basis ?? "", decision, ...origins].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}
