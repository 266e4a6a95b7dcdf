import { assert } from "../../core/outcome/assert";
import type { Origin } from "../../core/outcome/outcome";
import type { Written } from "../../core/quantity/quantity";
import type { ReportRun } from "../port";
import type { Figure, Section } from "./section";

/** What stands in one `{place}` of a sentence. */
export type SentencePart =
  | ({ readonly kind: "figure"; readonly key: string } & Figure)
  /** Traced too when a digit stands in it and its cell is known. */
  | {
      readonly kind: "words";
      readonly key: string;
      readonly text: string;
      readonly label?: string;
      readonly origins?: readonly Origin[];
    }
  /** Plain words that belong to the sentence itself (家, 企业, Ⅱ级). */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "blank"; readonly hint: string }
  /** Number of a table of this report. */
  | { readonly kind: "table"; readonly key: string };

/**
 * One paragraph from a sentence template: every `{place}` becomes a run that can be found again by its key, a visible
 * blank or the number of a table; its figures go to the trace.
 *
 * @example writeSentence("审核小组由{count}人组成。", { count: { kind: "figure", key: "team.count", … } })
 */
export function writeSentence(template: string, parts: Readonly<Record<string, SentencePart>>): Section {
  const pieces = template.split(/\{(\w+)\}/);
  const used = pieces.flatMap((piece, index) => (index % 2 === 1 ? [partNamed(piece, parts)] : []));
  const runs = pieces.flatMap((piece, index): ReportRun[] => {
    if (index % 2 === 1) return [runOf(partNamed(piece, parts))];
    return piece === "" ? [] : [{ kind: "text", text: piece }];
  });
  return {
    blocks: [{ kind: "paragraph", text: runs }],
    figures: used.flatMap(figuresOf),
  };
}

/** A number in a sentence; plain text where no cell is known, because a figure without a cell cannot be traced. */
export function figurePart(key: string, figure: Figure): SentencePart {
  return figure.origins.length === 0 ? { kind: "text", text: figure.value } : { kind: "figure", key, ...figure };
}

/** Words when there are some, else a visible blank that names what is missing. */
export function wordsOrBlank(key: string, written: Partial<Written> | undefined, label: string): SentencePart {
  const text = written?.text?.trim() ?? "";
  if (text === "") return { kind: "blank", hint: label };
  return { kind: "words", key, text, label, origins: written?.origin === undefined ? [] : [written.origin] };
}

function figuresOf(part: SentencePart): readonly Figure[] {
  if (part.kind === "figure") {
    const { label, value, unit, origins } = part;
    return [{ label, value, unit, origins }];
  }
  if (part.kind !== "words" || !/\d/.test(part.text)) return [];
  return [{ label: part.label ?? part.key, value: part.text, unit: "", origins: part.origins ?? [] }];
}

function partNamed(name: string, parts: Readonly<Record<string, SentencePart>>): SentencePart {
  const part = parts[name];
  assert(part, `sentence template names {${name}}, which has no value`);
  return part;
}

function runOf(part: SentencePart): ReportRun {
  if (part.kind === "blank") return { kind: "blank", hint: part.hint };
  if (part.kind === "table") return { kind: "reference", table: part.key };
  if (part.kind === "text") return part;
  return { kind: "field", key: part.key, text: part.kind === "figure" ? part.value : part.text };
}
