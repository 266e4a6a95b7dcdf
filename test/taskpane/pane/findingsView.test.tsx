/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { AuditView, FindingView } from "../../../src/taskpane/desk/views";
import { findingLines } from "../../../src/taskpane/pane/findings/findingLines";
import { filterFindings, groupFindings } from "../../../src/taskpane/pane/findings/groupFindings";
import { paneWords } from "../../../src/taskpane/pane/pane.terms";
import { NO_FILTER } from "../../../src/taskpane/pane/paneState";
import { button, deskOn, emptyWorkbook, idle, openReadPane, said, sampleWorkbook, turnTo } from "./paneStage";

const onward = () => Promise.resolve(true);

const finding = (part: Partial<FindingView>): FindingView => ({
  key: "k",
  code: "check.unitConsumption",
  severity: "warning",
  rule: 5,
  message: "",
  basis: null,
  origins: [],
  decision: "",
  ...part,
});

describe("the findings", () => {
  it("stand under their rules, and each leads to its cell by click and by Enter", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    const panel = within(await turnTo(stage, "核对"));
    const group = within(panel.getByRole("region", { name: /^规则27：评级前限定性指标须齐全/ }));
    const first = group.getByRole("button", { name: /临港恒发五金电镀厂.*指标数据!F8/ });
    await stage.user.click(first);
    await stage.user.keyboard("{ArrowDown}{Enter}");
    expect(stage.shown).toEqual(["指标数据!F8", "指标数据!O16"]);
    await stage.user.keyboard("{ArrowUp}");
    expect(document.activeElement).toBe(first);
    await stage.user.click(group.getByRole("button", { name: "转到 指标数据!P32" }));
    expect(stage.shown).toContain("指标数据!P32");
  });

  it("can be narrowed by severity, rule and words, and all be shown again", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    const panel = within(await turnTo(stage, "核对"));
    const all = panel.getAllByRole("listitem").length;
    await stage.user.click(panel.getByRole("button", { name: /^错误 \d+$/ }));
    await stage.user.type(panel.getByRole("searchbox"), "恒发 F8");
    await waitFor(() => expect(panel.getAllByRole("listitem")).toHaveLength(1));
    expect(panel.getByText(`显示 1 条，共 ${all} 条`)).toBeTruthy();
    await stage.user.selectOptions(panel.getByRole("combobox", { name: "规则" }), "rule22");
    expect(await panel.findByText("没有符合筛选条件的内容。")).toBeTruthy();
    await stage.user.click(panel.getByRole("button", { name: "清除筛选" }));
    await waitFor(() => expect(panel.getAllByRole("listitem")).toHaveLength(all));
  });

  it("are copied one by one or all as lines of a table", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    const panel = within(await turnTo(stage, "核对"));
    await stage.user.click(panel.getByRole("button", { name: /^错误 \d+$/ }));
    const count = panel.getAllByRole("listitem").length;
    await stage.user.click(panel.getByRole("button", { name: "全部复制" }));
    await waitFor(() => expect(said()).toBe(`已复制 ${count} 条，可粘贴到表格或文档。`));
    const lines = (await navigator.clipboard.readText()).split("\n");
    expect(lines).toHaveLength(count + 1);
    expect(lines[0]).toBe("级别\t规则\t单元格\t说明\t依据\t采纳情况");
    expect(lines[1]).toMatch(/^错误\t27\t指标数据!F8\t临港恒发五金电镀厂/);
    await stage.user.click(panel.getAllByRole("button", { name: "复制" })[0]!);
    await waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(/^指标数据!F8\t临港恒发/));
  });

  it("take their 采纳情况 once 校核结果 is written, and the sheet holds it", async () => {
    const workbook = await sampleWorkbook();
    const stage = await openReadPane(deskOn(workbook));
    const panel = within(await turnTo(stage, "核对"));
    expect(panel.queryByRole("combobox", { name: /^采纳情况/ })).toBeNull();
    await stage.user.click(panel.getByRole("button", { name: "写入校核结果" }));
    await idle();
    expect(said()).toMatch(/^已写入“校核结果”：错误 \d+ 条/);
    const decision = () => panel.getAllByRole<HTMLSelectElement>("combobox", { name: /^采纳情况：临港恒发/ })[0]!;
    await stage.user.selectOptions(decision(), "部分采纳");
    await idle();
    expect(said()).toBe("已写入“校核结果”的采纳情况。");
    const sheet = (await workbook.read()).sheets.find(({ name }) => name === "校核结果");
    expect(JSON.stringify(sheet)).toContain("部分采纳");
    expect(decision().value).toBe("部分采纳");
  });

  it("come in pages when there are thousands", async () => {
    const workbook = emptyWorkbook();
    const many = async (): Promise<AuditView> => ({
      ...(await deskOn(workbook).survey(onward)),
      findings: Array.from({ length: 3210 }, (_, i) => finding({ key: `k${i}`, message: `第${i + 1}处`, rule: 5 })),
    });
    const stage = await openReadPane(deskOn(workbook, { survey: many }));
    const panel = within(await turnTo(stage, "核对"));
    expect(panel.getAllByRole("listitem")).toHaveLength(100);
    await stage.user.click(panel.getByRole("button", { name: "下一页" }));
    expect(panel.getByText("第 101–200 条，共 3210 条")).toBeTruthy();
    expect(panel.getByText("第101处")).toBeTruthy();
    expect(panel.getByRole("heading", { name: "规则5 (3210)" })).toBeTruthy();
    await stage.user.type(panel.getByRole("searchbox"), "第3210处");
    await waitFor(() => expect(panel.getAllByRole("listitem")).toHaveLength(1));
  });

  it("are none in a workbook without doubts", async () => {
    const workbook = emptyWorkbook();
    const clean = async (): Promise<AuditView> => ({ ...(await deskOn(workbook).survey(onward)), findings: [] });
    const stage = await openReadPane(deskOn(workbook, { survey: clean }));
    await turnTo(stage, "核对");
    expect(screen.getByText("没有需要核对的内容。")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "全部复制" })).toBeNull();
  });
});

