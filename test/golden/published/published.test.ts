import { join } from "node:path";
import { roundHalfAway } from "../../../src/core/quantity/rounding";
import { expectGoldenBytes } from "../../support/golden";
import { auditFile, expectSheet, workbookOf, type WholeAudit } from "../../support/wholeAudit";
import { publishedCases } from "./publishedCases";

describe("published examples through the whole chain", () => {
  let audit: WholeAudit;
  beforeAll(async () => {
    const bytes = await workbookOf(publishedCases());
    expectGoldenBytes(bytes, join(__dirname, "input.xlsx"));
    audit = await auditFile(bytes);
  });
  const indicatorsOf = (object: string) =>
    audit.run.grading.grades.find((grade) => grade.object === object)?.indicators ?? [];

  it("2 160 000 kWh over 120 000 m² is 18 kWh/m², level Ⅱ; a reuse rate of 52 % is level Ⅲ", () => {
    const [, power, reuse] = indicatorsOf("算例一");
    expect(power?.value?.quantity.reading).toMatchObject({ kind: "number", value: 18 });
    expect([power?.level, reuse?.level]).toEqual(["II", "III"]);
  });

  it("500 and 1000 m² of a class of 0.1 weigh 0.0333 and 0.0667, the class weight counted once", () => {
    const weights = indicatorsOf("算例二(一)").map(({ weightOverall }) => roundHalfAway(weightOverall, 4));
    expect(weights.slice(0, 2)).toEqual([0.0333, 0.0667]);
  });

  it("shares of 0.6 and 0.4 of the output weigh 0.6 and 0.4 within the class", () => {
    const weights = indicatorsOf("算例二(二)").map(({ weightInClass }) => weightInClass);
    expect(weights.slice(0, 2)).toEqual([0.6, 0.4]);
  });

  it.each(["评价结果", "评价明细", "校核结果"])("gives %s", (sheet) => {
    expectSheet(audit, { folder: __dirname, sheet });
  });
});
