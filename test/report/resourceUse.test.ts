import type { EnergyAccount } from "../../src/core/energy/energyAccount";
import { energyIntensities } from "../../src/core/energy/energyIntensity";
import { totalEnergy } from "../../src/core/energy/totalEnergy";
import { totalIntensities } from "../../src/core/energy/totalIntensity";
import { atNode, OUTSIDE, STOCK, type Amount, type Flow, type Network } from "../../src/core/balance/network";
import type { AuditBalance } from "../../src/core/balance/auditBalance";
import { balanceNetwork } from "../../src/core/balance/balanceNetwork";
import { describeBalance } from "../../src/core/balance/describeBalance";
import { waterRatios } from "../../src/core/balance/water/waterRatios";
import type { WaterItem, WaterUse } from "../../src/core/balance/water/waterUse";
import { buildReport } from "../../src/report/document/buildReport";
import { balancePictureKey, type ReportEnergy, type ReportInput } from "../../src/report/document/reportInput";
import type { ReportDocument } from "../../src/report/port";
import { energyLinks } from "../../src/core/energy/energyLinks";
import { gbt2589 } from "../../src/standards/energy/gbt2589";
import { account, line, quantity, row } from "../core/energy/energyFixture";
import { audit, blankInput, project, reportInput } from "./reportFixture";
import { allChapters, chapterLines } from "./reportText";

const CHAPTER = "2.3.1";
const ANNEX = "附：本报告采用的设置与存疑数据";

const linesWith = (more: Partial<ReportInput>): readonly string[] => chapterLines(reportWith(more), CHAPTER);
const reportWith = (more: Partial<ReportInput>): ReportDocument => buildReport({ ...reportInput, ...more });
const traced = (document: ReportDocument, text: string) => document.trace.find((entry) => entry.text === text);

const reading = (value: number, sigma: number): Amount => ({ kind: "measured", value, sigma });

type Named = readonly [id: string, name: string, from: string, to: string, amount: Amount];

/** 外部 is the outside world, 贮存 the stock. */
function flowsOf(rows: readonly Named[]): readonly Flow[] {
  const end = (word: string) => ({ 外部: OUTSIDE, 贮存: STOCK })[word] ?? atNode(word);
  return rows.map(([id, name, from, to, amount], i) => ({
    id,
    name,
    from: end(from),
    to: end(to),
    amount,
    origins: [`平衡流股!I${i + 4}`],
  }));
}

function balanceOf(name: string, rows: readonly Named[], more: Partial<AuditBalance & Network> = {}): AuditBalance {
  const { limitPercent = 5, unit = "t", layer = { kind: "mass" }, object = "", period = "2024" } = more;
  const network: Network = { name, layer, unit, flows: flowsOf(rows), origins: ["平衡流股!A3"] };
  const { value } = balanceNetwork(network, { limitPercent, falseAlarm: 0.05 });
  const described = describeBalance(value, {
    object,
    period,
    form: "flows",
    limitPercent,
    sigmaFrom: (flow) => (flow === "F1" ? "dataSource" : "sheet"),
    medium: () => "",
    addMeters: more.addMeters ?? [],
    loops: [],
  });
  return described;
}

/** The published audit sentence: 99 648 lost of 4 746 025, which is 2.10 % and not the 0.91 % that was printed. */
const closed = balanceOf("原料平衡", [
  ["F1", "原料", "外部", "车间", reading(4746025, 100000)],
  ["F2", "产品", "车间", "外部", reading(4646377, 100000)],
]);

const open = balanceOf(
  "全厂水平衡",
  [
    ["F1", "取水", "外部", "水站", reading(1000, 10)],
    ["F2", "送水", "水站", "车间", reading(880, 8)],
    ["F3", "排水", "车间", "外部", reading(875, 9)],
  ],
  { unit: "m3", layer: { kind: "water" } },
);

const unknown = balanceOf(
  "冷却塔水平衡",
  [
    ["F1", "补水", "外部", "冷却塔", reading(100, 2)],
    ["F2", "排污", "冷却塔", "外部", { kind: "rest", value: 30 }],
    ["F3", "蒸发", "冷却塔", "外部", { kind: "unmeasured" }],
  ],
  { unit: "m3", layer: { kind: "water" }, addMeters: [{ flow: "F3", purpose: "redundant", makes: ["F1", "F3"] }] },
);

