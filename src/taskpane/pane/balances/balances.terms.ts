import type { RelationKind } from "../../../core/audit/statedBalance";
import type { AuditFlow, SetAsideStatus } from "../../../core/balance/auditBalance";
import type { AuditRelation } from "../../../core/balance/auditRelation";
import type { FlowClass } from "../../../core/balance/classify";
import type { BalanceStatus } from "../../../core/balance/balanceNetwork";
import type { End, Layer } from "../../../core/balance/network";
import type { WaterRatioName } from "../../../core/balance/water/ratioTerms";
import type { ReconciledRatio } from "../../../core/balance/water/reconciledWater";
import type { WaterRatios } from "../../../core/balance/water/waterRatios";
import type { EnergyBasis } from "../../../core/energy/carrier";
import type { EnergyLink, LinkAmount } from "../../../core/energy/energyLinks";
import type { EnergyIntensity } from "../../../core/energy/energyIntensity";
import type { Language } from "../../../messages/texts";
import type { TableKind } from "../../../workbook/recognise/table";
import type { BalanceVerdict } from "../../desk/views";
import type { Part } from "./part";

/** Figures of the global test, already as text. */
interface TestFigures {
  readonly objective: string;
  readonly degreesOfFreedom: number;
  readonly limit: string;
  readonly probability: string;
}

type Equation = Pick<AuditRelation, "kind" | "flow" | "others" | "substances">;

