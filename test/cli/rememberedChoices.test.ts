import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { auditDesk } from "../../src/taskpane/desk/auditDesk";
import type { Correction } from "../../src/taskpane/desk/views";
import { qingshen, workFolder } from "../support/commandLine";
import { draftSheet } from "../support/draftSheet";
import { workbookOf } from "../support/wholeAudit";
import { fileOf, kit, sampleBytes } from "../taskpane/desk/testDesk";

/** A list of enterprises under headings that nobody else uses. */
const LIST = draftSheet({
  sheet: "名单",
  rows: [
    ["全区厂子名单"],
    ["厂名", "干啥的", "码"],
    ["甲电镀厂", "电镀", "91330200MA2AAAAA1X"],
    ["乙电镀厂", "电镀", "91330200MA2BBBBB2X"],
  ],
  headings: [1],
  widths: [20, 20, 20],
});

const correction: Correction = {
  sheet: "名单",
  headingRow: 1,
  kind: "enterprises",
  columns: { "0": "enterprise", "1": "industry", "2": "creditCode" },
};

const jsonOf = async (...args: readonly string[]) => JSON.parse((await qingshen(...args, "--json", "-")).stdout);

describe("the command line on a workbook that remembers", () => {
  it("reads the tables that the consultant put right in the pane", async () => {
    const workbook = fileOf(await workbookOf(LIST));
    const file = join(workFolder(), "名单.xlsx");
    writeFileSync(file, workbook.bytes());
    expect((await jsonOf("scan", file)).tables).toEqual([]);
    const view = await auditDesk(workbook, kit).correct(correction);
    writeFileSync(file, workbook.bytes());
    const { tables } = await jsonOf("scan", file);
    expect(tables).toEqual([expect.objectContaining({ kind: "enterprises", sheet: "名单", range: "A2:C4", rows: 2 })]);
    const { findings } = await jsonOf("check", file);
    expect(findings.map(({ message }: { message: string }) => message)).toEqual(
      view.findings.map(({ message }) => message),
    );
  });

  it("grades by the remembered system, unless another one is asked for, and writes no state of its own", async () => {
    const workbook = fileOf(sampleBytes());
    await auditDesk(workbook, kit).chooseSystem("hw-incineration-zaepi-draft");
    const folder = workFolder();
    const [file, out] = [join(folder, "审核.xlsx"), join(folder, "结果.xlsx")];
    writeFileSync(file, workbook.bytes());
    const systems = (run: { grading: readonly { system: string }[] }) => [
      ...new Set(run.grading.map(({ system }) => system)),
    ];
    expect(systems(await jsonOf("run", file, "--out", out))).toEqual(["hw-incineration-zaepi-draft"]);
    const asked = await jsonOf("run", file, "--out", out, "--system", "electroplating-2015");
    expect(systems(asked)).toEqual(["electroplating-2015"]);
    const written = await fileOf(readFileSync(out)).read();
    expect(written.projectState).toBe((await workbook.read()).projectState);
  });
});
