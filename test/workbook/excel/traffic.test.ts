import { readFileSync } from "node:fs";
import { indicatorSystems } from "../../../src/standards/indicatorSystems/indicatorSystems";
import { excelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import type { Snapshot, Workbook } from "../../../src/workbook/port";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { readAuditWorkbook } from "../../../src/workflows/readAuditWorkbook";
import { runAudit } from "../../../src/workflows/runAudit";
import { hostWorkbookOf } from "../../excelHost/hostSnapshot";
import { officeClient, type Traffic } from "../../excelHost/officeClient";
import { FULL_RUN } from "../../support/wholeAudit";
import { enterpriseSeed } from "./enterpriseSeed";

const SAMPLE = "assets/sample/电镀行业整体审核.xlsx";
const MEGABYTE = 2 ** 20;
/** Excel on the web hands over 5 MB at once; the body is escaped once more on its way. */
const LARGEST = 4.5 * MEGABYTE;

const workflows: readonly (readonly [string, (workbook: Workbook) => Promise<unknown>])[] = [
  ["survey", (workbook) => readAuditWorkbook(workbook, indicatorSystems)],
  ["check", (workbook) => runAudit(workbook, { ...FULL_RUN, parts: new Set(["check"] as const) })],
  ["grade", (workbook) => runAudit(workbook, FULL_RUN)],
  ["grade again", (workbook) => runAudit(workbook, FULL_RUN)],
];

/** One read and one apply: four requests, and one more for every further 3 MB read or written; no pictures are drawn. */
function allowed({ bytesSent, bytesReceived }: Traffic): number {
  return 4 + Math.floor((bytesSent + bytesReceived) / (3 * MEGABYTE));
}

const lines: string[] = [];

async function expectWithinRule(name: string, seed: Snapshot, apiMinor: number): Promise<void> {
  const host = hostWorkbookOf(seed, apiMinor);
  const client = officeClient(host);
  const workbook = excelWorkbook(client);
  for (const [workflow, run] of workflows) {
    client.reset();
    const start = performance.now();
    await run(workbook);
    const { traffic } = client;
    lines.push(
      [
        `${name} ExcelApi 1.${apiMinor} ${workflow}`.padEnd(44),
        `${traffic.syncs} of ${allowed(traffic)} syncs`,
        `${(traffic.bytesSent / MEGABYTE).toFixed(2)} MB sent`,
        `${(traffic.bytesReceived / MEGABYTE).toFixed(2)} MB received`,
        `largest ${(traffic.largest / MEGABYTE).toFixed(2)} MB`,
        `${Math.round(performance.now() - start)} ms`,
      ].join("  "),
    );
    expect(traffic.syncs).toBeLessThanOrEqual(allowed(traffic));
    expect(traffic.largest).toBeLessThan(LARGEST);
  }
  expect(host.host.violations).toEqual([]);
}

afterAll(() => process.stdout.write(`${lines.join("\n")}\n`));

describe("requests and bytes of the workflows in Excel", () => {
  it.each([15, 7])("40 enterprises, ExcelApi 1.%i", async (apiMinor) => {
    const sample = await openXlsx(new Uint8Array(readFileSync(SAMPLE)), SAMPLE).read();
    await expectWithinRule("40 enterprises", sample, apiMinor);
  });

  it.each([15])("5,100 enterprises, ExcelApi 1.%i", async (apiMinor) => {
    await expectWithinRule("5,100 enterprises", enterpriseSeed(5100), apiMinor);
  });
});
