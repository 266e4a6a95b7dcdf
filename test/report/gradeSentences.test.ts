import type { Chapter } from "../../src/report/port";
import { gradeSection } from "../../src/report/document/gradeSection";
import { gradedGroups } from "../../src/report/document/gradedGroup";
import { levelDiagnosisChapter } from "../../src/report/document/levelDiagnosisChapter";
import { cppcIndustry } from "../../src/standards/guides/cppcIndustry";
import { gradeAudit } from "../../src/workflows/gradeAudit";
import { readPasted, type Pasted, type PastedSheet } from "../workbook/input/indicators/pastedSheet";
import { linesOf } from "./reportText";

const system = (head: readonly string[] = []): PastedSheet => ({
  name: "体系",
  rows: [
    ["指标体系：示例"],
    ...head.map((line) => [line]),
    ["序号", "一级指标", "一级指标权重", "二级指标", "单位", "二级指标权重", "Ⅰ级基准值", "Ⅱ级基准值", "Ⅲ级基准值"],
    [1, "消耗", 1, "*单位产品取水量", "m3/t", 1, "≤1", "≤2", "≤3"],
  ],
});
const data = (values: readonly number[]): PastedSheet => ({
  name: "指标数据",
  rows: [
    ["企业名称", "1 单位产品取水量(m3/t)"],
    ...values.map((value, i): Pasted[] => [`${"甲乙丙丁戊己"[i] ?? ""}厂`, value]),
  ],
});

function graded(values: readonly number[], head?: readonly string[]) {
  const { audit } = readPasted(system(head), data(values));
  return { audit, ...gradeAudit(audit, []) };
}

function indexSentence(values: readonly number[]): string | undefined {
  const { audit, grades, targetLevel } = graded(values);
  const [group] = gradedGroups(grades, audit.project);
  if (!group) throw new Error("nothing graded");
  const { blocks } = gradeSection(group, targetLevel);
  const chapter: Chapter = { no: "", title: "", depth: 1, blocks, children: [] };
  return linesOf(chapter).find((line) => line.includes("综合评价指数YⅡ"));
}

function leadSentence(head: readonly string[]): string | undefined {
  const { blocks } = levelDiagnosisChapter({ guide: cppcIndustry, unverified: [], ...graded([1, 2], head) });
  return linesOf({ no: "", title: "", depth: 1, blocks, children: [] }).find((line) => line.startsWith("采用《"));
}

describe("the sentence on the highest and the lowest index", () => {
  test("names both where each is one plant", () => {
    expect(indexSentence([1.5, 2.5])).toBe("综合评价指数YⅡ最高的是甲厂（100.00），最低的是乙厂（0.00）。");
  });

  test("counts those who share the highest or the lowest value", () => {
    expect(indexSentence([1.5, 1.2, 2.5, 0.9, 2.9])).toBe(
      "综合评价指数YⅡ最高的是甲厂等3家企业（100.00），最低的是丙厂等2家企业（0.00）。",
    );
  });

  test("ranks nobody where all are equal", () => {
    expect(indexSentence([1.5, 1.2, 0.9])).toBe("各企业的综合评价指数YⅡ均为100.00。");
  });
});

describe("the sentence on the levels", () => {
  test("gives the levels their names", () => {
    const names = "等级名称：Ⅰ级 先进水平；Ⅱ级 准入水平；Ⅲ级 一般水平";
    expect(leadSentence([names])).toContain("评价等级分为：Ⅰ级（先进水平）、Ⅱ级（准入水平）、Ⅲ级（一般水平）。");
  });

  test("does not repeat the level where the system has no names", () => {
    expect(leadSentence([])).toContain("评价等级分为：Ⅰ级、Ⅱ级、Ⅲ级。");
  });
});
