/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { LeftOutView, TableView } from "../../../src/taskpane/desk/views";
import {
  correctionOf,
  draftOfLeftOut,
  draftOfTable,
  withHeadings,
  withKind,
  withMeaning,
} from "../../../src/taskpane/pane/tables/correctionDraft";
import { memoryWorkbook } from "../../../src/workbook/memory/memoryWorkbook";
import { sheetOf, snapshotOf } from "../../support/sheet";
import { button, deskOn, idle, openReadPane, said, sampleWorkbook, turnTo } from "./paneStage";

/** Headings that no vocabulary knows. */
const inventedWorkbook = () =>
  memoryWorkbook(
    snapshotOf(
      sheetOf("用能", [
        ["园区内各家用电用气一览"],
        ["谁家", "啥东西", "烧掉多少 2024年（万kWh）", "烧掉多少 2025年（万kWh）", "随手记"],
        ["甲电镀厂", "电", 120, 110, "已核"],
        ["乙电镀厂", "电", 80, 75, null],
      ]),
    ),
  );

describe("the recognised tables", () => {
  it("show place, rows and the meaning of every column, and lead there", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    const panel = within(await turnTo(stage, "表格"));
    await stage.user.click(panel.getByText("资源能源消耗"));
    expect(panel.getByText("48 行")).toBeTruthy();
    const columns = within(await panel.findByRole("table", { name: "各列含义 资源能源消耗" }));
    expect(columns.getAllByRole("row")[1]!.textContent).toBe("A企业名称企业名称 ");
    await stage.user.click(panel.getByRole("button", { name: "资源能源消耗!A2:K51" }));
    expect(stage.shown).toEqual(["资源能源消耗!A2:K51"]);
  });

  it("are followed by what was not read and why", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    const panel = within(await turnTo(stage, "表格"));
    const left = within(panel.getByRole("region", { name: "未读取的区域" }));
    expect(left.getAllByText("合计或小计行：合计")).toHaveLength(3);
    await stage.user.click(left.getByRole("button", { name: "企业一览表!A43:L43" }));
    expect(stage.shown).toEqual(["企业一览表!A43:L43"]);
  });
});

describe("a wrong recognition", () => {
  it("is put right by naming heading row, table and columns, remembered in the workbook, and taken back", async () => {
    const workbook = inventedWorkbook();
    const stage = await openReadPane(deskOn(workbook));
    const { user } = stage;
    const panel = within(await turnTo(stage, "表格"));
    expect(panel.getByText(/没有识别到审核数据表/)).toBeTruthy();
    await user.click(panel.getByRole("button", { name: "更正 用能!A1:E4" }));
    const row = panel.getByRole("textbox", { name: "表头所在行" });
    await waitFor(() => expect(document.activeElement).toBe(row));
    await user.clear(row);
    await user.click(button("记住并重新识别"));
    expect(panel.getByText("请填写行号，如 3。")).toBeTruthy();
    await user.type(row, "2");
    await user.click(button("记住并重新识别"));
    expect(panel.getByText("请选择表格种类。")).toBeTruthy();
    await user.selectOptions(panel.getByRole("combobox", { name: "这是哪一张表" }), "资源能源消耗");
    const meaning = (column: string) => panel.findByRole("combobox", { name: column });
    await user.selectOptions(await meaning("A 列“谁家”的含义"), "企业名称");
    await user.selectOptions(await meaning("B 列“啥东西”的含义"), "名称");
    await user.selectOptions(await meaning("C 列“烧掉多少 2024年（万kWh）”的含义"), "消耗量");
    await user.selectOptions(await meaning("D 列“烧掉多少 2025年（万kWh）”的含义"), "消耗量");
    await user.selectOptions(await meaning("E 列“随手记”的含义"), "不读取");
    await user.click(button("记住并重新识别"));
    await idle();
    expect(said()).toBe("更正已记在工作簿中，并已重新识别。");
    const table = panel.getByText("资源能源消耗").closest("summary")!;
    expect(table.textContent).toBe("资源能源消耗2 行 已更正");
    expect((await workbook.read()).projectState).toContain("用能");

    const settings = within(await turnTo(stage, "设置"));
    expect(settings.getByText("第 2 行：资源能源消耗")).toBeTruthy();
    await user.click(settings.getByRole("button", { name: "取消工作表“用能”的更正" }));
    await idle();
    expect(settings.getByText("没有更正。")).toBeTruthy();
  });

  it("can be called no table at all", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    const panel = within(await turnTo(stage, "表格"));
    await stage.user.click(panel.getByText("产品产量"));
    await stage.user.click(panel.getByRole("button", { name: "更正识别" }));
    await stage.user.selectOptions(panel.getByRole("combobox", { name: "这是哪一张表" }), "不是数据表，不读取");
    expect(panel.queryByRole("combobox", { name: /的含义$/ })).toBeNull();
    await stage.user.click(button("记住并重新识别"));
    await idle();
    expect(panel.queryByText("产品产量", { selector: "summary *" })).toBeNull();
    expect(panel.getByText("按您的更正不读取", { exact: false })).toBeTruthy();
  });

  it("is left as it is with Escape, and the focus goes back", async () => {
    const stage = await openReadPane(deskOn(inventedWorkbook()));
    const panel = within(await turnTo(stage, "表格"));
    await stage.user.click(panel.getByRole("button", { name: "更正 用能!A1:E4" }));
    await stage.user.keyboard("{Escape}");
    expect(screen.queryByRole("textbox", { name: "表头所在行" })).toBeNull();
    expect(document.activeElement).toBe(panel.getByRole("button", { name: "更正 用能!A1:E4" }));
  });
});

