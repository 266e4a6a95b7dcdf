import { readFileSync } from "node:fs";
import { memoryWorkbook } from "../../../src/workbook/memory/memoryWorkbook";
import { openXlsx } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { runAudit } from "../../../src/workflows/runAudit";
import type { Plan, Snapshot } from "../../../src/workbook/port";
import { FULL_RUN } from "../../support/wholeAudit";
import { enterpriseSeed } from "./enterpriseSeed";
function extents(s: Snapshot) {
  return s.sheets
    .map((x) => [x.name, x.cells.length, Math.max(0, ...x.cells.map((r) => r?.length ?? 0))].join(" "))
    .join("; ");
}
it.each([
  ["40", async () => openXlsx(new Uint8Array(readFileSync("assets/sample/电镀行业整体审核.xlsx")), "a").read()],
  ["800", async () => enterpriseSeed(800)],
  ["5100", async () => enterpriseSeed(5100)],
])("%s", async (_n, seed) => {
  const mem = memoryWorkbook(await seed());
  let plan: Plan = [];
  await runAudit(
    {
      read: mem.read,
      apply: async (p) => {
        plan = p;
        await mem.apply(p);
      },
    },
    FULL_RUN,
  );
  const kinds: Record<string, [number, number]> = {};
  for (const c of plan) {
    const k = (kinds[c.kind] ??= [0, 0]);
    k[0]++;
    k[1] += JSON.stringify(c).length;
  }
  console.log(extents(await mem.read()), kinds);
});