describe("grouping", () => {
  const findings = [
    finding({ key: "1", severity: "error", rule: 27 }),
    finding({ key: "2", severity: "error", rule: null, code: "read.ambiguousDate" }),
    finding({ key: "3", rule: 27 }),
    finding({ key: "4", rule: null, code: "future.unheardOf", message: "A b" }),
  ];

  it("goes by rule, else by the part of the work, in the order of the most severe", () => {
    expect(groupFindings(findings).map(({ key, findings: members }) => [key, members.length])).toEqual([
      ["rule27", 2],
      ["read", 1],
      ["rest", 1],
    ]);
  });

  it("puts what was stated of balances with the balances, of energy with energy", () => {
    const codes = ["statedBalance.x", "balance.x", "balanceInput.x", "energyInput.x", "water.x"];
    const stated = codes.map((code, at) => finding({ key: String(at), rule: null, code }));
    expect(groupFindings(stated).map(({ area, findings: members }) => [area, members.length])).toEqual([
      ["balance", 3],
      ["energy", 1],
      ["water", 1],
    ]);
  });

  it("finds words in any order and any case", () => {
    const found = (text: string) => filterFindings(findings, { ...NO_FILTER, text }).map(({ key }) => key);
    expect(found("B a")).toEqual(["4"]);
    expect(found("")).toHaveLength(4);
    expect(found("c")).toEqual([]);
  });
});

describe("copied lines", () => {
  it("hold no breaks inside a cell and nothing that a spreadsheet would compute", () => {
    const lines = findingLines(
      [finding({ message: "=A1\n改为\t数", origins: ["甲!A1", "甲!B2"], decision: "采纳" })],
      paneWords("zh-CN"),
    ).split("\n");
    expect(lines[1]).toBe("存疑\t5\t甲!A1 甲!B2\t'=A1 改为 数\t\t采纳");
  });
});

it("does not offer to filter what was not read", async () => {
  const stage = await openReadPane(deskOn(emptyWorkbook(), { survey: () => Promise.reject(new Error("x")) }));
  await turnTo(stage, "核对");
  expect(screen.getAllByText("尚未读取工作簿。").length).toBeGreaterThan(0);
  expect(button("复制诊断信息")).toBeTruthy();
});