describe("a balance that closes", () => {
  const lines = linesWith({ balances: [closed] });

  it("recomputes difference and deviation and names their base and the limit", () => {
    expect(lines).toContain(
      "原料平衡（2024年）全系统输入4746025 t，输出4646377 t，差额99648 t，偏差2.10%（以输入为基数），允许值5%，偏差在允许范围内。",
    );
    expect(lines).toContain("车间 | 4746025 | 4646377 | 99648 | 2.10 | 5 | 平衡 | ");
  });

  it("says that the meters explain the difference", () => {
    const sentence = lines.find((text) => text.startsWith("对计量值作整体一致性检验"));
    expect(sentence).toBe(
      "对计量值作整体一致性检验：统计量J＝0.496，自由度1，χ²限值3.841（显著性水平0.05），未超过限值，计量值之间的差异可由计量误差解释。",
    );
    expect(lines.some((text) => text.includes("存疑"))).toBe(false);
  });

  it("prints reconciled values that close, and marks an assumed uncertainty", () => {
    expect(lines).toContain("F1 | 原料 | 外部→车间 | 4746025±200000* | 4696201±141421 | -49824 | 可校核");
    expect(lines).toContain("F2 | 产品 | 车间→外部 | 4646377±200000 | 4696201±141421 | 49824 | 可校核");
    expect(lines.some((text) => text.includes("带*的不确定度未填写"))).toBe(true);
  });

  it("is closed exactly at the limit and not closed a hair above it, in words as in digits", () => {
    const at = (out: number): string =>
      linesWith({
        balances: [
          balanceOf("料", [
            ["F1", "", "外部", "甲", reading(100000, 5000)],
            ["F2", "", "甲", "外部", reading(out, 5000)],
          ]),
        ],
      }).find((text) => text.startsWith("料（2024年）全系统")) ?? "";
    expect(at(95000)).toContain("偏差5.00%（以输入为基数），允许值5%，偏差在允许范围内");
    expect(at(94999)).toContain("偏差5.001%（以输入为基数），允许值5%，超过允许值");
  });

  it("states what was put into stock", () => {
    const stocked = balanceOf("料", [
      ["F1", "进料", "外部", "仓", reading(100.5, 2)],
      ["F2", "入库", "仓", "贮存", reading(20.5, 1)],
      ["F3", "发料", "仓", "外部", reading(79, 2)],
    ]);
    expect(linesWith({ balances: [stocked] })).toContain(
      "料（2024年）全系统输入100.5 t，输出79.0 t，贮存增加20.5 t，差额1.0 t，偏差1.00%（以输入为基数），允许值5%，偏差在允许范围内。",
    );
  });
});

describe("a balance beyond its limit", () => {
  const lines = linesWith({ balances: [open] });

  it("says so for the whole and names the unit", () => {
    expect(lines).toContain(
      "全厂水平衡（2024年）全系统输入1000 m³，输出875 m³，差额125 m³，偏差12.50%（以输入为基数），允许值5%，超过允许值，应查明原因或重新实测。",
    );
    expect(lines).toContain("超差的单元有1个：水站。");
  });

  it("names what would explain the contradiction, all that cannot be told apart together", () => {
    const suspects = lines.filter((text) => /^（[1-9]）流股|^（[1-9]）“/.test(text));
    expect(suspects[0]).toMatch(
      /^（1）流股F1 取水的读数可能偏高约12\d m³，或“水站”单元可能漏失或漏计输出约12\d m³（\|z\|＝/,
    );
    expect(suspects[0]).toContain("现有数据不能区分是其中哪一处，应逐一核查");
    expect(lines).toContain("经计量值一致性检验，计量值相互矛盾的有1项，见以下说明。");
  });
});

