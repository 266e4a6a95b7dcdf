import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import type { Snapshot } from "../../src/workbook/port";
import { openXlsx } from "../../src/workbook/xlsx/xlsxWorkbook";
import { hostWorkbookOf, snapshotOfHost } from "../excelHost/hostSnapshot";
import { contentOf, type HostSheet, type HostWorkbook } from "../excelHost/hostWorkbook";
import { addInStage, type AddInStage, type OpenAddIn, type StageView } from "../support/addInStage";
import { describeWith, findChromium } from "../support/chromium";
import { qingshen, workFolder } from "../support/commandLine";
import { eventually } from "../support/eventually";
import { findSoffice, printToPdf, recalculate } from "../support/libreOffice";
import { savedSnapshot } from "../support/savedSnapshot";
import { sheetOf, snapshotOf } from "../support/sheet";
import { sheetDifferences } from "../support/sheetDifferences";

const SAMPLE = join(__dirname, "../../assets/sample/电镀行业整体审核.xlsx");
const RESULTS = ["评价结果", "评价明细", "行业对标", "校核结果"];

const read = (bytes: Uint8Array): Promise<Snapshot> => openXlsx(bytes, "saved.xlsx").read();
const sampleWorkbook = async (): Promise<HostWorkbook> => hostWorkbookOf(await read(readFileSync(SAMPLE)));
const emptyWorkbook = (): HostWorkbook => hostWorkbookOf(snapshotOf(sheetOf("Sheet1", [])));

/** What the consultant does by hand: the sample's sheets come to stand in the workbook, over blank ones of that name. */
function paste(workbook: HostWorkbook, sample: HostWorkbook): void {
  for (const sheet of sample.sheets) {
    const at = workbook.sheets.findIndex(({ name }) => name === sheet.name);
    if (at < 0) workbook.sheets.push(sheet);
    else workbook.sheets[at] = sheet;
  }
}

/** The result sheets that `qingshen run` writes into the same workbook, saved by the file adapter. */
async function commandLineResults(workbook: HostWorkbook): Promise<Snapshot> {
  const folder = workFolder();
  const [input, output] = [join(folder, "审核.xlsx"), join(folder, "审核.out.xlsx")];
  writeFileSync(input, await savedSnapshot(snapshotOfHost(workbook)));
  const said = await qingshen("run", input, "--out", output);
  if (said.status === 2) throw new Error(said.stderr);
  return read(readFileSync(output));
}

/** Waits until the pane is there and does nothing. */
async function idle(pane: FrameLocator): Promise<void> {
  await pane.getByRole("tab", { name: "首页" }).waitFor();
  await pane.getByRole("progressbar").waitFor({ state: "detached" });
}

/** Waits until the pane says that the work is done, in these words. */
async function statusSays(pane: FrameLocator, text: string): Promise<void> {
  await pane.getByRole("status").getByText(text).first().waitFor();
  await idle(pane);
}

