/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { GradedObject } from "../../../src/taskpane/desk/views";
import {
  decidingIndex,
  filterObjects,
  sortObjects,
  standingOf,
} from "../../../src/taskpane/pane/grading/gradedObjects";
import { deskOn, emptyWorkbook, idle, openReadPane, said, sampleWorkbook, turnTo } from "./paneStage";

const names = (panel: ReturnType<typeof within>) =>
  within(panel.getByRole("table", { name: "评价对象" }))
    .getAllByRole("rowheader")
    .map(({ textContent }) => textContent);

describe("the grades", () => {
  it("show how the objects spread, as a picture that tells its figures", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    const panel = within(await turnTo(stage, "评级"));
    const bar = panel.getByRole("img", { name: /^等级分布/ });
    expect(bar.getAttribute("aria-label")).toBe("等级分布 · Ⅰ级 2 · Ⅱ级 15 · Ⅲ级 11 · 未达Ⅲ级 7 · 待定 5");
    const picture = panel.getByRole<HTMLImageElement>("img", { name: /全部|家/ });
    expect(picture.src).toMatch(/^data:image\/svg\+xml,/);
    expect(panel.getByText(/数值未经核实/)).toBeTruthy();
  });

  it("can be sorted by a heading and narrowed by level and name", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    const panel = within(await turnTo(stage, "评级"));
    expect(names(panel)).toHaveLength(40);
    const inOrder = names(panel);
    const head = panel.getByRole("columnheader", { name: /^指数/ });
    await stage.user.click(within(head).getByRole("button"));
    expect(head.getAttribute("aria-sort")).toBe("ascending");
    expect(names(panel)).not.toEqual(inOrder);
    await stage.user.click(within(head).getByRole("button"));
    expect(head.getAttribute("aria-sort")).toBe("descending");
    await stage.user.click(within(head).getByRole("button"));
    expect(names(panel)).toEqual(inOrder);

    await stage.user.click(panel.getByRole("button", { name: "Ⅰ级 2" }));
    await waitFor(() => expect(names(panel)).toHaveLength(2));
    await stage.user.click(panel.getByRole("button", { name: "Ⅱ级 15" }));
    await waitFor(() => expect(names(panel)).toHaveLength(17));
    await stage.user.type(panel.getByRole("searchbox", { name: "查找名称" }), "宏达电镀");
    await waitFor(() => expect(names(panel)).toEqual(["临港宏达电镀有限公司"]));
    await stage.user.type(panel.getByRole("searchbox", { name: "查找名称" }), "没有");
    expect(await panel.findByText("没有符合筛选条件的对象。")).toBeTruthy();
  });

  it("open one enterprise: what it fails, what is missing, what is nearest, each leading to its cell", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    const panel = within(await turnTo(stage, "评级"));
    await stage.user.click(panel.getByRole("button", { name: "临港永盛金属制品有限公司" }));
    const heading = await panel.findByRole("heading", { name: "临港永盛金属制品有限公司" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    const limiting = within(panel.getByRole("region", { name: "不达标的限定性指标" }));
    expect(limiting.getByText("未达Ⅲ级", { selector: "li:first-child *" })).toBeTruthy();
    await stage.user.click(limiting.getByRole("button", { name: "单位产品每次清洗取水量" }));
    expect(stage.shown).toEqual(["指标数据!F5"]);
    const gaps = within(panel.getByRole("region", { name: "距上一等级最近的指标" }));
    expect(gaps.getAllByRole("listitem")[0]!.textContent).toMatch(/距Ⅱ级差 3.4 %（3.6%）$/);
    expect(panel.getByRole("img", { name: /雷达图/ })).toBeTruthy();
    expect(panel.getByText("88.40", { selector: "dd" })).toBeTruthy();

    await stage.user.click(panel.getByRole("button", { name: "返回列表" }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("临港永盛金属制品有限公司"));
  });

  it("give the indices as from–to where values are missing", async () => {
    const stage = await openReadPane(deskOn(await sampleWorkbook()));
    const panel = within(await turnTo(stage, "评级"));
    await stage.user.click(panel.getByRole("button", { name: "临港恒发五金电镀厂" }));
    expect((await panel.findAllByText(/^86\.40～|～100\.00$/, { selector: "dd" })).length).toBeGreaterThan(0);
    const missing = within(panel.getByRole("region", { name: "缺少数据的指标" }));
    expect(missing.getAllByRole("listitem").length).toBe(2);
  });

  it("follow the chosen system, which the workbook remembers", async () => {
    const workbook = await sampleWorkbook();
    const stage = await openReadPane(deskOn(workbook));
    const panel = within(await turnTo(stage, "评级"));
    const choice = panel.getByRole<HTMLSelectElement>("combobox", { name: "指标体系" });
    expect(choice.value).toBe("");
    const reference = within(choice).getByRole<HTMLOptionElement>("option", { name: /印制电路板.*仅供参考，不能评级/ });
    expect(reference.disabled).toBe(true);
    await stage.user.selectOptions(choice, within(choice).getByRole("option", { name: /^电镀行业.*未经核实/ }));
    await idle();
    expect(said()).toMatch(/^全部对象按《电镀行业清洁生产评价指标体系/);
    expect((await workbook.read()).projectState).toContain("system");
    await stage.user.selectOptions(choice, "按工作簿中的规定");
    await idle();
    expect(said()).toBe("按工作簿中的指标体系评级。");
  });

  it("are none without indicator data, and the view says so", async () => {
    const stage = await openReadPane(deskOn(emptyWorkbook()));
    await turnTo(stage, "评级");
    expect(screen.getByText(/尚无评级结果/)).toBeTruthy();
  });
});

const graded = (part: Partial<GradedObject>): GradedObject => ({
  place: 0,
  name: "",
  period: "",
  systemTitle: "",
  level: "II",
  verdict: null,
  index: { I: 40, II: 88, III: 100 },
  missing: 0,
  limitingFailures: 0,
  origin: "",
  ...part,
});

describe("the list of objects", () => {
  it("shows the index of the level that was reached, and of Ⅲ where none was", () => {
    const shown = (["I", "II", "III", "below", "undetermined"] as const).map((level) =>
      decidingIndex(graded({ level })),
    );
    expect(shown).toEqual([40, 88, 100, 100, 100]);
    expect(decidingIndex(graded({ index: null }))).toBeNull();
  });

  it("takes the verdict where a system knows no levels", () => {
    expect(standingOf(graded({ level: "undetermined", verdict: "notMet" }))).toBe("notMet");
    expect(filterObjects([graded({ verdict: "met" })], { standings: ["II"], text: "" })).toEqual([]);
  });

  it("sorts best first, equal ones as in the workbook, numbers in names by size", () => {
    const objects = [
      graded({ place: 0, name: "10厂", level: "below" }),
      graded({ place: 1, name: "2厂", level: "I" }),
      graded({ place: 2, name: "1厂", level: "I" }),
    ];
    const places = (by: "standing" | "name", isDescending = false) =>
      sortObjects(objects, { by, isDescending }).map(({ place }) => place);
    expect(places("standing")).toEqual([1, 2, 0]);
    expect(places("standing", true)).toEqual([0, 1, 2]);
    expect(places("name")).toEqual([2, 1, 0]);
  });
});
