/** @jest-environment jsdom */
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { accountEnergy } from "../../../src/core/energy/accountEnergy";
import { energyLinks } from "../../../src/core/energy/energyLinks";
import { totalEnergy } from "../../../src/core/energy/totalEnergy";
import { energyView } from "../../../src/taskpane/desk/energyView";
import { line, settings, usesOf } from "../../core/energy/energyFixture";
import { flow, network } from "../../core/balance/networkFixture";
import { BALANCES, coolingWorkbook, described, RATIOS, RATIOS_OF_TWO } from "../balanceAudit";
import { deskWith, type Shown } from "./balanceDesk";
import { memoryWorkbook } from "../../../src/workbook/memory/memoryWorkbook";
import { sheetOf, snapshotOf } from "../../support/sheet";
import { button, deskOn, idle, openReadPane, said, sampleWorkbook, turnTo, type Stage } from "./paneStage";

async function openView(shown: Shown) {
  const stage = await openReadPane(deskWith(shown));
  return { stage, panel: within(await turnTo(stage, "平衡")) };
}

async function openBalance(stage: Stage, name: string) {
  const panel = within(screen.getByRole("tabpanel", { name: "平衡" }));
  await stage.user.click(panel.getByRole("button", { name }));
  await panel.findByRole("heading", { name });
  return panel;
}

