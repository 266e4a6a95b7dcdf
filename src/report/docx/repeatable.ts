import { emptyPackage, type OfficePackage, openPackage } from "../../package/officePackage";

/**
 * The same package without what differs from one packing to the next: random relation ids, ids of bookmarks and
 * pictures that count on over all documents of the process, creation time, zip times. Equal documents give equal bytes.
 */
export function repeatable(packed: Uint8Array): OfficePackage {
  const source = openPackage(packed);
  const result = emptyPackage();
  for (const path of source.paths()) result.set(path, repeatablePart(path, source));
  return result;
}

function repeatablePart(path: string, source: OfficePackage): string | Uint8Array {
  if (!/\.(xml|rels)$/.test(path)) return source.bytes(path);
  const renamed = withCountedRelations(source.text(path), path, source);
  if (path === "docProps/core.xml")
    return renamed.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, "");
  return withoutQuestions(withCountedIds(renamed));
}

/** A dirty field makes Word ask on opening whether to update it. */
function withoutQuestions(xml: string): string {
  return xml.replace(/(<w:fldChar\b[^>]*?) w:dirty="(?:true|false)"/g, "$1");
}

/** Bookmarks and pictures numbered in the order of the part. */
function withCountedIds(xml: string): string {
  const bookmarks = counted(xml, /<w:bookmarkStart\b[^>]*\bw:id="(\d+)"/g);
  const headings = counted(xml, /<w:bookmarkStart\b[^>]*\bw:name="_Toc(\d+)"/g);
  return xml
    .replace(/(\bw:(?:name|anchor)="_Toc|PAGEREF _Toc)(\d+)/g, (_, head: string, id: string) => {
      return `${head}${headings.get(id) ?? id}`;
    })
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/g, (_, head: string, id: string) => {
      return `${head}${bookmarks.get(id) ?? id}"`;
    })
    .replace(/(<wp:docPr\b[^>]*?\bid=")\d+"/g, countingReplacer());
}

function countingReplacer(): (match: string, head: string) => string {
  let count = 0;
  return (_, head) => `${head}${(count += 1)}"`;
}

/** Relation ids `rId…` numbered in the order of the relations file, there and in the part that uses them. */
function withCountedRelations(xml: string, path: string, source: OfficePackage): string {
  const relations = path.endsWith(".rels") ? path : relationsOf(path);
  if (!source.has(relations)) return xml;
  const ids = counted(source.text(relations), /<Relationship\b[^>]*\bId="([^"]+)"/g);
  return xml.replace(/(\bId=|\br:\w+=)"([^"]+)"/g, (whole, head: string, id: string) => {
    const count = ids.get(id);
    return count === undefined ? whole : `${head}"rId${count}"`;
  });
}

function relationsOf(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** First group of each match → 1, 2, 3 … */
function counted(xml: string, pattern: RegExp): ReadonlyMap<string, number> {
  const found = new Set([...xml.matchAll(pattern)].map((match) => match[1] ?? ""));
  return new Map([...found].map((id, index) => [id, index + 1]));
}
