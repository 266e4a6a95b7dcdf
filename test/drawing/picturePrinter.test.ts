import { readFileSync } from "node:fs";
import { picturePrinter, type PicturePrinter } from "../../src/drawing/picturePrinter";
import { svgText } from "../../src/drawing/svgText";

const label = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="40" font-size="20"><text x="4" y="28">${svgText(text)}</text></svg>`;

describe("SVG to PNG with a font from a package", () => {
  let printer: PicturePrinter;

  beforeAll(async () => {
    printer = await picturePrinter({
      wasm: readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")),
      font: readFileSync(require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf")),
    });
  });

  const isPng = (png: Uint8Array) => Buffer.from(png.subarray(1, 4)).toString("latin1") === "PNG";

  it("draws the characters of the trade: Chinese, Ⅰ Ⅱ Ⅲ, ≤ ≥, m³", () => {
    const picture = printer.print(label("单位产品取水量 Ⅰ Ⅱ Ⅲ ≤ ≥ m³ ％"));
    expect(picture.missing).toEqual([]);
    expect(isPng(picture.png)).toBe(true);
  });

  it("really draws them: another text gives another picture, an empty one a smaller file", () => {
    const [one, other, empty] = ["清洁生产", "审核报告", ""].map((text) => Buffer.from(printer.print(label(text)).png));
    expect(one!.equals(other!)).toBe(false);
    expect(empty!.length).toBeLessThan(one!.length / 2);
  });

  it("draws the ₂ of CO₂, which the font lacks, as a lowered 2", () => {
    expect(printer.print(label("CO₂")).missing).toEqual([]);
    expect(svgText("tCO₂/t")).toContain(">2</tspan>");
  });

  it("names a character the font does not have instead of losing it silently", () => {
    expect(printer.print(label("𠮷田电镀")).missing).toEqual(["𠮷"]);
  });

  it("gives equal bytes for equal input", () => {
    const [first, second] = [printer.print(label("Ⅱ级")).png, printer.print(label("Ⅱ级")).png];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it("keeps markup characters as text", () => {
    expect(svgText('a<b & "c"')).toBe("a&lt;b &amp; &quot;c&quot;");
  });
});
