import type { Grade } from "../../../src/core/grading/grade";
import { distribute } from "../../../src/core/grading/distribute";
import { grade } from "../../../src/core/grading/gradeObject";
import { hj274 } from "../../../src/standards/indicatorSystems/hj274";
import { plant, single, type Written } from "./assessmentFixture";

const system = single(["≤10", "≤20", "≤50"]);
const graded = (object: string, written: Written, period = "2024"): Grade =>
  grade(plant(system, { 1: written }, { object, period })).value;

describe("the distribution of levels", () => {
  it("counts every object once in all and once in each of its groups", () => {
    const grades = [graded("甲", 5), graded("乙", 15), graded("丙", 60), graded("丁", "")];
    const industry: Readonly<Record<string, string>> = { 甲: "行业:电镀", 乙: "行业:电镀", 丙: "行业:印染" };
    const distribution = distribute(grades, (object) => (industry[object] ? [industry[object]] : []));
    expect(distribution.map(({ group, counts }) => [group, counts])).toEqual([
      ["all", { I: 1, II: 1, III: 0, below: 1, undetermined: 1 }],
      ["行业:电镀", { I: 1, II: 1, III: 0, below: 0, undetermined: 0 }],
      ["行业:印染", { I: 0, II: 0, III: 0, below: 1, undetermined: 0 }],
    ]);
  });

  it("keeps 审核前 and 审核后 apart", () => {
    const grades = [graded("甲", 60, "审核前"), graded("甲", 15, "审核后"), graded("乙", 60, "审核前")];
    const distribution = distribute(grades, () => []);
    expect(distribution.map(({ period, counts }) => [period, counts.II, counts.below])).toEqual([
      ["审核前", 0, 2],
      ["审核后", 1, 0],
    ]);
  });

  it("leaves out parks graded by requirements, which have no levels", () => {
    expect(distribute([grade(plant(hj274, {})).value], () => [])).toEqual([]);
  });
});
