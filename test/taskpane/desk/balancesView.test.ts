import { accountEnergy } from "../../../src/core/energy/accountEnergy";
import { totalEnergy } from "../../../src/core/energy/totalEnergy";
import { auditDesk } from "../../../src/taskpane/desk/auditDesk";
import { balancesView, balanceView } from "../../../src/taskpane/desk/balancesView";
import { balanceVerdict } from "../../../src/taskpane/desk/balanceVerdict";
import { energyView } from "../../../src/taskpane/desk/energyView";
import { line, quantity, settings, usesOf } from "../../core/energy/energyFixture";
import { flow, network } from "../../core/balance/networkFixture";
import { BALANCES, coolingWorkbook, described, RATIOS, RATIOS_OF_TWO } from "../balanceAudit";
import { kit, onward } from "./testDesk";

describe("the verdict on a balance", () => {
  it("is that of the whole, contradiction before deviation", () => {
    expect(BALANCES.map(balanceVerdict)).toEqual(["closed", "notClosed", "notCheckable", "contradictory"]);
  });

  it("is not closed when a single unit is not, though the whole is", () => {
    const two = network([
      flow("1", "", "甲", [100, 10]),
      flow("2", "甲", "乙", [80, 16]),
      flow("3", "乙", "", [100, 10]),
    ]);
    const { closures } = described(two);
    expect(closures.map(({ status }) => status)).toEqual(["notClosed", "notClosed", "closed"]);
    expect(balanceVerdict(described(two))).toBe("notClosed");
  });

  it("is that of the units where nothing crosses the boundary", () => {
    const loop = (back: number) =>
      balanceVerdict(described(network([flow("1", "甲", "乙", [100, 5]), flow("2", "乙", "甲", [back, 5])])));
    expect(loop(99)).toBe("closed");
    expect(loop(90)).toBe("notClosed");
  });

  it("is never closed when there is nothing to close", () => {
    expect(balanceVerdict(described(network([])))).toBe("notCheckable");
  });
});

describe("the list of balances", () => {
  it("names each with its largest deviation, of what can be checked alone", () => {
    const view = balancesView(BALANCES, [])!;
    expect(view.balances.map(({ place, name }) => `${place} ${name}`)).toEqual([
      "0 石料平衡",
      "1 清洗线平衡",
      "2 冷却塔平衡",
      "3 换热网络平衡",
    ]);
    expect(view.balances[0]!.deviationPercent).toBeCloseTo(((100.5 - 99.5) / 100.5) * 100, 12);
    expect(view.balances[1]).toMatchObject({ deviationPercent: 20, object: "甲厂", origin: "平衡流股!A1" });
    expect(view.balances[2]).toMatchObject({ deviationPercent: null, uncheckable: 1 });
    expect(view.water).toEqual([]);
  });

  it("keeps the sign of the largest deviation", () => {
    const gain = network([flow("1", "", "甲", [100, 20]), flow("2", "甲", "", [130, 20])]);
    expect(balancesView([described(gain)], [])!.balances[0]!.deviationPercent).toBe(-30);
  });

  it("is none without a balance and without a ratio", () => {
    expect(balancesView([], [])).toBeNull();
    expect(balancesView([], RATIOS)).not.toBeNull();
  });

  it("opens one with all its flows and the first fifty suspects", () => {
    const chain = Array.from({ length: 120 }, (_, at) =>
      flow(`F${at}`, at === 0 ? "" : `单元${at}`, at === 119 ? "" : `单元${at + 1}`, [100 + (at % 7), 1]),
    );
    const balance = described(network(chain));
    const view = balanceView(balance, 4, "zh-CN");
    expect(view).toMatchObject({ place: 4 });
    expect(balance.suspects.length).toBeGreaterThan(50);
    expect(view.balance.suspects).toEqual(balance.suspects.slice(0, 50));
    expect(view.balance.flows).toHaveLength(120);
  });
});

