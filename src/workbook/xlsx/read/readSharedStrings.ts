import type { OfficePackage } from "../../../package/officePackage";
import { XmlScanner } from "../../../package/xml/xmlScanner";
import { elementWindows } from "./elementWindows";
import { readRichText } from "./readRichText";

/** The texts that cells name by number. */
export function readSharedStrings(pkg: OfficePackage, path: string | undefined): readonly string[] {
  const texts: string[] = [];
  if (path === undefined || !pkg.has(path)) return texts;
  for (const window of elementWindows(pkg, path, { name: "si", container: "sst" })) {
    const scanner = new XmlScanner(window, path);
    while (scanner.nextOpen("si")) texts.push(readRichText(scanner));
  }
  return texts;
}
