import type { OfficePackage } from "./officePackage";
import { folderOf, relativeTarget, resolveTarget } from "./partPath";
import { appendChild, removeElements } from "./xml/editXml";
import { escapeAttribute } from "./xml/escape";
import { XmlScanner } from "./xml/xmlScanner";

export interface Relation {
  readonly id: string;
  /** Full type, transitional or strict. */
  readonly type: string;
  /** Last step of the type: `worksheet`, `image`, `hyperlink` … the same for transitional and strict files. */
  readonly kind: string;
  /** Part path, or for an external one the address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface NewRelation {
  readonly type: string;
  /** Part path or, with `isExternal`, an address. */
  readonly target: string;
  readonly isExternal?: boolean;
  /** Absent: the next free `rIdN`. */
  readonly id?: string;
}

const relationsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const emptyRelations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationsNamespace}"></Relationships>`;

/** Where the relations of a part stand; "" is the package itself. */
export function relationsPath(part: string): string {
  const folder = folderOf(part);
  return `${folder === "" ? "" : `${folder}/`}_rels/${part.slice(folder === "" ? 0 : folder.length + 1)}.rels`;
}

/** Relations of a part in file order; empty when it has none. */
export function readRelations(pkg: OfficePackage, part: string): readonly Relation[] {
  const path = relationsPath(part);
  if (!pkg.has(path)) return [];
  const scanner = new XmlScanner(pkg.text(path), path);
  const relations: Relation[] = [];
  while (scanner.nextOpen("Relationship")) {
    const type = scanner.attribute("Type") ?? "";
    const written = scanner.attribute("Target") ?? "";
    const isExternal = scanner.attribute("TargetMode") === "External";
    relations.push({
      id: scanner.attribute("Id") ?? "",
      type,
      kind: type.slice(type.lastIndexOf("/") + 1),
      target: isExternal ? written : resolveTarget(part, written),
      isExternal,
    });
  }
  return relations;
}

/** Adds a relation and returns its id. */
export function addRelation(pkg: OfficePackage, part: string, relation: NewRelation): string {
  const path = relationsPath(part);
  const xml = pkg.has(path) ? pkg.text(path) : emptyRelations;
  const id = relation.id ?? nextId(readRelations(pkg, part));
  const target = relation.isExternal ? relation.target : relativeTarget(part, relation.target);
  const mode = relation.isExternal ? ' TargetMode="External"' : "";
  const tag = (prefix: string): string =>
    `<${prefix}Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(relation.type)}" Target="${escapeAttribute(target)}"${mode}/>`;
  pkg.set(path, appendChild(xml, path, tag));
  return id;
}

/** Removes the relation of that id; the part with relations goes when its last one goes. */
export function removeRelation(pkg: OfficePackage, part: string, id: string): void {
  const path = relationsPath(part);
  if (!pkg.has(path)) return;
  const xml = removeElements(
    pkg.text(path),
    path,
    (scanner) => scanner.is("Relationship") && scanner.attribute("Id") === id,
  );
  pkg.set(path, xml);
  if (readRelations(pkg, part).length === 0) pkg.remove(path);
}

function nextId(relations: readonly Relation[]): string {
  const numbers = relations.map((relation) => Number(/^rId(\d{1,9})$/.exec(relation.id)?.[1] ?? 0));
  return `rId${Math.max(0, ...numbers) + 1}`;
}
