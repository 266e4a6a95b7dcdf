/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { DeskFailure } from "../../../src/taskpane/desk/desk";
import { button, deskOn, emptyWorkbook, idle, openReadPane, said, sampleWorkbook, turnTo } from "./paneStage";

describe("the settings", () => {
  it("in use are shown with their defaults marked, the others leading to their cell", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    const panel = within(await turnTo(stage, "设置"));
    const line = (name: RegExp) => within(panel.getByRole("row", { name }));
    expect(line(/^基准收益率/).getByText("默认值")).toBeTruthy();
    expect(line(/^目标等级/).queryByText("默认值")).toBeNull();
    await stage.user.click(panel.getByRole("button", { name: "目标等级" }));
    expect(stage.shown).toEqual([expect.stringMatching(/^项目信息!B\d+$/)]);
  });

  it("let the pane and the findings speak English and Chinese again", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    const panel = within(await turnTo(stage, "设置"));
    await stage.user.click(panel.getByRole("radio", { name: "English" }));
    await idle();
    expect(screen.getAllByRole("tab").map(({ textContent }) => textContent)).toEqual([
      "Home",
      "Tables",
      "Checks",
      "Grades",
      "Balance",
      "Settings",
      "About",
    ]);
    const checks = within(await turnTo(stage, "Checks"));
    expect(checks.getAllByRole("listitem")[0]!.textContent).toMatch(/^Error/);
    expect(stage.container.querySelector("[lang=en]")).not.toBeNull();
    await turnTo(stage, "Settings");
    await stage.user.click(screen.getByRole("radio", { name: "中文" }));
    await idle();
    expect(screen.getByRole("tab", { name: "核对" })).toBeTruthy();
  });
});

it("remembers another language for the next time", async () => {
  const kept: string[] = [];
  const stage = await openReadPane(deskOn(emptyWorkbook()), { keepLanguage: (language) => void kept.push(language) });
  await turnTo(stage, "设置");
  await stage.user.click(screen.getByRole("radio", { name: "English" }));
  await idle();
  expect(kept).toEqual(["en"]);
});

describe("关于", () => {
  it("tells version, program and interface sets, and what becomes of the data", async () => {
    const stage = await openReadPane(deskOn(emptyWorkbook()));
    const panel = within(await turnTo(stage, "关于"));
    for (const fact of ["0.2.0", "build 7", "Excel 16.0 · OfficeOnline", "ExcelApi 1.15"]) {
      expect(panel.getByText(fact)).toBeTruthy();
    }
    expect(panel.getByText(/只在本机处理，不上传/)).toBeTruthy();
    expect(panel.getByText("本次打开后没有出错。")).toBeTruthy();
  });

  it("keeps the last failure after its message was closed, to be copied for a report to us", async () => {
    const failure = new DeskFailure("sheetProtected", "工作表“评价结果”受保护，请撤消保护后重试。", "AccessDenied");
    const stage = await openReadPane(deskOn(emptyWorkbook(), { grade: () => Promise.reject(failure) }));
    await stage.user.click(button("一键评级"));
    await stage.user.click(await screen.findByRole("button", { name: "关闭消息" }));
    const panel = within(await turnTo(stage, "关于"));
    expect(panel.getByText(/^sheetProtected: 工作表“评价结果”受保护/)).toBeTruthy();
    await stage.user.click(panel.getByRole("button", { name: "复制诊断信息" }));
    await waitFor(() => expect(said()).toBe("已复制。"));
    expect((await navigator.clipboard.readText()).split("\n")).toEqual([
      "QingShen 0.2.0 (build 7)",
      "Excel 16.0 · OfficeOnline",
      "ExcelApi 1.15",
      "grade: sheetProtected",
      "工作表“评价结果”受保护，请撤消保护后重试。",
      "AccessDenied",
    ]);
  });

  it("says when the clipboard is not allowed", async () => {
    const stage = await openReadPane(deskOn(emptyWorkbook()));
    await turnTo(stage, "关于");
    const denied = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: denied }, configurable: true });
    await stage.user.click(button("复制诊断信息"));
    await waitFor(() => expect(said()).toBe("未能复制：当前环境不允许访问剪贴板。"));
  });
});
