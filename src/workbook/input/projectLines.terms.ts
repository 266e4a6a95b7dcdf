import type { ProjectField } from "../../core/audit/project";

/** How a setting is understood; `default` holds when the line is blank. */
export type SettingKind =
  | { readonly kind: "number"; readonly default?: string }
  | { readonly kind: "level"; readonly default?: string }
  | { readonly kind: "choice"; readonly choices: readonly string[]; readonly default?: string };

/** One line of 项目信息. */
export interface ProjectLine {
  readonly field: ProjectField;
  /** The first is what we print (without unit); the others are read too. */
  readonly headings: readonly string[];
  readonly unit?: string;
  readonly setting?: SettingKind;
  /** Drop-down of a line that is no setting. */
  readonly choices?: readonly string[];
}

const number = (value?: string): SettingKind => ({
  kind: "number",
  ...(value === undefined ? {} : { default: value }),
});

export const projectLines: readonly ProjectLine[] = [
  { field: "projectName", headings: ["项目名称", "审核项目名称"] },
  { field: "guide", headings: ["适用指南", "审核指南", "依据指南"] },
  { field: "auditKind", headings: ["审核类型", "审核类别", "审核方式"] },
  { field: "client", headings: ["委托单位", "委托方", "甲方"] },
  { field: "auditBody", headings: ["审核主体", "审核责任主体"] },
  { field: "auditImplementer", headings: ["审核实施主体", "实施主体", "审核实施单位"] },
  { field: "technicalUnit", headings: ["技术支持单位", "技术服务单位", "咨询服务机构", "咨询机构", "技术支撑单位"] },
  { field: "responsiblePersons", headings: ["双方负责人", "项目负责人"] },
  { field: "serviceContent", headings: ["服务内容"] },
  { field: "diagnosisScope", headings: ["诊断范围"] },
  { field: "auditObject", headings: ["审核对象"] },
  { field: "auditScope", headings: ["审核范围"] },
  { field: "auditTime", headings: ["审核时间", "审核起止时间"] },
  { field: "auditCycle", headings: ["审核周期"] },
  { field: "period", headings: ["统计期", "统计年度", "统计年份", "统计周期", "数据统计期", "基准年"] },
  { field: "region", headings: ["所在区域", "所在地区", "所在地", "区域名称"] },
  {
    field: "regionKind",
    headings: ["地区类型", "区域类型"],
    choices: ["缺水城市", "京津冀区域", "其他地区"],
  },
  { field: "industryName", headings: ["行业名称", "所属行业", "行业类别"] },
  { field: "industryCode", headings: ["行业代码", "国民经济行业代码"] },
  { field: "indicatorSystem", headings: ["指标体系", "评价指标体系", "适用指标体系"] },
  { field: "author", headings: ["编制单位", "报告编制单位"] },
  { field: "authors", headings: ["编制人员", "编制人", "报告编制人员"] },
  { field: "reportTime", headings: ["编制时间", "编制日期", "报告编制时间"] },
  { field: "targetLevel", headings: ["目标等级", "目标级别"], setting: { kind: "level", default: "Ⅱ" } },
  {
    field: "commonProblemSharePercent",
    headings: ["共性问题占比", "共性问题比例"],
    unit: "%",
    setting: number("30"),
  },
  { field: "hurdleRatePercent", headings: ["基准收益率", "贴现率", "折现率"], unit: "%", setting: number("12") },
  {
    field: "incomeTaxPercent",
    headings: ["所得税税率", "所得税率", "企业所得税税率"],
    unit: "%",
    setting: number("25"),
  },
  { field: "depreciationYears", headings: ["折旧年限", "设备折旧年限"], unit: "年", setting: number("10") },
  { field: "standardPaybackYears", headings: ["标准投资偿还期", "基准投资偿还期"], unit: "年", setting: number("10") },
  { field: "noLowCostLimit", headings: ["无/低费上限", "无低费上限"], unit: "万元", setting: number() },
  { field: "mediumCostLimit", headings: ["中费上限"], unit: "万元", setting: number() },
  { field: "mediumHighCostLimit", headings: ["较高费上限"], unit: "万元", setting: number() },
  {
    field: "balanceDeviationPercent",
    headings: ["平衡偏差允许值", "允许平衡偏差", "平衡偏差"],
    unit: "%",
    setting: number("5"),
  },
  // Blank: by the kind of meter, so there is no single default. The others stand in standards/balance as well.
  { field: "measuredUncertaintyPercent", headings: ["实测不确定度", "计量不确定度"], unit: "±%", setting: number() },
  { field: "ledgerUncertaintyPercent", headings: ["台账不确定度"], unit: "±%", setting: number("5") },
  { field: "quotaUncertaintyPercent", headings: ["定额不确定度"], unit: "±%", setting: number("20") },
  { field: "estimateUncertaintyPercent", headings: ["估算不确定度"], unit: "±%", setting: number("30") },
  {
    field: "contentUncertaintyPercent",
    headings: ["含量不确定度", "含量分析不确定度"],
    unit: "±%",
    setting: number("5"),
  },
  { field: "coverageTargetPercent", headings: ["覆盖率目标", "覆盖率"], unit: "%", setting: number("80") },
  {
    field: "electricityBasis",
    headings: ["电力折标方式", "电力折标系数", "折标方式"],
    setting: { kind: "choice", choices: ["当量值", "等价值"], default: "当量值" },
  },
  { field: "gridFactor", headings: ["电网排放因子", "电力排放因子"], unit: "kgCO2/kWh", setting: number() },
  { field: "pilotKind", headings: ["试点类别"], choices: ["行业", "园区集群", "区域流域协同"] },
  { field: "isRepeatAudit", headings: ["是否再次审核", "是否为再次审核", "再次审核"], choices: ["是", "否"] },
];
