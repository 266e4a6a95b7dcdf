import { auditDesk } from "../../../src/taskpane/desk/auditDesk";
import { excelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { hostWorkbookOf } from "../../excelHost/hostSnapshot";
import { officeClient } from "../../excelHost/officeClient";
import { fileOf, kit, onward, sampleBytes } from "./testDesk";

/** Requests of one read and one apply, as long as neither moves more than 3 MB. */
const MOST_SYNCS = 4;

async function sampleInExcel() {
  const client = officeClient(hostWorkbookOf(await openXlsx(sampleBytes(), "审核.xlsx").read()));
  const workbook = excelWorkbook(client);
  const desk = auditDesk(workbook, kit);
  const syncsOf = async (work: () => Promise<unknown>): Promise<number> => {
    client.reset();
    await work();
    return client.traffic.syncs;
  };
  return { desk, workbook, syncsOf };
}

describe("the desk on the open workbook", () => {
  it("gives the views that it gives on the file", async () => {
    const { desk } = await sampleInExcel();
    const onFile = auditDesk(fileOf(sampleBytes()), kit);
    expect(await desk.survey(onward)).toEqual(await onFile.survey(onward));
    expect(await desk.grade(onward)).toEqual(await onFile.grade(onward));
  });

  it("needs no more than four requests for any piece of work", async () => {
    const { desk, syncsOf } = await sampleInExcel();
    const { findings } = await desk.survey(onward);
    const works = [
      () => desk.survey(onward),
      () => desk.check(onward),
      () => desk.grade(onward),
      () => desk.decide(findings[0]?.key ?? "", "采纳"),
      () => desk.chooseSystem("electroplating-2015"),
      () => desk.createSheets({ guide: "cppc-industry" }, onward),
    ];
    for (const work of works) expect(await syncsOf(work)).toBeLessThanOrEqual(MOST_SYNCS);
  });

  it("takes back a whole grading", async () => {
    const { desk } = await sampleInExcel();
    const before = await desk.survey(onward);
    await desk.grade(onward);
    expect(await desk.undo()).toEqual(before);
  });
});
