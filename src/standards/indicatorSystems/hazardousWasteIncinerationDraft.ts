import type { IndexSystem } from "../../core/grading/system";
import { indicators, type Basis } from "./notation";

// The table was read from the data of a public evaluation tool, not from the draft itself: nothing here is verified.
const tool: Basis = {
  source: "https://github.com/hughstime/clean-production-evaluation（5878b99，src/data/indicators.json）",
  verified: false,
};

export const hazardousWasteIncinerationDraft: IndexSystem = {
  id: "hw-incineration-zaepi-draft",
  title: "危险废物焚烧处置行业清洁生产评价指标体系（浙江省环保产业协会团体标准草案）",
  documentNo: "T/ZAEPI XXX-XXXX",
  issuer: "浙江省环保产业协会",
  object: "enterprise",
  status: "团体标准草案，取自公开评价工具所存数据，文字为摘要；温室气体排放类无基准值，不参评；须与正式文本核对。",
  source: "https://github.com/hughstime/clean-production-evaluation",
  verified: false,
  method: "index",
  levelNames: { I: "清洁生产先进标杆水平", II: "清洁生产准入水平", III: "清洁生产一般水平" },
  rating: {
    thresholds: { I: 85, II: 85, III: 100 },
    limitingAtLevel: true,
    othersAtLeastForI: null,
    renormaliseClasses: true,
  },
  // prettier-ignore
  classes: [
    { name: "生产工艺及装备", weight: 0.22, bonus: false, indicators: indicators(tool, [
      ["1", "信息化管理水平", "", 0.1, "符合GB 18597，智能化台账（状态、容量预警、时限提醒）；标识标签规范；贮存≤1年", "符合GB 18597，电子化信息系统（ERP/监管平台）自动记录；其余同上", "符合GB 18597，纸质或基础电子台账；其余同上"],
      ["2", "防渗措施", "", 0.1, "地面裙脚表面防渗+基础防渗（≥1 m黏土层10^-7 cm/s或≥2 mm HDPE 10^-10 cm/s或等效），按工艺分区", "同Ⅰ级", "地面裙脚表面防渗，直接接触地面者有基础防渗"],
      ["3", "环境污染控制能力", "", 0.05, "HJ/T 397，智能化联动，自动防火；无溢流泄漏", "同Ⅰ级", "HJ/T 397，消防设施、强制通风、废气有组织收集；无可见溢流泄漏"],
      ["4", "焚烧线年运行时间", "h", 0.1, ">7000", ">6000", ">5000"],
      ["5", "各条焚烧线停炉检修次数", "次/年", 0.1, { text: "3次以下", means: "<3" }, { text: "3-4次", means: "3–4" }, { text: "5次", means: "≤5" }],
      ["6", "炉膛温度<850℃记录次数（除启停炉）", "次/天", 0.15, "≤5", "≤5", "≤5"],
      ["7", "一氧化碳日均值", "mg/Nm3", 0.15, "<30", "<50", "<80"],
      ["8", "热灼减率", "%", 0.1, "<4", "<4.5", "<5"],
      ["9", "自动化控制系统", "", 0.05, "智能焚烧系统+智能配伍系统", "智能焚烧系统", "DCS全覆盖"],
      ["10", "一级能效产品比例", "%", 0.1, "≥90", "≥80", "≥70"],
    ]) },
    { name: "能源消耗", weight: 0.12, bonus: false, indicators: indicators(tool, [
      ["11", "吨入厂危废综合能耗", "kgce/t", 1, "≤30", "≤40", "≤50"],
    ]) },
    { name: "水资源消耗", weight: 0.06, bonus: false, indicators: indicators(tool, [
      ["12", "吨入厂危废水消耗量", "m3/t", 1, "≤8", "≤10", "≤12"],
    ]) },
    { name: "原辅料资源消耗", weight: 0.1, bonus: false, indicators: indicators(tool, [
      ["13", "吨入炉危废脱硝辅料消耗量", "kg/t", 0.5, "≤2.5", "≤3", "≤3.5"],
      ["14", "吨入炉危废脱硫脱酸辅料消耗量", "kg/t", 0.5, "≤8", "≤12", "≤15"],
    ]) },
    { name: "污染物产生与排放", weight: 0.3, bonus: false, indicators: indicators(tool, [
      ["*15", "二噁英排放浓度（测定均值）", "ngTEQ/Nm3", 0.15, "≤0.3", "≤0.4", "≤0.5"],
      ["*16", "烟气颗粒物浓度（日均值）", "mg/Nm3", 0.15, "≤10", "≤15", "≤20"],
      ["*17", "SO2浓度（日均值）", "mg/Nm3", 0.15, "≤40", "≤60", "≤80"],
      ["18", "NOx浓度（日均值）", "mg/Nm3", 0.15, "≤150", "≤200", "≤250"],
      ["19", "HF浓度（日均值）", "mg/Nm3", 0.15, "≤1", "≤2", "≤2"],
      ["20", "HCl浓度（日均值）", "mg/Nm3", 0.15, "≤10", "≤20", "≤30"],
      ["21", "炉渣产出率", "%", 0.05, "<25", "<30", "<35"],
      ["22", "飞灰产出率", "%", 0.05, "<5", "<10", "<15"],
    ]) },
    { name: "温室气体排放", weight: 0.05, bonus: false, indicators: indicators(tool, [
      ["23", "吨危废二氧化碳排放量", "tCO2/t", 1, null, null, null, { doubt: "草案未给出基准值，不参评" }],
    ]) },
    { name: "清洁生产管理", weight: 0.15, bonus: false, indicators: indicators(tool, [
      ["24", "清洁生产审核", "%", 0.5, { text: "全流程审核，中、高费方案实施率≥80%；间隔≤5年", means: "≥80", condition: "全流程审核，间隔≤5年" }, { text: "…≥60%", means: "≥60", condition: "其余要求同Ⅰ级" }, { text: "部分工序…≥50%", means: "≥50", condition: "部分工序审核" }, { doubt: "Ⅱ、Ⅲ级的文字条件在来源摘要中从略，须核对" }],
      ["25", "节能管理", "", 0.5, "体系健全，高层分管，目标量化并与绩效挂钩，培训全覆盖", "职责明确，专人负责，定期培训", "职责基本明确，有初步组织与目标"],
    ]) },
    { name: "资源循环利用", weight: 0.1, bonus: true, indicators: indicators(tool, [
      ["26", "蒸汽循环利用", "", 0.2, "开展", "开展", "未开展"],
      ["27", "飞灰资源化利用", "%", 0.4, ">70", ">50", ">30"],
      ["28", "炉渣资源化利用", "%", 0.4, ">60", ">40", ">20"],
    ]) },
  ],
};