describe("the draft of a correction", () => {
  const table: TableView = {
    kind: "output",
    title: "产品产量",
    sheet: "产量",
    range: "B3:D9",
    headingRow: 2,
    rows: 6,
    origin: "产量!B3:D9",
    isCorrected: false,
    columns: [
      { column: 1, heading: "企业", key: "enterprise", meaning: "企业名称", unit: null },
      { column: 2, heading: "产品", key: "product", meaning: "产品", unit: null },
      { column: 3, heading: "2025年", key: "output", meaning: "产量", unit: "t" },
    ],
  };

  it("keeps what was read rightly and changes what was not", () => {
    expect(correctionOf(withMeaning(draftOfTable(table), "C", "other"))).toEqual({
      sheet: "产量",
      headingRow: 2,
      kind: "output",
      columns: { "1": "enterprise", "2": "other", "3": "output" },
    });
  });

  it("says how far the table goes when all is to be read by headings", () => {
    const byHeadings = withKind(draftOfTable(table), "consumption");
    expect(correctionOf(byHeadings)).toMatchObject({ columns: { "1": "heading", "3": "heading" } });
    expect(correctionOf(withMeaning(byHeadings, "B", "ignore"))).toMatchObject({
      columns: { "1": "ignore", "2": "heading", "3": "heading" },
    });
  });

  it("forgets meanings that belong to another kind of table or another row", () => {
    const keys = (columns: readonly { readonly key: string }[]) => columns.map(({ key }) => key);
    expect(keys(withKind(draftOfTable(table), "team").columns)).toEqual(["heading", "heading", "heading"]);
    expect(withHeadings(draftOfTable(table), [{ column: 27, text: "单位" }]).columns).toEqual([
      { letter: "AB", heading: "单位", key: "heading" },
    ]);
  });

  it("of an area that was not read begins at its first row", () => {
    const area: LeftOutView = { sheet: "用能", range: "B5:F9", reason: "", origin: null };
    expect(draftOfLeftOut(area)).toMatchObject({ sheet: "用能", headingRow: "5", kind: "" });
    expect(draftOfLeftOut({ ...area, range: null, origin: "用能!C7" }).headingRow).toBe("7");
    expect(draftOfLeftOut({ ...area, range: null }).headingRow).toBe("");
  });

  it("is no correction without a row that can be one", () => {
    const draft = draftOfTable(table);
    expect(["", "0", "三", "2.5", "-1"].map((headingRow) => correctionOf({ ...draft, headingRow }))).toEqual(
      Array.from({ length: 5 }, () => "headingRow"),
    );
    expect(correctionOf({ ...draft, headingRow: "１２" })).toMatchObject({ headingRow: 11 });
    expect(correctionOf({ ...draft, kind: "" })).toBe("kind");
    expect(correctionOf({ ...draft, kind: "none" })).toMatchObject({ kind: "none", columns: {} });
  });
});
