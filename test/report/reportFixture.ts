import type { Audit } from "../../src/core/audit/audit";
import type { Enterprise } from "../../src/core/audit/enterprise";
import type { TeamMember, WorkStep } from "../../src/core/audit/preparation";
import type { ProjectField } from "../../src/core/audit/project";
import type { Distribution, Grade, IndicatorGrade, ObjectLevel, SectorFigure } from "../../src/core/grading/grade";
import type { Benchmark, Indicator, IndexSystem, Level } from "../../src/core/grading/system";
import type { Quantity } from "../../src/core/quantity/quantity";
import type { ReportInput } from "../../src/report/document/reportInput";
import { cppcIndustry } from "../../src/standards/guides/cppcIndustry";

export const number = (value: number, origin: string, halfDigit = 0.05): Quantity => ({
  reading: { kind: "number", value, halfDigit },
  origin,
  written: `${value}`,
  cellFactor: 1,
});

const bound = (comparison: "≤" | "≥", limit: number): Benchmark => ({
  kind: "bound",
  comparison,
  limit,
  text: `${comparison}${limit}`,
});

const indicator = (no: string, name: string, limits: readonly [number, number, number]): Indicator => ({
  no,
  name,
  unit: "L/m2",
  weight: { kind: "fixed", weight: 0.5 },
  kind: "quantitative",
  limiting: no === "1",
  benchmarks: { I: bound("≤", limits[0]), II: bound("≤", limits[1]), III: bound("≤", limits[2]) },
  verified: no === "1",
});

export const rinseSystem: IndexSystem = {
  id: "rinse",
  title: "清洗行业清洁生产评价指标体系",
  documentNo: "公告2015年第25号",
  object: "enterprise",
  status: "节选，未与标准原文逐项核对",
  source: "示例",
  verified: false,
  method: "index",
  levelNames: { I: "国际清洁生产领先水平", II: "国内清洁生产先进水平", III: "国内清洁生产基本水平" },
  rating: {
    thresholds: { I: 85, II: 85, III: 100 },
    limitingAtLevel: true,
    othersAtLeastForI: null,
    renormaliseClasses: true,
  },
  classes: [
    {
      name: "资源能源消耗指标",
      weight: 1,
      bonus: false,
      indicators: [
        indicator("1", "单位产品每次清洗取水量", [8, 24, 40]),
        { ...indicator("2", "单位产品综合能耗", [1, 2, 3]), doubt: "Ⅲ级基准值印刷不清" },
      ],
    },
  ],
};

interface GradeFacts {
  readonly object: string;
  readonly row: number;
  readonly level: ObjectLevel;
  readonly index: readonly [number, number, number];
  readonly water: number | null;
  readonly energy: number;
}

const levelOf = (value: number, limits: readonly [number, number, number]): Level | "below" =>
  (["I", "II", "III"] as const).find((_, at) => value <= limits[at]!) ?? "below";

function indicatorGrade(no: "1" | "2", facts: GradeFacts): IndicatorGrade {
  const value = no === "1" ? facts.water : facts.energy;
  const origin = `指标数据!${no === "1" ? "C" : "D"}${facts.row}`;
  const none = { I: 0, II: 0, III: 0 } as const;
  return {
    no,
    name: no === "1" ? "单位产品每次清洗取水量" : "单位产品综合能耗",
    className: "资源能源消耗指标",
    unit: "L/m2",
    limiting: no === "1",
    value: value === null ? null : { quantity: number(value, origin) },
    level: value === null ? "missing" : levelOf(value, no === "1" ? [8, 24, 40] : [1, 2, 3]),
    lower: none,
    upper: none,
    weightInClass: 0.5,
    weightOverall: 0.5,
    gap: null,
  };
}

export function gradeOf(facts: GradeFacts): Grade {
  const [I, II, III] = facts.index;
  const upper = facts.water === null ? { I: I + 50, II: 100, III: 100 } : { I, II, III };
  const fails = facts.water !== null && facts.water > 24;
  return {
    system: rinseSystem,
    object: facts.object,
    period: "2024",
    origin: `指标数据!A${facts.row}:D${facts.row}`,
    index: { I, II, III },
    indexUpper: upper,
    classes: [],
    indicators: [indicatorGrade("1", facts), indicatorGrade("2", facts)],
    level: facts.level,
    verdict: null,
    limitingFailures: { I: fails ? ["1"] : [], II: fails ? ["1"] : [], III: [] },
    missing: facts.water === null ? ["1"] : [],
    notApplicable: [],
    assessedShare: facts.water === null ? 0.5 : 1,
  };
}

