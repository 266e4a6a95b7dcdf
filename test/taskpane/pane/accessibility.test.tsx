/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { accountEnergy } from "../../../src/core/energy/accountEnergy";
import { totalEnergy } from "../../../src/core/energy/totalEnergy";
import { energyView } from "../../../src/taskpane/desk/energyView";
import { DeskFailure } from "../../../src/taskpane/desk/desk";
import type { AuditView } from "../../../src/taskpane/desk/views";
import { line, settings, usesOf } from "../../core/energy/energyFixture";
import { BALANCES, RATIOS_OF_TWO } from "../balanceAudit";
import { deskWith } from "./balanceDesk";
import { button, deskOn, emptyWorkbook, idle, openReadPane, sampleWorkbook, turnTo } from "./paneStage";

/** Colours are laid out in Chromium only; everything else can be told here. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(
    { include: document.body, exclude: "[role=tabpanel][style*='display: none']" },
    {
      resultTypes: ["violations"],
      rules: { "color-contrast": { enabled: false } },
    },
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each([
  ["light", false],
  ["dark", true],
])("in the %s theme", (_, isDark) => {
  it("every view is complete for keyboard and screen reader", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()), { isDark });
    await stage.user.click(button("一键评级"));
    await idle();
    const found: (readonly [string, readonly string[]])[] = [];
    for (const view of ["首页", "表格", "核对", "评级", "平衡", "设置", "关于"]) {
      await turnTo(stage, view);
      found.push([view, await violations()]);
    }
    expect(found.filter(([, each]) => each.length > 0)).toEqual([]);
  });
});

it("forms, an opened table, an opened enterprise and a failure are complete for keyboard and screen reader", async () => {
  const failure = new DeskFailure("x", "有单元格正在编辑。", "detail");
  const stage = await openReadPane(deskOn(await sampleWorkbook(), { report: () => Promise.reject(failure) }));
  await stage.user.click(button("建立工作表"));
  await screen.findByRole("combobox", { name: "适用指南" });
  await stage.user.click(button("导出报告"));
  await screen.findByText("有单元格正在编辑。");
  expect(await violations()).toEqual([]);
  const tables = within(await turnTo(stage, "表格"));
  await stage.user.click(tables.getByText("产品产量"));
  await stage.user.click(tables.getByRole("button", { name: "更正识别" }));
  expect(await violations()).toEqual([]);
  const grades = within(await turnTo(stage, "评级"));
  await stage.user.click(grades.getByRole("button", { name: "临港永盛金属制品有限公司" }));
  await grades.findByRole("heading", { name: "临港永盛金属制品有限公司" });
  expect(await violations()).toEqual([]);
});

it("balances, an opened one, water and energy are complete for keyboard and screen reader", async () => {
  const accounts = accountEnergy({ uses: usesOf([line("电力", "1000000", "kWh")]), totals: [] }, settings).value;
  const energy = energyView({ accounts, totals: totalEnergy(accounts), intensities: [] });
  const stage = await openReadPane(deskWith({ balances: BALANCES, ratios: RATIOS_OF_TWO, energy }));
  const panel = within(await turnTo(stage, "平衡"));
  expect(await violations()).toEqual([]);
  await stage.user.click(panel.getByRole("button", { name: "换热网络平衡" }));
  await panel.findByRole("heading", { name: "换热网络平衡" });
  await stage.user.click(panel.getByText(/^其余/));
  expect(await violations()).toEqual([]);
  await stage.user.keyboard("{Escape}");
  await stage.user.click(panel.getByRole("button", { name: "用水指标 2" }));
  await stage.user.click(panel.getByText(/^甲厂/));
  await panel.findByRole("table");
  expect(await violations()).toEqual([]);
  await stage.user.click(panel.getByRole("button", { name: "能耗与碳排放 1" }));
  expect(await violations()).toEqual([]);
});

it("changes its colours with Office while it is open", async () => {
  const stage = await openReadPane(deskOn(emptyWorkbook()));
  const pane = stage.container.firstElementChild!;
  const background = () => getComputedStyle(pane).getPropertyValue("--colorNeutralBackground1");
  expect(background()).toBe("#ffffff");
  stage.darken(true);
  await waitFor(() => expect(background()).toBe("#292929"));
  stage.darken(false);
  await waitFor(() => expect(background()).toBe("#ffffff"));
});

describe("by keyboard alone", () => {
  it("goes from tab to tab with the arrows, opens with Enter, and passes the tabs in one stop", async () => {
    const { user } = await openReadPane(deskOn(await sampleWorkbook()));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "首页" }));
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "核对" }));
    expect(screen.getByRole("tabpanel", { name: "首页" })).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("tabpanel", { name: "核对" })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "核对" }));
    await user.keyboard("{End}{ArrowRight}");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "首页" }));
    await user.keyboard("{ArrowLeft}{Home}{Enter}");
    await user.tab();
    expect(document.activeElement).toBe(button("建立工作表"));
  });

  it("keeps its place on a button while the work runs", async () => {
    let end = (): void => undefined;
    const workbook = emptyWorkbook();
    const view = await deskOn(workbook).survey(() => Promise.resolve(true));
    const desk = deskOn(workbook, { grade: () => new Promise((resolve) => (end = () => resolve(view))) });
    const { user } = await openReadPane(desk);
    button("一键评级").focus();
    await user.keyboard("{Enter}");
    expect(button("一键评级").getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(button("一键评级"));
    act(() => end());
    await idle();
    expect(document.activeElement).toBe(button("一键评级"));
  });
});

describe("a view that cannot be shown", () => {
  it("says so and leaves the others alone", async () => {
    const complaints = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const workbook = await sampleWorkbook();
    const own = deskOn(workbook);
    // A worker of another version could answer with less than the view needs.
    const survey = async (...asked: Parameters<typeof own.survey>): Promise<AuditView> => {
      const view = await own.survey(...asked);
      return { ...view, settings: Object.create(null) };
    };
    const stage = await openReadPane(deskOn(workbook, { survey }));
    await stage.user.click(screen.getByRole("tab", { name: "设置" }));
    expect(await screen.findByText(/界面显示出错，工作簿未受影响/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "重试" })).toBeTruthy();
    await turnTo(stage, "关于");
    expect(screen.getByText("0.2.0")).toBeTruthy();
    complaints.mockRestore();
  });
});

it("beside the grid of the browser page is no second main part", async () => {
  await openReadPane(deskOn(emptyWorkbook()), { face: "browser" });
  expect(screen.queryByRole("main")).toBeNull();
  expect(screen.getByRole("region", { name: "审核面板" })).toBeTruthy();
});
