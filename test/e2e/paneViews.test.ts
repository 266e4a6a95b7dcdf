import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, FrameLocator } from "playwright-core";
import { openXlsx } from "../../src/workbook/xlsx/xlsxWorkbook";
import { hostWorkbookOf } from "../excelHost/hostSnapshot";
import type { HostWorkbook } from "../excelHost/hostWorkbook";
import { addInStage, type AddInStage, type OpenAddIn } from "../support/addInStage";
import { describeWith, findChromium } from "../support/chromium";
import { drawn } from "../support/drawn";
import { axeViolations, tooWide } from "../support/lookOver";

const SAMPLE = join(__dirname, "../../assets/sample/电镀行业整体审核.xlsx");
/** Pixels: what Excel opens, and the least it lets a pane be. */
const USUAL = { width: 350, height: 780 };
const NARROW = { width: 320, height: 640 };

const tab = (pane: FrameLocator, name: string) => pane.getByRole("tab", { name, exact: true }).click();
const press = (pane: FrameLocator, name: string) => pane.getByRole("button", { name, exact: true }).first().click();

/** How to come to each view from the one before, and the name of its picture, if it has one. */
const VIEWS: readonly (readonly [
  string,
  string | null,
  (pane: FrameLocator, workbook: HostWorkbook) => Promise<void>,
])[] = [
  ["首页", "home", async (pane) => tab(pane, "首页")],
  ["首页, 建立工作表", null, async (pane) => press(pane, "建立工作表")],
  ["表格", "tables", openTable],
  ["表格, 更正识别", null, async (pane) => press(pane, "更正识别")],
  ["核对", "findings", async (pane) => tab(pane, "核对")],
  ["评级", "grading", async (pane) => tab(pane, "评级")],
  ["评级, 一个对象", "object", openObject],
  ["平衡", "balances", async (pane) => tab(pane, "平衡")],
  ["平衡, 一项平衡", "balance", openBalance],
  ["平衡, 用水指标", null, async (pane) => showPart(pane, /^用水指标/)],
  ["平衡, 能耗与碳排放", "energy", async (pane) => showPart(pane, /^能耗与碳排放/)],
  ["设置", "settings", async (pane) => tab(pane, "设置")],
  ["关于", "about", async (pane) => tab(pane, "关于")],
  ["失败的消息", null, failOnce],
];

async function openTable(pane: FrameLocator): Promise<void> {
  await tab(pane, "表格");
  await pane.locator("summary").filter({ hasText: "指标数据" }).first().click();
}

/** One with something to say: what it misses, and what is nearest. */
async function openObject(pane: FrameLocator): Promise<void> {
  await pane.locator("[data-place]").nth(4).click();
  await pane.getByRole("button", { name: "返回列表" }).waitFor();
}

async function openBalance(pane: FrameLocator): Promise<void> {
  await pane.locator("#qingshen-view-balances [data-place]").first().click();
  await pane.getByRole("button", { name: "返回列表" }).waitFor();
}

async function showPart(pane: FrameLocator, name: RegExp): Promise<void> {
  const back = pane.getByRole("button", { name: "返回列表" });
  if (await back.isVisible()) await back.click();
  await pane.getByRole("group", { name: "内容" }).getByRole("button", { name }).click();
}

async function failOnce(pane: FrameLocator, { host }: HostWorkbook): Promise<void> {
  await tab(pane, "首页");
  host.faults.payloadLimit = 1000;
  await press(pane, "识别与核对");
  await pane.getByRole("alert").getByText("内容过大").first().waitFor();
}

describeWith(findChromium(), "every view of the pane in Chromium", () => {
  let stage: AddInStage;

  beforeAll(async () => {
    stage = await addInStage();
  });

  afterAll(() => stage?.close());

  describe.each([
    ["light", false],
    ["dark", true],
  ] as const)("%s", (theme, isDark) => {
    let excel: OpenAddIn;
    let workbook: HostWorkbook;
    let frame: Frame;

    beforeAll(async () => {
      workbook = hostWorkbookOf(await openXlsx(readFileSync(SAMPLE), "sample.xlsx").read());
      excel = await stage.open(workbook, { isDark, ...USUAL });
      frame = excel.page.frames()[1]!;
      await press(excel.pane, "一键评级");
      await excel.pane.getByRole("status").getByText("已评级 40 个对象").waitFor();
      await press(excel.pane, "关闭消息");
    });

    afterAll(() => excel?.close());

    it.each(VIEWS)("%s: nothing for axe to find, nothing wider than 320 px", async (_, picture, go) => {
      await go(excel.pane, workbook);
      await excel.pane.getByRole("progressbar").waitFor({ state: "detached" });
      await excel.page.mouse.move(0, 0);
      expect(await axeViolations(frame)).toEqual([]);
      if (picture) await drawn(excel.page, `pane-${picture}-${theme}`);
      await excel.page.setViewportSize(NARROW);
      const wide = await tooWide(frame);
      await excel.page.setViewportSize(USUAL);
      expect(wide).toEqual([]);
    });
  });
});
