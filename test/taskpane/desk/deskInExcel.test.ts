import { auditDesk } from "../../../src/taskpane/desk/auditDesk";
import { excelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { hostWorkbookOf } from "../../excelHost/hostSnapshot";
import { officeClient, type Traffic } from "../../excelHost/officeClient";
import { fileOf, kit, onward, sampleBytes } from "./testDesk";

/** What is read is known by samples only and cut on the safe side: an answer near 3 MB may come in two. */
const CAUTION = 1.15;

/**
 * One read and one apply: four requests, one more for every further 3 MB read or written, and one for the pictures, whose
 * places are known only when the columns have their widths.
 */
function allowed({ bytesSent, bytesReceived }: Traffic, pictures: 0 | 1): number {
  return 4 + pictures + Math.floor((bytesSent + CAUTION * bytesReceived) / (3 * 2 ** 20));
}

async function sampleInExcel() {
  const client = officeClient(hostWorkbookOf(await openXlsx(sampleBytes(), "审核.xlsx").read()));
  const workbook = excelWorkbook(client);
  const desk = auditDesk(workbook, kit);
  const trafficOf = async (work: () => Promise<unknown>): Promise<Traffic> => {
    client.reset();
    await work();
    return { ...client.traffic };
  };
  return { desk, workbook, trafficOf };
}

describe("the desk on the open workbook", () => {
  it("gives the views that it gives on the file", async () => {
    const { desk } = await sampleInExcel();
    const onFile = auditDesk(fileOf(sampleBytes()), kit);
    expect(await desk.survey(onward)).toEqual(await onFile.survey(onward));
    expect(await desk.grade(onward)).toEqual(await onFile.grade(onward));
  });

  it("needs no more requests for any piece of work than one read and one apply may take", async () => {
    const { desk, trafficOf } = await sampleInExcel();
    const { findings } = await desk.survey(onward);
    const works: readonly (readonly [work: () => Promise<unknown>, pictures: 0 | 1])[] = [
      [() => desk.survey(onward), 0],
      [() => desk.check(onward), 0],
      [() => desk.grade(onward), 1],
      [() => desk.decide(findings[0]?.key ?? "", "采纳"), 0],
      [() => desk.chooseSystem("electroplating-2015"), 0],
      [() => desk.createSheets({ guide: "cppc-industry" }, onward), 0],
    ];
    for (const [work, pictures] of works) {
      const traffic = await trafficOf(work);
      expect(traffic.syncs).toBeLessThanOrEqual(allowed(traffic, pictures));
    }
  });

  it("takes back a whole grading", async () => {
    const { desk } = await sampleInExcel();
    const before = await desk.survey(onward);
    await desk.grade(onward);
    expect(await desk.undo()).toEqual(before);
  });
});
