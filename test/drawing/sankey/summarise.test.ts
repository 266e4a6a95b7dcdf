import type { SankeyDiagram, SankeyFlow } from "../../../src/drawing/sankey/diagram";
import { summarise } from "../../../src/drawing/sankey/summarise";
import { pictureWords } from "../../../src/messages/pictureWords";
import { coolingLoop, flowsOf, plantWater, randomPlant } from "./examples";

const words = pictureWords("zh-CN").sankey;

/** What flows into and out of each unit: positive in. */
function netsOf({ flows }: Pick<SankeyDiagram, "flows">): ReadonlyMap<string, number> {
  const nets = new Map<string, number>();
  const add = (end: SankeyFlow["from"], amount: number) => {
    if (end.kind === "node") nets.set(end.node, (nets.get(end.node) ?? 0) + amount);
  };
  for (const { from, to, value } of flows) {
    add(from, -(value ?? 0));
    add(to, value ?? 0);
  }
  return nets;
}

describe("merging what is too small to be read", () => {
  it("leaves a diagram that can be read as it is", () => {
    expect(summarise(plantWater, words)).toEqual({
      diagram: plantWater,
      mergedUnits: 0,
      mergedFlows: 0,
      unknownLeftOut: 0,
    });
  });

  it.each([200, 1000, 5000])("makes of %d flows not more than a reader can follow", (count) => {
    const { diagram } = summarise(randomPlant(count, 7), words);
    const units = new Set([...netsOf(diagram).keys()]);
    expect(units.size).toBeLessThanOrEqual(40);
    expect(diagram.flows.length).toBeLessThanOrEqual(120);
  });

  it("keeps what enters and leaves every unit that keeps its name", () => {
    const large = randomPlant(600, 5);
    const { diagram } = summarise(large, words);
    const before = netsOf(large);
    const kept = [...netsOf(diagram)].filter(([unit]) => before.has(unit));
    expect(kept.length).toBeGreaterThan(10);
    for (const [unit, net] of kept) expect(net).toBeCloseTo(before.get(unit)!, 6);
  });

  it("counts every unit and every flow, as itself or as merged", () => {
    const large = randomPlant(600, 5);
    const { diagram, mergedUnits, mergedFlows, unknownLeftOut } = summarise(large, words);
    const named = [...netsOf(diagram).keys()].filter((unit) => netsOf(large).has(unit));
    expect(named.length + mergedUnits).toBe(netsOf(large).size);
    const single = diagram.flows.filter(({ merges = 1, medium }) => merges === 1 && medium !== "merged");
    expect(single.length + mergedFlows + unknownLeftOut).toBe(large.flows.length);
  });

  it("keeps suspects, however small", () => {
    const tiny = flowsOf([["三车间9号工段", "四车间10号工段", "疑点", 0.01, { isSuspect: true }]], "water");
    const large = randomPlant(600, 5);
    const { diagram } = summarise({ ...large, flows: [...large.flows, { ...tiny[0]!, id: "疑" }] }, words);
    expect(diagram.flows.find(({ id }) => id === "疑")).toMatchObject({ value: 0.01, isSuspect: true });
  });

  it("joins flows of one medium between the same units, uncertain when most of the sum is", () => {
    const filler = randomPlant(200, 3).flows.map((flow) => ({
      ...flow,
      value: (flow.value ?? 1) / 1e6,
      isSuspect: false,
    }));
    const own = flowsOf(
      [
        ["甲", "乙", "冷却水", 700, { kind: "串联", isUncertain: true }],
        ["甲", "乙", "洗涤水", 300, { kind: "串联" }],
      ],
      "water",
    ).map((flow, i) => ({ ...flow, id: `own ${i}` }));
    const { diagram } = summarise({ ...coolingLoop, flows: [...filler, ...own] }, words);
    const joined = diagram.flows.filter(({ from }) => from.kind === "node" && from.node === "甲");
    expect(joined).toEqual([expect.objectContaining({ name: "串联", value: 1000, isUncertain: true, merges: 2 })]);
  });
});
