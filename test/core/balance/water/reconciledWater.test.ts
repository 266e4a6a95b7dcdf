import type { AuditBalance } from "../../../../src/core/balance/auditBalance";
import { balanceNetwork, DEFAULT_SETTINGS } from "../../../../src/core/balance/balanceNetwork";
import { describeBalance } from "../../../../src/core/balance/describeBalance";
import type { Flow } from "../../../../src/core/balance/network";
import { ReconciledWater } from "../../../../src/core/balance/water/reconciledWater";
import { waterRatios } from "../../../../src/core/balance/water/waterRatios";
import type { WaterItem, WaterUse } from "../../../../src/core/balance/water/waterUse";
import { flow } from "../networkFixture";

const SHEET = "用水单元平衡表!A1:K9";

function balanceOf(flows: readonly Flow[], { unit = "m3", loops = [], object = "" }: Partial<AuditBalance> = {}) {
  const network = { name: "水平衡", layer: { kind: "water" }, unit, flows, origins: [SHEET] } as const;
  return describeBalance(balanceNetwork(network, DEFAULT_SETTINGS).value, {
    object,
    period: "2024",
    form: "waterUnits",
    limitPercent: 5,
    sigmaFrom: () => "sheet",
    medium: () => "",
    addMeters: [],
    loops,
  });
}

/** Items by the ids of their flows; the amounts as read do not matter here. */
function waterOf(name: string, flows: Partial<Record<WaterItem, string>>, more: Partial<WaterUse> = {}): WaterUse {
  const ids = Object.entries(flows).map(([item, id]) => [item, [id]] as const);
  const inBalance = { balance: SHEET, flows: Object.fromEntries(ids) };
  const place = { enterprise: "", period: "2024", name, system: "", quantities: {}, origin: SHEET };
  return { ...place, inBalance, ...more };
}

const rinsing = waterOf("清洗", { intake: "取", consumed: "耗", discharged: "排" });
/** 取水 100 ± 4, 耗水 20 ± 2, 排水 70 ± 4 (95 %): they do not close by 10. */
const rinsed = [flow("取", 0, "清洗", [100, 2]), flow("耗", "清洗", 0, [20, 1]), flow("排", "清洗", 0, [70, 2])];

