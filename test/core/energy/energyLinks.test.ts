import type { AuditBalance, AuditFlow } from "../../../src/core/balance/auditBalance";
import { atNode, OUTSIDE, STOCK, type End } from "../../../src/core/balance/network";
import { energyLinks } from "../../../src/core/energy/energyLinks";
import { gbt2589 } from "../../../src/standards/energy/gbt2589";

type FlowRow = readonly [name: string, from: string, to: string, value: number | null, reconciled?: number];

const endOf = (name: string): End => (name === "外部" ? OUTSIDE : name === "贮存" ? STOCK : atNode(name));

function balance(rows: readonly FlowRow[], status: AuditBalance["status"] = "consistent"): AuditBalance {
  const flows = rows.map(([name, from, to, value, reconciled = value], i): AuditFlow => ({
    flow: {
      id: `E${i + 1}`,
      name,
      from: endOf(from),
      to: endOf(to),
      amount: value === null ? { kind: "unmeasured" } : { kind: "measured", value, sigma: 1 },
      origins: [`平衡流股!A${i + 2}`],
    },
    class: value === null ? "unobservable" : "redundant",
    value: reconciled,
    sigma: null,
    adjustment: null,
    z: null,
    isBarelyTestable: false,
    rounded: null,
    sigmaFrom: "sheet",
    medium: "",
  }));
  return {
    object: "甲厂",
    period: "2024年",
    name: "全厂能量平衡",
    form: "flows",
    layer: { kind: "energy" },
    unit: "MJ",
    method: "linear",
    status,
    limitPercent: 5,
    closures: [],
    flows,
    globalTest: { objective: 0, degreesOfFreedom: 0, limit: null, probability: null },
    suspects: [],
    setAside: [],
    loops: [],
    negative: [],
    addMeters: [],
    origins: ["平衡流股!A1"],
  };
}

const links = (rows: readonly FlowRow[], status?: AuditBalance["status"]) =>
  energyLinks(balance(rows, status), gbt2589);

const PLANT: readonly FlowRow[] = [
  ["外购原煤", "外部", "煤场", 1000],
  ["原煤", "贮存", "煤场", 50],
  ["原煤", "煤场", "锅炉房", 1040],
  ["蒸汽", "锅炉房", "蒸汽管网", 780],
  ["排烟散热损失", "锅炉房", "外部", 260],
  ["蒸汽", "蒸汽管网", "前处理车间", 600],
  ["蒸汽", "蒸汽管网", "烘干工序", 150],
  ["蒸汽外供", "蒸汽管网", "外部", 20],
  ["管网散热损失", "蒸汽管网", "外部", 10],
  ["外购电", "外部", "变电站", 500],
  ["低压电", "变电站", "前处理车间", 490],
  ["变压器损耗", "变电站", "外部", 10],
];