describe("a balance that nobody can check", () => {
  const lines = linesWith({ balances: [unknown] });

  it("is never called balanced, and gives no deviation", () => {
    expect(lines).toContain(
      "冷却塔水平衡（2024年）全系统已有数值的输入100 m³，输出30 m³，但流股F3 蒸发未计量，流股F2 排污由差额得出，收支相抵不能证明平衡，全系统不可核对。",
    );
    expect(lines).toContain("冷却塔 | 100 | 30 | — | — | 5 | 不可核对 | F3未计量；F2由差额得出");
    expect(lines.some((text) => / 平衡 \|/.test(text))).toBe(false);
  });

  it("is not called balanced when the rest makes it close to nothing", () => {
    const byDifference = balanceOf("料", [
      ["F1", "进料", "外部", "炉", reading(100, 2)],
      ["F2", "烟尘", "炉", "外部", { kind: "rest", value: 100 }],
    ]);
    const text = linesWith({ balances: [byDifference] }).join("\n");
    expect(text).toContain("流股F2 烟尘由差额得出");
    expect(text).not.toMatch(/偏差0|允许范围内/);
    expect(text).toContain("各计量值之间没有相互校核的关系");
  });

  it("lists the reading without a check, what cannot be known, and the meter that would help", () => {
    expect(lines).toContain("有读数但没有其他计量值可以校核的流股：F1 补水。");
    expect(lines).toContain("未计量且不能由现有计量值推算的流股：F2 排污、F3 蒸发。");
    expect(lines).toContain("建议增设计量点：在F3 蒸发增设后，可校核F1 补水、F3 蒸发。");
    expect(lines).toContain("F2 | 排污 | 冷却塔→外部 | 30（差额） | — | — | 不可知");
    expect(lines).toContain("F3 | 蒸发 | 冷却塔→外部 | 未计量 | — | — | 不可知");
  });
});

describe("several balances", () => {
  it("counts them by verdict", () => {
    expect(linesWith({ balances: [closed, open, unknown] })[1]).toMatch(
      /^共核算3项平衡，其中全系统平衡且没有单元超差的1项，有单元或全系统超差的1项，不可核对的1项。/,
    );
  });

  it("tells the six that need it in full and the others in a row each", () => {
    const many = Array.from({ length: 8 }, (_, i) => ({ ...closed, name: `平衡${i + 1}` }));
    const lines = linesWith({ balances: [...many, open] });
    expect(lines).toContain("以下列出需重点关注的6项，其余见〔balances.rest〕。");
    expect(lines.some((text) => text.startsWith("全厂水平衡（2024年）：各单元的平衡情况"))).toBe(true);
    expect(lines).toContain("平衡6（2024年） | t | 4746025 | 4646377 | 2.10 | 平衡 | 一致");
    expect(lines.filter((text) => text.startsWith("表：平衡"))).toHaveLength(10);
  });

  it("shows the picture of the balance it belongs to", () => {
    const figure = { caption: "水平衡图", png: new Uint8Array(), widthMm: 150, heightMm: 80, altText: "" };
    const pictures = new Map([[balancePictureKey(open), figure]]);
    expect(linesWith({ balances: [open], pictures })).toContain("[水平衡图]");
    expect(linesWith({ balances: [closed], pictures })).not.toContain("[水平衡图]");
  });

  it("keeps the pictures of the layers of one balance apart", () => {
    const goods = { object: "甲厂", period: "2024", name: "物料平衡", form: "flows" } as const;
    const copper = balancePictureKey({ ...goods, layer: { kind: "substance", substance: "Cu" } });
    expect(copper).not.toBe(balancePictureKey({ ...goods, layer: { kind: "mass" } }));
  });

  it("leads every figure to its rows and gives each place a key of its own", () => {
    const document = reportWith({ balances: [closed, open, unknown] });
    expect(traced(document, "原料平衡（2024年） · 偏差")).toMatchObject({
      chapter: CHAPTER,
      value: "2.10",
      unit: "%",
      origins: ["平衡流股!I4", "平衡流股!I5"],
    });
    const fields = allChapters(document.chapters)
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "paragraph" ? block.text : []))
      .flatMap((run) => (run.kind === "field" ? [run.key] : []));
    expect(new Set(fields).size).toBe(fields.length);
  });

  it("leads the limit to 项目信息 where it was stated there", () => {
    const stated = {
      ...project,
      fields: { ...project.fields, balanceDeviationPercent: { text: "3%", origin: "项目信息!B20" } },
      settings: [{ field: "balanceDeviationPercent", text: "3", isDefault: false } as const],
    };
    const balances = [
      balanceOf(
        "料",
        [
          ["F1", "", "外部", "甲", reading(100, 3)],
          ["F2", "", "甲", "外部", reading(96, 3)],
        ],
        { limitPercent: 3 },
      ),
    ];
    const document = reportWith({ balances, audit: { ...audit, project: stated } });
    expect(traced(document, "料（2024年） · 偏差允许值")).toMatchObject({ value: "3", origin: "项目信息!B20" });
  });
});