const lines = (panel: ReturnType<typeof within>, table: string) =>
  within(panel.getByRole("table", { name: table }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

describe("the list of balances", () => {
  it("says of each whether it closes, and its largest deviation", async () => {
    const { panel } = await openView({ balances: BALANCES });
    expect(lines(panel, "各项平衡")).toEqual([
      ["石料平衡甲厂 · 2025 · 物料", "平衡", "1.00%"],
      ["清洗线平衡甲厂 · 2025 · 物料", "超差", "20.00%"],
      ["冷却塔平衡甲厂 · 2025 · 物料", "不可核对", "—"],
      ["换热网络平衡审核对象整体 · 2025 · 物料", "读数矛盾", "6.21%"],
    ]);
  });

  it("can be narrowed by verdict and name", async () => {
    const { stage, panel } = await openView({ balances: BALANCES });
    const names = () => lines(panel, "各项平衡").map(([name]) => name);
    const filter = within(panel.getByRole("group", { name: "按结论筛选" }));
    expect(filter.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "读数矛盾 1",
      "超差 1",
      "不可核对 1",
      "平衡 1",
    ]);
    await stage.user.click(filter.getByRole("button", { name: "超差 1" }));
    await waitFor(() => expect(names()).toEqual(["清洗线平衡甲厂 · 2025 · 物料"]));
    await stage.user.click(filter.getByRole("button", { name: "超差 1" }));
    await stage.user.type(panel.getByRole("searchbox", { name: "查找名称" }), "冷却塔");
    await waitFor(() => expect(names()).toHaveLength(1));
    await stage.user.type(panel.getByRole("searchbox", { name: "查找名称" }), "没有");
    expect(await panel.findByText("没有符合筛选条件的平衡。")).toBeTruthy();
  });

  it("counts the units that nobody can check beside a verdict on the rest", async () => {
    const partly = network(
      [
        flow("1", "", "甲", [100, 1]),
        flow("2", "甲", "乙", { kind: "rest", value: 100 }),
        flow("3", "乙", "", [99, 1]),
      ],
      "部分",
    );
    const { panel } = await openView({ balances: [described(partly)] });
    expect(lines(panel, "各项平衡")[0]![1]).toBe("平衡2 个单元不可核对");
  });
});

describe("an opened balance", () => {
  it("shows its picture, and going back leads to its line", async () => {
    const { stage } = await openView({ balances: BALANCES });
    const panel = await openBalance(stage, "换热网络平衡");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("换热网络平衡"));
    const picture = panel.getByRole<HTMLImageElement>("img", { name: /换热网络平衡/ });
    expect(picture.src).toMatch(/^data:image\/svg\+xml,/);
    await stage.user.click(panel.getByRole("button", { name: "返回列表" }));
    await waitFor(() => expect(document.activeElement?.getAttribute("data-place")).toBe("3"));
  });

  it("closes with Escape", async () => {
    const { stage } = await openView({ balances: BALANCES });
    const panel = await openBalance(stage, "石料平衡");
    await stage.user.keyboard("{Escape}");
    await waitFor(() => expect(panel.queryByRole("heading", { name: "石料平衡" })).toBeNull());
  });

  it("sets every unit and the whole against the limit, each leading to its row", async () => {
    const { stage } = await openView({ balances: BALANCES });
    const panel = await openBalance(stage, "清洗线平衡");
    const part = within(panel.getByRole("region", { name: "各单元平衡情况" }));
    expect(part.getByText("限值 5%，单位 t")).toBeTruthy();
    expect(lines(panel, "各单元平衡情况")).toEqual([
      ["清洗", "100", "80", "20.00% 超差差 20"],
      ["全系统", "100", "80", "20.00% 超差差 20"],
    ]);
    await stage.user.click(part.getByRole("button", { name: "清洗" }));
    await stage.user.click(part.getByRole("button", { name: "全系统" }));
    expect(stage.shown).toEqual(["平衡流股!1", "平衡流股!A1"]);
  });

  it("says why a unit cannot be checked, and gives no deviation then", async () => {
    const { stage } = await openView({ balances: BALANCES });
    const panel = await openBalance(stage, "冷却塔平衡");
    expect(lines(panel, "各单元平衡情况")[0]).toEqual([
      "冷却塔未计量或由差额推算：2 流股2、3 流股3",
      "100",
      "30",
      "不可核对",
    ]);
    const unsure = within(panel.getByRole("region", { name: "无法核对的数值" }));
    expect(unsure.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "有读数，但没有其他计量可核对： 1 流股1",
      "由差额推算，不能证明平衡： 2 流股2",
      "未计量，也推算不出： 3 流股3",
    ]);
    const meters = within(panel.getByRole("region", { name: "建议增加的计量点" }));
    expect(meters.getByRole("listitem").textContent).toBe("3 流股3 加装后可核对： 1 流股1、3 流股3");
    await stage.user.click(unsure.getByRole("button", { name: "2 流股2" }));
    expect(stage.shown).toEqual(["平衡流股!2"]);
  });

  it("says in words that the readings contradict each other, and which meter is in doubt", async () => {
    const { stage } = await openView({ balances: BALANCES });
    const panel = await openBalance(stage, "换热网络平衡");
    const test = within(panel.getByRole("region", { name: "计量值是否相互一致" }));
    expect(test.getByText(/相互矛盾.*χ²＝16\.67，自由度 4，限值 9\.49，概率 0\.2%/)).toBeTruthy();
    const suspects = within(panel.getByRole("region", { name: "存疑的计量或漏失" }));
    const [leak, meter] = suspects.getAllByRole("listitem");
    expect(leak!.textContent).toMatch(/^存疑2 可能漏失或漏计出项 约 3\.64 t\|z\|＝3\.64，限值 2\.49$/);
    expect(meter!.textContent).toMatch(/^存疑2 流股2 读数可能偏高 约 3\.93 t\|z\|＝3\.20，限值 2\.63/);
    await stage.user.click(within(meter!).getByRole("button", { name: "2 流股2" }));
    expect(stage.shown).toEqual(["平衡流股!2"]);
    expect(suspects.getByText(/^其余 \d+ 项未超限值$/)).toBeTruthy();
  });

  it("names what explains a contradiction as well: parallel meters", async () => {
    const twins = network(
      [flow("1", "", "甲", [100, 1]), flow("2", "甲", "", [50, 1]), flow("3", "甲", "", [70, 1])],
      "并联",
    );
    const { stage } = await openView({ balances: [described(twins)] });
    const panel = await openBalance(stage, "并联");
    const suspects = within(panel.getByRole("region", { name: "存疑的计量或漏失" }));
    const items = suspects.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(items[0]).toContain("以下各项同样能解释，现有数据无法区分：");
    expect(items.slice(1).map((text) => text!.split(" 约")[0])).toEqual([
      "2 流股2 读数可能偏高",
      "3 流股3 读数可能偏高",
      "甲 可能漏计入项",
      "1 流股1、2 流股2、3 流股3（不能区分，一并排除）",
    ]);
    expect(suspects.getByText("依次排除下列各项后，其余计量值之间已没有校核关系，是否可靠不能再检验：")).toBeTruthy();
  });

  it("says of what was set aside whether the others agree, step by step", async () => {
    const line = (amounts: readonly number[]) =>
      amounts.map((amount, k) =>
        flow(`${k + 1}`, k === 0 ? "" : `N${k}`, k === amounts.length - 1 ? "" : `N${k + 1}`, [amount, 1]),
      );
    const two = described(network(line([100, 100, 160, 100, 100, 130, 100]), "两处"));
    const { stage } = await openView({ balances: [two, { ...two, name: "未尽", setAsideStatus: "unexplained" }] });
    const suspectsOf = async (name: string) =>
      within((await openBalance(stage, name)).getByRole("region", { name: "存疑的计量或漏失" }));
    const settled = await suspectsOf("两处");
    const said = settled.getByText("依次排除下列各项后，其余计量值相互一致：");
    const steps = within(said.nextElementSibling as HTMLElement).getAllByRole("listitem");
    expect(steps.map(({ textContent }) => textContent)).toEqual(["3 流股3", "6 流股6"]);
    await stage.user.click(within(steps[1]!).getByRole("button", { name: "6 流股6" }));
    expect(stage.shown).toEqual(["平衡流股!6"]);
    await stage.user.keyboard("{Escape}");
    expect((await suspectsOf("未尽")).getByText(/其余计量值仍不一致，但没有单独一处超过限值/)).toBeTruthy();
  });

  it("lists every flow as read and as reconciled, by class", async () => {
    const { stage } = await openView({ balances: BALANCES });
    const panel = await openBalance(stage, "冷却塔平衡");
    expect(lines(panel, "流股协调结果")).toEqual([
      ["1 流股1外部 → 冷却塔不可校核", "100±4.00（按来源）", "100±4.00"],
      ["2 流股2冷却塔 → 外部不可知", "30（差额）", "—"],
      ["3 流股3冷却塔 → 外部不可知", "未计量", "—"],
    ]);
    const classes = within(panel.getByRole("group", { name: "按类别筛选" }));
    await stage.user.click(classes.getByRole("button", { name: "不可校核 1" }));
    expect(lines(panel, "流股协调结果")).toHaveLength(1);
  });

  it("shows long tables in pages", async () => {
    const chain = Array.from({ length: 250 }, (_, at) =>
      flow(`F${at}`, at === 0 ? "" : `单元${at}`, at === 249 ? "" : `单元${at + 1}`, [100, 1]),
    );
    const { stage } = await openView({ balances: [described(network(chain, "长流程"))] });
    const panel = await openBalance(stage, "长流程");
    expect(lines(panel, "流股协调结果")).toHaveLength(100);
    const pager = within(panel.getByRole("navigation", { name: "流股协调结果" }));
    expect(pager.getByRole("status").textContent).toBe("第 1–100 条，共 250 条");
    await stage.user.click(pager.getByRole("button", { name: "下一页" }));
    expect(lines(panel, "流股协调结果")[0]![0]).toMatch(/^F100 /);
  });
});