describe("four links of an energy balance", () => {
  const { value, findings } = links(PLANT);
  const carrier = (name: string) => value.carriers.find((each) => each.carrier === name);

  test("hand-worked: coal through yard and boiler, steam through the pipes, electricity through the transformer", () => {
    expect(value.carriers.map((each) => each.carrier)).toEqual(["原煤", "热力", "电力"]);
    expect(carrier("原煤")).toMatchObject({
      carrier: "原煤",
      purchased: 1000,
      stockUse: 50,
      sold: 0,
      storageLoss: 10,
      conversionInput: 1040,
      conversionOutput: 0,
      distributionLoss: 0,
      recovered: 0,
      endUse: 0,
    });
    expect(carrier("热力")).toMatchObject({ conversionOutput: 780, distributionLoss: 10, sold: 20, endUse: 750 });
    expect(carrier("电力")).toMatchObject({ purchased: 500, conversionInput: 500, conversionOutput: 490, endUse: 490 });
    expect(findings).toEqual([]);
  });

  test("every carrier comes in and goes out in equal amounts", () => {
    for (const each of value.carriers) {
      const known = (amount: number | null): number => amount ?? NaN;
      const comesIn =
        known(each.purchased) + known(each.stockUse) + known(each.conversionOutput) + known(each.recovered);
      const goesOut = [each.sold, each.storageLoss, each.distributionLoss, each.conversionInput, each.endUse];
      expect(comesIn).toBeCloseTo(
        goesOut.reduce<number>((sum, amount) => sum + known(amount), 0),
        9,
      );
    }
  });

  test("units with link, efficiency and the losses that the sheet states", () => {
    expect(value.units).toMatchObject([
      { node: "煤场", link: "supply", input: 1050, output: 1040, statedLoss: null, efficiency: null },
      { node: "锅炉房", link: "conversion", input: 1040, output: 780, statedLoss: 260, efficiency: 0.75 },
      { node: "蒸汽管网", link: "distribution", input: 780, output: 770, statedLoss: 10, efficiency: 770 / 780 },
      { node: "前处理车间", link: "endUse", input: 1090, output: null, statedLoss: null, efficiency: null },
      { node: "烘干工序", link: "endUse", input: 150, output: null, statedLoss: null, efficiency: null },
      { node: "变电站", link: "conversion", input: 500, output: 490, statedLoss: 10, efficiency: 0.98 },
    ]);
  });

  test("every amount leads to the cells of its flows", () => {
    expect(carrier("原煤")?.origins.purchased).toEqual(["平衡流股!A2"]);
    expect(value.units[1]?.origins).toEqual({
      input: ["平衡流股!A4"],
      output: ["平衡流股!A5"],
      statedLoss: ["平衡流股!A6"],
    });
    expect(carrier("电力")?.origins.sold).toEqual([]);
  });

  test("a link named in brackets counts before the words of the unit; an untold unit is an end user and is named", () => {
    const named = links([
      ["蒸汽", "外部", "1#站（输送分配）", 100],
      ["蒸汽", "1#站（输送分配）", "锅炉房（最终使用）", 60],
      ["蒸汽", "1#站（输送分配）", "A区", 35],
    ]);
    expect(named.value.units.map(({ node, link }) => [node, link])).toEqual([
      ["1#站（输送分配）", "distribution"],
      ["锅炉房（最终使用）", "endUse"],
      ["A区", "endUse"],
    ]);
    expect(named.findings).toMatchObject([
      { code: "energy.linkAssumed", severity: "info", units: ["A区"], origins: ["平衡流股!A1"] },
    ]);
    expect(named.value.carriers[0]).toMatchObject({ distributionLoss: 5, endUse: 95 });
  });

  test("what nobody measured leaves its link open and nothing else", () => {
    const open = links([
      ["天然气", "外部", "锅炉房", 100],
      ["蒸汽", "锅炉房", "蒸汽管网", null],
      ["蒸汽", "蒸汽管网", "车间", 70],
    ]);
    expect(open.value.carriers[0]).toMatchObject({ purchased: 100, conversionInput: 100 });
    expect(open.value.carriers[1]).toMatchObject({ conversionOutput: null, distributionLoss: null, endUse: 70 });
    expect(open.value.units[0]).toMatchObject({ node: "锅炉房", output: null, efficiency: null });
  });

  test("heat given back by an end user is recovered; waste that leaves it is no carrier", () => {
    const recovery = links([
      ["天然气", "外部", "退火炉工段", 100],
      ["余热热水", "退火炉工段", "换热管网", 20],
      ["烟气带走热量", "退火炉工段", "外部", 70],
      ["余热热水", "换热管网", "办公楼", 18],
    ]);
    expect(recovery.value.carriers.map(({ carrier: name }) => name)).toEqual(["天然气", "热力"]);
    expect(recovery.value.carriers[1]).toMatchObject({ recovered: 20, distributionLoss: 2, endUse: 18 });
  });

  test("reconciled figures where the balance agrees, readings where it does not", () => {
    const rows: readonly FlowRow[] = [["电", "外部", "车间", 100, 97]];
    expect(links(rows).value.carriers[0]?.purchased).toBe(97);
    expect(links(rows, "inconsistent").value.carriers[0]?.purchased).toBe(100);
  });

  test("a boiler that gives on more than goes in is reported, a chiller is not", () => {
    const gains = links([
      ["天然气", "外部", "锅炉房", 100],
      ["蒸汽", "锅炉房", "车间", 104],
      ["电", "外部", "制冷站", 100],
      ["冷水", "制冷站", "车间", 400],
    ]);
    expect(gains.findings).toMatchObject([
      { code: "energy.outputAboveInput", severity: "warning", node: "锅炉房", input: 100, output: 104, unit: "MJ" },
    ]);
    expect(gains.findings[0]?.origins).toEqual(["平衡流股!A2", "平衡流股!A3"]);
  });
});

test("放散 is a loss of the pipes, nothing sold", () => {
  const { value } = links([
    ["高炉煤气", "外部", "煤气管网", 100],
    ["高炉煤气", "煤气管网", "一车间", 90],
    ["放散", "煤气管网", "外部", 10],
  ]);
  expect(value.carriers).toMatchObject([{ purchased: 100 }]);
});