/** What the balance view says; it comes with the view, not with the pane. */
const zhCN = {
  listed: (items: readonly string[]) => items.join("、"),
  parts: "内容",
  part: { balances: "平衡", water: "用水指标", energy: "能耗与碳排放", exchanges: "企业间协同" } satisfies Record<
    Part,
    string
  >,
  none: "尚无平衡、用水和能耗数据。填写下列任一工作表后，再“识别与核对”：",
  nonePart: {
    balances: "尚无平衡。填写下列任一工作表后，再“识别与核对”：",
    water: "尚无用水指标。填写下列工作表后，再“识别与核对”：",
    energy: "尚无能耗数据。填写下列工作表后，再“识别与核对”：",
    exchanges: "尚无企业间协同数据。填写下列工作表后，再“识别与核对”：",
  } satisfies Record<Part, string>,
  /** As our own sheets are called. */
  sheetTitle: {
    balanceFlows: "平衡流股",
    waterUnits: "用水单元平衡表",
    inputOutput: "投入产出表",
    consumption: "资源能源消耗",
    exchanges: "企业间协同",
  },
  sheet: {
    balanceFlows: "逐条填写流股的来源、去向和数量：物料、水、能量或某种元素",
    waterUnits: "各用水单元的取水、循环、串联、排水等水量",
    inputOutput: "各工序的投入与产出",
    consumption: "各种能源的年消耗量",
    exchanges: "供方、需方、物料/热/水和数量，现状或潜力",
  } satisfies Partial<Record<TableKind, string>>,

  list: "各项平衡",
  byVerdict: "按结论筛选",
  search: "查找名称",
  name: "平衡",
  verdictHead: "结论",
  deviation: "最大偏差",
  listNote: "点名称查看图形、存疑计量和各流股。",
  noneShown: "没有符合筛选条件的平衡。",
  whole: "全系统",
  wholeObject: "审核对象整体",
  layer: (layer: Layer) =>
    layer.kind === "substance"
      ? `元素（物质）${layer.substance}`
      : { mass: "物料", water: "水", energy: "能量（当量值）" }[layer.kind],
  verdict: {
    closed: "平衡",
    notClosed: "超差",
    notCheckable: "不可核对",
    contradictory: "读数矛盾",
  } satisfies Record<BalanceVerdict, string>,
  uncheckable: (units: number) => `${units} 个单元不可核对`,
  percent: (figure: string) => `${figure}%`,

  back: "返回列表",
  picture: "流向图",
  noPicture: "没有可绘制的流股。",
  closures: "各单元平衡情况",
  limit: (percent: string, unit: string) => `限值 ${percent}%，单位 ${unit}`,
  closuresNote: "偏差＝（进入量－离开量－贮存增加）÷进入量，按读数计算。",
  unit: "单元",
  deviationHead: "偏差",
  input: "进入量",
  output: "离开量",
  difference: (amount: string) => `差 ${amount}`,
  stockIncrease: (amount: string) => `贮存增加 ${amount}`,
  unread: (flows: string) => `未计量或由差额推算：${flows}`,
  oneSided: "只有单侧流股",
  evaporation: (flows: string) => `含推算的冷却塔蒸发量（不是读数）：${flows}`,

  test: "计量值是否相互一致",
  joint: "物料量与成分含量联合协调。",
  relations: (count: number) => `协调时同时满足 ${count} 条平衡关系。`,
  coefficientSuspect: { high: "所填系数可能偏高约", low: "所填系数可能偏低约" },
  testText: (status: BalanceStatus, figures: TestFigures | null) => {
    const proof = figures
      ? `（χ²＝${figures.objective}，自由度 ${figures.degreesOfFreedom}，限值 ${figures.limit}，概率 ${figures.probability}）`
      : "";
    return {
      noFlows: "没有可用的流股。",
      nothingMeasured: "没有带不确定度的计量值，无法检验。",
      unchecked: "各计量值之间没有校核关系，是否可靠无从判断。",
      consistent: `各计量值在所填不确定度内相互一致${proof}。`,
      inconsistent: `各计量值相互矛盾，所填不确定度不能解释${proof}。`,
    }[status];
  },
  suspects: "存疑的计量或漏失",
  suspectsNone: "没有超过限值的计量或漏失。",
  suspectsSpread: "没有单独一处能解释矛盾，列出最可疑的：",
  suspectsBelow: (count: number) => `其余 ${count} 项未超限值`,
  meterSuspect: { high: "读数可能偏高", low: "读数可能偏低" },
  about: (amount: string) => `约 ${amount}`,
  leak: { loss: "可能漏失或漏计出项", gain: "可能漏计入项" },
  nodes: (nodes: readonly string[]) => (nodes.length === 0 ? "系统边界" : nodes.join("、")),
  equivalents: "以下各项同样能解释，现有数据无法区分：",
  statistic: (z: string, limit: string) => `|z|＝${z}，限值 ${limit}`,
  setAside: (status: SetAsideStatus, elsewhere: number) => {
    const others = elsewhere > 0 ? `，并排除同一平衡中物料量或其他成分的 ${elsewhere} 处存疑读数` : "";
    const left = {
      consistent: "其余计量值相互一致",
      unchecked: "其余计量值之间已没有校核关系，是否可靠不能再检验",
      unexplained: "其余计量值仍不一致，但没有单独一处超过限值，请全面核对",
      stopped: "其余计量值仍不一致，未再逐一排除，请全面核对",
    }[status];
    return `依次排除下列各项${others}后，${left}：`;
  },
  setAsideTogether: "（不能区分，一并排除）",
  negative: "协调后小于 0，请核对流向或读数：",

  uncheckables: "无法核对的数值",
  uncheckablesNone: "各计量值均有其他计量值可以核对。",
  nonRedundant: "有读数，但没有其他计量可核对：",
  barely: "虽有校核关系，其他计量误差过大，实际检验不出：",
  rests: "由差额推算，不能证明平衡：",
  unobservable: "未计量，也推算不出：",
  more: (count: number) => `等共 ${count} 条`,
  meters: "建议增加的计量点",
  metersNone: "没有可建议的计量点。",
  advice: { observable: "加装后可推算：", redundant: "加装后可核对：" },

  flows: "流股协调结果",
  flowsNote: "读数与协调值均附 ± 两倍标准差（约 95%）。",
  byClass: "按类别筛选",
  flow: "流股",
  reading: "读数",
  reconciled: "协调值",
  class: {
    redundant: "可校核",
    nonRedundant: "不可校核",
    observable: "可推算",
    unobservable: "不可知",
    exact: "定值",
  } satisfies Record<FlowClass, string>,
  end: (end: End) => (end.kind === "node" ? end.node : { outside: "外部", stock: "贮存" }[end.kind]),
  way: (from: string, to: string) => `${from} → ${to}`,
  uncertain: (half: string, from: AuditFlow["sigmaFrom"]) =>
    `±${half}${{ sheet: "", dataSource: "（按来源）", computed: "（推算）", none: "" }[from]}`,
  plusMinus: (half: string) => `±${half}`,
  rest: (amount: string) => `${amount}（差额）`,
  unmeasured: "未计量",
  relationList: "平衡关系",
  relationNote: "与各单元平衡一并满足；k 为系数，ρ 为两读数误差的相关系数，± 为两倍标准差。",
  relation: "关系",
  stated: "所填",
  relationKind: {
    transfer: "转移系数",
    ratio: "比例",
    correlation: "误差相关",
    closure: "组成合计",
  } satisfies Record<RelationKind, string>,
  relationNotUsed: "未参与协调，原因见问题列表",
  equation: ({ kind, flow, others, substances }: Equation) => {
    if (kind === "closure") return `${flow}：${substances.join("＋")}＝100%`;
    if (kind === "correlation") return `ρ(${[flow, ...others].join("，")})`;
    return `${flow}＝k·${others.length > 1 ? `(${others.join("＋")})` : others.join("")}`;
  },
  loops: "单元内循环，不计入平衡：",
  loop: (unit: string, name: string, amount: string) => `${[unit, name].filter(Boolean).join(" ")} ${amount}`,
  unknown: "—",

  waterUser: (enterprise: string, period: string) => [enterprise || "审核对象整体", period].filter(Boolean).join(" · "),
  reuse: (percent: string) => `重复利用率 ${percent}%`,
  scope: (scope: WaterRatios["scope"], name: string) => (scope === "whole" ? "全部用水" : name),
  intake: (amount: string) => `取水 ${amount} m³`,
  reused: (amount: string) => `重复利用 ${amount} m³`,
  ratioHead: "指标",
  valueHead: "数值",
  terms: (part: string, whole: string) => `${part} ÷ ${whole}`,
  reconciledRatio: (percent: string, half: string, { checked, isContradicted }: ReconciledRatio) => {
    const doubts = [...(checked === "none" ? ["未经校核"] : []), ...(isContradicted ? ["读数矛盾"] : [])];
    return `协调后 ${percent}% ±${half}${doubts.length > 0 ? `（${doubts.join("，")}）` : ""}`;
  },
  ratio: {
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
  } satisfies Record<WaterRatioName, string>,
  noRatios: "缺少水量，算不出指标。",

  totals: "各年合计",
  year: "年份",
  enterprises: (count: number) => `${count} 家`,
  calorific: "当量值 tce",
  equivalent: "等价值 tce",
  co2: "tCO₂",
  accounts: "企业能耗",
  allYears: "全部年份",
  enterprise: "企业",
  noAccountShown: "没有符合筛选条件的企业。",
  tce: (basis: EnergyBasis) => `tce（${basis === "calorific" ? "当量值" : "等价值"}）`,
  carrier: (name: string, percent: string) => `${name} ${percent}%`,
  intensity: (per: EnergyIntensity["per"], product: string) =>
    per === "product" ? product : { outputValue: "工业总产值", addedValue: "工业增加值" }[per],
  intensityOf: (figure: string, unit: string, of: string) => `${figure} tce/${unit}（${of}）`,
  between: (low: string, high: string) => `${low}～${high}`,
  without: (carriers: string) => `未含 ${carriers}`,
  sources: (sources: string) => `系数取自：${sources}。`,
  rangeNote:
    "数值为区间的，是公布系数或填报数据为范围值，按上下限分别计算，未代为取值；占比按中值。请在折算系数表填写实测低位发热量或选定的系数。",
  links: "能量平衡表（四环节）",
  linkTitle: (object: string, period: string, name: string) => [object, period, name].filter(Boolean).join(" · "),
  linkUnit: (unit: string) => `按当量值，单位 ${unit}；各品种的数值列在项目下方。`,
  linkItem: "项目",
  linkAmount: "合计",
  link: { supply: "购入贮存", conversion: "加工转换", distribution: "输送分配", endUse: "最终使用" } satisfies Record<
    EnergyLink,
    string
  >,
  linkRow: {
    purchased: "购入（＋）",
    stockUse: "库存减少（＋）",
    sold: "外供（－）",
    storageLoss: "贮存损失（－）",
    conversionInput: "投入（－）",
    conversionOutput: "产出（＋）",
    distributionLoss: "损失（－）",
    recovered: "回收（＋）",
    endUse: "使用（－）",
  } satisfies Record<LinkAmount, string>,
  linkRest: "收支差（应为 0）",
  linkUnits: "用能单元",
  efficiency: "效率",
  statedLoss: (amount: string) => `填报损失 ${amount}`,
  named: (name: string, amount: string) => `${name} ${amount}`,
  notKnown: "未知",
  unverified: (sources: string) => `${sources}的数值未经核实，请对照原文核对后再用于正式报告。`,
};

