import { emptyPackage, type OfficePackage } from "../../../src/package/officePackage";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface HandmadeWorkbook {
  /** Content of `<worksheet>`, one per sheet, or of the whole part when it begins with `<?` or a prefixed root. */
  readonly sheets: readonly string[];
  /** Attributes of the `<sheet>` elements. */
  readonly sheetAttributes?: readonly string[];
  /** Further content of `<workbook>` before and after `<sheets>`. */
  readonly before?: string;
  readonly after?: string;
  /** Content of `<sst>` and `<styleSheet>`. */
  readonly strings?: string;
  readonly styles?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook written by hand, part by part, as some program might have written it. */
export function handmade(workbook: HandmadeWorkbook): OfficePackage {
  const pkg = emptyPackage();
  const relations = workbook.sheets.map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`));
  pkg.set("_rels/.rels", relationships([relation("rId1", "officeDocument", "xl/workbook.xml")]));
  const sheets = workbook.sheets.map(
    (_, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}" ${workbook.sheetAttributes?.[i] ?? ""}/>`,
  );
  pkg.set(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}">${workbook.before ?? ""}<sheets>${sheets.join("")}</sheets>${workbook.after ?? ""}</workbook>`,
  );
  workbook.sheets.forEach((xml, i) => pkg.set(`xl/worksheets/sheet${i + 1}.xml`, sheetPart(xml)));
  if (workbook.strings !== undefined) {
    relations.push(relation("rId90", "sharedStrings", "/xl/sharedStrings.xml"));
    pkg.set("xl/sharedStrings.xml", `<sst xmlns="${main}">${workbook.strings}</sst>`);
  }
  if (workbook.styles !== undefined) {
    relations.push(relation("rId91", "styles", "styles.xml"));
    pkg.set("xl/styles.xml", `<styleSheet xmlns="${main}">${workbook.styles}</styleSheet>`);
  }
  pkg.set("xl/_rels/workbook.xml.rels", relationships(relations));
  for (const [path, xml] of Object.entries(workbook.parts ?? {})) pkg.set(path, xml);
  return pkg;
}

/** `linked:` before the target marks an external one. */
export function relation(id: string, kind: string, target: string): string {
  const mode = target.startsWith("linked:") ? ' TargetMode="External"' : "";
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target.replace("linked:", "")}"${mode}/>`;
}

export function relationships(relations: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`;
}

function sheetPart(xml: string): string {
  if (/^<(\?|!|\w+:worksheet)/.test(xml)) return xml;
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}" xmlns:r="${office}">${xml}</worksheet>`;
}
