import fc from "fast-check";
import { balanceNetwork, DEFAULT_SETTINGS } from "../../../../src/core/balance/balanceNetwork";
import { linkPeriods } from "../../../../src/core/balance/joint/linkPeriods";
import { STOCK, type Amount } from "../../../../src/core/balance/network";
import { solveDensely } from "../denseReference";
import { flow, network } from "../networkFixture";

const read = (value: number, sigma: number): Amount => ({ kind: "measured", value, sigma });
const level = (amount: Amount) => ({ amount, origins: ["盘点!B2"] });
const UNREAD: Amount = { kind: "unmeasured" };

describe("periods linked by what is in store", () => {
  const month = (inflow: number, outflow: number | null) =>
    network([
      flow("进", "", "罐", [inflow, 1]),
      outflow === null ? flow("出", "罐", "") : flow("出", "罐", "", [outflow, 1]),
    ]);

  it("check a stocktaking by the flows of the month: 10 + 30 − 25 against 14", () => {
    const stocks = [{ node: "罐", levels: [level(read(10, 1)), level(read(14, 1))] }];
    const { network: linked, places } = linkPeriods([{ name: "1月", network: month(30, 25) }], stocks);
    const { value } = balanceNetwork(linked, DEFAULT_SETTINGS);
    // Gap 1 shared by four readings of σ 1: a quarter each.
    expect(value.flows.map((each) => each.value)).toEqual([29.75, 25.25, 9.75, 14.25]);
    expect(value.globalTest).toMatchObject({ degreesOfFreedom: 1, objective: expect.closeTo(0.25, 12) });
    expect(value.flows.map((each) => places.get(each.flow.id))).toEqual([
      { kind: "flow", period: "1月", flow: "进" },
      { kind: "flow", period: "1月", flow: "出" },
      { kind: "stock", node: "罐", after: null },
      { kind: "stock", node: "罐", after: "1月" },
    ]);
  });

  it("find an unmetered outflow from two stocktakings, and carry a month without stocktaking into the next", () => {
    const periods = [
      { name: "1月", network: month(30, null) },
      { name: "2月", network: month(20, 22) },
      { name: "3月", network: month(25, 26) },
    ];
    const levels = [read(10, 1), read(15, 1), UNREAD, read(12, 1)].map(level);
    const { value } = balanceNetwork(linkPeriods(periods, [{ node: "罐", levels }]).network, DEFAULT_SETTINGS);
    const byId = new Map(value.flows.map((each) => [each.flow.id, each]));
    expect(byId.get("出@1月")).toMatchObject({ class: "observable", value: expect.closeTo(25, 10) });
    expect(byId.get("罐#2月")).toMatchObject({ class: "observable", value: expect.closeTo(13, 10) });
    expect(byId.get("罐#3月")).toMatchObject({ class: "redundant", value: expect.closeTo(12, 10) });
  });

  it("set a stated change of stock against the levels at both ends", () => {
    const stated = network([
      flow("进", "", "罐", [30, 1]),
      flow("出", "罐", "", [25, 1]),
      { ...flow("增", "罐", "", [7, 1]), to: STOCK },
    ]);
    const stocks = [{ node: "罐", levels: [level(read(10, 1)), level(read(16, 1))] }];
    const { network: linked } = linkPeriods([{ name: "1月", network: stated }], stocks);
    const { value, findings } = balanceNetwork(linked, DEFAULT_SETTINGS);
    expect(value.globalTest.degreesOfFreedom).toBe(2);
    const known = Object.fromEntries(value.flows.map((each) => [each.flow.id, each.value!]));
    expect(known["进@1月"]! - known["出@1月"]!).toBeCloseTo(known["增@1月"]!, 12);
    expect(known["罐#"]! + known["增@1月"]!).toBeCloseTo(known["罐#1月"]!, 12);
    expect(findings.filter(({ code }) => code === "balance.nodeOneSided")).toEqual([]);
  });

  it("leave a stock without levels as it was, a flow across the boundary", () => {
    const stated = network([flow("进", "", "罐", [30, 1]), { ...flow("增", "罐", "", [29, 1]), to: STOCK }]);
    const { network: linked } = linkPeriods([{ name: "1月", network: stated }], []);
    expect(linked.flows[1]!.to).toEqual(STOCK);
    expect(balanceNetwork(linked, DEFAULT_SETTINGS).value.flows.map((each) => each.value)).toEqual([29.5, 29.5]);
  });

  it("refuse periods of different units", () => {
    const other = { ...month(1, 1), unit: "m3" };
    const periods = [
      { name: "1月", network: month(1, 1) },
      { name: "2月", network: other },
    ];
    expect(() => linkPeriods(periods, [])).toThrow("one unit");
  });
});

describe("linked periods of any plant", () => {
  const months = fc.array(
    fc.record({
      inflow: fc.integer({ min: 10, max: 90 }),
      outflow: fc.integer({ min: 10, max: 90 }),
      change: fc.boolean(),
      isRead: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
      noise: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 4, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it("agree with the dense solution of S(t+1) = S(t) + Δ(t), and close month by month", () => {
    fc.assert(
      fc.property(months, (plan) => {
        const amount = (isRead: boolean | undefined, value: number): Amount => (isRead ? read(value, 1) : UNREAD);
        let stock = 500;
        const levels = [level(read(stock, 1))];
        const periods = plan.map(({ inflow, outflow, change, isRead, noise }, t) => {
          const [a, b, c, d] = noise as [number, number, number, number];
          stock += inflow - outflow;
          levels.push(level(amount(isRead[3], stock + d)));
          const flows = [
            flow("进", "", "罐", amount(isRead[0], inflow + a)),
            flow("出", "罐", "", amount(isRead[1], outflow + b)),
            ...(change ? [{ ...flow("增", "罐", "", amount(isRead[2], inflow - outflow + c)), to: STOCK }] : []),
          ];
          return { name: String(t), network: network(flows) };
        });
        const { network: linked } = linkPeriods(periods, [{ node: "罐", levels }]);
        const result = balanceNetwork(linked, DEFAULT_SETTINGS).value;
        const dense = solveDensely(linked);
        expect(result.globalTest.degreesOfFreedom).toBe(dense.degreesOfFreedom);
        const values = new Map<string, number | null>();
        result.flows.forEach((each, e) => {
          values.set(each.flow.id, each.value);
          if (each.value === null) expect(dense.values[e]).toBeNull();
          else expect(each.value).toBeCloseTo(dense.values[e]!, 7);
        });
        plan.forEach((_, t) => {
          const month = [`罐#${t === 0 ? "" : t - 1}`, `进@${t}`, `出@${t}`, `罐#${t}`].map((id) => values.get(id)!);
          const [before, inflow, outflow, after] = month as [number, number, number, number];
          if (!month.includes(null as never)) expect(before + inflow - outflow).toBeCloseTo(after, 8);
        });
      }),
      { numRuns: 200 },
    );
  });
});
