import { auditDesk, type DeskKit } from "../../../src/taskpane/desk/auditDesk";
import type { DeskFailure, Step } from "../../../src/taskpane/desk/desk";
import type { AuditView } from "../../../src/taskpane/desk/views";
import { openPackage } from "../../../src/package/officePackage";
import { WorkbookFailure } from "../../../src/workbook/failure";
import { memoryWorkbook } from "../../../src/workbook/memory/memoryWorkbook";
import type { Snapshot } from "../../../src/workbook/port";
import { emptyWorkbookPackage } from "../../../src/workbook/xlsx/emptyWorkbook";
import { sheetOf, snapshotOf } from "../../support/sheet";
import { auditFile } from "../../support/wholeAudit";
import { fileOf, kit, onward, sampleBytes, until } from "./testDesk";

const sample = sampleBytes();

async function failureOf(work: Promise<unknown>): Promise<DeskFailure> {
  return work.then(
    () => {
      throw new Error("expected a failure");
    },
    (failure: DeskFailure) => failure,
  );
}

const named = (view: AuditView, title: string) => view.standardTables.find((table) => table.title === title);

describe("识别与核对 of the sample", () => {
  const file = fileOf(sample);
  const desk = auditDesk(file, kit);
  let view: AuditView;
  beforeAll(async () => {
    view = await desk.survey(onward);
  });

  it("reads once and changes nothing", () => {
    expect(file.counts).toEqual({ read: 1, apply: 0 });
    expect(Buffer.from(file.bytes()).equals(sample)).toBe(true);
  });

  it("says which standard tables there are and how far they are filled", () => {
    expect(named(view, "企业一览表")).toMatchObject({ status: "filled", rows: 40, filledShare: 1 });
    expect(named(view, "项目信息")).toMatchObject({ status: "filled" });
    expect(named(view, "评价指标体系")).toMatchObject({ status: "missing", rows: 0, filledShare: null, origin: null });
    expect(view.standardTables.map(({ kind }) => kind).slice(0, 3)).toEqual(["project", "team", "workPlan"]);
  });

  it("says what each column means and what is left out for which reason", () => {
    const enterprises = view.tables.find(({ kind }) => kind === "enterprises");
    expect(enterprises).toMatchObject({ sheet: "企业一览表", headingRow: 1, isCorrected: false });
    expect(enterprises?.columns.find(({ key }) => key === "enterprise")).toMatchObject({ meaning: "企业名称" });
    expect(view.leftOut).toContainEqual({
      sheet: "企业一览表",
      range: "A43:L43",
      reason: "合计或小计行：合计",
      origin: "企业一览表!A43:L43",
    });
  });

  it("lists findings with the keys of 校核结果, most severe first", () => {
    const order = view.findings.map(({ severity }) => ["error", "warning", "info"].indexOf(severity));
    expect(order).toEqual([...order].sort());
    expect(new Set(view.findings.map(({ key }) => key)).size).toBe(view.findings.length);
    expect(view.findings.every(({ decision }) => decision === "")).toBe(true);
  });

  it("offers the systems, the guides and the settings with their defaults", () => {
    expect(view.systems.filter(({ isGradable }) => !isGradable).length).toBeGreaterThan(0);
    expect(view.guides.find(({ id }) => id === "cppc-industry")?.hasFramework).toBe(true);
    expect(view.settings.find(({ label }) => label === "所得税税率")).toEqual({
      label: "所得税税率",
      text: "25 %",
      isDefault: true,
      origin: null,
    });
  });

  it("shows the grades as a list and as a picture with its text", () => {
    expect(view.grading?.objects).toHaveLength(40);
    expect(view.grading?.pictures[0]?.svg).toMatch(/^<svg /);
    expect(view.grading?.pictures[0]?.altText).toMatch(/Ⅰ级 \d+ 家/);
    expect(view.resultSheets).toEqual([]);
  });

  it("opens one enterprise with its radar, its limiting failures and its gaps", async () => {
    const below = view.grading?.objects.find(({ level }) => level === "below");
    const object = await desk.object(below?.place ?? -1);
    expect(object.name).toBe(below?.name);
    expect(object.radar?.svg).toContain(`${object.name}：`);
    expect(object.gaps.every(({ amount }) => amount > 0)).toBe(true);
    const percents = object.gaps.map(({ percent }) => percent ?? Infinity);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
  });

  it("knows no enterprise beyond the list", async () => {
    expect(await failureOf(desk.object(4000))).toMatchObject({ name: "DeskFailure", code: "nothingDone" });
  });
});

