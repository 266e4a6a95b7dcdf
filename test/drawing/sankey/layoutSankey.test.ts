import fc from "fast-check";
import type { SankeyDiagram } from "../../../src/drawing/sankey/diagram";
import type { PlacedRibbon, SankeyLayout } from "../../../src/drawing/sankey/layout";
import { layoutSankey } from "../../../src/drawing/sankey/layoutSankey";
import { summarise } from "../../../src/drawing/sankey/summarise";
import { pictureWords } from "../../../src/messages/pictureWords";
import { overlaps, pairs, returningRibbons, stretchesOf, swingsOf } from "./boxes";
import * as examples from "./examples";

const words = pictureWords("zh-CN").sankey;
const layoutOf = (diagram: SankeyDiagram): SankeyLayout => layoutSankey(summarise(diagram, words).diagram, words);

const { coolingLoop, plantWater, copperBalance, energyBalance, waterUnits, parkExchange, randomPlant } = examples;
const drawn: readonly (readonly [string, SankeyDiagram])[] = [
  ["cooling water of four plants", coolingLoop],
  ["water of a plant", plantWater],
  ["copper", copperBalance],
  ["energy in four links", energyBalance],
  ["units of water use", waterUnits],
  ["exchange in a park", parkExchange],
  ["60 flows", randomPlant(60, 5)],
  ["200 flows", randomPlant(200, 7)],
  ["1000 flows", randomPlant(1000, 11)],
];

const places = fc.constantFrom("外部", "贮存", ..."甲乙丙丁戊己庚辛壬癸", "污水处理及中水回用车间", "空压站");
const names = fc.constantFrom("新水", "循环水", "回用水", "第二套装置的间接冷却循环回水总管", "损失", "");
const values = fc.oneof(
  { arbitrary: fc.double({ min: 0.01, max: 20000, noNaN: true }), weight: 8 },
  fc.constantFrom(null, 0, -12.5, 1e-7),
);
const networks = fc
  .array(fc.tuple(places, places, names, values), { minLength: 1, maxLength: 45 })
  .map((rows) => ({ ...coolingLoop, flows: examples.flowsOf(rows, "water") }));

/** Holds for the pictures above and for networks of any shape, most of them with loops within loops. */
function forEveryPicture(check: (layout: SankeyLayout) => void): void {
  for (const [, diagram] of drawn) check(layoutOf(diagram));
  fc.assert(
    fc.property(networks, (diagram) => check(layoutOf(diagram))),
    { numRuns: 120 },
  );
}

describe("a picture of flows", () => {
  it("draws every ribbon to the one scale, or as thin as can be seen", () => {
    forEveryPicture(({ ribbons, scale }) => {
      for (const { stream, width, isBroken } of ribbons) {
        if (stream.amount === null || isBroken) continue;
        expect(width).toBeCloseTo(Math.max(1, stream.amount * scale!), 9);
      }
    });
  });

  it("makes a unit as high as what enters it or what leaves it, whichever is more", () => {
    forEveryPicture(({ bars, ribbons }) => {
      const sum = (list: readonly PlacedRibbon[]) => list.reduce((total, { width }) => total + width, 0);
      for (const { vertex, box } of bars) {
        const entering = sum(ribbons.filter(({ stream }) => stream.to === vertex));
        const leaving = sum(ribbons.filter(({ stream }) => stream.from === vertex));
        expect(box.bottom - box.top).toBeCloseTo(Math.max(2, entering, leaving), 9);
      }
    });
  });

  it("stacks the ribbons at a unit beside each other and within its height", () => {
    forEveryPicture(({ bars, ribbons }) => {
      for (const { vertex, box } of bars)
        for (const end of ["from", "to"] as const) {
          const own = ribbons.filter(({ stream }) => stream[end] === vertex).map((ribbon) => portOf(ribbon, end));
          for (const port of own) {
            expect(port.x).toBeCloseTo(end === "from" ? box.right : box.left, 9);
            expect(port.top).toBeGreaterThanOrEqual(box.top - 1e-9);
            expect(port.bottom).toBeLessThanOrEqual(box.bottom + 1e-9);
          }
          const inside = own.map(({ top, bottom }) => ({ left: 0, right: 1, top, bottom }));
          expect(pairs(inside).filter(([a, b]) => overlaps(a, b))).toEqual([]);
        }
    });
  });

  it("keeps units apart, and labels apart from each other and from units", () => {
    forEveryPicture(({ bars, texts }) => {
      expect(pairs(bars).filter(([a, b]) => overlaps(a.box, b.box))).toEqual([]);
      expect(pairs(texts).filter(([a, b]) => overlaps(a.box, b.box))).toEqual([]);
      const onOthers = texts.filter(({ box, of }) => bars.some((bar) => bar.vertex !== of && overlaps(bar.box, box)));
      expect(onOthers.map(({ block }) => block.lines)).toEqual([]);
    });
  });

  it("leads no ribbon through a unit, neither forward nor back", () => {
    forEveryPicture(({ bars, ribbons }) => {
      for (const ribbon of ribbons) {
        const boxes = stretchesOf(ribbon);
        expect(bars.filter(({ box }) => boxes.some((stretch) => overlaps(stretch, box)))).toEqual([]);
        for (const [left, right] of swingsOf(ribbon))
          expect(bars.filter(({ box }) => box.left < right - 0.01 && left < box.right - 0.01)).toEqual([]);
      }
    });
  });

  it("leads no ribbon over the label of another where the ribbons run level or upright", () => {
    forEveryPicture(({ texts, ribbons }) => {
      const crossed = texts.filter(({ box, of }) =>
        ribbons.some(
          (ribbon) =>
            ribbon.stream !== of && !isRingOf(ribbon, of) && stretchesOf(ribbon).some((each) => overlaps(each, box)),
        ),
      );
      expect(crossed.map(({ block }) => block.lines)).toEqual([]);
    });
  });

  it("brings what flows back into its unit from the left, on a way beside the ways of the others", () => {
    forEveryPicture((layout) => {
      const loops = returningRibbons(layout);
      for (const { route } of loops) {
        if (route.kind !== "round") continue;
        const [beforeEnd, end] = route.corners.slice(-2);
        expect(beforeEnd!.x).toBeLessThan(end!.x);
      }
      const [level, upright] = [[2], [1, 3]].map((which) =>
        loops.map((loop) => which.map((i) => stretchesOf(loop)[i]!)),
      );
      for (const stretches of [level!, upright!])
        for (const [a, b] of pairs(stretches))
          expect(a.some((one) => b.some((other) => overlaps(one, other)))).toBe(false);
    });
  });

  it("clips nothing", () => {
    forEveryPicture(({ bars, texts, ribbons, width, height }) => {
      const boxes = [...bars.map(({ box }) => box), ...texts.map(({ box }) => box), ...ribbons.flatMap(stretchesOf)];
      const outside = boxes.filter(
        ({ left, top, right, bottom }) => left < -0.01 || top < -0.01 || right > width + 0.01 || bottom > height + 0.01,
      );
      expect(outside).toEqual([]);
      expect(boxes.every((box) => Object.values(box).every(Number.isFinite))).toBe(true);
    });
  });

  it("does not depend on the order of the rows", () => {
    const shuffled = networks.chain((diagram) =>
      fc
        .shuffledSubarray([...diagram.flows], { minLength: diagram.flows.length })
        .map((flows) => [diagram, { ...diagram, flows }] as const),
    );
    const plain = (diagram: SankeyDiagram) =>
      JSON.stringify(layoutOf(diagram), (key, value: unknown) => (key === "id" || key === "key" ? "" : value));
    fc.assert(
      fc.property(shuffled, ([diagram, other]) => expect(plain(other)).toBe(plain(diagram))),
      { numRuns: 40 },
    );
    expect(plain({ ...plantWater, flows: [...plantWater.flows].reverse() })).toBe(plain(plantWater));
  });
});

