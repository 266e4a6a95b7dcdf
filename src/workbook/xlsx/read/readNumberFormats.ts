import type { OfficePackage } from "../../../package/officePackage";
import { XmlScanner } from "../../../package/xml/xmlScanner";
import { builtInFormats } from "./builtInFormats.terms";

/** Number format of each cell style (`s` of a cell is the index); undefined for General. */
export type NumberFormats = readonly (string | undefined)[];

export function readNumberFormats(pkg: OfficePackage, path: string | undefined): NumberFormats {
  if (path === undefined) return [];
  const scanner = new XmlScanner(pkg.text(path), path);
  const ids: number[] = [];
  const custom = new Map<number, string>();
  scanner.nextOpen("styleSheet");
  scanner.forEachChild((group) => {
    if (group.is("numFmts")) {
      group.forEachChild((format) => {
        custom.set(Number(format.attribute("numFmtId")), format.attribute("formatCode") ?? "");
      });
    } else if (group.is("cellXfs")) group.forEachChild((style) => ids.push(Number(style.attribute("numFmtId") ?? 0)));
  });
  return ids.map((id) => formatOf(id, custom));
}

function formatOf(id: number, custom: ReadonlyMap<number, string>): string | undefined {
  const format = custom.get(id) ?? builtInFormats.get(id);
  return format === undefined || format === "" || /^general$/i.test(format) ? undefined : format;
}