describe("建立工作表", () => {
  it("makes all standard sheets in an empty workbook and shows them", async () => {
    const file = fileOf(emptyWorkbookPackage().save());
    const view = await auditDesk(file, kit).createSheets({ guide: "cppc-industry", period: 2025 }, onward);
    expect(file.counts).toEqual({ read: 1, apply: 1 });
    expect(view.standardTables.map(({ status }) => status)).not.toContain("missing");
    expect(named(view, "A.2 审核工作计划表")).toMatchObject({ status: "blank", filledShare: 0 });
    expect(named(view, "B 资料收集清单")).toMatchObject({ status: "blank", filledShare: 0 });
    expect(named(view, "项目信息")).toMatchObject({ status: "filled" });
    expect(view).toMatchObject({ period: 2025, guide: { id: "cppc-industry" } });
    expect(view.findings.map(({ code }) => code)).not.toContain("recognise.nothingFound");
  });

  it("adds only what is missing and leaves every existing sheet byte for byte", async () => {
    const file = fileOf(sample);
    const view = await auditDesk(file, kit).createSheets({ guide: "cppc-industry" }, onward);
    const [before, after] = [openPackage(sample), openPackage(file.bytes())];
    const sheets = before.paths().filter((path) => path.startsWith("xl/worksheets/sheet"));
    for (const path of sheets) expect(after.text(path)).toBe(before.text(path));
    expect(named(view, "评价指标体系")).toMatchObject({ status: "blank", origin: "评价指标体系!A3:N3" });
    expect(named(view, "企业一览表")).toMatchObject({ rows: 40 });
  });

  it("takes a sheet of that title for what it is called, whatever stands on it", async () => {
    const workbook = memoryWorkbook(snapshotOf(sheetOf("产品产量", [["随手记"], ["产量另见附件"]])));
    await auditDesk(workbook, kit).createSheets({ guide: "cppc-industry" }, onward);
    const { sheets } = await workbook.read();
    expect(sheets.filter(({ name }) => name === "产品产量")).toHaveLength(1);
    expect(sheets[0]?.cells[0]?.[0]?.value).toBe("随手记");
  });

  it("writes nothing when nothing is missing", async () => {
    const file = fileOf(emptyWorkbookPackage().save());
    const desk = auditDesk(file, kit);
    await desk.createSheets({ guide: "cppc-industry" }, onward);
    const once = file.bytes();
    await desk.createSheets({ guide: "cppc-industry" }, onward);
    expect(file.counts.apply).toBe(1);
    expect(Buffer.from(file.bytes()).equals(once)).toBe(true);
  });

  it("knows no other guide than those offered", async () => {
    const desk = auditDesk(fileOf(sample), kit);
    expect(await failureOf(desk.createSheets({ guide: "无" }, onward))).toMatchObject({ code: "noGuide" });
  });
});

