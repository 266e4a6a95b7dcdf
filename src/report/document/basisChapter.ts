import type { BasisDocument, BasisKind } from "../../core/audit/guide";
import { basisKindLabels } from "./labels.terms";
import { plainParagraph } from "./paragraph";
import type { ReportInput } from "./reportInput";
import { type Section, joinSections } from "./section";
import { sentences } from "./sentences.terms";

const ORDER: readonly BasisKind[] = ["law", "policy", "standard", "technical"];

/** 编制依据: the guide's own list by kind; what is local is left to be written. */
export function basisChapter({ guide }: ReportInput): Section {
  const kinds = ORDER.filter((kind) => guide.basis.some((document) => document.kind === kind));
  return joinSections([
    plainParagraph(sentences.basisLead),
    ...kinds.flatMap((kind, index) => [
      plainParagraph(`（${index + 1}）${basisKindLabels[kind]}`),
      ...guide.basis.filter((document) => document.kind === kind).map((document) => plainParagraph(cited(document))),
    ]),
  ]);
}

function cited({ title, documentNo }: BasisDocument): string {
  return documentNo === undefined ? `《${title}》` : `《${title}》（${documentNo}）`;
}