it("flows of a table without numbers are named by their unit", async () => {
  const { stage } = await openView({
    balances: [described(network([flow("C4", "", "清洗", [5, 1])]), { form: "waterUnits" })],
  });
  const panel = await openBalance(stage, "试算");
  expect(lines(panel, "流股协调结果")[0]![0]).toMatch(/^清洗 流股C4外部 → 清洗/);
});

it("water that a unit circulates within itself is named beside the flows", async () => {
  const loop = { ...flow("4", "冷却塔", "冷却塔", [980, 10]), name: "循环水" };
  const { stage } = await openView({ balances: [described(network([], "冷却"), { loops: [loop] })] });
  const panel = await openBalance(stage, "冷却");
  await stage.user.click(panel.getByRole("button", { name: "冷却塔 循环水 980" }));
  expect(stage.shown).toEqual(["平衡流股!4"]);
});

describe("the ratios of water use", () => {
  it("of one user stand open, each leading to its cell", async () => {
    const { stage, panel } = await openView({ ratios: RATIOS });
    expect(lines(panel, "甲厂 · 2025").slice(0, 3)).toEqual([
      ["全部用水取水 100 m³、重复利用 980 m³"],
      ["重复利用率", "90.74%980 ÷ 1080"],
      ["漏失率", "2.00%2 ÷ 100"],
    ]);
    await stage.user.click(panel.getAllByRole("button", { name: "漏失率" })[0]!);
    expect(stage.shown).toEqual(["用水单元平衡表!清洗-leaked"]);
  });

  it("from reconciled flows stand beside with their ±, and with a doubt where there is one", async () => {
    const reuseRate = { percent: 90.6, sigmaPercent: 0.155, checked: "none", isDeduced: false } as const;
    const ratios = RATIOS.map((each) =>
      each.scope === "whole"
        ? { ...each, reconciled: { reuseRate: { ...reuseRate, isContradicted: true, isUpperBound: false } } }
        : each,
    );
    const { panel } = await openView({ ratios });
    expect(lines(panel, "甲厂 · 2025")[1]).toEqual([
      "重复利用率",
      "90.74%980 ÷ 1080协调后 90.60% ±0.31（未经校核，读数矛盾）",
    ]);
  });

  it("of several users are lines that open", async () => {
    const { stage, panel } = await openView({ ratios: RATIOS_OF_TWO });
    expect(panel.queryByRole("table")).toBeNull();
    await stage.user.click(panel.getByText("甲厂 · 2025 · 重复利用率 90.74%"));
    expect(await panel.findByRole("table", { name: "甲厂 · 2025" })).toBeTruthy();
    expect(panel.getByText("乙厂 · 2025")).toBeTruthy();
  });
});