const en: typeof zhCN = {
  listed: (items) => items.join(", "),
  parts: "Contents",
  part: { balances: "Balances", water: "Water use", energy: "Energy and CO₂", exchanges: "Exchanges" },
  none: "There is nothing on balances, water or energy yet. Fill one of these sheets, then recognise and check again:",
  nonePart: {
    balances: "There is no balance yet. Fill one of these sheets, then recognise and check again:",
    water: "There is no ratio of water use yet. Fill this sheet, then recognise and check again:",
    energy: "There are no energy figures yet. Fill this sheet, then recognise and check again:",
    exchanges: "There are no exchanges between enterprises yet. Fill this sheet, then recognise and check again:",
  },
  sheetTitle: {
    balanceFlows: "平衡流股",
    waterUnits: "用水单元平衡表",
    inputOutput: "投入产出表",
    consumption: "资源能源消耗",
    exchanges: "企业间协同",
  },
  sheet: {
    balanceFlows: "one line per flow with from, to and amount: material, water, energy or an element",
    waterUnits: "intake, circulating, series and discharged water of each unit",
    inputOutput: "what goes into and comes out of each process",
    consumption: "use of each energy carrier by year",
    exchanges: "what one enterprise gives to another: materials, heat, water",
  },

  list: "Balances",
  byVerdict: "Filter by verdict",
  search: "Find a name",
  name: "Balance",
  verdictHead: "Verdict",
  deviation: "Largest dev.",
  listNote: "A name opens the picture, the suspects and every flow.",
  noneShown: "No balance matches the filter.",
  whole: "Whole",
  wholeObject: "Audited object as a whole",
  layer: (layer) =>
    layer.kind === "substance"
      ? `Substance ${layer.substance}`
      : { mass: "Material", water: "Water", energy: "Energy (calorific)" }[layer.kind],
  verdict: { closed: "Closed", notClosed: "Not closed", notCheckable: "Not checkable", contradictory: "Contradictory" },
  uncheckable: (units) => (units === 1 ? "1 unit not checkable" : `${units} units not checkable`),
  percent: (figure) => `${figure}%`,

  back: "Back to the list",
  picture: "Flow picture",
  noPicture: "There is no flow to draw.",
  closures: "Closure of the units",
  limit: (percent, unit) => `limit ${percent}%, in ${unit}`,
  closuresNote: "Deviation = (input − output − stock increase) ÷ input, from the readings as they are.",
  unit: "Unit",
  deviationHead: "Deviation",
  input: "In",
  output: "Out",
  difference: (amount) => `diff. ${amount}`,
  stockIncrease: (amount) => `stock increase ${amount}`,
  unread: (flows) => `Not measured or found as the rest: ${flows}`,
  oneSided: "flows on one side only",
  evaporation: (flows) => `With the computed evaporation of a cooling tower, which is no reading: ${flows}`,

  test: "Do the readings agree?",
  joint: "Amounts and contents were reconciled together.",
  relations: (count) => `Reconciled with ${count} ${count === 1 ? "relation" : "relations"} besides the units.`,
  coefficientSuspect: { high: "stated coefficient too high by about", low: "stated coefficient too low by about" },
  testText: (status, figures) => {
    const proof = figures
      ? ` (χ² = ${figures.objective}, ${figures.degreesOfFreedom} degrees of freedom, limit ${figures.limit}, probability ${figures.probability})`
      : "";
    return {
      noFlows: "There is no usable flow.",
      nothingMeasured: "No reading has an uncertainty, so nothing can be tested.",
      unchecked: "No reading checks another: whether they are right cannot be said.",
      consistent: `The readings agree within their uncertainties${proof}.`,
      inconsistent: `The readings contradict each other beyond their uncertainties${proof}.`,
    }[status];
  },
  suspects: "Suspect meters and leaks",
  suspectsNone: "No meter and no leak is over its limit.",
  suspectsSpread: "No single place explains the contradiction; the most suspicious are:",
  suspectsBelow: (count) => `${count} more below the limit`,
  meterSuspect: { high: "may read too high", low: "may read too low" },
  about: (amount) => `about ${amount}`,
  leak: { loss: "may lose or not record an output", gain: "may have an input not recorded" },
  nodes: (nodes) => (nodes.length === 0 ? "Boundary" : nodes.join(", ")),
  equivalents: "These explain it as well and cannot be told apart from the readings:",
  statistic: (z, limit) => `|z| = ${z}, limit ${limit}`,
  setAside: (status, elsewhere) => {
    const others =
      elsewhere > 0 ? `, with ${elsewhere} suspect ${elsewhere === 1 ? "reading" : "readings"} of other layers` : "";
    const left = {
      consistent: "the readings that are left agree",
      unchecked: "no reading that is left checks another",
      unexplained: "the readings that are left still disagree, but none stands out; check them all",
      stopped: "the readings that are left still disagree and were not set aside further; check them all",
    }[status];
    return `With these set aside one after the other${others}, ${left}:`;
  },
  setAsideTogether: " (cannot be told apart, set aside together)",
  negative: "Below zero after reconciliation; check direction or reading:",

  uncheckables: "Figures nobody can check",
  uncheckablesNone: "Every reading is checked by others.",
  nonRedundant: "Read, but no other meter checks it:",
  barely: "Checked in theory, but the others are too uncertain to tell:",
  rests: "Found as the rest, which proves nothing:",
  unobservable: "Not measured, and cannot be computed:",
  more: (count) => `and more, ${count} in all`,
  meters: "Meters worth adding",
  metersNone: "There is no meter to suggest.",
  advice: { observable: "would make known:", redundant: "would make checkable:" },

  flows: "Reconciled flows",
  flowsNote: "Readings and reconciled values with ± two standard deviations (about 95 %).",
  byClass: "Filter by class",
  flow: "Flow",
  reading: "Reading",
  reconciled: "Reconciled",
  class: {
    redundant: "checked",
    nonRedundant: "unchecked",
    observable: "computed",
    unobservable: "unknown",
    exact: "exact",
  },
  end: (end) => (end.kind === "node" ? end.node : { outside: "outside", stock: "stock" }[end.kind]),
  way: (from, to) => `${from} → ${to}`,
  uncertain: (half, from) =>
    `±${half}${{ sheet: "", dataSource: " (by source)", computed: " (computed)", none: "" }[from]}`,
  plusMinus: (half) => `±${half}`,
  rest: (amount) => `${amount} (rest)`,
  unmeasured: "not measured",
  relationList: "Relations",
  relationNote: "Met together with the units; k is the coefficient, ρ the correlation of two errors, ± two deviations.",
  relation: "Relation",
  stated: "Stated",
  relationKind: { transfer: "transfer", ratio: "ratio", correlation: "correlated errors", closure: "sum of contents" },
  relationNotUsed: "not used, see the findings",
  equation: ({ kind, flow, others, substances }) => {
    if (kind === "closure") return `${flow}: ${substances.join(" + ")} = 100%`;
    if (kind === "correlation") return `ρ(${[flow, ...others].join(", ")})`;
    return `${flow} = k·${others.length > 1 ? `(${others.join(" + ")})` : others.join("")}`;
  },
  loops: "Circulating within a unit, in no sum:",
  loop: (unit, name, amount) => `${[unit, name].filter(Boolean).join(" ")} ${amount}`,
  unknown: "—",

  waterUser: (enterprise, period) => [enterprise || "Audited object as a whole", period].filter(Boolean).join(" · "),
  reuse: (percent) => `reuse ${percent}%`,
  scope: (scope, name) => (scope === "whole" ? "All water use" : name),
  intake: (amount) => `intake ${amount} m³`,
  reused: (amount) => `reused ${amount} m³`,
  ratioHead: "Ratio",
  valueHead: "Value",
  terms: (part, whole) => `${part} ÷ ${whole}`,
  reconciledRatio: (percent, half, { checked, isContradicted }) => {
    const doubts = [...(checked === "none" ? ["unchecked"] : []), ...(isContradicted ? ["readings disagree"] : [])];
    return `reconciled ${percent}% ±${half}${doubts.length > 0 ? ` (${doubts.join(", ")})` : ""}`;
  },
  ratio: {
    reuseRate: "Water reuse",
    indirectCoolingCirculation: "Indirect cooling circulation",
    directCoolingCirculation: "Direct cooling circulation",
    processReuse: "Process water reuse",
    condensateReturn: "Condensate return",
    wastewaterReuse: "Waste water reuse",
    leakRate: "Leak rate",
    dischargeRate: "Discharge rate",
    compliantDischarge: "Compliant discharge",
    unconventionalShare: "Share of unconventional water",
  },
  noRatios: "Amounts are missing, so there is no ratio.",

  totals: "Totals by year",
  year: "Year",
  enterprises: (count) => (count === 1 ? "1 enterprise" : `${count} enterprises`),
  calorific: "tce, calorific",
  equivalent: "tce, equivalent",
  co2: "tCO₂",
  accounts: "Energy by enterprise",
  allYears: "All years",
  enterprise: "Enterprise",
  noAccountShown: "No enterprise matches the filter.",
  tce: (basis) => `tce (${basis})`,
  carrier: (name, percent) => `${name} ${percent}%`,
  intensity: (per, product) =>
    per === "product" ? product : { outputValue: "output value", addedValue: "added value" }[per],
  intensityOf: (figure, unit, of) => `${figure} tce/${unit} (${of})`,
  between: (low, high) => `${low} to ${high}`,
  without: (carriers) => `without ${carriers}`,
  sources: (sources) => `Coefficients from: ${sources}.`,
  rangeNote:
    "A figure with two ends: the published coefficient or the amount is a range and both ends were computed; shares use the middle. State a measured heat value or a chosen coefficient.",
  links: "Energy balance in four links",
  linkTitle: (object, period, name) => [object, period, name].filter(Boolean).join(" · "),
  linkUnit: (unit) => `At calorific value, in ${unit}; the carriers stand below each item.`,
  linkItem: "Item",
  linkAmount: "All",
  link: { supply: "Purchase and storage", conversion: "Conversion", distribution: "Distribution", endUse: "End use" },
  linkRow: {
    purchased: "Purchased (+)",
    stockUse: "Taken from stock (+)",
    sold: "Sold (−)",
    storageLoss: "Storage loss (−)",
    conversionInput: "Input (−)",
    conversionOutput: "Output (+)",
    distributionLoss: "Loss (−)",
    recovered: "Recovered (+)",
    endUse: "Used (−)",
  },
  linkRest: "Difference (should be 0)",
  linkUnits: "Units",
  efficiency: "Efficiency",
  statedLoss: (amount) => `stated loss ${amount}`,
  named: (name, amount) => `${name} ${amount}`,
  notKnown: "unknown",
  unverified: (sources) =>
    `The figures of ${sources} are unverified: compare them with the source before a formal report.`,
};

export type BalanceWords = typeof zhCN;

export function balanceWords(language: Language): BalanceWords {
  return language === "en" ? en : zhCN;
}
