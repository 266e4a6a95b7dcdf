import { expose, type Endpoint } from "comlink";
import { auditDesk } from "../../../src/taskpane/desk/auditDesk";
import { DeskFailure, type Desk } from "../../../src/taskpane/desk/desk";
import { openDesk } from "../../../src/taskpane/desk/deskClient";
import { deskServer } from "../../../src/taskpane/desk/deskServer";
import { letFailuresThrough } from "../../../src/taskpane/desk/failureTransfer";
import { WorkbookFailure } from "../../../src/workbook/failure";
import type { UndoableWorkbook } from "../../../src/workbook/port";
import { coolingWorkbook } from "../balanceAudit";
import { fileOf, kit, onward, sampleBytes, until } from "./testDesk";

const sample = sampleBytes();
const channels: MessageChannel[] = [];

/** Every callback opens a channel of its own: all of them are closed after each test. */
class ClosedLater extends MessageChannel {
  constructor() {
    super();
    channels.push(this);
  }
}

const OwnChannel = globalThis.MessageChannel;
beforeAll(() => {
  globalThis.MessageChannel = ClosedLater;
});
afterAll(() => {
  globalThis.MessageChannel = OwnChannel;
});

/** A desk behind a real message channel, as it is behind a worker's. */
function behindWall(workbook: UndoableWorkbook): Desk {
  const { port1, port2 } = new MessageChannel();
  letFailuresThrough();
  expose(deskServer(kit), port1 as Endpoint);
  return openDesk(port2 as Endpoint, workbook, { language: "zh-CN" });
}

afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) for (const port of [port1, port2]) port.close();
});

describe("a desk behind the wall", () => {
  it("gives the very views of a desk on this side, and writes the same workbook", async () => {
    const [here, there] = [fileOf(sample), fileOf(sample)];
    const [near, far] = [auditDesk(here, kit), behindWall(there)];
    expect(await far.survey(onward)).toEqual(await near.survey(onward));
    const graded = await far.grade(onward);
    expect(graded).toEqual(await near.grade(onward));
    expect(Buffer.from(there.bytes()).equals(here.bytes())).toBe(true);
    expect(there.counts).toEqual(here.counts);
    expect(await far.object(3)).toEqual(await near.object(3));
    expect(await far.canUndo()).toBe(true);
    await far.undo();
    expect(Buffer.from(there.bytes()).equals(sample)).toBe(true);
  });

  it("gives the very balances with their pictures", async () => {
    const [near, far] = [auditDesk(coolingWorkbook(), kit), behindWall(coolingWorkbook())];
    await Promise.all([near.survey(onward), far.survey(onward)]);
    const opened = await far.balance(0);
    expect(opened).toEqual(await near.balance(0));
    expect(opened.picture?.svg).toMatch(/^<svg /);
    await expect(far.balance(7)).rejects.toMatchObject({ code: "nothingDone" });
  });

  it("is stopped from this side", async () => {
    const file = fileOf(sample);
    const { onStep, asked } = until("write");
    const failure = await behindWall(file)
      .grade(onStep)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DeskFailure);
    expect(failure).toMatchObject({ code: "cancelled", text: "已取消，工作簿未改动。" });
    expect(asked).toEqual(["read", "recognise", "compute", "draw", "print", "write"]);
    expect(file.counts.apply).toBe(0);
  });

  it("tells failures of the workbook on this side in words", async () => {
    const file = fileOf(sample);
    const refusing = {
      ...file,
      apply: () => Promise.reject(new WorkbookFailure("sheetProtected", { sheet: "评价结果" })),
    };
    const failure = await behindWall(refusing)
      .grade(onward)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DeskFailure);
    expect(failure).toMatchObject({ code: "sheetProtected", detail: '{"sheet":"评价结果"}' });
    expect((failure as DeskFailure).text).toContain("工作表“评价结果”受保护");
  });

  it("hands the report over as bytes", async () => {
    const report = await behindWall(fileOf(sample)).report(onward);
    expect(Buffer.from(report.bytes.subarray(0, 2)).toString()).toBe("PK");
    expect(report.name).toMatch(/\.审核报告\.docx$/);
  });

  it("answers every question with the reason why it could not be started", async () => {
    const { port2 } = new MessageChannel();
    const failed = Promise.reject(new DeskFailure("workerMissing", "计算程序没有加载成功"));
    const desk = openDesk(port2 as Endpoint, fileOf(sample), { language: "zh-CN", failed });
    await expect(desk.survey(onward)).rejects.toMatchObject({ code: "workerMissing" });
    await expect(desk.canUndo()).rejects.toMatchObject({ code: "workerMissing" });
  });
});