/** The label of a ring stands under all rings of its unit. */
function isRingOf({ stream }: PlacedRibbon, of: SankeyLayout["texts"][number]["of"]): boolean {
  return stream.from === stream.to && "flow" in of && of.from === stream.from;
}

function portOf(
  { route, width }: PlacedRibbon,
  end: "from" | "to",
): { readonly x: number; readonly top: number; readonly bottom: number } {
  if (route.kind === "round") {
    const { x, y } = (end === "from" ? route.corners[0] : route.corners.at(-1))!;
    return { x, top: y - width / 2, bottom: y + width / 2 };
  }
  const stretch = (end === "from" ? route.stretches[0] : route.stretches.at(-1))!;
  return { x: end === "from" ? stretch.left : stretch.right, top: stretch.top, bottom: stretch.top + width };
}

describe("the order of a picture of flows", () => {
  const ribbonOf = (layout: SankeyLayout, name: string) =>
    layout.ribbons.find(({ stream }) => stream.flow.name === name)!;
  const barOf = (layout: SankeyLayout, name: string) => layout.bars.find(({ vertex }) => vertex.name === name)!.box;

  it("puts the cooling tower, which takes the make-up water, before the plants", () => {
    const layout = layoutOf(coolingLoop);
    const plants = ["合成车间", "精馏车间", "空压站", "冷冻站"].map((name) => barOf(layout, name).left);
    expect(plants.every((left) => left > barOf(layout, "冷却塔").right)).toBe(true);
    expect(returningRibbons(layout)).toHaveLength(4);
  });

  it("lets what is returned run back and the main flow run forward", () => {
    const names = returningRibbons(layoutOf(copperBalance)).map(({ stream }) => stream.flow.name);
    expect(names.sort()).toEqual(["精炼渣", "残极", "渣精矿", "返尘", "转炉渣"].sort());
  });

  it("draws what circulates at a unit as a ring, cut off and marked where it is far beyond the scale", () => {
    const layout = layoutOf(plantWater);
    const [large, small] = [ribbonOf(layout, "循环水"), ribbonOf(layout, "漂洗循环")];
    expect([large.isBroken, small.isBroken]).toEqual([true, false]);
    expect(small.width).toBeCloseTo(150 * layout.scale!, 9);
    expect(large.width).toBeLessThan(18600 * layout.scale!);
  });

  it("sums what flows of one name bring to the units, and says so where a part is not known", () => {
    const totals = layoutOf(waterUnits).texts.flatMap(({ block }) =>
      block.lines[0] === "取水量" ? [block.lines[1]] : [],
    );
    expect(totals).toEqual(["3,535 m³"]);
    const open = {
      ...waterUnits,
      flows: waterUnits.flows.map((flow) => (flow.id === "F1" ? { ...flow, value: null } : flow)),
    };
    expect(layoutOf(open).texts.flatMap(({ block }) => (block.lines[0] === "取水量" ? [block.lines[1]] : []))).toEqual([
      "≥3,415 m³",
    ]);
  });

  it("leaves out what is nothing", () => {
    expect(layoutOf(plantWater).ribbons.map(({ stream }) => stream.flow.value)).not.toContain(0);
  });

  it("draws a negative flow the other way, its figure as it is", () => {
    const layout = layoutOf(copperBalance);
    const { stream } = ribbonOf(layout, "冷料库存");
    expect([stream.from.isStock, stream.to.name, stream.amount]).toEqual([true, "吹炼", 4.7]);
    expect(layout.texts.map(({ block }) => block.lines.join(" "))).toContain("冷料库存 -4.7 t");
  });
});
