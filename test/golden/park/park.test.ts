import { join } from "node:path";
import { expectGoldenBytes } from "../../support/golden";
import { auditFile, expectReport, expectSheet, workbookOf, type WholeAudit } from "../../support/wholeAudit";
import { parkAudit } from "./parkAudit";

describe("two made-up parks against HJ 274", () => {
  let audit: WholeAudit;
  beforeAll(async () => {
    const bytes = await workbookOf(parkAudit());
    expectGoldenBytes(bytes, join(__dirname, "input.xlsx"));
    audit = await auditFile(bytes);
  });
  const gradeOf = (park: string) => audit.run.grading.grades.find(({ object }) => object === park);
  const levelsOf = (park: string, nos: readonly string[]) =>
    nos.map((no) => gradeOf(park)?.indicators.find((indicator) => indicator.no === no)?.level);

  it("holds the standard met by one of each choose-one group, whatever else of the group is missed or missing", () => {
    const park = "临江高新技术产业园";
    expect(gradeOf(park)?.verdict).toBe("met");
    expect(levelsOf(park, ["1", "2", "3", "4"])).toEqual(["below", "I", "below", "missing"]);
  });

  it("takes the limit of 再生水回用率 for a city short of water", () => {
    expect(levelsOf("临江高新技术产业园", ["14", "15", "16"])).toEqual(["below", "below", "I"]);
    expect(levelsOf("东湾化工园", ["16"])).toEqual(["below"]);
  });

  it("turns the sign of the elasticities where value added shrinks, and fails the park for the water one", () => {
    const park = "东湾化工园";
    expect(levelsOf(park, ["10", "13", "25"])).toEqual(["I", "below", "I"]);
    expect([gradeOf(park)?.verdict, gradeOf(park)?.limitingFailures.I]).toEqual(["notMet", ["13"]]);
    expect(gradeOf(park)?.missing).toEqual(["29"]);
  });

  it.each(["评价结果", "评价明细", "行业对标", "平衡结果", "校核结果"])("gives %s", (sheet) => {
    expectSheet(audit, { folder: __dirname, sheet });
  });

  it("gives the report", () => expectReport(audit, __dirname));
});