describe("一键评级", () => {
  it("writes what the command line writes, and remembers the run", async () => {
    const file = fileOf(sample);
    const view = await auditDesk(file, kit).grade(onward);
    expect(file.counts).toEqual({ read: 1, apply: 1 });
    const { projectState, ...written } = await file.read();
    expect(written).toEqual((await auditFile(sample)).written);
    expect(JSON.parse(projectState ?? "")).toEqual(view.state);
    expect(view.state.lastRun).toMatchObject({ at: "2026-11-21T08:00:00.000Z", version: "0.1.0", objects: 40 });
    expect(view.resultSheets.map(({ title }) => title)).toEqual([
      "评价结果",
      "评价明细",
      "行业对标",
      "平衡结果",
      "用水指标",
      "能耗与碳排放",
      "校核结果",
    ]);
  });

  it("comes to the same file when it runs again", async () => {
    const file = fileOf(sample);
    const desk = auditDesk(file, kit);
    const first = await desk.grade(onward);
    const once = file.bytes();
    expect(await desk.grade(onward)).toEqual(first);
    expect(Buffer.from(file.bytes()).equals(once)).toBe(true);
  });

  it("shows after the run what a new look at the workbook shows", async () => {
    const file = fileOf(sample);
    const view = await auditDesk(file, kit).grade(onward);
    expect(view).toEqual(await auditDesk(file, kit).survey(onward));
  });

  it("reads once more where nobody tells what the plan made of the workbook", async () => {
    const file = fileOf(sample);
    const slower: { -readonly [K in keyof DeskKit]: DeskKit[K] } = { ...kit };
    delete slower.applyPlan;
    const view = await auditDesk(file, slower).grade(onward);
    expect(view).toEqual(await auditDesk(fileOf(sample), kit).grade(onward));
    expect(file.counts).toEqual({ read: 2, apply: 1 });
  });

  it("says that nothing could be done with a workbook without tables", async () => {
    const workbook = memoryWorkbook(snapshotOf(sheetOf("Sheet1", [["你好"]])));
    const failure = await failureOf(auditDesk(workbook, kit).grade(onward));
    expect(failure).toMatchObject({ code: "nothingDone" });
    expect(failure.text).toContain("建立工作表");
    expect(await workbook.canUndo()).toBe(false);
  });
});

describe("核对数据 and 采纳情况", () => {
  it("writes 校核结果 alone", async () => {
    const view = await auditDesk(fileOf(sample), kit).check(onward);
    expect(view.resultSheets.map(({ title }) => title)).toEqual(["校核结果"]);
  });

  it("writes the decision into the finding's line, where a later run finds it", async () => {
    const file = fileOf(sample);
    const desk = auditDesk(file, kit);
    const { findings } = await desk.check(onward);
    const key = findings[2]?.key ?? "";
    const decided = await desk.decide(key, "采纳");
    expect(decided.findings.filter(({ decision }) => decision !== "").map((each) => each.key)).toEqual([key]);
    expect((await desk.grade(onward)).findings[2]).toMatchObject({ key, decision: "采纳" });
    expect((await desk.decide(key, "")).findings[2]?.decision).toBe("");
  });

  it("decides without having surveyed before", async () => {
    const file = fileOf(sample);
    const { findings } = await auditDesk(file, kit).check(onward);
    const view = await auditDesk(file, kit).decide(findings[0]?.key ?? "", "不采纳");
    expect(view.findings[0]?.decision).toBe("不采纳");
  });

  it("refuses when 校核结果 is not there", async () => {
    const file = fileOf(sample);
    const desk = auditDesk(file, kit);
    const { findings } = await desk.survey(onward);
    expect(await failureOf(desk.decide(findings[0]?.key ?? "", "采纳"))).toMatchObject({ code: "findingNotListed" });
    expect(file.counts.apply).toBe(0);
  });
});

describe("撤消上次写入", () => {
  it("brings back the workbook and shows it", async () => {
    const file = fileOf(sample);
    const desk = auditDesk(file, kit);
    const before = await desk.survey(onward);
    await desk.grade(onward);
    expect(await desk.canUndo()).toBe(true);
    expect(await desk.undo()).toEqual(before);
    expect(Buffer.from(file.bytes()).equals(sample)).toBe(true);
  });

  it("says that there is nothing to undo", async () => {
    const failure = await failureOf(auditDesk(fileOf(sample), kit).undo());
    expect(failure).toMatchObject({ code: "nothingToUndo", text: "没有可以撤消的写入。" });
  });
});

describe("选定指标体系", () => {
  it("grades every object by it, remembers it, and forgets it again", async () => {
    const file = fileOf(sample);
    const desk = auditDesk(file, kit);
    const before = await desk.survey(onward);
    const chosen = await desk.chooseSystem("hw-incineration-zaepi-draft");
    expect(chosen.state.system).toBe("hw-incineration-zaepi-draft");
    const again = await auditDesk(file, kit).survey(onward);
    expect(new Set(again.grading?.objects.map(({ systemTitle }) => systemTitle)).size).toBe(1);
    expect(again.grading?.objects[0]?.systemTitle).not.toBe(before.grading?.objects[0]?.systemTitle);
    const { written } = await auditFile(file.bytes());
    expect(written.sheets.find(({ name }) => name === "评价结果")).toBeDefined();
    const forgotten = await desk.chooseSystem(undefined);
    expect(forgotten.grading).toEqual(before.grading);
    expect(forgotten.state).toEqual({ version: 1, corrections: [] });
  });
});

