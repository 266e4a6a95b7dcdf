import { undoableFile } from "../../../src/browser/room/undoableFile";
import type { Plan } from "../../../src/workbook/port";
import { WorkbookFailure } from "../../../src/workbook/failure";
import { emptyWorkbookPackage } from "../../../src/workbook/xlsx/emptyWorkbook";
import { openXlsx, xlsxWorkbook } from "../../../src/workbook/xlsx/xlsxWorkbook";

function writing(sheet: string, text: string): Plan {
  return [
    { kind: "createSheet", sheet },
    { kind: "writeBlock", sheet, top: 0, left: 0, cells: [[text]] },
  ];
}

function newFile() {
  return undoableFile(xlsxWorkbook(emptyWorkbookPackage()), (bytes) => openXlsx(bytes, "表.xlsx"));
}

async function textsOf(file: ReturnType<typeof newFile>): Promise<readonly unknown[]> {
  return (await file.read()).sheets.map(({ name, cells }) => `${name}:${String(cells[0]?.[0]?.value)}`);
}

describe("taking back what was written into a file", () => {
  it("goes back one write at a time, down to the file as it was opened", async () => {
    const file = newFile();
    const opened = file.bytes();
    await file.apply(writing("评价结果", "甲"));
    const once = file.bytes();
    await file.apply(writing("校核结果", "乙"));
    expect(await textsOf(file)).toEqual(["评价结果:甲", "校核结果:乙"]);

    await file.undo();
    expect(await textsOf(file)).toEqual(["评价结果:甲"]);
    expect(file.bytes()).toEqual(once);
    await file.undo();
    expect(await file.canUndo()).toBe(false);
    expect(file.bytes()).toEqual(opened);
  });

  it("has nothing to take back from a file that was only read", async () => {
    const file = newFile();
    await file.undo();
    expect(await file.canUndo()).toBe(false);
    expect(file.revision()).toBe(0);
  });

  it("tells a saved state from a later one, also after an undo and another write", async () => {
    const file = newFile();
    await file.apply(writing("评价结果", "甲"));
    const saved = file.revision();
    await file.apply(writing("评价结果", "乙"));
    await file.undo();
    expect(file.revision()).toBe(saved);
    await file.apply(writing("评价结果", "丙"));
    expect(file.revision()).not.toBe(saved);
  });

  it("keeps nothing of a write that failed", async () => {
    const file = newFile();
    await file.apply(writing("评价结果", "甲"));
    const before = file.bytes();
    const missing: Plan = [{ kind: "writeBlock", sheet: "没有这张表", top: 0, left: 0, cells: [["丁"]] }];
    await expect(file.apply(missing)).rejects.toBeInstanceOf(WorkbookFailure);
    expect(file.bytes()).toEqual(before);
    await file.undo();
    expect(await file.canUndo()).toBe(false);
  });
});