function energyOf(
  accounts: readonly EnergyAccount[],
  economy: Parameters<typeof energyIntensities>[1]["economy"] = [],
): ReportEnergy {
  const intensities = energyIntensities(accounts, { economy, outputs: [] }).value;
  const totals = totalEnergy(accounts);
  return { accounts, totals, intensities, totalIntensities: totalIntensities(totals, intensities, "calorific") };
}

const money = (enterprise: string, value: string) => ({
  enterprise,
  year: 2022,
  outputValue: quantity(value, "万元", `经济数据!${enterprise}`),
});

describe("energy and CO2", () => {
  const diesel = [
    line("柴油", "100", "t"),
    line("柴油", "20", "t", { enterprise: "乙厂" }),
    line("柴油", "5", "t", { enterprise: "丙厂" }),
  ];
  const energy = energyOf(account(diesel).accounts, [money("甲厂", "1000"), money("乙厂", "400"), money("丙厂", "50")]);
  const lines = linesWith({ energy });

  it("sums what is known, on the basis that it names", () => {
    expect(lines).toContain("2022年，3家企业综合能耗合计182.14 tce（当量值），二氧化碳排放量合计386.99 tCO2。");
    expect(lines).toContain("2022 | 3 | 182.14 | 386.99 | ");
    expect(lines).toContain("年份 | 企业数（家） | 综合能耗（tce，当量值） | 二氧化碳排放量（tCO2） | 备注");
  });

  it("ranks the enterprises with share and cumulative share", () => {
    expect(lines).toContain("1 | 甲厂 | 145.71 | 80.0 | 80.0");
    expect(lines).toContain("3 | 丙厂 | 7.29 | 4.0 | 100.0");
    expect(lines).toContain("综合能耗最高的企业是甲厂，占80.0%。");
  });

  it("divides by output value, for each and for all", () => {
    expect(lines).toContain("甲厂 | 0.1457 | 0.3096");
    expect(lines).toContain("合计 | 0.1256 | 0.2669");
  });

  it("names every coefficient with its source and whether it was verified", () => {
    const coefficients = lines.filter((text) => text.startsWith("柴油 | "));
    expect(coefficients).toHaveLength(2);
    expect(coefficients[0]).toMatch(/^柴油 \| 折标准煤系数 \| 1457\.1 \| kgce\/t \| GB\/T 2589-2020 附录A/);
    expect(coefficients[1]).toMatch(/^柴油 \| CO2排放因子 \| 3\.09591 \| tCO2\/t \| /);
  });

  it("looks closely at the 统计期 where it has figures, else at the latest year", () => {
    const years = [2022, 2023].map((year) => ({
      period: { year },
      quantity: quantity(`${year - 2000}`, "t", `资源能源消耗!${year}`),
    }));
    const both = energyOf(account([line("柴油", "0", "t", { years })]).accounts);
    const firstLine = (period: number): string | undefined =>
      linesWith({ energy: both, audit: { ...audit, project: { ...project, period } } })[1];
    expect(firstLine(2022)).toMatch(/^2022年，甲厂综合能耗为32\.06 tce/);
    expect(firstLine(2024)).toMatch(/^2023年，甲厂综合能耗为33\.51 tce/);
  });

  it("leads the total to the amounts", () => {
    expect(traced(reportWith({ energy }), "综合能耗合计")).toMatchObject({
      value: "182.14",
      unit: "tce",
      origin: "资源能源消耗!柴油",
    });
  });
});

