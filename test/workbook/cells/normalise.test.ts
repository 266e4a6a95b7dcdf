import fc from "fast-check";
import { normaliseHeading, normaliseName, normaliseText, sameText } from "../../../src/workbook/cells/normalise";

describe("one spelling for what a reader takes for the same", () => {
  test.each([
    ["指 标\n名 称", "指标名称"],
    ["实        际", "实际"],
    ["产值（万元）", "产值(万元)"],
    ["产值【万元】", "产值(万元)"],
    ["用水量 m³", "用水量m3"],
    ["面积㎡", "面积m2"],
    ["Ⅱ级基准值", "Ⅱ级基准值"],
    ["ⅱ级", "Ⅱ级"],
    ["１２３％", "123%"],
    ["10⁻³", "10^-3"],
    ["SO₂ 排放量", "SO2排放量"],
    ["Cu  Ni", "Cu Ni"],
    ["(2+ n）层", "(2+n)层"],
    ["  标题  ", "标题"],
    ["零\u200B宽", "零宽"],
  ])("%j is %j", (text, normal) => {
    expect(normaliseText(text)).toBe(normal);
  });

  test("headings lose the star of limiting indicators and the colon", () => {
    expect(normaliseHeading("*单位产品取水量：")).toBe("单位产品取水量");
    expect(normaliseHeading("＊ 单位产品取水量")).toBe("单位产品取水量");
  });

  test("enterprise names differ in spaces and brackets only by slip", () => {
    expect(normaliseName("某 某（昆山） 有限公司")).toBe("某某(昆山)有限公司");
    expect(normaliseName("ABC DEF Ltd")).toBe("ABCDEFLtd");
    expect(sameText("排放 浓度（mg/L）", "排放浓度(mg/L)")).toBe(true);
    expect(sameText("排放浓度", "排放量")).toBe(false);
  });

  test("Ⅱ and II stay different texts, only the level reader takes them for the same", () => {
    expect(sameText("Ⅱ", "II")).toBe(false);
  });

  test("an accent that the writing system set apart joins its letter", () => {
    expect(normaliseText("𝓉῭")).toBe(normaliseText(normaliseText("𝓉῭")));
    expect(normaliseText("A\u200B\u0308")).toBe("Ä");
  });

  test("normalising twice changes nothing", () => {
    const signs = fc.constantFrom(..."指标 　\n（)【]Ⅰⅱ10⁻³㎥ABab:：*/％…");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: signs }), fc.string({ unit: "grapheme" })), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });
});