describe("energy and carbon", () => {
  const year = (number: number, amount: string) => ({
    ...line("电力", amount, "kWh"),
    years: line("电力", amount, "kWh").years.map((each) => ({ ...each, period: { year: number } })),
  });
  const { value: accounts } = accountEnergy(
    { uses: usesOf([line("天然气", "100000", "m3"), year(2022, "1000000"), year(2023, "2000000")]), totals: [] },
    settings,
  );
  const energy = energyView({ accounts, totals: totalEnergy(accounts), intensities: [] });

  it("stand by year for all and for each enterprise, with the largest carriers and the sets of coefficients", async () => {
    const { stage, panel } = await openView({ energy });
    expect(lines(panel, "各年合计").map(([head]) => head)).toEqual(["20221 家", "20231 家"]);
    const [latest, earlier] = lines(panel, "企业能耗");
    expect(latest!.slice(0, 2)).toEqual(["甲厂 2023电力 100.0%", "245.80"]);
    expect(earlier![0]).toMatch(/^甲厂 2022(电力|天然气) \d+\.\d%、(电力|天然气) \d+\.\d%$/);
    expect(panel.getByText(/^系数取自：.*2589/)).toBeTruthy();
    await stage.user.selectOptions(panel.getByRole("combobox", { name: "年份" }), "2022");
    await waitFor(() => expect(lines(panel, "企业能耗")).toHaveLength(1));
    await stage.user.click(panel.getByRole("button", { name: "甲厂" }));
    expect(stage.shown).toEqual(["资源能源消耗!天然气"]);
  });

  it("have both ends where a coefficient is a range, and say that nobody chose", async () => {
    const { panel } = await openView({ energy });
    expect(lines(panel, "企业能耗")[1]![1]).toMatch(/^232\.90～255\.90$/);
    expect(panel.getByText(/按上下限分别计算，未代为取值；占比按中值/)).toBeTruthy();
    expect(lines(panel, "各年合计")[1]![2]).toBe("—未含 电力");
  });

  it("say what a sum leaves out", async () => {
    const unknown = accountEnergy(
      { uses: usesOf([line("电力", "1000000", "kWh"), line("神秘燃料", "5", "t")]), totals: [] },
      settings,
    ).value;
    const { panel } = await openView({
      energy: energyView({ accounts: unknown, totals: totalEnergy(unknown), intensities: [] }),
    });
    expect(lines(panel, "企业能耗")[0]![1]).toBe("122.90未含 神秘燃料");
  });
});

describe("an energy balance in its four links", () => {
  const stated = network(
    [
      flow("1", "", "锅炉房", [1000, 10]),
      flow("2", "锅炉房", "车间", [900, 10]),
      flow("3", "", "车间", { kind: "unmeasured" }),
    ],
    "全厂能量平衡",
  );
  const named = { 1: "天然气", 2: "蒸汽", 3: "电" } as const;
  const flows = stated.flows.map((each) => ({ ...each, name: named[each.id as unknown as keyof typeof named] }));
  const balance = described({ ...stated, flows, layer: { kind: "energy" }, unit: "MJ" });
  const links = [energyLinks(balance, settings.standardCoal).value];
  const energy = energyView({ accounts: [], totals: [], intensities: [], links });

  it("stands in two columns, the carriers below each item, also without any account", async () => {
    const { panel } = await openView({ energy });
    const [table] = panel.getAllByRole("table");
    expect(table?.getAttribute("aria-label")).toBe("甲厂 · 2025 · 全厂能量平衡");
    const rows = lines(panel, "甲厂 · 2025 · 全厂能量平衡");
    expect(rows[0]).toEqual(["购入贮存"]);
    expect(rows[1]).toEqual(["购入（＋）天然气 1000、电力 未知", "未知"]);
    expect(rows[3]).toEqual(["投入（－）天然气 1000", "1000"]);
    expect(rows.at(-1)![1]).toBe("未知");
    const groups = panel.getAllByRole("rowheader").filter((cell) => cell.getAttribute("scope") === "rowgroup");
    expect(groups.map(({ textContent }) => textContent)).toEqual(["购入贮存", "加工转换", "最终使用"]);
  });

  it("names each unit with its link and efficiency and leads to the flow", async () => {
    const { stage, panel } = await openView({ energy });
    expect(lines(panel, "甲厂 · 2025 · 全厂能量平衡 用能单元")[0]).toEqual(["锅炉房加工转换", "1000", "900", "90.0%"]);
    await stage.user.click(panel.getByRole("button", { name: "锅炉房" }));
    expect(stage.shown).toEqual(flows[0]!.origins.slice(0, 1));
  });

  it("is left out where there is none", () => {
    expect(energyView({ accounts: [], totals: [], intensities: [], links: [] })).toBeNull();
  });
});

