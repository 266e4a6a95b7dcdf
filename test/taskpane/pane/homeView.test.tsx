/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { DeskFailure } from "../../../src/taskpane/desk/desk";
import { hostHints } from "../../../src/taskpane/hostHints";
import { button, deskOn, emptyWorkbook, idle, openPane, openReadPane, said, sampleWorkbook } from "./paneStage";

const panel = () => within(screen.getByRole("tabpanel", { name: "首页" }));

describe("the first screen of an audit", () => {
  it("says that nothing leaves the computer, which audit it is, and what of it is filled in", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    expect(panel().getByText("数据只在本机处理，不上传，不联网。")).toBeTruthy();
    expect(panel().getByRole("heading", { name: "临港市电镀行业整体清洁生产审核" })).toBeTruthy();
    expect(panel().getByText("行业整体清洁生产审核指南")).toBeTruthy();
    expect(panel().getByText("2025")).toBeTruthy();
    const line = panel().getByRole("row", { name: /产品产量/ });
    expect(within(line).getByText("已填 40 行")).toBeTruthy();
    expect(within(line).getByText("100%")).toBeTruthy();
    expect(within(panel().getByRole("row", { name: /评价指标体系/ })).getByText("未建立")).toBeTruthy();
    await stage.user.click(button("产品产量"));
    expect(stage.shown).toEqual(["产品产量!A2:F42"]);
  });

  it("has the buttons of the work in its order, and 结果 only when there are results", async () => {
    await openReadPane(deskOn(await sampleWorkbook()));
    const steps = within(screen.getByRole("group", { name: "工作步骤" })).getAllByRole("button");
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      "建立工作表",
      "识别与核对",
      "一键评级",
      "结果",
      "导出报告",
    ]);
    expect(button("结果").getAttribute("aria-disabled")).toBe("true");
    expect(button("一键评级").getAttribute("aria-disabled")).not.toBe("true");
  });

  it("leads from the number of doubts to the doubts", async () => {
    const { user } = await openReadPane(deskOn(await sampleWorkbook()));
    await user.click(button(/^存疑 \d+$/));
    const findings = within(await screen.findByRole("tabpanel", { name: "核对" }));
    expect((await findings.findByRole("button", { name: /^存疑 \d+$/ })).getAttribute("aria-pressed")).toBe("true");
    const lines = findings.getAllByRole("listitem");
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(({ textContent }) => textContent?.startsWith("存疑"))).toBe(true);
    expect(document.activeElement?.id).toBe(screen.getByRole("tabpanel", { name: "核对" }).id);
  });

  it("points to the first step when the workbook holds no audit yet", async () => {
    await openReadPane(deskOn(emptyWorkbook()));
    expect(panel().getByText("尚未填写项目名称")).toBeTruthy();
    expect(panel().getByText(/请先建立工作表/)).toBeTruthy();
  });
});

describe("建立工作表", () => {
  it("asks for guide and 统计期, refuses what is no year, and makes the sheets", async () => {
    const workbook = emptyWorkbook();
    const { user } = await openReadPane(deskOn(workbook));
    await user.click(button("建立工作表"));
    const guide = await screen.findByRole("combobox", { name: "适用指南" });
    await waitFor(() => expect(document.activeElement).toBe(guide));
    const period = screen.getByRole("textbox", { name: "统计期" });
    await user.type(period, "25");
    await user.click(button("开始建立"));
    expect(screen.getByText("请填写四位年份，如 2025。")).toBeTruthy();
    await user.clear(period);
    await user.type(period, "２０２５年{Enter}");
    await idle();
    expect(said()).toContain("工作表已建立");
    expect((await workbook.read()).sheets.map(({ name }) => name)).toContain("企业一览表");
    expect(panel().getByText("2025")).toBeTruthy();
    expect(within(panel().getByRole("row", { name: /企业一览表/ })).getByText("空表")).toBeTruthy();
  });

  it("closes with Escape and gives the focus back", async () => {
    const { user } = await openReadPane(deskOn(emptyWorkbook()));
    await user.click(button("建立工作表"));
    await screen.findByRole("combobox", { name: "适用指南" });
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("combobox", { name: "适用指南" })).toBeNull();
    expect(document.activeElement).toBe(button("建立工作表"));
  });
});