export const grades: readonly Grade[] = [
  gradeOf({ object: "东江电镀有限公司", row: 4, level: "I", index: [100, 100, 100], water: 7.5, energy: 0.8 }),
  gradeOf({ object: "西河表面处理厂", row: 5, level: "II", index: [50, 84.9996, 100], water: 20, energy: 0.9 }),
  gradeOf({ object: "南湖五金", row: 6, level: "III", index: [0, 50, 100], water: 35.2, energy: 1.6 }),
  gradeOf({ object: "北岭精密", row: 7, level: "undetermined", index: [0, 50, 50], water: null, energy: 2.4 }),
];

export const distributions: readonly Distribution[] = [
  {
    systemId: "rinse",
    group: "all",
    period: "2024",
    counts: { I: 1, II: 1, III: 1, below: 0, undetermined: 1 },
  },
  {
    systemId: "rinse",
    group: "行业:金属表面处理",
    period: "2024",
    counts: { I: 1, II: 1, III: 0, below: 0, undetermined: 0 },
  },
];

export const sector: readonly SectorFigure[] = [
  {
    systemId: "rinse",
    no: "1",
    name: "单位产品每次清洗取水量",
    unit: "L/m2",
    n: 3,
    best: 7.5,
    mean: 20.9,
    weightedMean: null,
    median: 20,
    worst: 35.2,
    bestObject: "东江电镀有限公司",
    shares: { I: 1 / 3, II: 1 / 3, III: 1 / 3, below: 0 },
    common: true,
  },
];

const member = (name: string, role: string, row: number): TeamMember => ({
  name,
  role,
  post: role === "组长" ? "市生态环境局副局长" : "某清洁生产技术中心 工程师",
  specialty: "",
  duty: "统筹部署",
  time: "30天",
  contact: "",
  origin: `审核小组成员表!A${row}:F${row}`,
});

const step = (stage: string, task: string, row: number): WorkStep => ({
  stage,
  task,
  purpose: "",
  due: row === 13 ? "" : `2025年${row - 3}月`,
  responsible: "市生态环境局",
  assessor: "",
  product: "",
  done: "",
  note: "",
  origin: `审核工作计划表!A${row}:E${row}`,
});

const written = (text: string, row: number) => ({ text, origin: `项目信息!B${row}` });

export const project: Audit["project"] = {
  fields: {
    projectName: written("滨江市电镀行业整体清洁生产审核", 2),
    client: written("滨江市生态环境局", 4),
    author: written("某清洁生产技术中心", 5),
    authors: written("张三、李四、王五", 6),
    auditObject: written("滨江市电镀行业", 7),
    auditScope: written("全部电镀生产工艺过程", 8),
    auditTime: written("2025年3月至11月", 9),
    period: written("2024", 10),
    targetLevel: written("Ⅱ", 11),
  } satisfies Partial<Record<ProjectField, { text: string; origin: string }>>,
  period: 2024,
  settings: [
    { field: "targetLevel", text: "Ⅱ", isDefault: false },
    { field: "commonProblemSharePercent", text: "30", isDefault: true },
  ],
};

const enterprise = (name: string, row: number): Enterprise => ({
  name,
  written: { text: name, origin: `企业一览表!A${row}` },
  industry: { text: "金属表面处理", origin: `企业一览表!B${row}` },
  items: [],
  origin: `企业一览表!A${row}:B${row}`,
});

export const audit: Audit = {
  project,
  team: [member("赵明", "组长", 3), member("钱亮", "副组长", 4), member("孙立", "组员", 5), member("周全", "组员", 6)],
  workPlan: {
    scope: "",
    time: "",
    steps: cppcIndustry.workPlan.map(({ stage, task }, index) => step(stage, task, index + 4)),
  },
  dataList: [],
  enterprises: [enterprise("东江电镀有限公司", 2), enterprise("西河表面处理厂", 3)],
  outputs: [],
  consumption: [],
  balances: [],
  waterUses: [],
  exchanges: [],
  coefficients: [],
  economy: [],
  systems: [],
  indicatorTables: [],
};

export const reportInput: ReportInput = {
  guide: cppcIndustry,
  audit,
  grades,
  distributions,
  sector,
  targetLevel: "II",
  commonSharePercent: 30,
  unverified: [],
};

/** The workbook of somebody who has only just begun. */
export const blankInput: ReportInput = {
  ...reportInput,
  audit: { ...audit, project: { fields: {}, settings: [] }, team: [], workPlan: { scope: "", time: "", steps: [] } },
  grades: [],
  distributions: [],
  sector: [],
};
