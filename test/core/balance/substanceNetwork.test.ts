import { balanceNetwork, DEFAULT_SETTINGS } from "../../../src/core/balance/balanceNetwork";
import { substanceNetwork } from "../../../src/core/balance/substanceNetwork";
import { flow, network } from "./networkFixture";

describe("balance of one substance by content", () => {
  const goods = network(
    [
      flow("矿", "", "选矿", [100, 1]),
      flow("精矿", "选矿", "", [8, 0.1]),
      flow("尾矿", "选矿", "", [92, 2]),
      flow("水汽", "选矿", ""),
    ],
    "物料平衡",
  );
  const contents = new Map([
    ["矿", { share: 0.02, sigma: 0.001 }],
    ["精矿", { share: 0.2, sigma: 0.002 }],
    ["水汽", { share: 0, sigma: 0 }],
  ]);
  const copper = substanceNetwork(goods, "Cu", contents);

  it("carries amount and uncertainty by the content", () => {
    expect(copper.layer).toEqual({ kind: "substance", substance: "Cu" });
    expect(copper.flows[0]?.amount).toEqual({ kind: "measured", value: 2, sigma: Math.hypot(0.02, 0.1) });
  });

  it("takes a flow without a content for unknown, one that holds none of it for exactly 0", () => {
    expect(copper.flows.slice(2).map(({ amount }) => amount)).toEqual([
      { kind: "unmeasured" },
      { kind: "exact", value: 0 },
    ]);
    const tailings = balanceNetwork(copper, DEFAULT_SETTINGS).value.flows[2];
    expect(tailings?.value).toBeCloseTo(2 - 1.6, 10);
    expect(tailings?.sigma).toBeCloseTo(Math.hypot(0.02, 0.1, 0.2 * 0.1, 8 * 0.002), 10);
  });
});
