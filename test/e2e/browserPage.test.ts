import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Download, Page } from "playwright-core";
import { openXlsx } from "../../src/workbook/xlsx/xlsxWorkbook";
import { indicatorRows, INDICATOR_HEADINGS } from "../golden/sample/indicatorValues";
import { plants } from "../golden/sample/plants";
import { CONSULTANT, launchedChromium, servedPages } from "../support/builtPages";
import { describeWith, findChromium } from "../support/chromium";
import { qingshen, workFolder } from "../support/commandLine";
import { draftSheet } from "../support/draftSheet";
import { eventually } from "../support/eventually";
import { findSoffice, printToPdf } from "../support/libreOffice";
import { localCertificate } from "../support/localCertificate";
import { sheetDifferences } from "../support/sheetDifferences";
import { axeViolations } from "../support/lookOver";
import { drawn } from "../support/drawn";
import { watchPage, type Watch } from "../support/watchPage";
import type { WebServer } from "../support/webServer";
import { workbookOf } from "../support/wholeAudit";

const SAMPLE = join(__dirname, "../../assets/sample/电镀行业整体审核.xlsx");
const ENTERPRISES = 5_100;
/** Longest time (ms) for which the page may not answer while the work goes on elsewhere. */
const FROZEN = 500;

describeWith(findChromium() && findSoffice(), "the browser page in Chromium", () => {
  let pages: WebServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let watch: Watch;

  beforeAll(async () => {
    pages = await servedPages(await localCertificate());
    browser = await launchedChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  beforeEach(async () => {
    context = await browser.newContext({
      ...CONSULTANT,
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: 1.5,
    });
    page = await context.newPage();
    watch = watchPage(page, [pages.origin]);
    await page.goto(`${pages.origin}/browser.html`);
  });

  afterEach(async () => {
    await context.close();
    expect(watch).toEqual({ foreign: [], errors: [] });
  });

  const button = (name: string) => page.getByRole("button", { name, exact: true });

  async function choose(file: string): Promise<void> {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("打开工作簿").click()]);
    await chooser.setFiles(file);
    await page.getByRole("grid").waitFor();
    await page.locator('button:text-is("一键评级"):not([aria-disabled="true"])').waitFor();
  }

  async function grade(objects: number): Promise<void> {
    await button("一键评级").click();
    await page.getByRole("status").getByText(`已评级 ${objects} 个对象`).waitFor({ timeout: 120_000 });
  }

  async function downloaded(name: string): Promise<{ readonly download: Download; readonly bytes: Uint8Array }> {
    const [download] = await Promise.all([page.waitForEvent("download"), button(name).click()]);
    return { download, bytes: readFileSync(await download.path()) };
  }

  it("grades a chosen file and saves what the command line writes", async () => {
    await choose(SAMPLE);
    await grade(40);
    const { download, bytes } = await downloaded("保存工作簿");
    expect(download.suggestedFilename()).toBe("电镀行业整体审核.审核.xlsx");

    const output = join(workFolder(), "审核.xlsx");
    await qingshen("run", SAMPLE, "--out", output);
    const [ours, expected] = [await readFile(bytes), await readFile(readFileSync(output))];
    const sheets = expected.sheets.map(({ name }) => name);
    expect(ours.sheets.map(({ name }) => name)).toEqual(sheets);
    expect(sheetDifferences(ours, expected, { by: "formulas", sheets })).toEqual([]);
    expect(sheetDifferences(ours, expected, { by: "values", sheets })).toEqual([]);

    // The page shows the sheet of grades: the same figures.
    await page.getByRole("tab", { name: "评价结果" }).click();
    await page.getByRole("grid", { name: "评价结果" }).getByText("企业名称").first().waitFor();
    const shown = await page.getByRole("gridcell").evaluateAll((cells: readonly HTMLElement[]) =>
      cells.map(({ dataset, innerText }) => ({
        row: dataset["row"],
        column: dataset["column"],
        text: innerText.trim(),
      })),
    );
    const grades = expected.sheets.find(({ name }) => name === "评价结果")?.cells;
    const texts = shown.filter(({ text }) => text !== "");
    expect(texts.length).toBeGreaterThan(50);
    for (const { row, column, text } of texts) {
      const value = grades?.[Number(row)]?.[Number(column)]?.value;
      if (typeof value === "string") expect(text.replace(/\s+/g, "")).toBe(value.replace(/\s+/g, ""));
      else expect(text).not.toBe("");
    }
  });

  it("writes a report that opens in another program", async () => {
    await choose(SAMPLE);
    const { download, bytes } = await downloaded("导出报告");
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    const [pdf] = await printToPdf(bytes);
    expect(
      Buffer.from(pdf!)
        .toString("latin1")
        .match(/\/Type\s*\/Page\b/g)?.length,
    ).toBeGreaterThan(5);
  });

  it("takes a file that is dragged onto it", async () => {
    const bytes = readFileSync(SAMPLE).toString("base64");
    const dragged = await page.evaluateHandle((base64) => {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], "拖入.xlsx"));
      return transfer;
    }, bytes);
    await page.getByText("也可以把").waitFor();
    await page.dispatchEvent("body", "dragover", { dataTransfer: dragged });
    await page.getByText("松开鼠标").waitFor();
    await page.dispatchEvent("body", "drop", { dataTransfer: dragged });
    await page.getByRole("tab", { name: "指标数据" }).waitFor();
    await grade(40);
  });

  it("opens without network after the first visit", async () => {
    await button("打开示例").click();
    await page.getByRole("tab", { name: "指标数据" }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.reload();
    await choose(SAMPLE);
    await grade(40);
    await downloaded("导出报告");
  });

  describe.each([
    ["light", "light"],
    ["dark", "dark"],
  ] as const)("%s", (theme, colorScheme) => {
    it("gives axe nothing to find and fits 320 px, before and after a workbook is open", async () => {
      await page.emulateMedia({ colorScheme });
      await page.reload();
      expect(await axeViolations(page.mainFrame())).toEqual([]);
      expect(await widthAt320()).toBeLessThanOrEqual(320);
      await choose(SAMPLE);
      await grade(40);
      await button("关闭消息").click();
      await page.getByRole("tab", { name: "评价结果" }).click();
      await page.getByRole("grid", { name: "评价结果" }).getByText("企业名称").first().waitFor();
      expect(await axeViolations(page.mainFrame())).toEqual([]);
      await drawn(page, `browser-page-${theme}`);
      expect(await widthAt320()).toBeLessThanOrEqual(320);
    });
  });

  it("follows the theme of the system, also in a pane that opens later", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await choose(SAMPLE);
    const background = () =>
      page
        .getByRole("region", { name: "审核面板" })
        .locator("..")
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await background()).toBe("rgb(41, 41, 41)");
    await page.emulateMedia({ colorScheme: "light" });
    expect(await eventually(async () => (await background()) === "rgb(255, 255, 255)")).toBe(true);
  });

  async function widthAt320(): Promise<number | undefined> {
    const usual = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth);
    if (usual) await page.setViewportSize(usual);
    return width;
  }

  it(`answers while ${ENTERPRISES} enterprises are graded`, async () => {
    const input = join(workFolder(), "企业.xlsx");
    writeFileSync(input, await manyEnterprises());
    await page.evaluate(watchGaps);
    await choose(input);
    const start = Date.now();
    await grade(ENTERPRISES);
    const gap = await page.evaluate(() => window.longestGap);
    process.stderr.write(
      `${ENTERPRISES} enterprises graded in the browser page in ${Date.now() - start} ms, longest gap of the page ${Math.round(gap)} ms\n`,
    );
    expect(gap).toBeLessThan(FROZEN);
  });
});

declare global {
  interface Window {
    longestGap: number;
  }
}

/** In the page: the longest time between two of its frames from now on. */
function watchGaps(): void {
  window.longestGap = 0;
  let last = performance.now();
  const look = (now: number): void => {
    window.longestGap = Math.max(window.longestGap, now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const readFile = (bytes: Uint8Array) => openXlsx(bytes, "saved.xlsx").read();

function manyEnterprises(): Promise<Uint8Array> {
  const sample = indicatorRows(plants());
  const rows = Array.from({ length: ENTERPRISES }, (_, i) => [
    `企业${i + 1}`,
    ...(sample[i % sample.length] ?? []).slice(1),
  ]);
  return workbookOf(
    draftSheet({
      sheet: "指标数据",
      rows: [["指标体系：electroplating-2015"], INDICATOR_HEADINGS, ...rows],
      headings: [1],
    }),
  );
}
