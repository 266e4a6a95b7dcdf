import { figuresIn, type DescribedFinding } from "../../messages/describe";

/**
 * Key under which the consultant's words on a finding survive a rerun: code, rule, the cells it points at and the
 * figures in its text. The wording is left out, so that a better sentence or another language keeps the key.
 */
export function findingKeys(findings: readonly DescribedFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

function findingKey({ code, rule, origins, message, figures = figuresIn(message) }: DescribedFinding): string {
  return `${code}·${shortHash([rule ?? "", ...origins, "", ...figures].join("\n"))}`;
}

/** FNV-1a, twice with different starts: 64 bits are enough to tell the findings of one workbook apart. */
function shortHash(text: string): string {
  let [first, second] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + i), 0x01000193);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
