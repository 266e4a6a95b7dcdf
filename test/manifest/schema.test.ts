import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { manifestFor } from "../../src/taskpane/build/manifestFor.cjs";

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
const schemaFile = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(__dirname, "schema", fileName), "utf8"),
});

async function mistakesOf(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: "manifest.xml", contents: xml },
    schema: schemaFile("manifest.xsd"),
    preload: [schemaFile("basicTypes.xsd"), schemaFile("versionOverrides.xsd")],
  });
  return errors.map(({ message }) => message);
}

/** The manifest with one passage changed; a passage that is not there would make the test meaningless. */
function changed(from: string | RegExp, to: string): string {
  const other = manifest.replace(from, to);
  expect(other).not.toBe(manifest);
  return other;
}

describe("manifest.xml against the schema", () => {
  it("is valid", async () => {
    expect(await mistakesOf(manifest)).toEqual([]);
  });

  it("is valid for an intranet address", async () => {
    const xml = manifestFor(manifest, "https://intranet.example:8443/qingshen/");
    expect(xml).toContain('DefaultValue="https://intranet.example:8443/qingshen/taskpane.html"');
    expect(xml).not.toContain("localhost");
    expect(await mistakesOf(xml)).toEqual([]);
  });

  it.each([
    ["Version after ProviderName", /(<Version>.*<\/Version>)(\s*)(<ProviderName>.*<\/ProviderName>)/, "$3$2$1"],
    [
      "Requirements before Hosts",
      /(<Hosts>\s*<Host Name.*?<\/Hosts>)(\s*)(<Requirements>.*?<\/Requirements>)/s,
      "$3$2$1",
    ],
    ["the tab's label before its groups", /(<Group id.*<\/Group>)(\s*)(<Label resid="Tab.Label" \/>)/s, "$3$2$1"],
    [
      "FunctionFile after the extension point",
      /(<FunctionFile.*?\/>)(\s*)(<ExtensionPoint.*<\/ExtensionPoint>)/s,
      "$3$2$1",
    ],
    ["Icon before Supertip", /(<Supertip>.*?<\/Supertip>)(\s*)(<Icon>.*?<\/Icon>)/s, "$3$2$1"],
    [
      "the pane's title before its address",
      /(<SourceLocation resid.*?\/>)(\s*)(<Title resid="Pane.Title" \/>)/,
      "$3$2$1",
    ],
    [
      "long strings before short ones",
      /(<bt:ShortStrings>.*<\/bt:ShortStrings>)(\s*)(<bt:LongStrings>.*<\/bt:LongStrings>)/s,
      "$3$2$1",
    ],
    ["http", "https://localhost:3000/taskpane.html", "http://localhost:3000/taskpane.html"],
    ["a resource id of 33 characters", ' id="Pane.Url"', ` id="${"P".repeat(33)}"`],
    ["a short string of 126 characters", 'DefaultValue="一键评级"', `DefaultValue="${"评".repeat(126)}"`],
    ["a long string of 251 characters", /(id="Pane.Tip" DefaultValue=)"[^"]*"/, `$1"${"评".repeat(251)}"`],
    ["two resources of one id", ' id="Check.16"', ' id="Grade.16"'],
    ["a button without icon", /<\/Supertip>\s*<Icon>.*?<\/Icon>/s, "</Supertip>"],
    ["a permission that does not exist", "ReadWriteDocument", "Everything"],
    ["an id that is no UUID", /<Id>.*<\/Id>/, "<Id>qingshen</Id>"],
    ["an unknown element", "<Permissions>", "<Runtimes /><Permissions>"],
  ])("refuses %s", async (_, from, to) => {
    expect(await mistakesOf(changed(from, to))).not.toEqual([]);
  });

  it("refuses an address that is not https", () => {
    expect(() => manifestFor(manifest, "http://intranet/qingshen")).toThrow(/QINGSHEN_ADDRESS/);
    expect(() => manifestFor(manifest, "intranet")).toThrow();
  });
});