describe("energy that is not fully known", () => {
  it("calls a sum without an unknown carrier a part, and names the carrier", () => {
    const energy = energyOf(account([line("柴油", "100", "t"), line("秸秆颗粒", "30", "t")]).accounts);
    const lines = linesWith({ energy });
    expect(lines).toContain(
      "2022年，甲厂综合能耗为145.71（已知部分） tce（当量值），二氧化碳排放量为309.59（已知部分） tCO2。",
    );
    expect(lines).toContain("其中秸秆颗粒缺少实物量、折算系数或排放因子，合计仅为已知部分，补齐后重新计算。");
    expect(lines).toContain("2022 | 1 | 145.71（已知部分） | 309.59（已知部分） | 未含秸秆颗粒");
  });

  it("leaves the equivalent value of electricity open instead of taking the calorific one", () => {
    const { accounts } = account([line("电力", "1000", "万kWh"), line("柴油", "100", "t")], { basis: "equivalent" });
    const lines = linesWith({ energy: energyOf(accounts) });
    expect(lines.join("\n")).toContain("145.71（已知部分） tce（等价值）");
    expect(lines.some((text) => text.endsWith("综合能耗未含电力"))).toBe(true);
  });

  it("prints both ends where the published coefficient is a range", () => {
    const energy = energyOf(account([line("天然气", "10", "万m3"), line("柴油", "1", "t")]).accounts);
    const lines = linesWith({ energy });
    expect(lines.join("\n")).toContain("综合能耗为111.46–134.46 tce（当量值）");
    expect(lines.some((text) => text.startsWith("数值为区间的"))).toBe(true);
    expect(lines.some((text) => text.startsWith("天然气 | 折标准煤系数 | 11000–13300 | kgce/万m³ | "))).toBe(true);
  });

  it("marks unverified coefficients in the table and lists them in the closing part", () => {
    const energy = energyOf(account([line("天然气", "10", "万m3"), line("柴油", "1", "t")]).accounts);
    const gas = linesWith({ energy }).find((text) => text.startsWith("天然气 | 折标准煤系数"));
    expect(gas).toMatch(/未核实$/);
    const annex = chapterLines(reportWith({ energy }), ANNEX).join("\n");
    expect(annex).toMatch(/GB\/T 2589-2020 附录A（公开资料转引）：天然气的折标准煤系数未核实/);
    expect(annex).toContain("天然气的折标准煤系数：只见1.3300一值");
  });

  it("asks to check a coefficient that the workbook states", () => {
    const stated = [row("柴油", { unit: "t", standardCoal: quantity("1.46", "tce/t") })];
    const lines = linesWith({ energy: energyOf(account([line("柴油", "100", "t")], { stated }).accounts) });
    expect(lines).toContain("柴油 | 折标准煤系数 | 1460 | kgce/t | 企业检测报告 | 工作簿填写，请核对");
  });
});

function use(name: string, items: Partial<Record<WaterItem, string>>, more: Partial<WaterUse> = {}): WaterUse {
  const { enterprise = "", period = "2024", system = "" } = more;
  const quantities = Object.fromEntries(
    Object.entries(items).map(([item, text]) => [
      item,
      quantity(text, "m3", `用水单元平衡表!${enterprise}${name}${item}`),
    ]),
  );
  return { enterprise, period, name, system, quantities, origin: `用水单元平衡表!${name}` };
}

