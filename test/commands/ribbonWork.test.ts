import { failureAddress, failureToSay } from "../../src/commands/failureWindow";
import { ribbonWork, type RibbonHost } from "../../src/commands/ribbonWork";
import { auditDesk } from "../../src/taskpane/desk/auditDesk";
import { WorkbookFailure } from "../../src/workbook/failure";
import type { UndoableWorkbook } from "../../src/workbook/port";
import { memoryWorkbook } from "../../src/workbook/memory/memoryWorkbook";
import { sheetOf, snapshotOf } from "../support/sheet";
import { fileOf, kit, onward, sampleBytes } from "../taskpane/desk/testDesk";

/** Notes where the user is led and what he is told. */
function ribbonHost(workbook: UndoableWorkbook, language: RibbonHost["language"] = "zh-CN") {
  const shown: string[] = [];
  const said: string[] = [];
  const host: RibbonHost = {
    language,
    desk: () => Promise.resolve(auditDesk(workbook, kit)),
    show: async (origin) => void shown.push(origin),
    say: async ({ text }) => void said.push(text),
  };
  return { host, shown, said };
}

describe("the ribbon's 一键评级", () => {
  it("does what the pane's button does and brings 评价结果 to the front", async () => {
    const [byRibbon, byPane] = [fileOf(sampleBytes()), fileOf(sampleBytes())];
    const { host, shown, said } = ribbonHost(byRibbon);
    await ribbonWork("grade", host);
    await auditDesk(byPane, kit).grade(onward);
    expect(Buffer.from(byRibbon.bytes()).equals(byPane.bytes())).toBe(true);
    expect(shown).toEqual(["评价结果!A1"]);
    expect(said).toEqual([]);
  });

  it("leads to 校核结果 when nothing could be graded", async () => {
    const rows = [["企业一览表"], ["企业名称", "所属行业", "统一社会信用代码"], ["甲厂", "电镀", "1"]];
    const { host, shown } = ribbonHost(memoryWorkbook(snapshotOf(sheetOf("企业一览表", rows))));
    await ribbonWork("grade", host);
    expect(shown).toEqual(["校核结果!A1"]);
  });

  it("says why nothing was done, in the language of Office", async () => {
    const empty = memoryWorkbook(snapshotOf(sheetOf("Sheet1", [["你好"]])));
    const chinese = ribbonHost(empty);
    const english = ribbonHost(empty, "en");
    await ribbonWork("grade", chinese.host);
    await ribbonWork("grade", english.host);
    expect(chinese.said[0]).toContain("请先建立工作表");
    expect(english.said[0]).toContain("Create the sheets");
    expect(chinese.shown).toEqual([]);
  });

  it("says what to do while a cell is being edited", async () => {
    const workbook = { ...fileOf(sampleBytes()), apply: () => Promise.reject(new WorkbookFailure("cellEditMode")) };
    const { host, said } = ribbonHost(workbook);
    await ribbonWork("grade", host);
    expect(said[0]).toContain("请按回车键或 Esc 键结束编辑后重试");
  });
});

describe("the ribbon's 核对数据", () => {
  it("writes 校核结果 and brings it to the front", async () => {
    const { host, shown } = ribbonHost(fileOf(sampleBytes()));
    await ribbonWork("check", host);
    expect(shown).toEqual(["校核结果!A1"]);
  });
});

describe("the window of a failure", () => {
  it("is the same page, told by its address what to say", () => {
    const failure = { text: "工作表“评价结果”受保护，未写入任何内容。", language: "zh-CN" as const };
    const address = failureAddress("https://localhost:3000/commands.html?et=#old", failure);
    expect(address).toMatch(/^https:\/\/localhost:3000\/commands\.html\?et=#failure=/);
    expect(failureToSay(address)).toEqual(failure);
    expect(failureToSay(`${address}&_xdm_Info=1`)).toEqual(failure);
  });

  it("is none when the page was loaded for the buttons", () => {
    expect(failureToSay("https://localhost:3000/commands.html")).toBeUndefined();
  });

  it("shortens what does not fit into an address", () => {
    const address = failureAddress("https://a/", { text: "长".repeat(5000), language: "en" });
    expect(address.length).toBeLessThan(4000);
    expect(failureToSay(address)).toMatchObject({ language: "en" });
  });
});