describe("一键评级", () => {
  it("grades, says how many and where, leads to 评价结果, and can be taken back", async () => {
    const workbook = await sampleWorkbook();
    const before = await workbook.read();
    const stage = await openReadPane(deskOn(workbook));
    expect(screen.queryByRole("button", { name: "撤消上次写入" })).toBeNull();
    await stage.user.click(button("一键评级"));
    await idle();
    expect(said()).toBe(
      "已评级 40 个对象，写入“评价结果”、“评价明细”、“行业对标”、“平衡结果”、“用水指标”、“能耗与碳排放”、“校核结果”。",
    );
    await stage.user.click(button("结果"));
    expect(stage.shown).toEqual(["评价结果!A1"]);
    expect(panel().getByText(/2026年11月21日.*40 个对象/)).toBeTruthy();

    await stage.user.click(await screen.findByRole("button", { name: "撤消上次写入" }));
    await idle();
    expect(said()).toBe("已撤消上次写入。");
    expect((await workbook.read()).sheets).toEqual(before.sheets);
    await waitFor(() => expect(screen.queryByRole("button", { name: "撤消上次写入" })).toBeNull());
  });

  it("is not done twice by a double click", async () => {
    const workbook = emptyWorkbook();
    let asked = 0;
    const desk = deskOn(workbook, {
      grade: () => {
        asked += 1;
        return deskOn(workbook).survey(() => Promise.resolve(true));
      },
    });
    const { user } = await openReadPane(desk);
    await user.dblClick(button("一键评级"));
    await idle();
    expect(asked).toBe(1);
  });

  it("says that nothing could be graded", async () => {
    const { user } = await openReadPane(deskOn(emptyWorkbook()));
    await user.click(button("一键评级"));
    const alert = await screen.findByText(/没有识别到可以处理的数据表，未写入任何内容/);
    expect(alert.closest("[role=alert]")).not.toBeNull();
    expect(button("一键评级").getAttribute("aria-disabled")).not.toBe("true");
  });
});

describe("long work", () => {
  it("names the step, and cancelling stops it before the next one", async () => {
    const workbook = await sampleWorkbook();
    const before = await workbook.read();
    const own = deskOn(workbook);
    let goOn = (): void => undefined;
    const desk = deskOn(workbook, {
      grade: (onStep) =>
        own.grade(async (step) => {
          const answer = await onStep(step);
          if (step !== "recognise") return answer;
          await new Promise<void>((resolve) => (goOn = resolve));
          return onStep(step);
        }),
    });
    const { user } = await openReadPane(desk);
    await user.click(button("一键评级"));
    await waitFor(() => expect(said()).toBe("一键评级 · 识别表格……"));
    expect(screen.getByRole("progressbar", { name: "一键评级" })).toBeTruthy();
    expect(button("识别与核对").getAttribute("aria-disabled")).toBe("true");
    await user.click(button("取消"));
    expect(said()).toBe("一键评级 · 正在取消……");
    goOn();
    await idle();
    expect(said()).toBe("已取消，工作簿未作改动。");
    expect(screen.getByRole("alert").textContent).toBe("");
    expect(await workbook.read()).toEqual(before);
  });

  it("cannot be cancelled while the workbook is being written", async () => {
    const workbook = emptyWorkbook();
    let goOn = (): void => undefined;
    const own = deskOn(workbook);
    const desk = deskOn(workbook, {
      grade: async (onStep) => {
        await onStep("write");
        await new Promise<void>((resolve) => (goOn = resolve));
        return own.survey(() => Promise.resolve(true));
      },
    });
    const { user } = await openReadPane(desk);
    await user.click(button("一键评级"));
    await waitFor(() => expect(said()).toContain("写入工作簿，请勿编辑"));
    expect(button("取消").getAttribute("aria-disabled")).toBe("true");
    await user.click(button("取消"));
    expect(said()).toContain("写入工作簿，请勿编辑");
    goOn();
    await idle();
  });
});

