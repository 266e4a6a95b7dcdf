import { buildReport } from "../../src/report/document/buildReport";
import { indexText, percentText, quantityText } from "../../src/report/document/figureText";
import type { Block, ReportDocument } from "../../src/report/port";
import { audit, blankInput, gradeOf, number, project, reportInput } from "./reportFixture";
import { allChapters, chapterLines, linesOf } from "./reportText";

const report = buildReport(reportInput);
const ANNEX = "附：本报告采用的设置与存疑数据";

const blocksOf = (document: ReportDocument): readonly Block[] =>
  allChapters(document.chapters).flatMap(({ blocks }) => blocks);

describe("cover and first pages", () => {
  it("names the report after the project without doubling 审核", () => {
    expect(report.cover.title).toBe("滨江市电镀行业整体清洁生产审核报告");
    const fields = { ...project.fields, projectName: { text: "滨江市电镀行业", origin: "项目信息!B2" } };
    const named = buildReport({ ...reportInput, audit: { ...audit, project: { ...project, fields } } });
    expect(named.cover.title).toBe("滨江市电镀行业清洁生产整体审核报告");
  });

  it("shows what 项目信息 does not say as a blank", () => {
    expect(report.cover.lines.at(-1)).toEqual([
      { kind: "text", text: "编制时间：" },
      { kind: "blank", hint: "编制时间" },
    ]);
  });

  it("lists the authors to sign and both parties of the agreement", () => {
    const [authors, agreement] = report.front ?? [];
    expect(linesOf(authors!)).toEqual(expect.arrayContaining(["张三 |  |  | ", "李四 |  |  | ", "王五 |  |  | "]));
    expect(agreement!.children.map(({ title }) => title)).toEqual([
      "服务内容与诊断范围",
      "双方权责",
      "双方负责人签字盖章",
    ]);
  });
});

describe("chapters of the framework", () => {
  it("has every heading of the guide and the closing part", () => {
    const headings = allChapters(report.chapters).map(({ no, title }) => `${no} ${title}`.trim());
    expect(headings).toHaveLength(19);
    expect(headings[0]).toBe("2.1 总论");
    expect(headings.at(-1)).toBe(ANNEX);
  });

  it("leaves a blank with a hint in each chapter somebody has to write", () => {
    for (const chapter of allChapters(report.chapters).filter(({ children }) => children.length === 0)) {
      if (chapter.title !== ANNEX) expect(linesOf(chapter).join("")).toContain("【待补充：");
    }
  });

  it("states object, boundary and 统计期 of the task", () => {
    expect(chapterLines(report, "2.2.1")[0]).toBe(
      "本次审核对象为滨江市电镀行业，审核范围为全部电镀生产工艺过程，审核时间为2025年3月至11月，统计期为2024年。",
    );
  });
});

describe("审核小组 and 工作计划", () => {
  it("prints table A.1 without the columns nobody uses, and counts it", () => {
    const lines = chapterLines(report, "2.2.2");
    expect(lines).toContain("姓名 | 审核小组职务 | 来自部门及职务职称 | 职责 | 投入时间 | 联系方式");
    expect(lines).toContain("审核小组由4人组成，其中组长1人（赵明，市生态环境局副局长），副组长1人，组员2人。");
  });

  it("keeps 专业 when somebody has one", () => {
    const team = audit.team.map((member) => ({ ...member, specialty: "环境工程" }));
    const lines = chapterLines(buildReport({ ...reportInput, audit: { ...audit, team } }), "2.2.2");
    expect(lines).toContain("姓名 | 审核小组职务 | 来自部门及职务职称 | 专业 | 职责 | 投入时间 | 联系方式");
  });

  it("leaves a blank for the leader when the team has none", () => {
    const team = audit.team.filter(({ role }) => role !== "组长");
    const lines = chapterLines(buildReport({ ...reportInput, audit: { ...audit, team } }), "2.2.2");
    expect(lines).toContain("审核小组由3人组成，组长为【待补充：组长】，副组长1人，组员2人。");
  });

  it("prints table A.2, and names the steps without a date", () => {
    const lines = chapterLines(report, "2.2.3");
    expect(lines).toContain("前期准备 | 明确审核任务 | 2025年1月 | 市生态环境局 | ");
    expect(lines.filter((line) => line.startsWith("工作计划分3个阶段、10项工作"))).toHaveLength(1);
    expect(lines).toContain("其中1项工作尚未填写完成时间：编制清洁生产审核报告。");
  });
});

