import { addDefault, addOverride } from "../../package/contentTypes";
import { emptyPackage, type OfficePackage } from "../../package/officePackage";
import { addRelation } from "../../package/relations";
import { escapeAttribute } from "../../package/xml/escape";
import { bodyFont } from "./fonts.terms";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Ids below belong to the built-in formats. */
const firstFormatId = 164;

const workbookXml =
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">` +
  '<workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
  "<sheets></sheets></workbook>";

/** Style 0 is the default; style n has the nth number format. */
function stylesXml(numberFormats: readonly string[]): string {
  const formats = numberFormats.map(
    (format, index) => `<numFmt numFmtId="${firstFormatId + index}" formatCode="${escapeAttribute(format)}"/>`,
  );
  const styles = numberFormats.map(
    (_, index) =>
      `<xf numFmtId="${firstFormatId + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return (
    `${declaration}<styleSheet xmlns="${main}">` +
    (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join("")}</numFmts>` : "") +
    `<fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="${bodyFont}"/><family val="2"/><charset val="134"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0"/></styleSheet>'
  );
}

const appXml =
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  "<Application>QingShen</Application></Properties>";

const coreXml =
  `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>QingShen</dc:creator></cp:coreProperties>';

/**
 * A workbook without any sheet: whoever saves it must have added one, an .xlsx needs at least one.
 * No date stands in it, so equal content gives equal bytes.
 */
export function emptyWorkbookPackage(numberFormats: readonly string[] = []): OfficePackage {
  const pkg = emptyPackage();
  addDefault(pkg, "rels", "application/vnd.openxmlformats-package.relationships+xml");
  addDefault(pkg, "xml", "application/xml");
  addPart(pkg, { path: "xl/workbook.xml", xml: workbookXml, type: `${spreadsheetType}.sheet.main+xml` });
  addPart(pkg, { path: "xl/styles.xml", xml: stylesXml(numberFormats), type: `${spreadsheetType}.styles+xml` });
  addPart(pkg, {
    path: "docProps/app.xml",
    xml: appXml,
    type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  });
  addPart(pkg, {
    path: "docProps/core.xml",
    xml: coreXml,
    type: "application/vnd.openxmlformats-package.core-properties+xml",
  });
  addRelation(pkg, "", { type: `${office}/officeDocument`, target: "xl/workbook.xml" });
  addRelation(pkg, "", { type: `${office}/extended-properties`, target: "docProps/app.xml" });
  addRelation(pkg, "", { type: `${packageRelations}/metadata/core-properties`, target: "docProps/core.xml" });
  addRelation(pkg, "xl/workbook.xml", { type: `${office}/styles`, target: "xl/styles.xml" });
  return pkg;
}

function addPart(
  pkg: OfficePackage,
  part: { readonly path: string; readonly xml: string; readonly type: string },
): void {
  pkg.set(part.path, part.xml);
  addOverride(pkg, part.path, part.type);
}