describe("water ratios", () => {
  const waterOf = (waterUses: readonly WaterUse[]) => ({
    water: waterRatios(waterUses).value,
    audit: { ...audit, waterUses },
  });

  it("gives those of a single user with its systems beside", () => {
    const uses = [
      use("冷却塔", { intake: "20.5", circulating: "980" }, { system: "循环冷却水系统" }),
      use("清洗", { intake: "80", leaked: "2" }),
    ];
    const document = reportWith(waterOf(uses));
    const lines = chapterLines(document, CHAPTER);
    expect(lines).toContain("滨江市电镀行业2024年取水量为100.5 m³，重复利用水量为980 m³，重复利用率为90.70%。");
    expect(lines).toContain("指标 | 单位 | 全部用水 | 循环冷却水系统");
    expect(lines).toContain("重复利用率 | % | 90.70 | 97.95");
    expect(lines).toContain("漏失率 | % | 1.99 | —");
    expect(traced(document, "取水量")?.origins).toEqual(["用水单元平衡表!冷却塔intake", "用水单元平衡表!清洗intake"]);
  });

  const reconciled = (percent: number, more = {}) => ({
    reuseRate: {
      percent,
      sigmaPercent: 0.19,
      ...({ checked: "all", isDeduced: false, isContradicted: false, isUpperBound: false } as const),
      ...more,
    },
  });

  it("gives reconciled ratios with ± beside those as read, and says what they are worth", () => {
    const given = waterOf([use("冷却塔", { intake: "20", circulating: "980" }, { system: "循环冷却水系统" })]);
    const water = given.water.map((each) =>
      each.scope === "whole"
        ? { ...each, reconciled: reconciled(97.9, { checked: "none", isContradicted: true }) }
        : each,
    );
    const lines = linesWith({ ...given, water });
    expect(lines).toContain("指标 | 单位 | 全部用水 | 全部用水（协调后） | 循环冷却水系统");
    expect(lines).toContain("重复利用率 | % | 98.00 | 97.90±0.38 | 98.00");
    const note = lines.find((each) => each.startsWith("注：重复利用率"));
    expect(note).toContain("±为95%（k＝2）");
    expect(note).toContain("±仅由填写或默认的不确定度推得");
    expect(note).toContain("有计量值相互矛盾");
  });

  it("gives the reconciled reuse rate of each of several users", () => {
    const given = waterOf([
      use("清洗", { intake: "100", circulating: "300" }, { enterprise: "甲厂" }),
      use("清洗", { intake: "50", reused: "50" }, { enterprise: "乙厂" }),
    ]);
    const water = given.water.map((each) =>
      each.scope === "whole" && each.enterprise === "甲厂" ? { ...each, reconciled: reconciled(74.8) } : each,
    );
    const lines = linesWith({ ...given, water });
    expect(lines).toContain("甲厂 | 2024 | 100 | 300 | 75.00 | 74.80±0.38");
    expect(lines).toContain("乙厂 | 2024 | 50 | 50 | 50.00 | —");
    expect(lines.find((each) => each.startsWith("注：重复利用率"))).not.toContain("±仅由");
  });

  it("leaves a blank for what is not known", () => {
    const [first] = linesWith(waterOf([use("清洗", { discharged: "80" })])).slice(1);
    expect(first).toBe(
      "滨江市电镀行业2024年取水量为【待补充：取水量】 m³，重复利用水量为【待补充：重复利用水量】 m³，重复利用率为【待补充：重复利用率】%。",
    );
  });

  it("compares several users", () => {
    const lines = linesWith(
      waterOf([
        use("清洗", { intake: "100", circulating: "300" }, { enterprise: "甲厂" }),
        use("清洗", { intake: "50", reused: "50" }, { enterprise: "乙厂" }),
      ]),
    );
    expect(lines).toContain("甲厂 | 2024 | 100 | 300 | 75.00");
    expect(lines).toContain("2个用水单位中，重复利用率最高的是甲厂2024年（75.00%），最低的是乙厂2024年（50.00%）。");
  });
});

describe("the chapter as a whole", () => {
  it("numbers only the parts that there are, and keeps what is to be written by hand", () => {
    const lines = linesWith({ balances: [closed], water: [] });
    expect(lines[0]).toBe("（一）物料、水、能量平衡");
    expect(lines.at(-1)).toContain("【待补充：环境管理情况");
    const both = linesWith({ balances: [closed], energy: energyOf(account([line("柴油", "1", "t")]).accounts) });
    expect(both).toEqual(expect.arrayContaining(["（一）能源消费与碳排放", "（二）物料、水、能量平衡"]));
  });

  it("says where figures would come from when the workbook has none", () => {
    const lines = chapterLines(buildReport(blankInput), CHAPTER);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^【待补充：填写“资源能源消耗”“用水单元平衡表”“平衡流股”后重新生成/);
  });

  it("refers to every numbered table", () => {
    const energy = energyOf(account([line("柴油", "1", "t"), line("天然气", "1", "万m3")]).accounts, [
      money("甲厂", "100"),
    ]);
    const blocks = allChapters(reportWith({ balances: [closed, unknown], energy }).chapters).flatMap(
      (each) => each.blocks,
    );
    const referred = blocks.flatMap((block) =>
      block.kind === "paragraph" ? block.text.flatMap((run) => (run.kind === "reference" ? [run.table] : [])) : [],
    );
    const keys = blocks.flatMap((block) => (block.kind === "table" ? [block.table.key] : []));
    expect(keys.filter((key) => key === undefined || !referred.includes(key))).toEqual([]);
  });
});

