import type { Guide } from "./guide";

/**
 * The guide that a text names: by id, title, common short title or document number; a longer text (with issuer or
 * year around it) counts when exactly one guide's title stands in it. Book title marks, brackets and spaces are ignored.
 *
 * @example findGuide("《行业整体清洁生产审核指南》（征求意见稿）", guides)?.id === "cppc-industry"
 */
export function findGuide(text: string, guides: readonly Guide[]): Guide | undefined {
  const wanted = comparable(text);
  if (wanted === "") return undefined;
  const named = guides.find((guide) => namesOf(guide).includes(wanted));
  if (named) return named;
  const mentioned = guides.filter((guide) => wanted.includes(comparable(guide.title)));
  return mentioned.length === 1 ? mentioned[0] : undefined;
}

function namesOf(guide: Guide): readonly string[] {
  const names = [guide.id, guide.title, ...guide.shortTitles, ...(guide.documentNo ? [guide.documentNo] : [])];
  return names.map(comparable);
}

function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s《》〈〉「」“”"'()[\]〔〕【】]/g, "");
}
