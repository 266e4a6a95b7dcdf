import type { OfficePackage } from "../../../package/officePackage";
import { readRelations } from "../../../package/relations";
import { XmlScanner } from "../../../package/xml/xmlScanner";
import { parseArea } from "../../address";
import type { TableSnapshot } from "../../port";

/** The tables (ListObjects) of a sheet. */
export function readTables(pkg: OfficePackage, sheetPath: string): readonly TableSnapshot[] {
  return readRelations(pkg, sheetPath)
    .filter((relation) => relation.kind === "table" && pkg.has(relation.target))
    .flatMap((relation) => readTable(pkg, relation.target));
}

function readTable(pkg: OfficePackage, path: string): readonly TableSnapshot[] {
  const scanner = new XmlScanner(pkg.text(path), path);
  if (!scanner.nextOpen("table")) return [];
  const area = parseArea(scanner.attribute("ref") ?? "");
  const name = scanner.attribute("displayName") ?? scanner.attribute("name") ?? "";
  return area ? [{ name, area, hasTotals: Number(scanner.attribute("totalsRowCount") ?? 0) > 0 }] : [];
}
