import type { OfficePackage } from "../../package/officePackage";
import { PackageFailure } from "../../package/packageFailure";
import { readRelations } from "../../package/relations";
import { XmlScanner } from "../../package/xml/xmlScanner";
import { PROJECT_NAMESPACE } from "../port";

/** Our own text among the custom XML parts of the workbook; undefined when there is none. */
export function readProjectState(pkg: OfficePackage, workbookPath: string): string | undefined {
  const path = projectPart(pkg, workbookPath);
  if (path === undefined) return undefined;
  const scanner = new XmlScanner(pkg.text(path), path);
  scanner.next();
  return scanner.text();
}

/** Path of the custom XML part whose root is ours. */
export function projectPart(pkg: OfficePackage, workbookPath: string): string | undefined {
  return readRelations(pkg, workbookPath)
    .filter(({ kind, isExternal, target }) => kind === "customXml" && !isExternal && pkg.has(target))
    .map(({ target }) => target)
    .find((path) => isOurs(pkg, path));
}

/** A part of somebody else may be anything, also what we cannot read: then it is not ours. */
function isOurs(pkg: OfficePackage, path: string): boolean {
  try {
    const scanner = new XmlScanner(pkg.text(path), path);
    if (!scanner.next() || !scanner.is("project")) return false;
    const { prefix } = scanner;
    return scanner.attribute(prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`) === PROJECT_NAMESPACE;
  } catch (error) {
    if (error instanceof PackageFailure) return false;
    throw error;
  }
}
