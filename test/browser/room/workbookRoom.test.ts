import { roomLink, servedRoom } from "../../../src/browser/room/roomLink";
import { expose } from "comlink";
import { letFailuresThrough } from "../../../src/taskpane/desk/failureTransfer";
import { DeskFailure } from "../../../src/taskpane/desk/desk";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { areaOf } from "../../support/sheet";
import { onward, sampleBytes } from "../../taskpane/desk/testDesk";
import { testRoom } from "../testRoom";

const channels: MessageChannel[] = [];
const OwnChannel = globalThis.MessageChannel;

/** Every callback opens a channel of its own: all of them are closed after each test. */
class ClosedLater extends MessageChannel {
  constructor() {
    super();
    channels.push(this);
  }
}

beforeAll(() => {
  globalThis.MessageChannel = ClosedLater;
});
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) for (const port of [port1, port2]) port.close();
});
afterAll(() => {
  globalThis.MessageChannel = OwnChannel;
});

function sample(): Uint8Array {
  return new Uint8Array(sampleBytes());
}

async function openedSample() {
  const room = testRoom();
  await room.open({ name: "电镀.xlsx", bytes: sample() }, "zh-CN");
  return room;
}

async function failureOf(work: Promise<unknown>): Promise<DeskFailure> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof DeskFailure) return error;
  throw new Error(`no failure: ${String(error)}`);
}

describe("the workbook behind the page", () => {
  it("opens a file, grades it and gives it back as a new one, the opened one first in line to be undone to", async () => {
    const room = await openedSample();
    const desk = await room.desk();
    expect((await room.contents()).revision).toBe(0);
    await desk.grade(onward);
    const graded = await room.contents();
    expect(graded.sheets.map(({ name }) => name).slice(-7)).toEqual([
      ...["评价结果", "评价明细", "行业对标", "平衡结果", "用水指标", "能耗与碳排放", "校核结果"],
    ]);
    expect(graded.revision).not.toBe(0);

    const saved = await room.save();
    expect(saved.name).toBe("电镀.审核.xlsx");
    const names = (await openXlsx(saved.bytes, saved.name).read()).sheets.map(({ name }) => name);
    expect(names).toContain("评价结果");

    await desk.undo();
    expect(await room.contents()).toMatchObject({ revision: 0 });
    expect((await room.save()).bytes).toEqual(sample());
  });

  it("shows the results with the colours of the levels and says which cells a figure comes from", async () => {
    const room = await openedSample();
    await (await room.desk()).grade(onward);
    const { cells, looks } = await room.window("评价结果", areaOf("A5:J9"));
    const level = cells.find(({ row, column }) => row === 8 && column === 9);
    expect(level?.text).toBe("Ⅰ级");
    expect(looks[level!.look]).toMatchObject({ fill: "C6EFCE", fontColor: "006100" });
    expect(await room.cell("评价结果", 5, 4)).toEqual({
      area: areaOf("E6"),
      text: "100.00",
      formula: expect.stringMatching(/^=.*'评价明细'!/) as string,
    });
    expect(await room.frame("评价结果")).toMatchObject({ hasDrawing: true, frozenRows: 5, frozenColumns: 2 });
  });

  it("makes the worksheets of a guide in a new workbook", async () => {
    const room = testRoom();
    const opened = await room.create("清洁生产审核.xlsx", "zh-CN");
    expect(opened.sheets).toEqual([]);
    await (await room.desk()).createSheets({ guide: "cppc-industry" }, onward);
    const { sheets } = await room.contents();
    expect(sheets.map(({ name }) => name)).toContain("企业一览表");
    expect(await openXlsx((await room.save()).bytes, "新.xlsx").read()).toMatchObject({
      names: expect.anything() as unknown,
    });
  });

  it("takes a table of text as a workbook", async () => {
    const room = testRoom();
    const bytes = new TextEncoder().encode("企业,取水量\n甲厂,3.50\n");
    const { sheets } = await room.open({ name: "用水.csv", bytes }, "zh-CN");
    expect(sheets.map(({ name }) => name)).toEqual(["用水"]);
    expect((await room.window("用水", areaOf("B2"))).cells[0]?.text).toBe("3.50");
    expect((await room.save()).name).toBe("用水.审核.xlsx");
  });

  it.each([
    ["notAWorkbook", "not a workbook at all"],
    ["truncated", ""],
    ["encrypted", compound("EncryptedPackage")],
    ["oldXls", compound("Workbook")],
  ])("refuses what is no workbook (%s) in a sentence that says what to do", async (code, content) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const failure = await failureOf(testRoom().open({ name: "表.xlsx", bytes }, "zh-CN"));
    expect(failure.code).toBe(code);
    expect(failure.text).toMatch(/文件“表.xlsx”.*请/);
  });

  it("says so in English too", async () => {
    const failure = await failureOf(testRoom().open({ name: "a.xlsx", bytes: new Uint8Array([1, 2]) }, "en"));
    expect(failure.text).toMatch(/a\.xlsx.*\.xlsx/);
  });

  it("refuses a sheet that an undo has taken away", async () => {
    expect((await failureOf((await openedSample()).frame("评价结果"))).code).toBe("sheetMissing");
  });
});

describe("the wall between the page and its worker", () => {
  function behindWall() {
    const { port1, port2 } = new MessageChannel();
    letFailuresThrough();
    expose(servedRoom(testRoom()), port1);
    return roomLink(port2, new Promise<never>(() => undefined));
  }

  it("lets a whole job through: open, look, grade with its steps, save", async () => {
    const link = behindWall();
    await link.open({ name: "电镀.xlsx", bytes: sample() }, "zh-CN");
    await link.window("项目信息", areaOf("A1:B2"));
    const steps: string[] = [];
    const view = await link.desk.grade(async (step) => {
      steps.push(step);
      return true;
    });
    expect(view.grading?.objects).toHaveLength(40);
    expect(steps[0]).toBe("read");
    expect(steps.at(-1)).toBe("write");
    const saved = await link.save();
    expect((await link.save()).bytes).toEqual(saved.bytes); // what was handed over is not taken from the room
  });

  it("brings failures over as what they are", async () => {
    const link = behindWall();
    const failure = await failureOf(link.open({ name: "表.xlsx", bytes: new Uint8Array([1]) }, "zh-CN"));
    expect(failure.code).toBe("notAWorkbook");
  });

  it("answers every question by the reason when the worker did not start", async () => {
    const { port2 } = new MessageChannel();
    const failed = Promise.reject(new DeskFailure("workerMissing", "后台计算未能启动。"));
    const link = roomLink(port2, failed);
    expect((await failureOf(link.open({ name: "表.xlsx", bytes: sample() }, "zh-CN"))).code).toBe("workerMissing");
  });
});

/** A compound file (MS-CFB) whose directory names one stream. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, i) => bytes.set([letter.charCodeAt(0), 0], 512 + 2 * i));
  new DataView(bytes.buffer).setUint16(512 + 64, 2 * stream.length + 2, true);
  return bytes;
}
