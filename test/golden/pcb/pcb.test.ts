import { readFileSync } from "node:fs";
import { join } from "node:path";
import { auditFile, expectSheet, FULL_RUN } from "../../support/wholeAudit";

describe("a real plant's table of 46 materials, without any indicator data", () => {
  it("is checked, and only checked", async () => {
    const audit = await auditFile(readFileSync(join(__dirname, "input.xlsx")), FULL_RUN);
    expect(audit.run.isDone).toBe(true);
    expect(audit.run.grading.grades).toEqual([]);
    expect(audit.written.sheets.map(({ name }) => name)).not.toContain("评价结果");
    expectSheet(audit, { folder: __dirname, sheet: "校核结果" });
  });
});
