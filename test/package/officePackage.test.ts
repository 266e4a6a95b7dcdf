import { zipSync, strToU8 } from "fflate";
import { emptyPackage, openPackage } from "../../src/package/officePackage";
import { PackageFailure } from "../../src/package/packageFailure";
import { crc32 } from "../../src/package/zip/crc32";

const content = "<a>表格 & 数据</a>";

function sample(): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8(content),
    "xl/media/image1.png": [new Uint8Array([1, 2, 3, 4]), { level: 0 }],
  });
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (failure) {
    if (failure instanceof PackageFailure) return failure.code;
    throw failure;
  }
  return "no failure";
}

/** Compressed bytes and header of every entry as they stand in the file. */
function patchByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

function centralDirectory(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 22 + 16, true);
}

test("crc32 has the check value of the standard", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(strToU8("456789"), crc32(strToU8("123")))).toBe(0xcbf43926);
});

describe("a sound package", () => {
  test("lists, reads and finds parts whatever their case", () => {
    const pkg = openPackage(sample());
    expect(pkg.paths()).toEqual(["[Content_Types].xml", "xl/workbook.xml", "xl/media/image1.png"]);
    expect(pkg.text("xl/Workbook.xml")).toBe(content);
    expect([...pkg.bytes("xl/media/image1.png")]).toEqual([1, 2, 3, 4]);
    expect([...pkg.textPieces("xl/workbook.xml")].join("")).toBe(content);
    expect(pkg.has("xl/other.xml")).toBe(false);
    expect(codeOf(() => pkg.text("xl/other.xml"))).toBe("missingPart");
  });

  test("saving changes nothing, saving twice gives the same bytes", () => {
    const once = openPackage(sample()).save();
    expect(openPackage(once).save()).toEqual(once);
  });

  test("only the part that was set is compressed anew; order stays, new parts come last", () => {
    const before = sample();
    const pkg = openPackage(before);
    pkg.set("xl/workbook.xml", "<b/>");
    pkg.set("xl/new.xml", "<n/>");
    pkg.remove("xl/media/image1.png");
    pkg.set("xl/media/image1.png", new Uint8Array([9]));
    const after = openPackage(pkg.save());
    expect(after.paths()).toEqual(["[Content_Types].xml", "xl/workbook.xml", "xl/media/image1.png", "xl/new.xml"]);
    expect(after.text("xl/workbook.xml")).toBe("<b/>");
    expect([...after.bytes("xl/media/image1.png")]).toEqual([9]);
  });

  test("setting equal content leaves the package as it was, also after a change or without its byte order mark", () => {
    const bytes = zipSync({
      "a.xml": [strToU8("\ufeff<a/>"), { level: 9 }],
      "b.xml": [strToU8(content), { level: 1 }],
    });
    const saved = openPackage(bytes).save();
    const pkg = openPackage(saved);
    pkg.set("b.xml", "<other/>");
    pkg.set("b.xml", content);
    pkg.set("a.xml", pkg.text("a.xml"));
    expect(pkg.save()).toEqual(saved);
  });

  test("a removed part is gone", () => {
    const pkg = openPackage(sample());
    pkg.remove("xl/workbook.xml");
    expect(pkg.has("xl/workbook.xml")).toBe(false);
    expect(openPackage(pkg.save()).paths()).not.toContain("xl/workbook.xml");
  });

  test("backslashes, folders and UTF-16 parts of other programs are understood", () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0]);
    const pkg = openPackage(zipSync({ "xl/": new Uint8Array(), "xl\\workbook.xml": utf16 }));
    expect(pkg.paths()).toEqual(["xl/workbook.xml"]);
    expect(pkg.text("xl/workbook.xml")).toBe("<a/>");
    expect([...pkg.textPieces("xl/workbook.xml")].join("")).toBe("<a/>");
  });

  test("a package made from nothing", () => {
    const pkg = emptyPackage();
    pkg.set("a.xml", "<a/>");
    expect(openPackage(pkg.save()).text("a.xml")).toBe("<a/>");
  });
});

