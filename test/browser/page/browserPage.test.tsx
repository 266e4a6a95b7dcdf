/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { sampleBytes } from "../../taskpane/desk/testDesk";
import { button, content, drop, fileOf, grid, idle, openPage, openSample, place, type PageStage } from "./pageStage";

async function gradeSample(stage: PageStage): Promise<void> {
  await openSample(stage);
  await stage.user.click(button("一键评级"));
  await screen.findByRole("tab", { name: "评价结果" });
  await idle();
}

describe("the page before a workbook is open", () => {
  it("says that nothing leaves the computer and offers a file, a new workbook and the sample", () => {
    openPage();
    expect(screen.getByText(/不上传/)).toBeTruthy();
    for (const name of ["打开工作簿", "新建工作簿", "打开示例"]) expect(button(name)).toBeTruthy();
  });

  it("opens a file that is dropped on it", async () => {
    openPage();
    drop(fileOf("我的审核.xlsx", sampleBytes()));
    await screen.findByRole("grid", { name: "项目信息" });
    expect(screen.getByText("我的审核.xlsx")).toBeTruthy();
  });

  it("makes the worksheets in a new workbook, which can be saved only then", async () => {
    const stage = openPage();
    await stage.user.click(button("新建工作簿"));
    expect(await screen.findByText(/还没有工作表/)).toBeTruthy();
    expect(button("保存工作簿").hasAttribute("disabled")).toBe(true);
  });

  it("speaks English where the browser does", () => {
    openPage("en");
    expect(button("Open workbook")).toBeTruthy();
    expect(screen.getByText(/never uploaded/)).toBeTruthy();
  });
});

describe("a file that cannot be opened", () => {
  it("is refused with what to do, on the start screen", async () => {
    openPage();
    drop(fileOf("假的.xlsx", "not a workbook"));
    expect((await screen.findByRole("alert")).textContent).toMatch(/“假的.xlsx”不是 .xlsx 工作簿。请/);
    expect(button("打开示例")).toBeTruthy();
  });

  it("leaves the workbook that is open as it is", async () => {
    const stage = openPage();
    await openSample(stage);
    drop(fileOf("假的.xlsx", "not a workbook"));
    await screen.findByText(/“假的.xlsx”不是 .xlsx 工作簿/);
    expect(grid().getAttribute("aria-label")).toBe("项目信息");
    expect(stage.rooms).toEqual({ begun: 2, closed: 1 });
    await stage.user.click(button("关闭"));
    expect(screen.queryByText(/假的.xlsx/)).toBeNull();
  });

  it("is not chosen by the page when several are dropped", async () => {
    const stage = openPage();
    drop(fileOf("一.xlsx", sampleBytes()), fileOf("二.xlsx", sampleBytes()));
    expect((await screen.findByRole("alert")).textContent).toMatch(/一次只能打开一个/);
    expect(stage.rooms.begun).toBe(0);
  });
});

describe("the grid", () => {
  it("moves the chosen cell with the keyboard and says what stands in it", async () => {
    const stage = openPage();
    await openSample(stage);
    grid().focus();
    await stage.user.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}");
    expect(place()).toBe("B3");
    await waitFor(() => expect(content()).toBe("临港市电镀行业整体清洁生产审核"));
    const chosen = document.getElementById(grid().getAttribute("aria-activedescendant") ?? "");
    expect(chosen?.getAttribute("aria-selected")).toBe("true");
    expect(chosen?.textContent).toBe("临港市电镀行业整体清洁生产审核");
    await stage.user.keyboard("{Control>}{Home}{/Control}");
    expect(place()).toBe("A1");
  });

  it("chooses the cell that is clicked", async () => {
    const stage = openPage();
    await openSample(stage);
    await stage.user.click(within(grid()).getByText("适用指南"));
    await waitFor(() => expect(place()).toBe("A4"));
  });

  it("names rows, columns and their number for a screen reader", async () => {
    const stage = openPage();
    await openSample(stage);
    expect(within(grid()).getByRole("columnheader", { name: "B" }).getAttribute("aria-colindex")).toBe("3");
    expect(
      within(grid()).getByRole("rowheader", { name: "3" }).closest("[role=row]")!.getAttribute("aria-rowindex"),
    ).toBe("4");
    expect(Number(grid().getAttribute("aria-rowcount"))).toBeGreaterThan(22);
  });

  it("draws only what is in view", async () => {
    const stage = openPage();
    const lines = Array.from({ length: 50_000 }, (_, row) => `${row + 1},企业${row + 1}`);
    drop(fileOf("很长.csv", lines.join("\n")));
    await screen.findByText("企业1");
    expect(within(grid()).getAllByRole("row").length).toBeLessThan(60);
    grid().focus();
    await stage.user.keyboard("{Control>}{End}{/Control}");
    expect(await within(grid()).findByText("企业50000")).toBeTruthy();
    expect(within(grid()).getAllByRole("row").length).toBeLessThan(90);
  });
});