describe("清洁生产水平诊断", () => {
  const lines = chapterLines(report, "2.3.3");

  it("says how the enterprises spread over the levels", () => {
    expect(lines).toContain("全部 | 4 | 1(25.0%) | 1(25.0%) | 1(25.0%) | 0(0.0%) | 1(25.0%)");
    expect(lines).toContain("行业：金属表面处理 | 2 | 1(50.0%) | 1(50.0%) | 0(0.0%) | 0(0.0%) | 0(0.0%)");
    expect(lines).toContain(
      "参评的4家企业中，达到Ⅰ级的1家（占25.0%），Ⅱ级的1家（占25.0%），Ⅲ级的1家（占25.0%），未达Ⅲ级的0家（占0.0%）；达到Ⅱ级及以上的合计2家，占50.0%。",
    );
    expect(lines).toContain("另有1家企业因数据缺失暂不能定级，占25.0%，补齐数据后重新评价。");
  });

  it("gives index and level of each enterprise, as a range while values are missing", () => {
    expect(lines).toContain("1 | 东江电镀有限公司 | 100.00 | 100.00 | 100.00 | Ⅰ级 | ");
    expect(lines).toContain("4 | 北岭精密 | 0.00–50.00 | 50.00–100.00 | 50.00–100.00 | 待定 | 缺失：1");
    expect(lines).toContain("综合评价指数YⅡ最高的是东江电镀有限公司（100.00），最低的是南湖五金（50.00）。");
  });

  it("never prints an index as a threshold it does not reach", () => {
    expect(lines).toContain("2 | 西河表面处理厂 | 50.00 | 84.9996 | 100.00 | Ⅱ级 | ");
  });

  it("shows who misses the target level by a limiting indicator, and by which value", () => {
    expect(lines).toContain("南湖五金 | 1 单位产品每次清洗取水量（L/m2） | 35.2 | ≤24 | Ⅲ级");
    expect(lines).toContain("共有1家企业的1项限定性指标未达到Ⅱ级基准值，这些企业不能评为Ⅱ级及以上。");
    const met = buildReport({ ...reportInput, grades: reportInput.grades.slice(0, 2) });
    expect(chapterLines(met, "2.3.3")).toContain("已有数据中，未发现限定性指标未达到Ⅱ级基准值的企业。");
  });

  it("compares the enterprises per indicator and names the common problems", () => {
    expect(lines).toContain("1 | 单位产品每次清洗取水量（L/m2） | 3 | 7.5 | 20.90 | 20.00 | 35.2 | 66.7 | √");
    expect(lines).toContain(
      "在1项对标指标中，有1项指标未达到Ⅱ级的企业占比达到30%及以上，属于行业共性问题：1 单位产品每次清洗取水量。",
    );
  });

  it("leaves the eight contents of the guide to be written", () => {
    expect(lines).toContain("（8）清洁生产管理：【待补充：对照依据、现状和结论】");
  });

  it("keeps both periods apart", () => {
    const [first] = reportInput.grades;
    const grades = ["审核前", "审核后"].map((period) => ({ ...first!, period }));
    const distributions = grades.map(({ period }) => ({ ...reportInput.distributions[0]!, period }));
    const both = chapterLines(buildReport({ ...reportInput, grades, distributions }), "2.3.3");
    expect(both).toContain("表：清洁生产水平等级分布（审核前）");
    expect(both).toContain("表：清洁生产水平等级分布（审核后）");
  });

  it("lists the first and the last twenty of a large sector", () => {
    const grades = Array.from({ length: 61 }, (_, at) =>
      gradeOf({ object: `企业${at}`, row: at + 4, level: "II", index: [at, 90, 100], water: 20, energy: 1 }),
    );
    const tables = blocksOf(buildReport({ ...reportInput, grades })).flatMap((block) =>
      block.kind === "table" ? [block.table] : [],
    );
    const first = tables.find(({ caption }) => caption === "企业清洁生产水平评价结果（居前的20家）");
    const last = tables.find(({ caption }) => caption === "企业清洁生产水平评价结果（居后的20家）");
    expect(first?.rows[0]?.[1]).toEqual([{ kind: "text", text: "企业60" }]);
    expect(last?.rows.at(-1)?.[1]).toEqual([{ kind: "text", text: "企业0" }]);
  });

  it("counts the limiting failures per indicator when there are too many to list", () => {
    const grades = Array.from({ length: 61 }, (_, at) =>
      gradeOf({ object: `企业${at}`, row: at + 4, level: "III", index: [0, 50, 100], water: 30, energy: 1 }),
    );
    const found = chapterLines(buildReport({ ...reportInput, grades }), "2.3.3");
    expect(found).toContain(
      "1 单位产品每次清洗取水量（L/m2） | ≤24 | 61 | 100.0 | 企业0、企业1、企业2、企业3、企业4等61家",
    );
  });
});

