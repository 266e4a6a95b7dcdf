import { strToU8, zipSync } from "fflate";
import { nodeCodec } from "../../src/cli/nodeCodec";
import { openPackage } from "../../src/package/officePackage";

const text = "<row><c>镀镍</c></row>".repeat(200_000);
const packed = zipSync({ "a.xml": strToU8(text) });

const open = (bytes: Uint8Array) => openPackage(bytes, undefined, nodeCodec);

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

const directory = (bytes: Uint8Array): number => new DataView(bytes.buffer).getUint32(bytes.length - 22 + 16, true);

describe("packing with Node's zlib", () => {
  it("reads what others packed, whole and in pieces, and others read what it packed", () => {
    expect(open(packed).text("a.xml")).toBe(text);
    expect([...open(packed).textPieces("a.xml")].join("")).toBe(text);
    const pkg = open(packed);
    pkg.set("b.xml", `${text}<!-- -->`);
    expect(openPackage(pkg.save()).text("b.xml")).toBe(`${text}<!-- -->`);
  });

  it("gives the same bytes when large parts are packed meanwhile", async () => {
    const pkg = open(packed);
    pkg.set("a.xml", `<!-- -->${text}`);
    pkg.set("b.xml", `${text}<!-- -->`);
    pkg.set("c.xml", "<c/>");
    expect(await pkg.saveMeanwhile()).toEqual(pkg.save());
    pkg.set("b.xml", "<b/>");
    pkg.remove("a.xml");
    const saved = await pkg.saveMeanwhile();
    expect(saved).toEqual(pkg.save());
    expect(openPackage(saved).text("b.xml")).toBe("<b/>");
  });

  it("takes a part that is larger than it says for a bomb", () => {
    const lying = withByte(packed, directory(packed) + 26, 0x01);
    expect(() => open(lying).text("a.xml")).toThrow(expect.objectContaining({ code: "bomb" }));
  });

  it("refuses damaged content", () => {
    const damaged = withByte(packed, 60, (packed[60] ?? 0) ^ 0xff);
    expect(() => open(damaged).text("a.xml")).toThrow(expect.objectContaining({ code: "damaged" }));
  });
});
