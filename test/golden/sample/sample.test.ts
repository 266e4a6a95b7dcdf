import { join } from "node:path";
import { readFileSync } from "node:fs";
import { auditFile, expectReport, expectSheet, type WholeAudit } from "../../support/wholeAudit";

describe("the built-in sample: a whole-industry audit of 40 electroplating plants", () => {
  let audit: WholeAudit;
  beforeAll(async () => {
    audit = await auditFile(readFileSync(join(__dirname, "../../../assets/sample/电镀行业整体审核.xlsx")));
  });

  it("gives 评价结果", () => {
    expectSheet(audit, { folder: __dirname, sheet: "评价结果" });
  });

  it("gives 评价明细", () => {
    expectSheet(audit, { folder: __dirname, sheet: "评价明细", rows: 60 });
  });

  it("gives 行业对标", () => {
    expectSheet(audit, { folder: __dirname, sheet: "行业对标" });
  });

  it.each(["平衡结果", "用水指标", "能耗与碳排放"])("gives %s", (sheet) => {
    expectSheet(audit, { folder: __dirname, sheet });
    expectSheet(audit, { folder: __dirname, sheet, file: `${sheet}.formulas`, show: "formulas", rows: 60 });
  });

  it("gives 校核结果", () => {
    expectSheet(audit, { folder: __dirname, sheet: "校核结果" });
  });

  it("says with live formulas how the first plant came to its level", () => {
    expectSheet(audit, { folder: __dirname, sheet: "评价结果", file: "评价结果.formulas", show: "formulas", rows: 7 });
    expectSheet(audit, { folder: __dirname, sheet: "评价明细", file: "评价明细.formulas", show: "formulas", rows: 30 });
    expectSheet(audit, { folder: __dirname, sheet: "行业对标", file: "行业对标.formulas", show: "formulas", rows: 8 });
  });

  it("gives the report", () => expectReport(audit, __dirname));
});
