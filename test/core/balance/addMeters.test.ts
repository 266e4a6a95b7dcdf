import fc from "fast-check";
import { addMeters } from "../../../src/core/balance/addMeters";
import type { MeterAdvice } from "../../../src/core/balance/auditBalance";
import { classify, type FlowClass } from "../../../src/core/balance/classify";
import { estimate } from "../../../src/core/balance/estimate";
import { numberNetwork } from "../../../src/core/balance/incidence";
import type { Flow, Network } from "../../../src/core/balance/network";
import { screenFlows } from "../../../src/core/balance/screenFlows";
import { flow, network } from "./networkFixture";

const advise = (flows: readonly Flow[]) => addMeters(estimate(numberNetwork(screenFlows(network(flows)).value)));
const meter = [10, 1] as const;

describe("which meter to add", () => {
  it("nothing where every flow is measured", () => {
    expect(advise([flow("1", "", "A", meter), flow("2", "A", "", meter)])).toEqual([]);
  });

  it("one of two unmeasured pipes side by side makes both known", () => {
    const pipes = [flow("1", "", "A", meter), flow("b", "A", "B"), flow("a", "A", "B"), flow("4", "B", "", meter)];
    expect(advise(pipes)).toEqual([{ flow: "a", purpose: "observable", makes: ["a", "b"] }]);
  });

  // Intake and discharge unmeasured, and the circulation between two units: two cycles that share no flow.
  it("each cycle of its own needs a meter, the larger cycle first", () => {
    const water = [
      flow("取水", "", "A"),
      flow("供水", "A", "B"),
      flow("排水", "B", ""),
      flow("用水", "B", "C"),
      flow("回水", "C", "B"),
    ];
    expect(advise(water)).toEqual([
      { flow: "供水", purpose: "observable", makes: ["供水", "取水", "排水"].sort() },
      { flow: "回水", purpose: "observable", makes: ["回水", "用水"] },
    ]);
  });

  it("of a mesh in which one meter is not enough, each makes only itself known", () => {
    const nodes = ["A", "B", "C", "D"];
    const mesh = nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => flow(`${a}${b}`, a, b)));
    const advice = advise([...mesh, flow("进", "", "A", meter), flow("出", "D", "", meter)]);
    expect(advice).toEqual(mesh.map(({ id }) => ({ flow: id, purpose: "observable", makes: [id] })));
  });

  it("on a flow found as the rest, it makes the other readings of that unit checkable", () => {
    const unit = [flow("1", "", "A", meter), flow("2", "A", "", meter), flow("3", "A", "")];
    expect(advise(unit)).toEqual([{ flow: "3", purpose: "redundant", makes: ["1", "2", "3"] }]);
  });

  it("of two flows in line with no reading between them, one is named", () => {
    const line = [flow("1", "", "A", meter), flow("2", "A", "B"), flow("3", "B", "C")];
    expect(advise([...line, flow("4", "C", "", meter), flow("5", "C", "")])).toEqual([
      { flow: "5", purpose: "redundant", makes: ["1", "4", "5"] },
      { flow: "2", purpose: "redundant", makes: ["1", "2"] },
    ]);
  });

  it("names nothing where a meter would only check constants", () => {
    expect(advise([flow("1", "", "A", 10), flow("2", "A", "")])).toEqual([]);
  });

  it("leaves out a part whose constants contradict each other", () => {
    const part = [flow("5", "C", "D", 10), flow("6", "D", "E", 12), flow("7", "E", "C"), flow("8", "C", "E")];
    const advice = advise([flow("1", "", "A", meter), flow("2", "A", ""), ...part]);
    expect(advice).toEqual([{ flow: "2", purpose: "redundant", makes: ["1", "2"] }]);
  });

  it("names the ten best of each purpose and no more", () => {
    const loops = Array.from({ length: 15 }, (_, i) => `N${10 + i}`).flatMap((node) => [
      flow(`${node} 进`, "", node, meter),
      flow(`${node} 出1`, node, ""),
      flow(`${node} 出2`, node, ""),
    ]);
    const advice = advise(loops);
    expect(advice.map((each) => each.makes.length)).toEqual(Array.from({ length: 10 }, () => 2));
    expect(advice[9]?.flow).toBe("N19 出1");
  });
});

const graphs: fc.Arbitrary<Network> = fc
  .record({
    nodes: fc.integer({ min: 1, max: 7 }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 9 })), { minLength: 1, maxLength: 16 }),
    unread: fc.integer({ min: 2, max: 9 }),
  })
  .map(({ nodes, ends, unread }) =>
    network(
      ends.flatMap(([a, b, kind], i) => {
        const [from, to] = [a % (nodes + 1), b % (nodes + 1)];
        if (from === to) return [];
        return [flow(String(i + 10), from, to, kind < unread ? undefined : kind === 9 ? 0 : meter)];
      }),
    ),
  );

type Classes = ReadonlyMap<string, FlowClass>;

function classesOf(flows: readonly Flow[]): Classes {
  const incidence = numberNetwork(screenFlows(network(flows)).value);
  return new Map(classify(incidence).classes.map((each, e) => [incidence.flows[e]?.id ?? "", each]));
}

/** What a meter changes, by classifying the network with it anew. */
function tryMeter(flows: readonly Flow[], id: string, before: Classes): MeterAdvice {
  const after = classesOf(
    flows.map((each) => (each.id === id ? flow(id, nodeOf(each.from), nodeOf(each.to), meter) : each)),
  );
  const became = (from: readonly FlowClass[], to: readonly FlowClass[]): string[] =>
    [...before.keys()].filter((each) => from.includes(before.get(each)!) && to.includes(after.get(each)!)).sort();
  const known = became(["unobservable"], ["observable", "nonRedundant", "redundant"]);
  if (known.length > 0) return { flow: id, purpose: "observable", makes: known };
  return { flow: id, purpose: "redundant", makes: became(["nonRedundant", "observable"], ["redundant"]) };
}

const nodeOf = (end: Flow["from"]): string => (end.kind === "node" ? end.node : "");

describe("meters to add in any network", () => {
  it("change the classes exactly as trying each of them does, and none does more", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { flows } = graph;
        const before = classesOf(flows);
        const tried = flows
          .filter(({ id }) => ["unobservable", "observable"].includes(before.get(id)!))
          .map(({ id }) => tryMeter(flows, id, before))
          .filter(({ purpose, makes }) => makes.length > (purpose === "redundant" ? 1 : 0));
        const advice = advise(flows);
        for (const each of advice) expect(tried).toContainEqual(each);
        for (const purpose of ["observable", "redundant"] as const) {
          const gain = ({ makes }: MeterAdvice): number => makes.length;
          const apart = new Set(tried.filter((each) => each.purpose === purpose).map((each) => readingsOf(each)));
          const best = [...apart]
            .map((each) => each.split(" ").length)
            .sort((a, b) => b - a)
            .slice(0, 10);
          const named = advice.filter((each) => each.purpose === purpose);
          expect(named.map((each) => gain(each) - Number(purpose === "redundant"))).toEqual(best);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("are the same for any order of the rows", () => {
    fc.assert(
      fc.property(graphs, ({ flows }) => {
        expect(advise([...flows].reverse())).toEqual(advise(flows));
      }),
    );
  });
});

/** What tells two meters apart: the flows made known, or the readings made checkable besides the meter itself. */
function readingsOf({ flow: own, purpose, makes }: MeterAdvice): string {
  return (purpose === "observable" ? makes : makes.filter((id) => id !== own)).join(" ");
}
