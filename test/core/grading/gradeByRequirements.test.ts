import { grade } from "../../../src/core/grading/gradeObject";
import type { AssessedValue } from "../../../src/core/grading/grade";
import { hj274 } from "../../../src/standards/indicatorSystems/hj274";
import { figure, plant, value, type Written } from "./assessmentFixture";

/** A park that meets every requirement, with one value of each choose-one group. */
const GOOD: Readonly<Record<string, Written>> = {
  2: 15,
  5: 6,
  6: 70,
  8: 9,
  10: 0.6,
  11: 0.5,
  13: 0.55,
  14: 8,
  17: 100,
  18: "Ⅰ",
  19: 0,
  20: 100,
  21: 100,
  22: "Ⅰ",
  23: 100,
  24: 100,
  25: 0.3,
  26: 3,
  27: 7,
  29: 15,
  30: 100,
  31: 100,
  32: 2,
};

const park = (
  changes: Readonly<Record<string, Written | AssessedValue>> = {},
  more: Parameters<typeof plant>[2] = {},
): ReturnType<typeof grade> =>
  grade(plant(hj274, { ...GOOD, ...changes }, { parameters: { 增加值增长率: figure(8) }, ...more }));

describe("HJ 274: required and choose-one requirements", () => {
  it("is met with every required one and one of each group; the blank others do not matter", () => {
    const { value: graded, findings } = park();
    expect(graded).toMatchObject({ verdict: "met", level: "I", index: null, limitingFailures: { I: [] } });
    expect(findings).toMatchObject([{ code: "grading.requirementsMissing", severity: "info", isDecided: true }]);
  });

  it("is not met when a required one fails", () => {
    expect(park({ 19: 1 }).value).toMatchObject({ verdict: "notMet", level: "below", limitingFailures: { I: ["19"] } });
    expect(park({ 18: "不达标" }).value.verdict).toBe("notMet");
  });

  it("is not met when a whole group fails, and open while one of its members is blank", () => {
    expect(park({ 2: 14 }).value.verdict).toBe("undetermined");
    expect(park({ 1: 29, 2: 14, 3: 14, 4: 29 }).value).toMatchObject({
      verdict: "notMet",
      limitingFailures: { I: [] },
    });
    expect(park({ 1: 29, 2: 14, 3: 14, 4: 30 }).value.verdict).toBe("met");
  });

  it("keeps what was asked of this park: the turned sign of an elasticity, the limit of its region", () => {
    const asked = (no: string, more: Parameters<typeof plant>[2]) =>
      park({}, more).value.indicators.find((indicator) => indicator.no === no)?.asked;
    const shrinking = { parameters: { 增加值增长率: figure(-1) } };
    expect(asked("10", shrinking)).toMatchObject({ by: "growth", isTurned: true, benchmark: { text: "≥0.6" } });
    expect(asked("10", {})).toMatchObject({ by: "growth", isTurned: false, benchmark: { text: "≤0.6" } });
    expect(asked("16", { regionKind: "京津冀区域" })).toMatchObject({ by: "region", benchmark: { text: "≥30" } });
    expect(asked("16", {})).toBeUndefined();
    expect(asked("11", shrinking)).toBeUndefined();
  });

  it("is open while a required value is missing", () => {
    const { value: graded, findings } = park({ 5: "" });
    expect(graded).toMatchObject({ verdict: "undetermined", level: "undetermined" });
    expect(graded.missing).toContain("5");
    expect(findings).toMatchObject([{ code: "grading.requirementsMissing", severity: "warning", isDecided: false }]);
  });

  it("takes the limit of the region kind, and asks for it only where the limits disagree", () => {
    const reuse = (written: number, regionKind?: string) =>
      park({ 14: 9, 15: 70, 16: written }, regionKind === undefined ? {} : { regionKind });
    expect(reuse(25, "缺水城市").value.verdict).toBe("met");
    expect(reuse(25, "京津冀区域").value.verdict).toBe("notMet");
    expect(reuse(30).value.verdict).toBe("met");
    expect(reuse(25).value.verdict).toBe("undetermined");
    expect(reuse(25).findings).toContainEqual(expect.objectContaining({ code: "grading.regionKindMissing", no: "16" }));
  });

  it("turns the sign of elasticities while value added shrinks", () => {
    const shrinking = { parameters: { 增加值增长率: figure(-5) } };
    expect(park({ 10: 2, 13: 2, 25: 2 }).value.verdict).toBe("notMet");
    expect(park({ 10: 2, 13: 2, 25: 2 }, shrinking).value.verdict).toBe("met");
    expect(park({ 10: 0.5, 13: 2, 25: 2 }, shrinking).value.limitingFailures.I).toEqual(["10"]);
  });

  it("says that it took value added as growing when nobody says so", () => {
    expect(park({}, { parameters: {} }).findings).toContainEqual(
      expect.objectContaining({ code: "grading.growthAssumed", nos: ["10", "13", "25"] }),
    );
  });

  it("leaves out what does not apply, with a reason for a required one", () => {
    expect(park({ 22: value("不适用", "纳入城镇污水厂") }).value.verdict).toBe("met");
    expect(park({ 22: "不适用" }).findings).toContainEqual(
      expect.objectContaining({ code: "grading.limitingNotApplicable", rule: 56 }),
    );
    const group = { 27: value("不适用", "无"), 28: value("不适用", "无") };
    expect(park(group).value.verdict).toBe("undetermined");
    expect(park(group).findings).toContainEqual(expect.objectContaining({ code: "grading.groupNotApplicable" }));
  });
});
