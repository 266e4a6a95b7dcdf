import type { FindingView } from "../../desk/views";
import type { PaneWords } from "../pane.terms";

/** Findings as lines for a sheet or a document, with a heading, separated by tabs. */
export function findingLines(findings: readonly FindingView[], words: PaneWords): string {
  const { headings } = words.findings;
  const columns = [
    headings.severity,
    headings.rule,
    headings.cell,
    headings.message,
    headings.basis,
    headings.decision,
  ];
  return [columns, ...findings.map((finding) => cells(finding, words))].map((line) => line.join("\t")).join("\n");
}

/** One finding to send to somebody: cell and sentence. */
export function findingText({ origins, message }: FindingView): string {
  return origins[0] === undefined ? message : `${origins[0]}\t${message}`;
}

function cells(finding: FindingView, words: PaneWords): readonly string[] {
  const { severity, rule, origins, message, basis, decision } = finding;
  return [
    words.severity[severity],
    rule === null ? "" : String(rule),
    origins.join(" "),
    message,
    basis ?? "",
    decision,
  ].map(asPlainCell);
}

/** No breaks inside a cell, and nothing that a spreadsheet would take for a formula. */
function asPlainCell(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}
