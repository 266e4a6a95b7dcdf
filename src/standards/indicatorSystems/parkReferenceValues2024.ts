import type { ReferenceTable } from "../../core/grading/system";
import { referenceValues, type Basis } from "./notation";

const page: Basis = { source: "http://tanpaifang.com/tanguwen/2024/0716/107386.html", verified: true };

export const parkReferenceValues2024: ReferenceTable = {
  id: "park-reference-values-2024",
  title: "园区指标绩效参考值（20项）",
  object: "park",
  status:
    "取自2024年7月的公开网页；所属方案在页面可见部分未注明。每项一个参考值，无权重、无等级，不是清洁生产评价指标体系。",
  source: "http://tanpaifang.com/tanguwen/2024/0716/107386.html",
  verified: false,
  method: "reference",
  refusal: "不能用于评级：每项只有一个参考值，没有权重和等级。仅供园区对照。",
  // prettier-ignore
  classes: [
    { name: "能效水平标杆化", weight: null, indicators: referenceValues(page, [
      ["1", "单位工业增加值综合能耗（当量值）", "tce/万元", "≤0.35"],
      ["2", "单位工业增加值二氧化碳排放量", "tCO2/万元", "≤0.6"],
      ["3", "企业能效水平达到行业标杆比例", "%", "≥50"],
    ]) },
    { name: "生产过程清洁化", weight: null, indicators: referenceValues(page, [
      ["4", "绿色工厂、绿色供应链管理企业占比", "%", "≥50"],
      ["5", "清洁生产审核企业数量占比", "%", "≥50"],
      ["6", "参与智改数转诊断的规上企业数量占比", "%", "≥100", { verified: false, doubt: "来源只印100%，未印比较符号，按下限读取" }],
    ]) },
    { name: "能源供给零碳化", weight: null, indicators: referenceValues(page, [
      ["7", "非化石能源消费占比", "%", "≥20"],
      ["8", "可再生电力消费占比（含绿证）", "%", "≥30"],
      ["9", "终端电气化率", "%", "≥50"],
    ]) },
    { name: "基础设施绿色化", weight: null, indicators: referenceValues(page, [
      ["10", "新建建筑中二星及以上绿色建筑占比", "%", "≥50"],
      ["11", "货物清洁运输比例", "%", "≥80"],
      ["12", "园区新能源、清洁能源动力交通工具保有量占比", "%", "≥80"],
    ]) },
    { name: "资源利用循环化", weight: null, indicators: referenceValues(page, [
      ["13", "一般工业固体废物综合利用率", "%", "≥96"],
      ["14", "工业用水重复利用率", "%", "≥85"],
      ["15", "工业余热回收利用率", "%", "≥95"],
    ]) },
    { name: "运营管理数智化", weight: null, indicators: referenceValues(page, [
      ["16", "开展碳排放核查企业占比", "%", "≥10"],
      ["17", "开展碳足迹核算认证企业占比", "%", "≥10"],
      ["18", "规上企业环境信息披露率", "%", "≥50"],
    ]) },
    { name: "科技创新平台化", weight: null, indicators: referenceValues(page, [
      ["19", "绿色低碳研发经费投入强度", "%", "≥3.5"],
      ["20", "省级以上绿色低碳创新平台", "个", "≥1"],
    ]) },
  ],
};
