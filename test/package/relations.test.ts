import {
  addDefault,
  addOverride,
  contentTypeOf,
  contentTypesPath,
  removeOverride,
} from "../../src/package/contentTypes";
import { emptyPackage } from "../../src/package/officePackage";
import { addRelation, readRelations, relationsPath, removeRelation } from "../../src/package/relations";

const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

test("relations stand beside their part", () => {
  expect(relationsPath("")).toBe("_rels/.rels");
  expect(relationsPath("xl/workbook.xml")).toBe("xl/_rels/workbook.xml.rels");
});

test("targets: relative, absolute, upwards, external, strict and prefixed", () => {
  const pkg = emptyPackage();
  pkg.set(
    "xl/_rels/workbook.xml.rels",
    `<p:Relationships xmlns:p="u">
      <p:Relationship Id="rId1" Type="${type}" Target="worksheets/sheet1.xml"/>
      <p:Relationship Id="rId2" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet%202.xml"/>
      <p:Relationship Id="rId3" Type="a/image" Target="../media/图 1.png"/>
      <p:Relationship Id="rId4" Type="a/externalLinkPath" Target="file:///C:\\数据.xlsx" TargetMode="External"/>
    </p:Relationships>`,
  );
  const relations = readRelations(pkg, "xl/workbook.xml");
  expect(relations.map((relation) => relation.target)).toEqual([
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet 2.xml",
    "media/图 1.png",
    "file:///C:\\数据.xlsx",
  ]);
  expect(relations.map((relation) => relation.kind)).toEqual(["worksheet", "worksheet", "image", "externalLinkPath"]);
  expect(addRelation(pkg, "xl/workbook.xml", { type, target: "xl/worksheets/sheet3.xml" })).toBe("rId5");
  expect(pkg.text("xl/_rels/workbook.xml.rels")).toContain('<p:Relationship Id="rId5"');
  expect(readRelations(pkg, "xl/workbook.xml")[4]?.target).toBe("xl/worksheets/sheet3.xml");
});

test("adding and removing leaves no trace", () => {
  const pkg = emptyPackage();
  const sheet = "xl/worksheets/sheet1.xml";
  const id = addRelation(pkg, sheet, { type: "t/table", target: "xl/tables/table1.xml" });
  expect(pkg.text(relationsPath(sheet))).toContain('Target="../tables/table1.xml"');
  addRelation(pkg, sheet, { type: "t/hyperlink", target: "https://a.b/?c=1&d=2", isExternal: true });
  removeRelation(pkg, sheet, id);
  expect(readRelations(pkg, sheet)).toEqual([
    { id: "rId2", type: "t/hyperlink", kind: "hyperlink", target: "https://a.b/?c=1&d=2", isExternal: true },
  ]);
  removeRelation(pkg, sheet, "rId2");
  expect(pkg.has(relationsPath(sheet))).toBe(false);
});

test("content types: override before default, declared once, removable", () => {
  const pkg = emptyPackage();
  addDefault(pkg, "xml", "application/xml");
  addDefault(pkg, "XML", "text/xml");
  addOverride(pkg, "xl/charts/chart1.xml", "chart");
  const once = pkg.text(contentTypesPath);
  addOverride(pkg, "xl/charts/chart1.xml", "chart");
  expect(pkg.text(contentTypesPath)).toBe(once);
  expect(contentTypeOf(pkg, "xl/charts/chart1.xml")).toBe("chart");
  expect(contentTypeOf(pkg, "xl/other.xml")).toBe("application/xml");
  removeOverride(pkg, "xl/charts/chart1.xml");
  expect(contentTypeOf(pkg, "xl/charts/chart1.xml")).toBe("application/xml");
});
