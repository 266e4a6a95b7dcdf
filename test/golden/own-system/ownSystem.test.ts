import { join } from "node:path";
import { expectGoldenBytes } from "../../support/golden";
import { auditFile, expectReport, expectSheet, workbookOf, type WholeAudit } from "../../support/wholeAudit";
import { ownSystemAudit } from "./ownSystemAudit";

describe("a printed table pasted as it is grades five plants of a made-up trade", () => {
  let audit: WholeAudit;
  beforeAll(async () => {
    const bytes = await workbookOf(ownSystemAudit());
    expectGoldenBytes(bytes, join(__dirname, "input.xlsx"));
    audit = await auditFile(bytes);
  });
  const gradeOf = (object: string) => audit.run.grading.grades.find((grade) => grade.object === object);
  const placesOf = (code: string) =>
    audit.run.findings.filter((finding) => finding.code === code).flatMap(({ origins }) => origins);

  it("gives the indices worked by hand for a plant of level Ⅰ", () => {
    const grade = gradeOf("景山瓷艺有限公司");
    expect(grade?.level).toBe("I");
    // All but 金水利用率 (Ⅱ): its weight is a third of 0.8 in a class of 0.20.
    expect(grade?.index?.I).toBeCloseTo(100 - (100 * 0.2 * 0.8) / 3, 9);
    expect(grade?.index?.II).toBe(100);
    expect(grade?.index?.III).toBe(100);
  });

  it("gives the indices worked by hand for a plant of level Ⅱ that makes one product and uses two of three glazes", () => {
    const grade = gradeOf("青花彩饰厂");
    expect(grade?.level).toBe("II");
    expect(grade?.index?.I).toBeCloseTo(7.5 + (25 * 0.3) / 1.1 + 8 + 8 + 5, 9);
    expect(grade?.index?.II).toBeCloseTo(97, 9);
    expect(grade?.index?.III).toBe(100);
    expect(grade?.notApplicable).toEqual(["4.2", "8"]);
  });

  it("keeps a plant at Ⅲ whose limiting energy figure for cups is at Ⅲ, whatever its index", () => {
    const grade = gradeOf("云岭陶瓷有限公司");
    expect(grade?.index?.II).toBeCloseTo(100 - (25 * 0.5 * 0.25) / 1.1 - 2, 9);
    expect([grade?.level, grade?.limitingFailures.II]).toEqual(["III", ["4.2"]]);
  });

  it("does not decide where a value, a condition and a parameter are missing", () => {
    const grade = gradeOf("德和瓷业有限公司");
    expect([grade?.level, grade?.missing]).toEqual(["undetermined", ["3", "5", "6", "10"]]);
  });

  it("says at their cells what is wrong with the printed table", () => {
    expect(placesOf("grading.indicatorWeightsNotOne")).toEqual(["表1!G6", "表1!G8", "表1!G9", "表1!B6"]);
    expect(placesOf("grading.levelsOutOfOrder")).toEqual(["表1!I15", "表1!H15"]);
    expect(placesOf("indicatorSystem.severalNumbers")).toEqual(["表1!H17", "表1!I17", "表1!J17"]);
    expect(placesOf("indicatorSystem.percentWeights")).toEqual(["表1!C3", "表1!C6", "表1!C10", "表1!C14", "表1!C16"]);
  });

  it.each(["评价结果", "评价明细", "行业对标", "校核结果"])("gives %s", (sheet) => {
    expectSheet(audit, { folder: __dirname, sheet });
  });

  it("says with live formulas how a level came about", () => {
    expectSheet(audit, { folder: __dirname, sheet: "评价结果", file: "评价结果.formulas", show: "formulas", rows: 7 });
    expectSheet(audit, { folder: __dirname, sheet: "评价明细", file: "评价明细.formulas", show: "formulas", rows: 36 });
  });

  it("gives the report", () => expectReport(audit, __dirname));
});