describe("导出报告", () => {
  it("makes a Word document named after the project, and changes nothing", async () => {
    const file = fileOf(sample);
    const { onStep, asked } = until(undefined);
    const report = await auditDesk(file, kit).report(onStep);
    expect(report.name).toMatch(/^.+\.审核报告\.docx$/);
    expect(openPackage(report.bytes).has("word/document.xml")).toBe(true);
    expect(asked).toEqual(["read", "recognise", "compute", "draw", "print"]);
    expect(file.counts).toEqual({ read: 1, apply: 0 });
  });
});

describe("work that is stopped", () => {
  const works = {
    survey: ["read", "recognise", "compute"],
    check: ["read", "recognise", "compute", "print", "write"],
    grade: ["read", "recognise", "compute", "print", "write"],
    report: ["read", "recognise", "compute", "draw", "print"],
  } as const satisfies Record<string, readonly Step[]>;
  const cases = Object.entries(works).flatMap(([work, steps]) => steps.map((step) => [work, step] as const));

  it.each(cases)("%s, stopped before %s, leaves the workbook as it was", async (work, step) => {
    const file = fileOf(sample);
    const desk = auditDesk(file, kit);
    const { onStep, asked } = until(step);
    const failure = await failureOf(desk[work as keyof typeof works](onStep));
    expect(failure).toMatchObject({ code: "cancelled", text: "已取消，工作簿未改动。" });
    expect(asked.at(-1)).toBe(step);
    expect(file.counts.apply).toBe(0);
    expect(Buffer.from(file.bytes()).equals(sample)).toBe(true);
  });

  it("goes on with the next work as if nothing had been", async () => {
    const desk = auditDesk(fileOf(sample), kit);
    await failureOf(desk.grade(until("write").onStep));
    expect((await desk.grade(onward)).grading?.objects).toHaveLength(40);
  });
});

describe("failures", () => {
  const failing = (error: unknown) => {
    const workbook = memoryWorkbook(snapshotOf());
    return auditDesk({ ...workbook, read: (): Promise<Snapshot> => Promise.reject(error) }, kit);
  };

  it("of the outside world say in Chinese what to do", async () => {
    const failure = await failureOf(failing(new WorkbookFailure("cellEditMode")).survey(onward));
    expect(failure).toMatchObject({ name: "DeskFailure", code: "cellEditMode" });
    expect(failure.text).toContain("请按回车键或 Esc 键");
  });

  it("are told in English to those who speak it", async () => {
    const desk = failing(new WorkbookFailure("sheetProtected", { sheet: "评价结果" }));
    await desk.speak("en");
    expect((await failureOf(desk.survey(onward))).text).toMatch(/protected/);
  });

  it("of our own keep their stack for a report", async () => {
    const failure = await failureOf(failing(new TypeError("x is not a function")).survey(onward));
    expect(failure).toMatchObject({ code: "bug" });
    expect(failure.detail).toContain("TypeError: x is not a function");
  });
});

describe("work asked for while other work is under way", () => {
  it("waits for it", async () => {
    const file = fileOf(sample);
    const desk = auditDesk(file, kit);
    const [checked, , undone] = await Promise.all([desk.check(onward), desk.canUndo(), desk.undo()]);
    expect(checked.resultSheets).toHaveLength(1);
    expect(undone.resultSheets).toEqual([]);
  });
});

describe("English", () => {
  it("describes findings anew from the moment it is spoken", async () => {
    const desk = auditDesk(fileOf(sample), kit);
    const chinese = await desk.survey(onward);
    await desk.speak("en");
    const english = await desk.survey(onward);
    expect(english.findings.map(({ key }) => key).sort()).toEqual(chinese.findings.map(({ key }) => key).sort());
    expect(english.grading?.pictures[0]?.svg).toContain("Levels of cleaner production");
  });
});
