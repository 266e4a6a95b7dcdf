import fc from "fast-check";
import { PackageFailure } from "../../src/package/packageFailure";
import { decodeControlCharacters, encodeControlCharacters } from "../../src/package/xml/controlCharacters";
import { decodeEntities } from "../../src/package/xml/entities";
import { appendChild, removeElements } from "../../src/package/xml/editXml";
import { escapeAttribute, escapeText } from "../../src/package/xml/escape";
import { XmlScanner } from "../../src/package/xml/xmlScanner";

const prefixed = `<?xml version="1.0"?><!-- <x:row r="9"/> --><x:rows xmlns:x="u"><x:row r="1" note='a>b "c"'>甲 &amp; 乙<![CDATA[<丙>]]></x:row><x:row r = "2"/></x:rows>`;

describe("scanning", () => {
  test("elements by local name, attributes in any quotes, text with CDATA and entities", () => {
    const scanner = new XmlScanner(prefixed);
    expect(scanner.nextOpen("row")).toBe(true);
    expect(scanner.prefix).toBe("x:");
    expect(scanner.attributes()).toEqual([
      { name: "r", value: "1" },
      { name: "note", value: 'a>b "c"' },
    ]);
    expect(scanner.text()).toBe("甲 & 乙<丙>");
    expect(scanner.nextOpen("row")).toBe(true);
    expect(scanner.attribute("r")).toBe("2");
    expect(scanner.isEmpty).toBe(true);
    expect(scanner.text()).toBe("");
    expect(scanner.nextOpen("row")).toBe(false);
  });

  test("start and end cut the tag out of the text", () => {
    const scanner = new XmlScanner(prefixed);
    scanner.nextOpen("rows");
    expect(prefixed.slice(scanner.start, scanner.end)).toBe('<x:rows xmlns:x="u">');
    scanner.skip();
    expect(prefixed.slice(scanner.start, scanner.end)).toBe("</x:rows>");
  });

  test("an attribute with prefix is found by its local name, an own one first", () => {
    const scanner = new XmlScanner('<sheet r:id="rId1" name="a"/>');
    scanner.next();
    expect(scanner.attribute("id")).toBe("rId1");
    expect(scanner.attribute("r:id")).toBe("rId1");
    expect(scanner.attribute("state")).toBeUndefined();
  });

  test.each([
    ["entityExpansion", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ["brokenXml", "<a><b></a"],
    ["brokenXml", "<a><!-- never closed </a>"],
    ["brokenXml", "<a><b>"],
  ])("%s in %s", (code, xml) => {
    const walk = (): void => {
      const scanner = new XmlScanner(xml, "xl/a.xml");
      if (scanner.next()) scanner.skip();
    };
    expect(walk).toThrow(PackageFailure);
    expect(walk).toThrow(expect.objectContaining({ code }));
  });

  test("a tag of a million characters without a value is read in one go", () => {
    const scanner = new XmlScanner(`<a ${"b".repeat(1_000_000)}>`);
    expect(scanner.next()).toBe(true);
    expect(scanner.attributes()).toEqual([]);
  });
});

describe("escaping", () => {
  test("entities of all notations, unknown ones stay", () => {
    expect(decodeEntities("&lt;&#20225;&#x4F01;&amp;amp;&nbsp;&#x110000;")).toBe("<企企&amp;&nbsp;&#x110000;");
  });

  test("control characters as Office writes them", () => {
    expect(encodeControlCharacters("a\u0007b_x0041_")).toBe("a_x0007_b_x005F_x0041_");
    expect(decodeControlCharacters("a_x0007_b_x005F_x0041_")).toBe("a\u0007b_x0041_");
    expect(decodeControlCharacters("行_x000D_\n")).toBe("行\r\n");
  });

  test("what XML cannot hold is left out", () => {
    expect(escapeText("a\u0000\ud800b")).toBe("ab");
    expect(escapeText("😀")).toBe("😀");
  });

  test("any text survives text and attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const scanner = new XmlScanner(
          `<a b="${escapeAttribute(encodeControlCharacters(text))}">${escapeText(encodeControlCharacters(text))}</a>`,
        );
        scanner.next();
        const attribute = decodeControlCharacters(scanner.attribute("b") ?? "");
        return attribute === text && decodeControlCharacters(scanner.text()) === text;
      }),
      { seed: 1 },
    );
  });
});

describe("editing", () => {
  test("a child is put last, in the root's own prefix, also into an empty root", () => {
    const child = (prefix: string): string => `<${prefix}b/>`;
    expect(appendChild("<a><c/></a>", "", child)).toBe("<a><c/><b/></a>");
    expect(appendChild('<x:a xmlns:x="u"/>', "", child)).toBe('<x:a xmlns:x="u"><x:b/></x:a>');
  });

  test("elements are cut out with all they hold", () => {
    const xml = '<a><b i="1"><c/></b> <b i="2"/><d/></a>';
    expect(removeElements(xml, "", (scanner) => scanner.is("b"))).toBe("<a> <d/></a>");
  });
});
