import { readFileSync } from "node:fs";
import { parse } from "opentype.js";
import { figureText, quantityText } from "../../../src/drawing/sankey/figures";
import { shorten, textWidth, wrapText } from "../../../src/drawing/sankey/textBlock";

interface Measuring {
  getAdvanceWidth(text: string, size: number): number;
}

describe("the width of a text", () => {
  it("is never less than in the picture font, and not much more", () => {
    const file = readFileSync(require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"));
    const font = parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength), {
      lowMemory: true,
    }) as unknown as Measuring;
    const texts = [
      "循环冷却水 1,234.5 m³",
      "NaOH（30%）投加量",
      "10kV 配电 MWh/a",
      "W-101 塔顶",
      "≥3,535 m³",
      "Cooling tower make-up",
      "Ⅱ级 4#炉",
      "kgce/t",
      "其他 12 股",
    ];
    for (const text of texts) {
      const real = font.getAdvanceWidth(text, 12);
      expect(textWidth(text, 12)).toBeGreaterThanOrEqual(real);
      expect(textWidth(text, 12)).toBeLessThan(real * 1.25 + 4);
    }
  });
});

describe("breaking a text into lines", () => {
  const room = { size: 10, width: 60, lines: 2 };

  it("makes lines of about equal width", () => {
    expect(wrapText("污水处理及回用", room)).toEqual(["污水处理", "及回用"]);
  });

  it("keeps words and figures whole where they fit", () => {
    expect(wrapText("二级 RO 浓水 W101", room)).toEqual(["二级 RO", "浓水 W101"]);
  });

  it("cuts what has no room and marks that", () => {
    expect(wrapText("第二套装置间接冷却循环回水总管", room)).toEqual(["第二套装置间", "接冷却循环…"]);
    expect(shorten("循环冷却水系统", { size: 10, width: 45 })).toBe("循环冷…");
    expect(shorten("循环水", { size: 10, width: 45 })).toBe("循环水");
  });
});

describe("a figure beside its flow", () => {
  it.each([
    [1234.56, null, "1,235"],
    [12.3456, null, "12.35"],
    [2.5, null, "2.5"],
    [0.0123456, null, "0.01235"],
    [186400, null, "186,400"],
    [-4.7, null, "-4.7"],
    [12.3456, 12.346, "12.346"],
    [123456.789, 123456.79, "123,457"],
  ])("%d printed as %p is %s", (value, printed, text) => expect(figureText(value, printed)).toBe(text));

  it("has its unit as one writes it", () => {
    expect(quantityText("5", "m3")).toBe("5 m³");
    expect(quantityText("5", "m3/d")).toBe("5 m³/d");
    expect(quantityText("5", "")).toBe("5");
  });
});