describe("a ratio of reconciled flows", () => {
  it("排水率 by hand: intake and discharge move together, which halves its uncertainty", () => {
    const ratio = new ReconciledWater([balanceOf(rinsed)]).ratioOf("dischargeRate", [rinsing])!;
    // W = 4 + 1 + 4; intake 100 − 4·10/9, discharge 70 + 4·10/9; variances 4 − 16/9, covariance 16/9.
    const [intake, discharge, variance, covariance] = [100 - 40 / 9, 70 + 40 / 9, 20 / 9, 16 / 9];
    expect(ratio.percent).toBeCloseTo((discharge / intake) * 100, 9);
    const inner = intake ** 2 * variance + discharge ** 2 * variance - 2 * intake * discharge * covariance;
    expect(ratio.sigmaPercent).toBeCloseTo((Math.sqrt(inner) / intake ** 2) * 100, 9);
    expect(ratio.sigmaPercent).toBeCloseTo(0.937, 3);
    expect(ratio).toMatchObject({ checked: "all", isDeduced: false, isUpperBound: false });
  });

  it("where nothing checks the flows, follows from the stated uncertainties alone", () => {
    const alone = [flow("取", 0, "清洗", [100, 2]), flow("耗", "清洗", 0), flow("漏", "清洗", 0, [5, 1])];
    const leaking = waterOf("清洗", { intake: "取", leaked: "漏" });
    const ratio = new ReconciledWater([balanceOf(alone)]).ratioOf("leakRate", [leaking])!;
    // √(100²·1² + 5²·2²) ÷ 100²
    expect(ratio.percent).toBeCloseTo(5, 12);
    expect(ratio.sigmaPercent).toBeCloseTo(1.005, 4);
    expect(ratio.checked).toBe("none");
  });

  it("counts what follows from the balance: nobody metered the discharge", () => {
    const flows = [flow("取", 0, "清洗", [100, 2]), flow("耗", "清洗", 0, [20, 1]), flow("排", "清洗", 0)];
    const ratio = new ReconciledWater([balanceOf(flows)]).ratioOf("dischargeRate", [rinsing])!;
    expect(ratio.percent).toBeCloseTo(80, 12);
    // 1 − 耗/取: √(100²·1² + 20²·2²) ÷ 100²
    expect(ratio.sigmaPercent).toBeCloseTo((Math.sqrt(100 ** 2 + 20 ** 2 * 4) / 100 ** 2) * 100, 9);
    expect(ratio).toMatchObject({ checked: "none", isDeduced: true });
  });

  it("takes water that a unit circulates by its reading, and says that nothing checks it", () => {
    const loop = flow("循", "清洗", "清洗", [900, 9]);
    const cooling = waterOf("清洗", { intake: "取", circulating: "循" });
    const ratio = new ReconciledWater([balanceOf(rinsed, { loops: [loop] })]).ratioOf("reuseRate", [cooling])!;
    const intake = 100 - 40 / 9;
    expect(ratio.percent).toBeCloseTo((900 / (900 + intake)) * 100, 9);
    const inner = intake ** 2 * 81 + 900 ** 2 * (20 / 9);
    expect(ratio.sigmaPercent).toBeCloseTo((Math.sqrt(inner) / (900 + intake) ** 2) * 100, 9);
    expect(ratio.checked).toBe("some");
  });

  it("is the same whatever unit the balance is kept in", () => {
    const large = rinsed.map(({ amount, ...rest }) =>
      amount.kind === "measured"
        ? { ...rest, amount: { ...amount, value: amount.value / 1e4, sigma: amount.sigma / 1e4 } }
        : { ...rest, amount },
    );
    const [one, other] = [balanceOf(rinsed), balanceOf(large, { unit: "万m3/d" })].map((balance) =>
      new ReconciledWater([balance]).ratioOf("dischargeRate", [rinsing]),
    );
    expect(other!.percent).toBeCloseTo(one!.percent, 9);
    expect(other!.sigmaPercent).toBeCloseTo(one!.sigmaPercent, 9);
  });

  it("warns where the readings in it contradict each other, not where only others do", () => {
    const office = [flow("生取", 0, "生活", [50, 1]), flow("生排", "生活", 0, [50, 1])];
    const water = new ReconciledWater([balanceOf([...rinsed, ...office])]);
    expect(water.ratioOf("dischargeRate", [rinsing])!.isContradicted).toBe(true);
    const living = waterOf("生活", { intake: "生取", discharged: "生排" });
    expect(water.ratioOf("dischargeRate", [living])!.isContradicted).toBe(false);
  });

  it("keeps the wider uncertainty of the water alone where contents were reconciled as well", () => {
    const joint = { ...balanceOf(rinsed), method: "joint" } as const;
    const ratio = new ReconciledWater([joint]).ratioOf("dischargeRate", [rinsing])!;
    expect(ratio).toMatchObject({ isUpperBound: true, sigmaPercent: expect.closeTo(0.937, 3) as number });
  });

  it("finds each user of one table in its own balance", () => {
    const ofTwo = [flow("乙取", 0, "清洗", [10, 1]), flow("乙排", "清洗", 0, [9, 1])];
    const water = new ReconciledWater([balanceOf(rinsed, { object: "甲厂" }), balanceOf(ofTwo, { object: "乙厂" })]);
    const second = waterOf("清洗", { intake: "乙取", discharged: "乙排" }, { enterprise: "乙厂" });
    expect(water.ratioOf("dischargeRate", [second])!.percent).toBeCloseTo(100, 9);
  });
});

describe("no ratio of reconciled flows", () => {
  const water = new ReconciledWater([balanceOf(rinsed)]);

  it("without a balance, without a flow, or with one that cannot be known", () => {
    const { inBalance, ...elsewhere } = rinsing;
    expect(inBalance).toBeDefined();
    expect(water.ratioOf("dischargeRate", [elsewhere])).toBeUndefined();
    expect(water.ratioOf("leakRate", [rinsing])).toBeUndefined();
    const blind = [flow("取", 0, "清洗", [100, 2]), flow("耗", "清洗", 0), flow("排", "清洗", 0)];
    expect(new ReconciledWater([balanceOf(blind)]).ratioOf("dischargeRate", [rinsing])).toBeUndefined();
  });

  it("where one unit has water that stands in no balance", () => {
    const quantity = {
      reading: { kind: "number", value: 5, halfDigit: 0.5 },
      unit: "m3",
      origin: "B9",
      written: "5",
    } as const;
    const outside = waterOf("食堂", {}, { quantities: { discharged: quantity } });
    expect(water.ratioOf("dischargeRate", [rinsing, outside])).toBeUndefined();
  });

  it("where a reconciled amount is negative", () => {
    const wrong = [flow("取", 0, "清洗", [100, 1]), flow("耗", "清洗", 0, [120, 1]), flow("排", "清洗", 0, [0.1, 1])];
    expect(new ReconciledWater([balanceOf(wrong)]).ratioOf("dischargeRate", [rinsing])).toBeUndefined();
  });
});

it("stands beside the ratios as read, for the unit and the whole", () => {
  const { value } = waterRatios([rinsing], new ReconciledWater([balanceOf(rinsed)]));
  expect(value.map(({ scope, reconciled }) => [scope, Object.keys(reconciled ?? {})])).toEqual([
    ["unit", ["dischargeRate"]],
    ["whole", ["dischargeRate"]],
  ]);
  expect(waterRatios([rinsing]).value[0]).not.toHaveProperty("reconciled");
});