describe("closing part", () => {
  const lines = chapterLines(report, ANNEX);

  it("lists the settings and marks the defaults", () => {
    expect(lines).toContain("目标等级 | Ⅱ | 项目信息");
    expect(lines).toContain("共性问题占比（%） | 30 | 默认值");
  });

  it("names the system, its unverified indicators and its doubts", () => {
    expect(lines).toContain("清洗行业清洁生产评价指标体系 | 公告2015年第25号 | 示例 | 未核对");
    expect(lines).toContain("（2）《清洗行业清洁生产评价指标体系》中未核对的指标：2");
    expect(lines).toContain("（3）《清洗行业清洁生产评价指标体系》2 单位产品综合能耗：Ⅲ级基准值印刷不清");
  });

  it("asks to check a system that the workbook holds against its original", () => {
    const grades = reportInput.grades.map((grade) => ({
      ...grade,
      system: { ...grade.system, origin: "评价指标体系!A1" },
    }));
    const own = chapterLines(buildReport({ ...reportInput, grades }), ANNEX);
    expect(own).toContain(
      "清洗行业清洁生产评价指标体系 | 公告2015年第25号 | 工作簿（评价指标体系!A1） | 由使用者录入，请与原文核对",
    );
    expect(own).toContain("本报告采用的标准数据没有标注为未核对的数据。");
  });
});

describe("a workbook with nothing in it", () => {
  it("still gives the whole framework, with a hint where each part comes from", () => {
    const blank = buildReport(blankInput);
    expect(allChapters(blank.chapters)).toHaveLength(19);
    expect(blank.cover.title).toBe("行业清洁生产整体审核报告");
    expect(chapterLines(blank, "2.2.2")[0]).toBe("【待补充：在“审核小组成员表”中填写后重新生成】");
    expect(chapterLines(blank, "2.3.3")[0]).toContain("评价指标体系");
    expect(blank.trace).toEqual([]);
  });
});

describe("trace", () => {
  it("knows the cells behind every number of the filled chapters", () => {
    for (const no of ["2.2.1", "2.2.2", "2.2.3", "2.3.3"]) {
      const traced = new Set(report.trace.filter(({ chapter }) => chapter === no).map(({ value }) => value));
      const chapter = allChapters(report.chapters).find((candidate) => candidate.no === no)!;
      const fields = chapter.blocks.flatMap((block) =>
        block.kind === "paragraph" ? block.text.flatMap((run) => (run.kind === "field" ? [run.text] : [])) : [],
      );
      const numeric = fields.filter((text) => /^[\d.–]+$/.test(text));
      expect(numeric.length).toBeGreaterThan(0);
      expect(numeric.filter((text) => !traced.has(text))).toEqual([]);
    }
  });

  it("leads a value to its cell, a count to all the rows counted", () => {
    const entry = (text: string) => report.trace.find((each) => each.text === text);
    expect(entry("南湖五金 · 1 单位产品每次清洗取水量 · 现状值")).toMatchObject({
      chapter: "2.3.3",
      value: "35.2",
      unit: "L/m2",
      origin: "指标数据!C6",
    });
    expect(entry("审核小组人数")?.origins).toEqual(audit.team.map(({ origin }) => origin));
    expect(entry("1 单位产品每次清洗取水量 · 最优")?.origin).toBe("指标数据!C4");
    expect(entry("统计期")).toMatchObject({ value: "2024", unit: "年", origin: "项目信息!B10" });
  });
});

describe("fields and references", () => {
  it("gives each place of a sentence a key of its own", () => {
    const keys = blocksOf(report).flatMap((block) =>
      block.kind === "paragraph" ? block.text.flatMap((run) => (run.kind === "field" ? [run.key] : [])) : [],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("refers to every numbered table", () => {
    const blocks = blocksOf(report);
    const referred = new Set(
      blocks.flatMap((block) =>
        block.kind === "paragraph" ? block.text.flatMap((run) => (run.kind === "reference" ? [run.table] : [])) : [],
      ),
    );
    const keys = blocks.flatMap((block) => (block.kind === "table" ? [block.table.key] : []));
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((key) => key === undefined || !referred.has(key))).toEqual([]);
  });
});

describe("numbers as text", () => {
  it("rounds half away from zero", () => {
    expect(percentText(1, 8)).toBe("12.5");
    expect(percentText(3, 160)).toBe("1.9");
    expect(percentText(0, 0)).toBe("0.0");
  });

  it("keeps an index on its side of the threshold", () => {
    expect(indexText(85, 85)).toBe("85.00");
    expect(indexText(84.996, 85)).toBe("84.996");
    expect(indexText(84.99999999999, 85)).toBe("85.00");
    expect(indexText(99.999, 100)).toBe("99.999");
  });

  it("shows a value with the digits it was written with", () => {
    expect(quantityText(number(12.5, "A1", 0.005))).toBe("12.50");
    expect(quantityText(number(0.804, "A1", 0))).toBe("0.804");
    expect(
      quantityText({ reading: { kind: "censored", comparison: "<", limit: 0.05 }, origin: "A1", written: "<0.05" }),
    ).toBe("<0.05");
  });
});