function sheetNamed(workbook: HostWorkbook, title: string): HostSheet {
  const sheet = workbook.sheets.find(({ name }) => name === title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  return sheet;
}

/** Of the four requests of a run the last one writes. */
function stopHalfway({ host }: HostWorkbook): void {
  host.faults.stop = { request: host.requests + 4, afterActions: 200, code: "GeneralException" };
}

describeWith(
  findChromium() && findSoffice(),
  "the pane in Excel on the web, with the real office.js in Chromium",
  () => {
    let stage: AddInStage;
    let excel: OpenAddIn | undefined;
    let workbook: HostWorkbook;

    beforeAll(async () => {
      stage = await addInStage();
    });

    afterAll(() => stage?.close());

    afterEach(async () => {
      if (!excel) return;
      const unanswered = await excel.unanswered();
      await excel.close();
      const { watch } = excel;
      excel = undefined;
      expect({ ...watch, unanswered, violations: workbook.host.violations }).toEqual({
        foreign: [],
        errors: [],
        unanswered: [],
        violations: [],
      });
    });

    async function open(of: HostWorkbook, view?: StageView): Promise<OpenAddIn> {
      workbook = of;
      excel = await stage.open(of, view);
      if (view?.page !== "commands") await idle(excel.pane);
      return excel;
    }

    async function expectRefusal(pane: FrameLocator, says: string): Promise<void> {
      const before = contentOf(workbook);
      await pane.getByRole("button", { name: "一键评级" }).click();
      await pane.getByRole("alert").getByText(says).first().waitFor();
      expect(contentOf(workbook)).toEqual(before);
    }

    async function expectCommandLineResults(expected: Snapshot): Promise<void> {
      const after = snapshotOfHost(workbook);
      expect(sheetDifferences(after, expected, { by: "formulas", sheets: RESULTS })).toEqual([]);
      // The host computes nothing: another program does.
      const [computed] = await recalculate(await savedSnapshot(after));
      expect(sheetDifferences(await read(computed!), expected, { by: "values", sheets: RESULTS })).toEqual([]);
    }

    it("makes the worksheets, grades what is pasted into them like the command line, and takes it back", async () => {
      const { pane } = await open(emptyWorkbook());
      await pane.getByRole("button", { name: "建立工作表" }).click();
      await pane.getByLabel("统计期").fill("2025");
      await pane.getByRole("button", { name: "开始建立" }).click();
      await statusSays(pane, "工作表已建立");
      const titles = workbook.sheets.map(({ name }) => name);
      expect(titles).toEqual(expect.arrayContaining(["Sheet1", "项目信息", "企业一览表", "指标数据"]));

      paste(workbook, await sampleWorkbook());
      const before = contentOf(workbook);
      const expected = await commandLineResults(workbook);
      await pane.getByRole("button", { name: "一键评级" }).click();
      await statusSays(pane, "已评级 40 个对象");
      await expectCommandLineResults(expected);

      await pane.getByRole("button", { name: "撤消上次写入" }).click();
      await statusSays(pane, "已撤消上次写入");
      expect(contentOf(workbook)).toEqual(before);
    });

    it("grades and checks by the ribbon buttons alone", async () => {
      const { press } = await open(await sampleWorkbook(), { page: "commands" });
      const expected = await commandLineResults(workbook);
      await press("gradeAudit");
      expect(workbook.active.sheet).toBe("评价结果");
      await expectCommandLineResults(expected);
      await press("checkAudit");
      expect(workbook.active.sheet).toBe("校核结果");
    });

    it("says in a dialog why a ribbon button could not do it", async () => {
      const { press, dialog } = await open(await sampleWorkbook(), { page: "commands" });
      workbook.isStructureProtected = true;
      const before = contentOf(workbook);
      await press("gradeAudit");
      await dialog.getByText("工作簿结构受保护").waitFor();
      expect(contentOf(workbook)).toEqual(before);
    });

    it("hands over a report that another program opens", async () => {
      const { pane, page } = await open(await sampleWorkbook());
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        pane.getByRole("button", { name: "导出报告" }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.docx$/);
      const [pdf] = await printToPdf(readFileSync(await download.path()));
      expect(
        Buffer.from(pdf!)
          .toString("latin1")
          .match(/\/Type\s*\/Page\b/g)?.length,
      ).toBeGreaterThan(5);
    });

    it("jumps from a finding to its cell", async () => {
      const { pane } = await open(await sampleWorkbook());
      await pane.getByRole("tab", { name: "核对" }).click();
      const finding = pane.getByRole("button", { name: /企业一览表!\w+\d+$/ }).first();
      const place = /企业一览表!(\w+\d+)$/.exec(await finding.innerText());
      await finding.click();
      expect(await eventually(() => workbook.active.sheet === "企业一览表")).toBe(true);
      expect(workbook.active.selected).toBe(place?.[1]);
    });

    it("remembers in the workbook what the consultant says of a table", async () => {
      const first = await open(await sampleWorkbook());
      await first.pane.getByRole("tab", { name: "表格" }).click();
      const table = first.pane.locator("details").filter({ hasText: "指标数据" }).first();
      await table.locator("summary").click();
      await table.getByRole("button", { name: "更正识别" }).click();
      await table.getByLabel("这是哪一张表").selectOption({ label: "不是数据表，不读取" });
      await table.getByRole("button", { name: "记住并重新识别" }).click();
      await statusSays(first.pane, "更正已记在工作簿中");
      await first.close();

      const { pane } = await open(workbook);
      await pane.getByRole("button", { name: "一键评级" }).click();
      await statusSays(pane, "没有可评级的对象");
      await pane.getByRole("tab", { name: "设置" }).click();
      await pane.getByRole("button", { name: "取消工作表“指标数据”的更正" }).click();
      await statusSays(pane, "已取消更正");
      await pane.getByRole("tab", { name: "首页" }).click();
      await pane.getByRole("button", { name: "一键评级" }).click();
      await statusSays(pane, "已评级 40 个对象");
    });

    it("stops when it is told to, before anything was written", async () => {
      const { pane } = await open(await sampleWorkbook());
      const before = contentOf(workbook);
      workbook.host.faults.delayMs = 700;
      await pane.getByRole("button", { name: "一键评级" }).click();
      await pane.getByRole("button", { name: "取消", exact: true }).click();
      await statusSays(pane, "已取消，工作簿未作改动。");
      expect(contentOf(workbook)).toEqual(before);
    });

    it.each<readonly [string, (workbook: HostWorkbook) => void, string]>([
      ["the structure is protected", (book) => (book.isStructureProtected = true), "工作簿结构受保护"],
      ["it is open for viewing only", ({ host }) => (host.faults.isReadOnly = true), "以只读（查看）方式打开"],
      ["other contents arrive", ({ host }) => host.faults.garbled.set("评价结果!A1", "乱"), "已还原为写入前的内容"],
    ])("says what to do and leaves the workbook as it was when %s", async (_, disturb, says) => {
      const sample = await sampleWorkbook();
      disturb(sample);
      const { pane } = await open(sample);
      await expectRefusal(pane, says);
    });

    it.each<readonly [string, (workbook: HostWorkbook) => void, string]>([
      ["a cell is being edited", ({ host }) => (host.faults.cellEdits = Infinity), "Excel 正在编辑单元格"],
      ["Excel does not take as much", ({ host }) => (host.faults.payloadLimit = 100_000), "内容过大"],
      ["a sheet of ours is protected", (book) => (sheetNamed(book, "评价结果").isProtected = true), "受保护"],
      ["writing stops halfway", stopHalfway, "写入被拒绝"],
    ])("keeps the results of before when %s", async (_, disturb, says) => {
      const { pane } = await open(await sampleWorkbook());
      await pane.getByRole("button", { name: "一键评级" }).click();
      await statusSays(pane, "已评级 40 个对象");
      disturb(workbook);
      await expectRefusal(pane, says);
    });

    it("grades in a workbook of Excel 2019, which cannot tell merged areas", async () => {
      const { pane } = await open(hostWorkbookOf(await read(readFileSync(SAMPLE)), 7));
      const expected = await commandLineResults(workbook);
      await pane.getByRole("button", { name: "一键评级" }).click();
      await statusSays(pane, "已评级 40 个对象");
      const sheets = RESULTS.filter((name) => name !== "校核结果");
      expect(sheetDifferences(snapshotOfHost(workbook), expected, { by: "formulas", sheets })).toEqual([]);
    });
  },
);