describe("the results", () => {
  it("stand beside the data right after grading; a click leads there, a reference of a formula leads on", async () => {
    const stage = openPage();
    await gradeSample(stage);
    expect(screen.getByText("未保存")).toBeTruthy();
    await stage.user.click(button("结果"));
    await screen.findByRole("grid", { name: "评价结果" });
    await within(grid()).findByText("清洁生产水平评价结果");
    grid().focus();
    await stage.user.keyboard(
      "{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}",
    );
    expect(place()).toBe("D6");
    const line = screen.getByRole("region", { name: "内容或公式" });
    const reference = await within(line).findByRole("button", { name: /评价明细/ });
    await stage.user.click(reference);
    await screen.findByRole("grid", { name: "评价明细" });
    expect(place()).toMatch(/^[A-Z]+\d+$/);
  });

  it("a finding leads to its cell, lit up and in view", async () => {
    const stage = openPage();
    await openSample(stage);
    await stage.user.click(screen.getByRole("tab", { name: "核对" }));
    await stage.user.click((await screen.findAllByText("指标数据!F8"))[0]!);
    await screen.findByRole("grid", { name: "指标数据" });
    await waitFor(() => expect(place()).toBe("F8"));
    await waitFor(() => expect(document.getElementById("cell-7-5")?.getAttribute("aria-selected")).toBe("true"));
  });

  it("are saved as a new workbook beside the opened one", async () => {
    const stage = openPage();
    await gradeSample(stage);
    await stage.user.click(button("保存工作簿"));
    await waitFor(() => expect(stage.delivered).toHaveLength(1));
    const [saved] = stage.delivered;
    expect(saved?.name).toBe("电镀行业整体审核.审核.xlsx");
    const { sheets } = await openXlsx(saved!.bytes, saved!.name).read();
    expect(sheets.map(({ name }) => name)).toContain("评价结果");
    await waitFor(() => expect(screen.queryByText("未保存")).toBeNull());
  });

  it("go away with an undo, and the page turns to a sheet that is there", async () => {
    const stage = openPage();
    await gradeSample(stage);
    await stage.user.click(screen.getByRole("tab", { name: "评价结果" }));
    await stage.user.click(button("撤消上次写入"));
    await waitFor(() => expect(screen.queryByRole("tab", { name: "评价结果" })).toBeNull());
    await screen.findByRole("grid", { name: "项目信息" });
    expect(screen.queryByText("未保存")).toBeNull();
  });
});

describe("unsaved results", () => {
  it("are not left without a question", async () => {
    const stage = openPage();
    await openSample(stage);
    expect(fireEvent(window, new Event("beforeunload", { cancelable: true }))).toBe(true);
    await stage.user.click(button("一键评级"));
    await screen.findByText("未保存");
    expect(fireEvent(window, new Event("beforeunload", { cancelable: true }))).toBe(false);
  });

  it("stay when another file is dropped and the consultant thinks better of it", async () => {
    const stage = openPage();
    await gradeSample(stage);
    drop(fileOf("另一个.csv", "a,b\n1,2"));
    const question = await screen.findByRole("alertdialog");
    await stage.user.click(within(question).getByRole("button", { name: "取消" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(screen.getByRole("tab", { name: "评价结果" })).toBeTruthy();
  });

  it("are saved first when asked for, then the other file opens", async () => {
    const stage = openPage();
    await gradeSample(stage);
    drop(fileOf("另一个.csv", "a,b\n1,2"));
    await stage.user.click(await screen.findByRole("button", { name: "保存后打开" }));
    await screen.findByRole("grid", { name: "另一个" });
    expect(stage.delivered.map(({ name }) => name)).toEqual(["电镀行业整体审核.审核.xlsx"]);
  });
});

describe("accessibility", () => {
  const check = async (container: HTMLElement): Promise<readonly string[]> => {
    // jsdom knows no colours; Chromium looks at the contrast.
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  };

  it("finds nothing on the start screen", async () => {
    expect(await check(openPage().container)).toEqual([]);
  });

  it("finds nothing beside a workbook", async () => {
    const stage = openPage();
    await gradeSample(stage);
    expect(await check(stage.container)).toEqual([]);
  });
});
