/** @jest-environment jsdom */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const root = join(__dirname, "../..");
const xml = new DOMParser().parseFromString(readFileSync(join(root, "manifest.xml"), "utf8"), "application/xml");
const elements = [...xml.getElementsByTagName("*")];
const named = (name: string) => elements.filter((element) => element.localName === name);
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";
const resources = named("Resources").flatMap((element) => [...element.children].flatMap((list) => [...list.children]));

/** Width and height as the PNG's own header says. */
function pixelsOf(file: string): [number, number] {
  const header = readFileSync(join(root, file));
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}

function addressOf(resid: string): string {
  const resource = resources.find(({ id }) => id === resid);
  return resource ? attribute(resource, "DefaultValue") : "";
}

const iconFile = (address: string) => `assets/icons/${basename(address)}`;

describe("manifest.xml", () => {
  it("asks for Excel 2019 and later", () => {
    const [set] = named("Set");
    expect([attribute(set!, "Name"), attribute(set!, "MinVersion")]).toEqual(["ExcelApi", "1.7"]);
    expect(named("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual([
      "Workbook",
      "Workbook",
    ]);
  });

  it("carries the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(named("Version")[0]?.textContent).toBe(`${version}.0`);
  });

  it("uses every resource, and every resource it uses is there, of the right kind", () => {
    const kinds: Record<string, string> = {
      Image: "Images",
      LearnMoreUrl: "Urls",
      FunctionFile: "Urls",
      SourceLocation: "Urls",
      Label: "ShortStrings",
      Title: "ShortStrings",
      Description: "LongStrings",
    };
    const used = elements.filter((element) => element.hasAttribute("resid"));
    for (const element of used) {
      const resource = resources.find(({ id }) => id === attribute(element, "resid"));
      expect(`${attribute(element, "resid")} in ${resource?.parentElement?.localName}`).toBe(
        `${attribute(element, "resid")} in ${kinds[element.localName]}`,
      );
    }
    const ids = new Set(used.map((element) => attribute(element, "resid")));
    expect(resources.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("speaks Chinese, and English for en-US, in every text", () => {
    expect(named("DefaultLocale")[0]?.textContent).toBe("zh-CN");
    const texts = [...named("String"), ...named("DisplayName"), ...named("Description").filter((e) => !e.id)].filter(
      (element) => element.hasAttribute("DefaultValue"),
    );
    expect(texts.length).toBeGreaterThanOrEqual(13);
    for (const element of texts) {
      expect(attribute(element, "DefaultValue")).toMatch(/[\u4e00-\u9fff]/);
      const [english, ...others] = [...element.children];
      expect(others).toEqual([]);
      expect(attribute(english!, "Locale")).toBe("en-US");
      expect(attribute(english!, "Value")).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it("names icons of our own that are there in the pixels they are asked for", () => {
    const sized = named("Image").filter((image) => image.hasAttribute("size"));
    expect([...new Set(sized.map((image) => attribute(image, "size")))]).toEqual(["16", "32", "80"]);
    for (const image of sized) {
      const size = Number(attribute(image, "size"));
      expect(pixelsOf(iconFile(addressOf(attribute(image, "resid"))))).toEqual([size, size]);
    }
    const sizes = { IconUrl: 32, HighResolutionIconUrl: 64 };
    for (const [name, size] of Object.entries(sizes))
      expect(pixelsOf(iconFile(attribute(named(name)[0]!, "DefaultValue")))).toEqual([size, size]);
  });

  it("gives each button the icons and the name of its own", () => {
    const buttons = named("Control").map((control) => ({
      label: addressOf(attribute(control.getElementsByTagName("Label")[0]!, "resid")),
      icons: [...control.getElementsByTagName("bt:Image")].map((image) => attribute(image, "resid")),
    }));
    expect(buttons).toEqual([
      { label: "一键评级", icons: ["Grade.16", "Grade.32", "Grade.80"] },
      { label: "核对数据", icons: ["Check.16", "Check.32", "Check.80"] },
      { label: "打开面板", icons: ["Pane.16", "Pane.32", "Pane.80"] },
    ]);
    expect(addressOf(attribute(named("CustomTab")[0]!.lastElementChild!, "resid"))).toBe("清洁生产审核");
  });

  it("names pages that the build makes", () => {
    const addresses = elements
      .flatMap((element) => [attribute(element, "DefaultValue")])
      .filter((value) => value.startsWith("http"));
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/localhost:3000\/(icons\/[a-z]+-\d+\.png|(taskpane|commands|index)\.html)$/);
      const { pathname } = new URL(address);
      if (pathname.endsWith(".png")) expect(existsSync(join(root, "assets", pathname))).toBe(true);
    }
  });

  it("calls ribbon functions that the commands associate", () => {
    const functions = named("FunctionName").map((element) => element.textContent ?? "");
    expect(functions).toEqual(["gradeAudit", "checkAudit"]);
    const folder = join(root, "src/commands");
    const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .join("\n");
    for (const name of functions) expect(source).toContain(`Office.actions.associate("${name}"`);
  });
});
