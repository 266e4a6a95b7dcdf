import { join } from "node:path";
import { emptyWorkbookPackage } from "../../src/workbook/xlsx/emptyWorkbook";
import { xlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import type { Plan } from "../../src/workbook/port";
import { expectGoldenBytes } from "../support/golden";
import { plantTable } from "./pcb/plantTable";
import { sampleAudit } from "./sample/sampleAudit";

async function bytesOf(plan: Plan): Promise<Uint8Array> {
  const workbook = xlsxWorkbook(emptyWorkbookPackage());
  await workbook.apply(plan);
  return workbook.bytes();
}

describe("committed workbooks are what their generators make", () => {
  it("the built-in sample: 40 electroplating plants", async () => {
    expectGoldenBytes(await bytesOf(sampleAudit()), join(__dirname, "../../assets/sample/电镀行业整体审核.xlsx"));
  });

  it("the real plant's tables, digit for digit", async () => {
    expectGoldenBytes(await bytesOf(plantTable()), join(__dirname, "pcb/input.xlsx"));
  });
});
