import { contentTypeOf } from "../../../../src/package/contentTypes";
import { openPackage, type OfficePackage } from "../../../../src/package/officePackage";
import { addRelation, readRelations } from "../../../../src/package/relations";
import { PROJECT_NAMESPACE, type Plan } from "../../../../src/workbook/port";
import { emptyWorkbookPackage } from "../../../../src/workbook/xlsx/emptyWorkbook";
import { openXlsx } from "../../../../src/workbook/xlsx/xlsxWorkbook";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const remember = (text: string): Plan => [{ kind: "projectState", text }];

async function applied(bytes: Uint8Array, plan: Plan): Promise<Uint8Array> {
  const workbook = openXlsx(bytes, "审核.xlsx");
  await workbook.apply(plan);
  return workbook.bytes();
}

/** A workbook with custom XML of somebody else. */
function withForeignPart(xml: string): OfficePackage {
  const pkg = emptyWorkbookPackage();
  pkg.set("customXml/item1.xml", xml);
  addRelation(pkg, "xl/workbook.xml", { type: `${RELATIONSHIPS}/customXml`, target: "customXml/item1.xml" });
  return pkg;
}

const stateOf = async (bytes: Uint8Array) => (await openXlsx(bytes, "审核.xlsx").read()).projectState;

describe("the project state in a file", () => {
  it("is a custom XML part with its properties, as the standard has it", async () => {
    const pkg = openPackage(await applied(emptyWorkbookPackage().save(), remember("<状态>")));
    expect(pkg.text("customXml/item1.xml")).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<project xmlns="${PROJECT_NAMESPACE}">&lt;状态&gt;</project>`,
    );
    const part = readRelations(pkg, "xl/workbook.xml").find(({ kind }) => kind === "customXml");
    expect(part?.target).toBe("customXml/item1.xml");
    expect(readRelations(pkg, "customXml/item1.xml")).toEqual([
      expect.objectContaining({ kind: "customXmlProps", target: "customXml/itemProps1.xml" }),
    ]);
    expect(pkg.text("customXml/itemProps1.xml")).toContain(`ds:uri="${PROJECT_NAMESPACE}"`);
    expect(contentTypeOf(pkg, "customXml/itemProps1.xml")).toBe(
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    );
  });

  it("comes out byte for byte the same when it is remembered again", async () => {
    const once = await applied(emptyWorkbookPackage().save(), remember("一"));
    expect(Buffer.from(await applied(once, remember("一"))).equals(once)).toBe(true);
    const changed = await applied(await applied(once, remember("二")), remember("一"));
    expect(Buffer.from(changed).equals(once)).toBe(true);
  });

  it.each([
    ["of another namespace", '<project xmlns="urn:other">1</project>'],
    ["that only mentions ours", `<a xmlns="urn:other">${PROJECT_NAMESPACE}</a>`],
    ["that is no XML at all", "<project"],
  ])("leaves a part %s byte for byte", async (_, xml) => {
    const bytes = withForeignPart(xml).save();
    expect(await stateOf(bytes)).toBeUndefined();
    const after = await applied(bytes, remember("一"));
    expect(openPackage(after).text("customXml/item1.xml")).toBe(xml);
    expect(openPackage(after).paths()).toContain("customXml/item2.xml");
    expect(await stateOf(after)).toBe("一");
  });

  it("is found under a prefix too, as another program may write it", async () => {
    const pkg = withForeignPart(`<q:project xmlns:q="${PROJECT_NAMESPACE}">改过</q:project>`);
    expect(await stateOf(pkg.save())).toBe("改过");
  });

  it("stays when a plan does not speak of it", async () => {
    const once = await applied(emptyWorkbookPackage().save(), remember("一"));
    const after = await applied(once, [{ kind: "createSheet", sheet: "评价结果" }]);
    expect(await stateOf(after)).toBe("一");
  });
});