describe("the parts of the view", () => {
  it("are chosen by buttons that count them", async () => {
    const { stage, panel } = await openView({ balances: BALANCES, ratios: RATIOS });
    const parts = within(panel.getByRole("group", { name: "内容" }));
    const pressed = () => parts.getByRole("button", { pressed: true }).textContent;
    expect(pressed()).toBe("平衡 4");
    await stage.user.click(parts.getByRole("button", { name: "用水指标 1" }));
    expect(pressed()).toBe("用水指标 1");
    expect(panel.getByRole("table", { name: "甲厂 · 2025" })).toBeTruthy();
    await stage.user.click(parts.getByRole("button", { name: "用水指标 1" }));
    expect(pressed()).toBe("用水指标 1");
    await stage.user.click(parts.getByRole("button", { name: "能耗与碳排放 0" }));
    expect(panel.getByText(/尚无能耗数据/)).toBeTruthy();
    expect(panel.getByText("资源能源消耗")).toBeTruthy();
  });

  it("are none at first, and the view says which sheets to fill", async () => {
    const { panel } = await openView({});
    expect(panel.getByText(/尚无平衡、用水和能耗数据/)).toBeTruthy();
    const sheets = panel.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(sheets.map((text) => text!.slice(0, 4))).toEqual(["平衡流股", "用水单元", "投入产出", "资源能源"]);
  });

  it("speak English", async () => {
    const stage = await openReadPane(deskWith({ balances: BALANCES, ratios: RATIOS }), { language: "en" });
    const panel = within(await turnTo(stage, "Balance"));
    expect(lines(panel, "Balances")[1]).toEqual(["清洗线平衡甲厂 · 2025 · Material", "Not closed", "20.00%"]);
    await stage.user.click(panel.getByRole("button", { name: "换热网络平衡" }));
    expect(await panel.findByText(/contradict each other.*4 degrees of freedom, limit 9\.49/)).toBeTruthy();
    await stage.user.click(panel.getByRole("button", { name: "Back to the list" }));
    await stage.user.click(panel.getByRole("button", { name: "Water use 1" }));
    expect(panel.getAllByText("Water reuse")).toHaveLength(2);
  });
});

it("一键评级 of a workbook that holds balances alone says what it wrote", async () => {
  const stage = await openReadPane(deskOn(coolingWorkbook()));
  await stage.user.click(button("一键评级"));
  await idle();
  expect(said()).toMatch(/^没有可评级的对象；已写入“平衡结果”.*“校核结果”。$/);
  const panel = within(await turnTo(stage, "平衡"));
  await stage.user.click(panel.getByRole("button", { name: "冷却水平衡" }));
  expect(await panel.findByRole("img", { name: /冷却水平衡.*循环水 980 m³/ })).toBeTruthy();
});

describe("企业间协同", () => {
  it("is shown as a picture for each unit, and only where the workbook has it", async () => {
    const without = await openReadPane(deskOn(await sampleWorkbook()));
    expect(within(await turnTo(without, "平衡")).queryByRole("button", { name: /企业间协同/ })).toBeNull();
    cleanup();
    const sheet = sheetOf("企业间协同", [
      ["供方", "需方", "物料/热/水", "量", "单位", "现状/潜力"],
      ["园区热电厂", "华纺印染", "蒸汽", 68000, "GJ", "现状"],
      ["园区污水厂", "园区热电厂", "再生水", 38, "万m³", "潜力"],
    ]);
    const stage = await openReadPane(deskOn(memoryWorkbook(snapshotOf(sheet))));
    const panel = within(await turnTo(stage, "平衡"));
    expect(panel.getAllByRole("img", { name: /企业间协同/ })).toHaveLength(2);
    expect(panel.getByRole("img", { name: /蒸汽/ })).toBeTruthy();
  });
});
