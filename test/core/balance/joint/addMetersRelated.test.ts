import fc from "fast-check";
import { addMeters } from "../../../../src/core/balance/addMeters";
import { DEFAULT_SETTINGS } from "../../../../src/core/balance/balanceNetwork";
import type { FlowClass } from "../../../../src/core/balance/classify";
import { jointBalance } from "../../../../src/core/balance/joint/jointBalance";
import type { JointRelation } from "../../../../src/core/balance/joint/jointSystem";
import type { Amount, Flow } from "../../../../src/core/balance/network";
import { flow, network } from "../networkFixture";

const meter = [10, 1] as const;

const solve = (flows: readonly Flow[], relations: readonly JointRelation[]) => {
  const { value } = jointBalance(network(flows), new Map(), { ...DEFAULT_SETTINGS, relations });
  const [goods] = value.layers;
  const classes = new Map(goods!.flows.map((each): [string, FlowClass] => [each.flow.id, each.class]));
  return { isJoint: value.method === "joint", classes, advice: addMeters(goods!.estimate) };
};

const share = (outlet: string, inlet: string, coefficient: Amount): JointRelation => ({
  ...{ kind: "transfer", id: `${outlet}/${inlet}`, outlet, inlets: [inlet], substance: null, coefficient },
});
const known: Amount = { kind: "measured", value: 0.4, sigma: 0.02 };

describe("which meter to add where relations bind the flows", () => {
  const pipes = [flow("1", "", "A", meter), flow("2", "A", "B"), flow("3", "A", "B"), flow("4", "B", "", meter)];

  it("none on pipes that a stated ratio makes known already", () => {
    expect(solve(pipes, []).advice).toEqual([{ flow: "2", purpose: "observable", makes: ["2", "3"] }]);
    expect(solve(pipes, [share("2", "1", known)]).advice).toEqual([]);
    expect(solve(pipes, [share("2", "3", known)]).advice).toEqual([]);
  });

  it("none to check readings that a stated ratio checks already", () => {
    const unit = [flow("1", "", "A", meter), flow("2", "A", "", meter), flow("3", "A", "")];
    expect(solve(unit, []).advice).toEqual([{ flow: "3", purpose: "redundant", makes: ["1", "2", "3"] }]);
    expect(solve(unit, [share("3", "1", known)]).advice).toEqual([]);
  });

  it("a ratio that nobody knows makes nothing known, and the advice stays", () => {
    expect(solve(pipes, [share("2", "1", { kind: "unmeasured" })]).advice).toEqual([
      { flow: "2", purpose: "observable", makes: ["2", "3"] },
    ]);
  });
});

const plants = fc
  .record({
    ends: fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 3, maxLength: 9 }),
    isRead: fc.infiniteStream(fc.boolean()),
    pairs: fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })), { minLength: 1, maxLength: 3 }),
  })
  .map(({ ends, isRead, pairs }) => {
    const joined = ends.filter(([from, to]) => from !== to);
    const flows = joined.map(([from, to], k) =>
      flow(`F${k}`, from, to, isRead.next().value ? [10 + k, 1] : { kind: "unmeasured" }),
    );
    const ratios = pairs.filter(([a, b]) => a !== b && a < flows.length && b < flows.length);
    const relations = new Map(ratios.map(([a, b]) => [`F${a}/F${b}`, share(`F${a}`, `F${b}`, known)]));
    return { flows, relations: [...relations.values()] };
  });

it("every advice makes known or checkable what it names, and none is about what is known or checkable already", () => {
  let advised = 0;
  fc.assert(
    fc.property(plants, ({ flows, relations }) => {
      const before = solve(flows, relations);
      fc.pre(before.isJoint);
      for (const { flow: id, purpose, makes } of before.advice) {
        const read = flows.map((each): Flow =>
          each.id === id ? { ...each, amount: { kind: "measured", value: 10, sigma: 1 } } : each,
        );
        const after = solve(read, relations);
        if (!after.isJoint) continue;
        advised += 1;
        for (const each of makes) {
          const [was, is] = [before.classes.get(each)!, after.classes.get(each)!];
          if (purpose === "observable") expect([was, is === "unobservable"]).toEqual(["unobservable", false]);
          else expect([was === "redundant", is]).toEqual([false, "redundant"]);
        }
      }
    }),
    { numRuns: 400, seed: 20260101 },
  );
  expect(advised).toBeGreaterThan(100);
});