describe("导出报告", () => {
  it("hands the file over and says what should be known about it", async () => {
    const file = { name: "报告.docx", bytes: new Uint8Array([1]), notes: ["图中有 1 个字符无法显示。"] };
    const stage = await openReadPane(deskOn(emptyWorkbook(), { report: () => Promise.resolve(file) }));
    await stage.user.click(button("导出报告"));
    await idle();
    expect(stage.delivered).toEqual([file]);
    expect(said()).toBe("报告已生成：报告.docx 图中有 1 个字符无法显示。");
  });
});

describe("what goes wrong", () => {
  const editing = new DeskFailure(
    "cellBeingEdited",
    "有单元格正在编辑，请按回车键结束编辑后重试。",
    "host: 0x800AC472",
  );

  it("is said with what to do, details on demand, and goes away when asked to", async () => {
    const { user } = await openReadPane(deskOn(emptyWorkbook(), { grade: () => Promise.reject(editing) }));
    await user.click(button("一键评级"));
    const alert = within(screen.getByRole("alert"));
    expect(await alert.findByText(/请按回车键结束编辑后重试/)).toBeTruthy();
    expect(alert.getByText("host: 0x800AC472")).toBeTruthy();
    await user.click(alert.getByRole("button", { name: "关闭消息" }));
    expect(screen.getByRole("alert").textContent).toBe("");
  });

  it("leaves the pane usable when already the first reading fails", async () => {
    let isEditing = true;
    const own = deskOn(await sampleWorkbook());
    const desk = deskOn(emptyWorkbook(), {
      survey: (onStep) => (isEditing ? Promise.reject(editing) : own.survey(onStep)),
    });
    const { user } = await openReadPane(desk);
    expect(screen.getByText("尚未读取工作簿。")).toBeTruthy();
    isEditing = false;
    await user.click(button("识别与核对"));
    await idle();
    expect(said()).toMatch(/^识别到 13 张表。错误 \d+ 条，存疑 \d+ 条，提示 \d+ 条。$/);
    expect(screen.getByRole("alert").textContent).toBe("");
  });

  it("of our own making is called so, with the trace for a report to us", async () => {
    const { user } = await openReadPane(
      deskOn(emptyWorkbook(), { grade: () => Promise.reject(new TypeError("x is undefined")) }),
    );
    await user.click(button("一键评级"));
    expect(await screen.findByText(/程序内部出错，工作簿未作改动/)).toBeTruthy();
    expect(screen.getByText(/TypeError: x is undefined/)).toBeTruthy();
  });

  it("with a jump does not disturb the work that is going on", async () => {
    const desk = deskOn(await sampleWorkbook());
    const { user } = await openReadPane(desk, {
      show: () => Promise.reject(new DeskFailure("sheetMissing", "工作表已不存在，请重新识别。")),
    });
    await user.click(button("产品产量"));
    expect(await screen.findByText(/工作表已不存在，请重新识别/)).toBeTruthy();
  });
});

it("is there before the workbook was read", () => {
  openPane(deskOn(emptyWorkbook(), { survey: () => new Promise(() => undefined) }));
  expect(screen.getByText("数据只在本机处理，不上传，不联网。")).toBeTruthy();
  expect(screen.getByRole("progressbar", { name: "打开工作簿" })).toBeTruthy();
});

describe("what Excel lets the user know", () => {
  it("is shown: that a cell edit has to end until the work goes on, and what was left out", async () => {
    const { tell, onHint } = hostHints();
    let goOn = (): void => undefined;
    const own = deskOn(await sampleWorkbook());
    const survey = async (...asked: Parameters<typeof own.survey>) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      return own.survey(...asked);
    };
    openPane(deskOn(await sampleWorkbook(), { survey }), { hints: { onHint } });
    act(() => tell({ kind: "cellEdit" }));
    expect(screen.getByText(/^Excel 正在编辑单元格/)).toBeTruthy();
    await waitFor(() => goOn());
    await idle();
    expect(screen.queryByText(/^Excel 正在编辑单元格/)).toBeNull();
    act(() => tell({ kind: "leftOut", commands: ["dataValidation", "pageLayout"] }));
    expect(screen.getByText("此版本的 Excel 不支持下拉选项、打印设置，已略过；其余内容照常写入。")).toBeTruthy();
  });
});
