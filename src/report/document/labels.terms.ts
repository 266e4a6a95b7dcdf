import type { BasisKind } from "../../core/audit/guide";
import type { ProjectField } from "../../core/audit/project";
import type { AuditFlow } from "../../core/balance/auditBalance";
import type { BalanceStatus } from "../../core/balance/balanceNetwork";
import type { ClosureStatus } from "../../core/balance/closure";
import type { End } from "../../core/balance/network";
import type { WaterRatioName } from "../../core/balance/water/ratioTerms";
import type { AppliedCoefficient } from "../../core/energy/appliedCoefficient";
import type { EnergyBasis } from "../../core/energy/carrier";
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

/** Where neither the cells nor the lines around a balance say what it is counted in. */
export const UNIT_NOT_STATED = "单位未注明";

/** Counting word and noun of what is graded. */
export const objectLabels = {
  enterprise: { counter: "家", noun: "企业", heading: "企业名称" },
  park: { counter: "个", noun: "园区", heading: "园区名称" },
} as const;

/** Groups of a distribution: `行业:电镀`. */
export const groupLabels = { industry: "行业", chain: "产业链" } as const;

export const verdictLabels = { met: "符合", notMet: "不符合", undetermined: "待定" } as const;

export const energyBasisLabels: Readonly<Record<EnergyBasis, string>> = { calorific: "当量值", equivalent: "等价值" };

export const coefficientLabels = { standardCoal: "折标准煤系数", emission: "CO2排放因子" } as const;

/** Where a coefficient was taken from, for 核对情况. */
export const coefficientFromLabels: Readonly<Record<Exclude<AppliedCoefficient["from"], "set">, string>> = {
  measured: "企业实测，请核对",
  line: "消耗表填写，请核对",
  table: "工作簿填写，请核对",
  project: "项目信息填写，请核对",
};

export const UNKNOWN_LABEL = "未知";

export const verifiedLabels = { yes: "已核实", no: "未核实" } as const;

export const waterRatioLabels: Readonly<Record<WaterRatioName, string>> = {
  reuseRate: "重复利用率",
  indirectCoolingCirculation: "间接冷却水循环率",
  directCoolingCirculation: "直接冷却水循环率",
  processReuse: "工艺水回用率",
  condensateReturn: "冷凝水回用率",
  wastewaterReuse: "废水回用率",
  leakRate: "漏失率",
  dischargeRate: "排水率",
  compliantDischarge: "达标排放率",
  unconventionalShare: "非常规水资源替代率",
};

/** 判定 of a unit; 平衡 only where every flow has a reading of its own. */
export const closureLabels: Readonly<Record<ClosureStatus, string>> = {
  closed: "平衡",
  notClosed: "超差",
  notCheckable: "不可核对",
};

/** Whether the readings agree within their uncertainties. */
export const agreementLabels: Readonly<Record<BalanceStatus, string>> = {
  noFlows: "无流股",
  nothingMeasured: "无计量值",
  unchecked: "不能检验",
  consistent: "一致",
  inconsistent: "矛盾",
};

export const flowClassLabels: Readonly<Record<AuditFlow["class"], string>> = {
  redundant: "可校核",
  nonRedundant: "不可校核",
  observable: "可推算",
  unobservable: "不可知",
  exact: "定值",
};

/** Whole of a balance in its table of units. */
export const WHOLE_LABEL = "全系统";

export function endLabel(end: End): string {
  return end.kind === "node" ? end.node : { outside: "外部", stock: "贮存" }[end.kind];
}

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
  measuredUncertaintyPercent: "实测不确定度（±%）",
  ledgerUncertaintyPercent: "台账不确定度（±%）",
  contentUncertaintyPercent: "含量不确定度（±%）",
  quotaUncertaintyPercent: "定额不确定度（±%）",
  estimateUncertaintyPercent: "估算不确定度（±%）",
  coverageTargetPercent: "覆盖率目标（%）",
  electricityBasis: "电力折标方式",
  gridFactor: "电网排放因子（kgCO2/kWh）",
  pilotKind: "试点类别",
  isRepeatAudit: "是否再次审核",
};