describe("the ratios of water use", () => {
  it("stand by user, the whole before its units", () => {
    const { water } = balancesView([], RATIOS_OF_TWO)!;
    expect(
      water.map(({ enterprise, places }) => [enterprise, places.map(({ scope, name }) => `${scope} ${name}`)]),
    ).toEqual([
      ["甲厂", ["whole ", "unit 循环冷却", "unit 清洗"]],
      ["乙厂", ["whole ", "unit 锅炉"]],
    ]);
    expect(water[0]!.reusePercent).toBeCloseTo((980 / 1080) * 100, 12);
    expect(water[0]!.places[0]!.ratios.map(({ ratio }) => ratio)).toEqual(["reuseRate", "leakRate"]);
    expect(water[1]!.reusePercent).toBeNull();
  });
});

describe("energy by enterprise", () => {
  const accounts = accountEnergy(
    {
      uses: usesOf([
        line("电力", "1000000", "kWh", { enterprise: "小厂" }),
        line("电力", "2000000", "kWh", { enterprise: "大厂" }),
        line("天然气", "100000", "m3", { enterprise: "大厂" }),
      ]),
      totals: [],
    },
    settings,
  ).value;
  const view = energyView({ accounts, totals: totalEnergy(accounts), intensities: [] })!;

  it("has the largest consumer first, with the carriers that make it up", () => {
    expect(view.accounts.map(({ enterprise }) => enterprise)).toEqual(["大厂", "小厂"]);
    const [large, small] = view.accounts;
    expect(small!.tce.value).toBeCloseTo(122.9, 10);
    expect(small!.carriers).toEqual([expect.objectContaining({ name: "电力", share: 1 })]);
    expect(large!.carriers.map(({ name }) => name)).toEqual(["电力", "天然气"]);
    expect(large!.carriers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(large!.origin).toBe("资源能源消耗!电力");
    expect(view.totals).toEqual([expect.objectContaining({ year: 2022, enterprises: 2 })]);
  });

  it("gives what is known per output value, and nothing where the sum is not known", () => {
    const row = {
      enterprise: "小厂",
      year: 2022,
      per: "outputValue",
      perUnit: "万元",
      origins: ["经济数据!C3"],
    } as const;
    const figures = { denominator: 5000, quantity: quantity("5000", "万元"), energyTce: 122.9, emissionTCO2: null };
    const known = { ...row, ...figures, isAllocated: true, tce: 0.02458, tCO2: null };
    const intensities = [known, { ...known, per: "addedValue" as const, tce: null }];
    const shown = energyView({ accounts, totals: [], intensities })!;
    expect(shown.accounts.map((each) => each.intensities)).toEqual([
      [],
      [
        {
          per: "outputValue",
          product: "",
          perUnit: "万元",
          tce: { low: 0.02458, high: 0.02458 },
          origin: "经济数据!C3",
        },
      ],
    ]);
  });

  it("names the published sets in use, once each", () => {
    const names = view.sources.map(({ source }) => source);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });

  it("is none when nothing was accounted", () => {
    expect(energyView({ accounts: [], totals: [], intensities: [] })).toBeNull();
  });
});

describe("平衡流股 of a workbook", () => {
  it("comes to a verdict, water ratios and a picture, each with its row", async () => {
    const desk = auditDesk(coolingWorkbook(), kit);
    const view = await desk.survey(onward);
    expect(view.balances?.balances).toEqual([
      expect.objectContaining({ place: 0, object: "甲厂", name: "冷却水平衡", layer: { kind: "water" }, unit: "m3" }),
    ]);
    expect(view.balances?.balances[0]?.verdict).toBe("contradictory");
    expect(view.balances?.water[0]).toMatchObject({ enterprise: "甲厂" });
    expect(view.energy).toBeNull();
    const opened = await desk.balance(0);
    expect(opened.balance.flows.map(({ flow: { id, origins } }) => `${id} ${origins[0]}`)).toContain(
      "W1 平衡流股!A3:M3",
    );
    expect(opened.picture?.svg).toContain("冷却塔");
    expect(opened.picture?.altText).toContain("冷却水平衡");
  });
});
