import { readFileSync } from "node:fs";
import { describeSankey } from "../../../src/drawing/sankey/describeSankey";
import { drawSankey } from "../../../src/drawing/sankey/drawSankey";
import type { SankeyDiagram } from "../../../src/drawing/sankey/diagram";
import { roundFigure } from "../../../src/drawing/sankey/legend";
import { picturePrinter } from "../../../src/drawing/picturePrinter";
import { pictureWords, type SankeyMark, type SankeyMedium } from "../../../src/messages/pictureWords";
import {
  coolingLoop,
  copperBalance,
  energyBalance,
  flowsOf,
  parkExchange,
  plantWater,
  randomPlant,
  waterUnits,
} from "./examples";

const words = pictureWords("zh-CN").sankey;
const draw = (diagram: SankeyDiagram) => drawSankey(diagram, words);
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>(?<text>[^<]*)</g)].map(({ groups }) => groups!["text"]!);
const water = (rows: Parameters<typeof flowsOf>[0]): SankeyDiagram => ({
  ...coolingLoop,
  flows: flowsOf(rows, "water"),
});

describe("a Sankey picture", () => {
  it("names what flows, the marks in use and the scale, and nothing else", () => {
    const { svg } = draw(
      water([
        ["外部", "甲", "新水", 100],
        ["甲", "外部", "排水", 100, { isComputed: true }],
      ]),
    );
    expect(textsOf(svg)).toEqual([
      "示例厂 2024年 循环冷却水平衡",
      "甲",
      "新水 100 m³",
      "排水 100 m³",
      "取水",
      "排水、废水",
      "未计量，由平衡推算",
      "比例尺：20 m³",
    ]);
  });

  it("draws a scale bar as high as a ribbon of its figure", () => {
    const { svg } = draw(coolingLoop);
    const [, top, bottom] = /M 4 ([\d.]+) H 16 M 10 [\d.]+ V ([\d.]+)/.exec(svg)!.map(Number);
    const figure = Number(/比例尺：([\d,]+)/.exec(svg)![1]!.replace(",", ""));
    const makeUp = /<path d="M ([\d.]+) ([\d.]+) L[^"]*" fill="#4477AA"/.exec(svg)!;
    const edges = makeUp[0].match(/L [\d.]+ ([\d.]+)/g)!.map((each) => Number(each.split(" ")[2]));
    expect((bottom! - top!) / figure).toBeCloseTo((Math.max(...edges) - Math.min(...edges)) / 62.5, 2);
  });

  it.each<readonly [SankeyMark, RegExp, SankeyDiagram]>([
    ["computed", /stroke-dasharray="4 2.5"/, water([["外部", "甲", "新水", 5, { isComputed: true }]])],
    ["uncertain", /fill="url\(#hatch4477AA\)"/, water([["外部", "甲", "新水", 5, { isUncertain: true }]])],
    [
      "unknown",
      /fill="none" stroke="#[0-9a-f]+" stroke-width="1.6" stroke-dasharray="0.1 4"/,
      water([["外部", "甲", "新水", null]]),
    ],
    ["suspect", /fill="none" stroke="#C00000"/, water([["外部", "甲", "新水", 5, { isSuspect: true }]])],
    ["negative", /fill="none" stroke="#C00000"/, water([["外部", "甲", "新水", -5]])],
    ["potential", /stroke-dasharray="7 4"/, water([["乙", "甲", "中水", 5, { isPotential: true }]])],
    [
      "broken",
      /stroke="#FFFFFF" stroke-width="5"/,
      water([
        ["外部", "甲", "新水", 5],
        ["甲", "甲", "循环水", 500, { kind: "循环" }],
      ]),
    ],
    ["stock", /stroke-width="2"/, water([["甲", "贮存", "水池", 5]])],
  ])("shows and explains what is %s, and only that", (mark, look, diagram) => {
    const { svg } = draw(diagram);
    expect(svg).toMatch(look);
    expect(textsOf(svg)).toContain(words.marks[mark]);
    const plain = draw(water([["外部", "甲", "新水", 5]])).svg;
    expect(plain).not.toMatch(look);
    expect(textsOf(plain)).not.toContain(words.marks[mark]);
  });

  it("outlines in red a unit that may leak", () => {
    const diagram = water([["外部", "甲", "新水", 5]]);
    expect(draw({ ...diagram, suspectUnits: ["甲"] }).svg).toMatch(/<rect[^>]*stroke="#C00000" stroke-width="2"/);
    expect(draw(diagram).svg).not.toContain("#C00000");
  });

  it("writes ? beside a flow that nobody can know, and no scale when nothing is known", () => {
    const texts = textsOf(draw(water([["外部", "甲", "新水", null]])).svg);
    expect(texts).toContain("新水 ?");
    expect(texts.filter((text) => text.startsWith("比例尺"))).toEqual([]);
  });

  it("calls a flow between enterprises without a figure not stated: nothing is computed there", () => {
    const texts = textsOf(draw(parkExchange).svg);
    expect(texts).toContain("数量未填（? 不按比例）");
    expect(texts).not.toContain(words.marks.unknown);
  });

  it("says that there is nothing to draw", () => {
    expect(textsOf(draw(water([])).svg)).toContain("没有可以绘制的流股");
    expect(textsOf(draw(water([["外部", "甲", "新水", 0]])).svg)).toContain("没有可以绘制的流股");
  });

  it("gives the same picture for the same flows in any order", () => {
    expect(draw({ ...plantWater, flows: [...plantWater.flows].reverse() }).svg).toBe(draw(plantWater).svg);
    const large = randomPlant(300, 3);
    expect(draw({ ...large, flows: [...large.flows].reverse() }).svg).toBe(draw(large).svg);
  });

  it("writes mark-up in names as text", () => {
    const texts = textsOf(draw(water([["外部", "A<B", "C&D", 5]])).svg);
    expect(texts).toEqual(expect.arrayContaining(["A&lt;B", "C&amp;D 5 m³"]));
  });

  it("has characters of the picture font only, in both languages", async () => {
    const printer = await picturePrinter({
      wasm: readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")),
      font: readFileSync(require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf")),
    });
    for (const language of ["zh-CN", "en"] as const) {
      const own = pictureWords(language).sankey;
      const sentences = [
        ...Object.values(own.media),
        ...Object.values(own.marks),
        own.nothing,
        own.merged(12, 345),
        own.unknownLeftOut(6),
      ];
      const all = [
        ...sentences,
        own.otherUnits(7, 8),
        own.otherFlows(9),
        own.atLeast,
        own.unstated,
        own.unknown,
        own.outside,
        own.stock,
        own.scale("1 m³"),
      ];
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>${all.join(" ")}</text></svg>`;
      expect(printer.print(svg).missing).toEqual([]);
      for (const diagram of [plantWater, copperBalance, parkExchange])
        expect(printer.print(drawSankey(diagram, own).svg).missing).toEqual([]);
    }
  });
});

describe("a Sankey picture of a large network", () => {
  const large = randomPlant(1000, 11);

  it("merges small units and flows and says how many", () => {
    const { svg, width, height } = draw(large);
    expect(textsOf(svg).find((text) => text.includes("已合并"))).toMatch(
      /^为便于阅读，\d+ 个小单元、\d+ 股小流股已合并表示，明细见结果表。$/,
    );
    expect((svg.match(/<rect [^>]*rx="2"/g) ?? []).length).toBeLessThan(50);
    expect(width).toBeLessThan(4000);
    expect(height).toBeLessThan(3000);
  });

  it("is drawn in the twinkling of an eye", () => {
    draw(large);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      draw(large);
      return performance.now() - start;
    });
    // A tenth of a second is what a reader does not notice; other work on the machine is allowed for.
    expect(Math.min(...times)).toBeLessThan(200);
  });
});

describe("the alternative text", () => {
  it("tells units, flows and the largest of these", () => {
    const text = describeSankey(
      water([
        ["外部", "甲", "新水", 100],
        ["甲", "乙", "一次水", 60.25],
        ["乙", "外部", "", null],
      ]),
      words,
    );
    expect(text).toBe(
      "桑基图。示例厂 2024年 循环冷却水平衡：2 个单元，3 股流股。外部→甲 新水 100 m³；甲→乙 一次水 60.25 m³。",
    );
  });

  it("is short, however large the network", () => {
    for (const diagram of [energyBalance, waterUnits, randomPlant(1000, 3)])
      expect(describeSankey(diagram, words).length).toBeLessThan(300);
  });
});

describe("the figure of a scale bar", () => {
  it.each([
    [0.013, 0.02],
    [1, 1],
    [2.1, 5],
    [5.5, 10],
    [70000, 100000],
  ])("is round: at least %d is %d", (least, figure) => expect(roundFigure(least)).toBe(figure));
});

it("has a word for every medium and mark in both languages", () => {
  const [chinese, english] = (["zh-CN", "en"] as const).map((language) => pictureWords(language).sankey);
  for (const medium of Object.keys(chinese!.media) as SankeyMedium[])
    expect(english!.media[medium]).not.toMatch(/[一-龥]/);
  expect(new Set(Object.values(chinese!.media)).size).toBe(Object.keys(chinese!.media).length);
});