describe("what is no sound package is refused", () => {
  test("empty, text, web page", () => {
    expect(codeOf(() => openPackage(new Uint8Array()))).toBe("truncated");
    expect(codeOf(() => openPackage(strToU8("序号,企业名称\n")))).toBe("notAPackage");
    expect(codeOf(() => openPackage(strToU8("<html><table>")))).toBe("notAPackage");
  });

  test("cut off at any place", () => {
    const bytes = sample();
    for (let length = 2; length < bytes.length; length++) {
      expect(codeOf(() => openPackage(bytes.slice(0, length)))).toBe("truncated");
    }
  });

  test("a damaged byte in a part is noticed when the part is read", () => {
    const bytes = zipSync({ "a.xml": [strToU8(content.repeat(40)), { level: 6 }] });
    const compressed = 30 + "a.xml".length;
    const codes = [0, 3, 9, 20].map((at) => {
      const damaged = patchByte(bytes, compressed + at, (bytes[compressed + at] ?? 0) ^ 0x55);
      return codeOf(() => openPackage(damaged).text("a.xml"));
    });
    for (const code of codes) expect(["damaged", "bomb"]).toContain(code);
  });

  test("encryption flag and unknown compression", () => {
    const bytes = sample();
    const central = centralDirectory(bytes);
    expect(codeOf(() => openPackage(patchByte(bytes, central + 8, 1)))).toBe("encrypted");
    expect(codeOf(() => openPackage(patchByte(bytes, central + 10, 14)))).toBe("unsupportedCompression");
  });

  test("an entry that stands twice", () => {
    const bytes = zipSync({ "a.xml": strToU8("<a/>"), "b.xml": strToU8("<b/>") });
    const doubled = patchByte(bytes, bytes.lastIndexOf("b".charCodeAt(0)), "a".charCodeAt(0));
    expect(codeOf(() => openPackage(doubled))).toBe("duplicatePart");
    expect(codeOf(() => openPackage(zipSync({ "a.xml": strToU8("1"), "A.XML": strToU8("2") })))).toBe("duplicatePart");
  });

  test.each([
    ["xls", ["Root Entry", "Workbook"]],
    ["doc", ["Root Entry", "WordDocument"]],
  ])("an old binary %s", (kind, names) => {
    expect(() => openPackage(compoundFile(names))).toThrow(
      expect.objectContaining({ code: "oldOffice", details: { kind } }),
    );
  });

  test("an encrypted workbook, which is a compound file too", () => {
    expect(codeOf(() => openPackage(compoundFile(["Root Entry", "EncryptionInfo", "EncryptedPackage"])))).toBe(
      "encrypted",
    );
  });
});

describe("bombs", () => {
  const zeros = new Uint8Array(20 * 1024 ** 2);

  test("a part of 20 MB out of 20 KB", () => {
    expect(codeOf(() => openPackage(zipSync({ "a.xml": zeros })))).toBe("bomb");
  });

  test("a part that inflates to more than it declares stops at once", () => {
    const bytes = zipSync({ "a.xml": zeros });
    const central = centralDirectory(bytes);
    new DataView(bytes.buffer).setUint32(central + 24, 1000, true);
    expect(codeOf(() => openPackage(bytes).bytes("a.xml"))).toBe("bomb");
  });

  test("too many parts, too many bytes, a part too large for one text", () => {
    const limits = { parts: 3, totalBytes: 100, wholePartBytes: 50, ratio: 400, ratioFromBytes: 1000 };
    const four = Object.fromEntries([1, 2, 3, 4].map((n) => [`${n}.xml`, strToU8("<a/>")]));
    expect(codeOf(() => openPackage(zipSync(four), limits))).toBe("bomb");
    expect(codeOf(() => openPackage(zipSync({ "a.xml": new Uint8Array(101) }), limits))).toBe("bomb");
    const pkg = openPackage(zipSync({ "a.xml": strToU8("x".repeat(60)) }), limits);
    expect(codeOf(() => pkg.text("a.xml"))).toBe("bomb");
    expect([...pkg.textPieces("a.xml")].join("")).toBe("x".repeat(60));
  });

  test("entries that share their bytes", () => {
    const random = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 104729) & 255);
    const bytes = zipSync({ "a.bin": [random, { level: 0 }], "b.bin": strToU8("b"), "c.bin": strToU8("c") });
    const view = new DataView(bytes.buffer);
    for (const entry of [1, 2]) {
      const at = centralDirectory(bytes) + entry * (46 + "a.bin".length);
      view.setUint32(at + 20, 5000, true);
      view.setUint32(at + 42, 0, true);
    }
    expect(codeOf(() => openPackage(bytes))).toBe("bomb");
  });
});

/** The directory of a compound file: 512 bytes of header, then entries of 128 bytes. */
function compoundFile(names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + names.length * 128);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  names.forEach((name, index) => {
    const at = 512 + index * 128;
    [...name].forEach((letter, i) => view.setUint16(at + 2 * i, letter.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * name.length + 2, true);
  });
  return bytes;
}
