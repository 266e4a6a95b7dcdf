import { chooseGuide } from "../../src/core/audit/chooseGuide";
import { findGuide } from "../../src/core/audit/findGuide";
import type { FrameworkChapter } from "../../src/core/audit/guide";
import { cppcIndustry } from "../../src/standards/guides/cppcIndustry";
import { guides } from "../../src/standards/guides/guides";

const headingsOf = (chapters: readonly FrameworkChapter[]): readonly string[] =>
  chapters.flatMap(({ no, title, children }) => [`${no} ${title}`, ...headingsOf(children)]);

describe("the industry guide", () => {
  it("plans three stages with 3, 4 and 3 tasks", () => {
    const stages = cppcIndustry.workPlan.map(({ stage }) => stage);
    expect(stages.filter((stage) => stage === "前期准备")).toHaveLength(3);
    expect(stages.filter((stage) => stage === "审核诊断")).toHaveLength(4);
    expect(stages.filter((stage) => stage === "报告编制")).toHaveLength(3);
    expect(cppcIndustry.workPlan.map(({ task }) => task)).not.toContain("制定工作计划");
  });

  it("asks for the data of B.1 to B.4", () => {
    expect(cppcIndustry.dataList.map(({ no }) => no).join(" ")).toBe(
      "B.1a B.1b B.1c B.2a B.2b B.3a B.3b B.4a B.4b B.4c B.4d B.4e B.4f",
    );
    const categories = new Set(cppcIndustry.dataList.map(({ no, category }) => `${no.slice(0, 3)} ${category}`));
    expect([...categories]).toEqual([
      "B.1 行业基本情况",
      "B.2 资源能源利用情况",
      "B.3 生态环境状况",
      "B.4 环境管理情况",
    ]);
  });

  it("has the report chapters of annex C", () => {
    expect(headingsOf(cppcIndustry.framework.chapters)).toEqual([
      "2.1 总论",
      "2.1.1 项目背景",
      "2.1.2 指导原则",
      "2.1.3 编制依据",
      "2.2 前期准备",
      "2.2.1 明确审核任务",
      "2.2.2 组建审核小组",
      "2.2.3 制定工作计划",
      "2.2.4 宣传教育与能力建设",
      "2.3 审核诊断",
      "2.3.1 审核对象基本情况",
      "2.3.2 确定审核诊断重点",
      "2.3.3 清洁生产水平诊断",
      "2.4 方案制定与筛选",
      "2.4.1 清洁生产审核目标",
      "2.4.2 清洁生产方案汇总",
      "2.4.3 清洁生产方案确定",
      "2.5 结论和建议",
    ]);
  });

  it("diagnoses the level by eight contents and cites thirteen documents", () => {
    expect(cppcIndustry.diagnosisContents).toHaveLength(8);
    expect(cppcIndustry.basis).toHaveLength(13);
  });
});

describe("the list of guides", () => {
  it("marks a guide whose own text was not read as unverified", () => {
    const unverified = guides.filter(({ verified }) => !verified).map(({ id }) => id);
    expect(unverified).toEqual(["cppc-park", "js-industry", "yn-park"]);
  });

  it("gives an outline only where the report's parts are known", () => {
    const parts = guides.flatMap((guide) => (guide.covered ? [] : [[guide.id, guide.outline.length]]));
    expect(parts).toEqual([
      ["cppc-park", 7],
      ["js-industry", 0],
      ["yn-park", 0],
      ["mee-pilot", 7],
    ]);
  });
});

describe("finding the guide that a text names", () => {
  it.each([
    ["cppc-industry", "cppc-industry"],
    ["CPPC-Industry", "cppc-industry"],
    ["行业整体清洁生产审核指南", "cppc-industry"],
    ["《行业整体清洁生产审核指南》（征求意见稿）", "cppc-industry"],
    ["行业 整体清洁生产\n审核指南", "cppc-industry"],
    ["T/CPPC XXXX-2024", "cppc-industry"],
    ["工业园区清洁生产审核指南", "cppc-park"],
    ["江苏省《行业清洁生产审核技术指南》", "js-industry"],
    ["云南省产业园区清洁生产审核指南", "yn-park"],
    ["环办科财函[2022]178号", "mee-pilot"],
    ["178号", "mee-pilot"],
  ])("%s", (text, id) => {
    expect(findGuide(text, guides)?.id).toBe(id);
  });

  it.each(["", "  ", "清洁生产审核指南", "绿色工厂评价通则"])("names none: %p", (text) => {
    expect(findGuide(text, guides)).toBeUndefined();
  });

  it("gives every name to one guide only", () => {
    for (const guide of guides) {
      for (const name of [guide.id, guide.title, ...guide.shortTitles]) expect(findGuide(name, guides)).toBe(guide);
    }
  });
});

describe("the guide of a project", () => {
  const origin = "项目信息!B3";

  it("is open when the line is blank", () => {
    expect(chooseGuide(undefined, guides)).toEqual({ value: undefined, findings: [] });
  });

  it("is questioned at its cell when the text names none", () => {
    const { value, findings } = chooseGuide({ text: "某某指南", origin }, guides);
    expect(value).toBeUndefined();
    expect(findings).toEqual([{ code: "guide.unknown", severity: "warning", text: "某某指南", origins: [origin] }]);
  });

  it("says when the report framework is not covered", () => {
    const { value, findings } = chooseGuide({ text: "cppc-park", origin }, guides);
    expect(value?.id).toBe("cppc-park");
    expect(findings.map(({ code }) => code)).toEqual(["guide.notCovered"]);
  });
});
