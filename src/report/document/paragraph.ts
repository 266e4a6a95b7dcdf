import type { Block } from "../port";
import { type Section, emptySection, joinSections } from "./section";

export function plainParagraph(text: string): Section {
  const block: Block = { kind: "paragraph", text: [{ kind: "text", text }] };
  return { ...emptySection, blocks: [block] };
}

/** One visible blank per hint, after a lead when there is one. */
export function blankParagraphs(hints: readonly string[], lead = ""): Section {
  return joinSections(
    hints.map((hint) => ({
      blocks: [
        {
          kind: "paragraph",
          text: [...(lead === "" ? [] : [{ kind: "text" as const, text: lead }]), { kind: "blank", hint }],
        },
      ],
      figures: [],
    })),
  );
}