describe("settings behind the figures", () => {
  it("says by which rule what was left blank was taken", () => {
    const energy = energyOf(account([line("电力", "10", "万kWh")]).accounts);
    const lines = chapterLines(reportWith({ energy, balances: [closed] }), ANNEX);
    expect(lines).toContain("电网排放因子（kgCO2/kWh） | 按年份和区域取公布值 | 默认值");
    expect(lines).toContain("实测不确定度（±%） | 按计量器具类别取值 | 默认值");
    expect(lines.some((text) => text.includes("有1条流股未填写不确定度"))).toBe(true);
  });

  it("shows what 项目信息 states", () => {
    const stated = {
      ...project,
      settings: [
        { field: "balanceDeviationPercent", text: "5", isDefault: true } as const,
        { field: "electricityBasis", text: "等价值", isDefault: false } as const,
        { field: "gridFactor", text: "0.5306", isDefault: false } as const,
      ],
    };
    const energy = energyOf(account([line("电力", "10", "万kWh")]).accounts);
    const lines = chapterLines(reportWith({ energy, audit: { ...audit, project: stated } }), ANNEX);
    expect(lines).toContain("平衡偏差允许值（%） | 5 | 默认值");
    expect(lines).toContain("电力折标方式 | 等价值 | 项目信息");
    expect(lines).toContain("电网排放因子（kgCO2/kWh） | 0.5306 | 项目信息");
  });

  it("says nothing of energy and meters where there is none", () => {
    const text = chapterLines(buildReport(reportInput), ANNEX).join("\n");
    expect(text).not.toMatch(/电网排放因子|实测不确定度/);
  });
});

describe("an energy balance in its four links", () => {
  const balance = balanceOf(
    "全厂能量平衡",
    [
      ["F1", "天然气", "外部", "锅炉房", reading(1000, 10)],
      ["F2", "蒸汽", "锅炉房", "蒸汽管网", reading(900, 10)],
      ["F3", "散热损失", "锅炉房", "外部", reading(100, 10)],
      ["F4", "蒸汽", "蒸汽管网", "前处理车间", reading(880, 10)],
      ["F5", "管网散热损失", "蒸汽管网", "外部", reading(20, 5)],
      ["F6", "电", "外部", "前处理车间", reading(300, 3)],
    ],
    { unit: "MJ", layer: { kind: "energy" } },
  );
  const linksOf = (...balances: readonly AuditBalance[]) => balances.map((each) => energyLinks(each, gbt2589).value);
  const energy = { accounts: [], totals: [], intensities: [], links: linksOf(balance) };

  it("prints links down and carriers across with the difference, then the units with their efficiency", () => {
    const lines = linesWith({ energy });
    expect(lines[1]).toBe(
      "全厂能量平衡（2024年）按购入贮存、加工转换、输送分配、最终使用四个环节汇总见〔energy.links.1〕，各用能单元的输入、输出和效率见〔energy.links.1.units〕。",
    );
    expect(lines).toContain("表：全厂能量平衡（2024年）能量平衡表（当量值，MJ）");
    expect(lines).toContain("环节 | 项目 | 天然气 | 热力 | 电力 | 合计");
    expect(lines).toContain("购入贮存 | 购入（＋） | 1000 | 0 | 300 | 1300");
    expect(lines).toContain("加工转换 | 产出（＋） | 0 | 900 | 0 | 900");
    expect(lines).toContain("输送分配 | 损失（－） | 0 | 20 | 0 | 20");
    expect(lines).toContain("校核 | 收支差（应为0） | 0 | 0 | 0 | 0");
    expect(lines).toContain("加工转换 | 锅炉房 | 1000 | 900 | 100 | 90.0");
    expect(lines).toContain("最终使用 | 前处理车间 | 1180 | — | — | —");
  });

  it("traces every figure to the flows behind it", () => {
    const label = "全厂能量平衡（2024年） 输送分配损失（－） · 热力";
    expect(traced(reportWith({ energy }), label)).toMatchObject({
      value: "20",
      unit: "MJ",
      origins: ["平衡流股!I5", "平衡流股!I7"],
    });
    expect(traced(reportWith({ energy }), "全厂能量平衡（2024年） 锅炉房 · 效率（%）")).toMatchObject({
      value: "90.0",
      origins: ["平衡流股!I5", "平衡流股!I4"],
    });
  });

  it("says 未知 where a flow is not known, and nothing where there is no energy balance", () => {
    const open = balanceOf(
      "能量平衡",
      [
        ["F1", "天然气", "外部", "锅炉房", reading(1000, 10)],
        ["F2", "蒸汽", "锅炉房", "车间", { kind: "unmeasured" }],
        ["F3", "烟气", "锅炉房", "外部", { kind: "unmeasured" }],
      ],
      { unit: "MJ", layer: { kind: "energy" } },
    );
    const lines = linesWith({ energy: { ...energy, links: linksOf(open) } });
    expect(lines).toContain("加工转换 | 产出（＋） | 0 | 未知 | 未知 | 未知");
    const none = linesWith({ energy: { ...energy, links: [] }, balances: [closed] });
    expect(none.some((text) => text.includes("四个环节"))).toBe(false);
  });
});
