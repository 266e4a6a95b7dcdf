import type { BasisKind } from "../../core/audit/guide";
import type { ProjectField } from "../../core/audit/project";
import type { ObjectLevel } from "../../core/grading/grade";

export const levelLabels: Readonly<Record<ObjectLevel, string>> = {
  I: "Ⅰ级",
  II: "Ⅱ级",
  III: "Ⅲ级",
  below: "未达Ⅲ级",
  undetermined: "待定",
};

export const indexLabels = { I: "YⅠ", II: "YⅡ", III: "YⅢ" } as const;

export const basisKindLabels: Readonly<Record<BasisKind, string>> = {
  law: "法律法规",
  policy: "政策文件",
  standard: "标准规范",
  technical: "技术文件",
};

/** Counting word and noun of what is graded. */
export const objectLabels = {
  enterprise: { counter: "家", noun: "企业", heading: "企业名称" },
  park: { counter: "个", noun: "园区", heading: "园区名称" },
} as const;

/** Groups of a distribution: `行业:电镀`. */
export const groupLabels = { industry: "行业", chain: "产业链" } as const;

export const verdictLabels = { met: "符合", notMet: "不符合", undetermined: "待定" } as const;

export const projectLabels: Readonly<Record<ProjectField, string>> = {
  projectName: "项目名称",
  guide: "适用指南",
  auditKind: "审核类型",
  client: "委托单位",
  auditBody: "审核主体",
  auditImplementer: "审核实施主体",
  technicalUnit: "技术支持单位",
  responsiblePersons: "双方负责人",
  serviceContent: "服务内容",
  diagnosisScope: "诊断范围",
  auditObject: "审核对象",
  auditScope: "审核范围",
  auditTime: "审核时间",
  auditCycle: "审核周期",
  period: "统计期",
  region: "所在区域",
  regionKind: "地区类型",
  industryName: "行业名称",
  industryCode: "行业代码",
  indicatorSystem: "指标体系",
  author: "编制单位",
  authors: "编制人员",
  reportTime: "编制时间",
  targetLevel: "目标等级",
  commonProblemSharePercent: "共性问题占比（%）",
  hurdleRatePercent: "基准收益率（%）",
  incomeTaxPercent: "所得税税率（%）",
  depreciationYears: "折旧年限（年）",
  standardPaybackYears: "标准投资偿还期（年）",
  noLowCostLimit: "无/低费上限（万元）",
  mediumCostLimit: "中费上限（万元）",
  mediumHighCostLimit: "较高费上限（万元）",
  balanceDeviationPercent: "平衡偏差允许值（%）",
  coverageTargetPercent: "覆盖率目标（%）",
  electricityBasis: "电力折标方式",
  gridFactor: "电网排放因子（kgCO2/kWh）",
  pilotKind: "试点类别",
  isRepeatAudit: "是否再次审核",
};
