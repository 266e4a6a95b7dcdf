import { indicatorSystems } from "../../src/standards/indicatorSystems/indicatorSystems";
import { gradeAudit } from "../../src/workflows/gradeAudit";
import { readAuditWorkbook } from "../../src/workflows/readAuditWorkbook";
import { sheetOf, snapshotOf } from "../support/sheet";

describe("names in results", () => {
  it("are shown as the workbook writes them, and matched in spite of brackets and spaces", async () => {
    const snapshot = snapshotOf(
      sheetOf("企业一览表", [
        ["企业名称", "行业代码", "规模"],
        ["甲 (集团)有限公司", "3360", "小型"],
      ]),
      sheetOf("指标数据", [
        ["指标体系：electroplating-2015"],
        ["企业名称", "5 单位产品每次清洗取水量（L/m2）"],
        ["甲（集团）有限公司", 7],
      ]),
    );
    const workbook = { read: () => Promise.resolve(snapshot), apply: () => Promise.resolve() };
    const { audit } = await readAuditWorkbook(workbook, indicatorSystems);
    const [grade] = gradeAudit(audit, indicatorSystems).grades;
    expect(grade?.object).toBe(audit.enterprises[0]?.name);
    expect(grade?.shownAs).toBe("甲（集团）有限公司");
  });
});
