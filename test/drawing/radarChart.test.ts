import fc from "fast-check";
import { radarChart, type Radar } from "../../src/drawing/radarChart";

const SIZE = 12;
const names = ["生产工艺及装备", "资源能源消耗", "资源综合利用", "污染物产生", "产品特征", "清洁生产管理"];

function radar(axes: readonly string[]): Radar {
  const values = axes.map((_, i) => (i % 5) / 4);
  return { title: "甲厂", axes, rings: ["50", "100"], series: [{ name: "Ⅱ级", colour: "#2F75B5", values }] };
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the texts of the picture stand: a Chinese character is as wide as it is high. */
function boxesOf(svg: string): readonly Box[] {
  const written = /<text x="(?<x>[\d.]+)" y="(?<y>[\d.-]+)" text-anchor="(?<anchor>\w+)">(?<text>[^<]*)</g;
  return [...svg.matchAll(written)].map(({ groups = {} }) => boxOf(groups));
}

function boxOf(groups: Readonly<Record<string, string>>): Box {
  const { x, y, anchor = "", text = "" } = groups;
  const width = [...text].length * SIZE;
  const left = Number(x) - width * (SHARE_LEFT[anchor] ?? 0);
  return { text, left, right: left + width, top: Number(y) - SIZE * 0.9, bottom: Number(y) + SIZE * 0.2 };
}

const SHARE_LEFT: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** Corners of the first polygon filled so. */
function pointsOf(svg: string, fill: string): readonly (readonly number[])[] {
  const written = new RegExp(`<polygon points="([^"]+)" fill="${fill}"`).exec(svg)?.[1] ?? "";
  return written.split(" ").map((corner) => corner.split(",").map(Number));
}

/** From the centre to the rim. */
const RADIUS = 140;

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function expectReadable({ svg, width, height }: ReturnType<typeof radarChart>): void {
  const boxes = boxesOf(svg);
  for (const [i, box] of boxes.entries()) {
    expect(box.left >= 0 && box.right <= width && box.top >= 30 && box.bottom <= height - 28).toBe(true);
    expect(boxes.slice(i + 1).filter((other) => meet(box, other))).toEqual([]);
  }
}

describe("a radar", () => {
  it("has a corner for every value, as far out as the value says", () => {
    const { svg } = radarChart({ ...radar(["甲", "乙", "丙", "丁"]), rings: ["100"] });
    const corners = pointsOf(svg, "#2F75B5");
    const rim = pointsOf(svg, "none");
    const [x = 0, y = 0] = [rim[0]?.[0], rim[1]?.[1]];
    expect(corners).toEqual([
      [x, y],
      [x + RADIUS / 4, y],
      [x, y + RADIUS / 2],
      [x - (RADIUS * 3) / 4, y],
    ]);
  });

  it("keeps values beyond the rim inside", () => {
    const beyond = { name: "Ⅰ级", colour: "#2E8B57", values: [1.2, 1, -1] };
    const full = { ...beyond, values: [1, 1, 0] };
    const base = radar(["甲", "乙", "丙"]);
    expect(radarChart({ ...base, series: [beyond] }).svg).toBe(radarChart({ ...base, series: [full] }).svg);
  });

  it("writes the names of classes side by side without touching", () => {
    expectReadable(radarChart(radar(names)));
  });

  it("writes mark-up in names as text", () => {
    expect(radarChart(radar(["COD<50", "a&b", '"'])).svg).toMatch(/COD&lt;50[\s\S]*a&amp;b/);
  });

  it("keeps labels apart and inside the picture, however many and long they are", () => {
    const axis = fc.string({
      unit: fc.constantFrom(..."单位产品综合能耗水重复利用率12.5"),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(axis, { minLength: 3, maxLength: 60 }), (axes) => expectReadable(radarChart(radar(axes)))),
      { numRuns: 60, seed: 20261121 },
    );
  });
});
