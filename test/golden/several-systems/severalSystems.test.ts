import { join } from "node:path";
import { expectGoldenBytes } from "../../support/golden";
import { auditFile, expectReport, expectSheet, workbookOf, type WholeAudit } from "../../support/wholeAudit";
import { severalSystemsAudit } from "./severalSystemsAudit";

describe("two trades in one workbook, before and after the audit", () => {
  let audit: WholeAudit;
  beforeAll(async () => {
    const bytes = await workbookOf(severalSystemsAudit());
    expectGoldenBytes(bytes, join(__dirname, "input.xlsx"));
    audit = await auditFile(bytes);
  });

  it("grades every plant by the system its row in 企业一览表 names", () => {
    const graded = audit.run.grading.grades.map(({ object, period, system, level }) => {
      return [object, period, system.id, level];
    });
    expect(graded).toEqual([
      ["宏远电镀有限公司", "审核前", "electroplating-2015", "III"],
      ["宏远电镀有限公司", "审核后", "electroplating-2015", "II"],
      ["金汇电镀有限公司", "审核前", "electroplating-2015", "below"],
      ["金汇电镀有限公司", "审核后", "electroplating-2015", "II"],
      ["凯利金属抛光有限公司", "2025", "user:抛光指标体系", "II"],
      ["磨源抛光有限公司", "审核前", "user:抛光指标体系", "III"],
      ["磨源抛光有限公司", "审核后", "user:抛光指标体系", "II"],
      ["亮诚抛光厂", "审核前", "user:抛光指标体系", "below"],
      ["亮诚抛光厂", "审核后", "user:抛光指标体系", "III"],
    ]);
  });

  it("reports the printed results that the rule does not give, and nothing else", () => {
    expect(audit.run.findings.map(({ code, rule, origins }) => [code, rule, ...origins])).toEqual([
      ["check.printedLevel", 28, "电镀企业指标数据!AC3"],
      ["check.printedIndex", 26, "电镀企业指标数据!AB5"],
      ["check.printedLevel", 26, "电镀企业指标数据!AC6"],
    ]);
    const [, index] = audit.run.findings;
    expect(index?.message).toContain("综合评价指数 Y_Ⅱ 为 66.8，按指标体系复算为 76.8");
  });

  it("takes 80 for Ⅱ where the system's own rule says so, the boundary included", () => {
    const grade = audit.run.grading.grades.find(
      ({ object, period }) => object === "磨源抛光有限公司" && period === "审核后",
    );
    expect(grade?.index?.II).toBe(80);
    expect(grade?.level).toBe("II");
  });

  it.each(["评价结果", "评价明细", "行业对标", "校核结果"])("gives %s", (sheet) => {
    expectSheet(audit, { folder: __dirname, sheet });
  });

  it("gives the report", () => expectReport(audit, __dirname));
});
