import type { CoveredGuide, PlannedTask, RequiredData } from "../../core/audit/guide";

const workPlan: readonly PlannedTask[] = [
  { stage: "前期准备", task: "明确审核任务" },
  { stage: "前期准备", task: "组建审核小组" },
  { stage: "前期准备", task: "宣传教育与能力建设" },
  { stage: "审核诊断", task: "资料收集" },
  { stage: "审核诊断", task: "现场考察" },
  { stage: "审核诊断", task: "确定审核诊断重点" },
  { stage: "审核诊断", task: "清洁生产水平诊断" },
  { stage: "报告编制", task: "设置清洁生产审核目标" },
  { stage: "报告编制", task: "提出清洁生产方案" },
  { stage: "报告编制", task: "编制清洁生产审核报告" },
];

const industry = "行业基本情况";
const resources = "资源能源利用情况";
const environment = "生态环境状况";
const management = "环境管理情况";

const dataList: readonly RequiredData[] = [
  {
    no: "B.1a",
    category: industry,
    content: "基本信息：区域地理位置和区位特点、企业地理位置分布图、企业一览表",
  },
  {
    no: "B.1b",
    category: industry,
    content: "经济发展现状：行业企业数量、工业增加值、工业总产值、从业人数、营业收入",
  },
  { no: "B.1c", category: industry, content: "相关规划：行业发展规划、生态环境保护规划、节能减排方案、碳达峰文件" },
  { no: "B.2a", category: resources, content: "各企业近三年产品产量及原辅材料、水资源、能源（电、天然气等）消耗" },
  { no: "B.2b", category: resources, content: "企业能源审计报告、碳核查报告" },
  { no: "B.3a", category: environment, content: "区域环境质量：地表水、地下水、大气、土壤、声环境" },
  {
    no: "B.3b",
    category: environment,
    content: "企业污染物排放和处置：废水、废气、固体废物、碳排放，监测频次与实际监测，主要产排污类别和达标率",
  },
  { no: "B.4a", category: management, content: "环保督察发现的问题（或环境投诉）及整改情况" },
  { no: "B.4b", category: management, content: "环境风险防范设施监控：风险识别划分、制度建设、防范设施监控体系" },
  { no: "B.4c", category: management, content: "环境应急能力建设：应急预案、培训、应急事件处理体系" },
  { no: "B.4d", category: management, content: "环境信息与公开：企业污染源排放公开制度、环境状况公布制度" },
  { no: "B.4e", category: management, content: "区域内企业清洁生产审核报告" },
  { no: "B.4f", category: management, content: "排污许可证执行：企业排污许可证副本" },
];

/** Appendix and clause numbers refer to the draft for comment of 2024; the final text may differ. */
export const cppcIndustry: CoveredGuide = {
  id: "cppc-industry",
  title: "行业整体清洁生产审核指南",
  shortTitles: ["行业整体审核指南", "行业清洁生产整体审核指南", "行业整体清洁生产审核", "行业指南"],
  documentNo: "T/CPPC XXXX-2024",
  issuer: "中国生产力促进中心协会",
  status: "征求意见稿，尚未见正式发布文本",
  source: "T/CPPC XXXX-2024《行业整体清洁生产审核指南》（征求意见稿）",
  verified: true,
  covered: true,
  workPlan,
  dataList,
  diagnosisContents: [
    "产业政策符合性",
    "生产工艺及装备",
    "污染治理技术",
    "污染物产生和排放",
    "资源综合利用",
    "产品特征",
    "监测监控水平",
    "清洁生产管理",
  ],
  basis: [
    { title: "清洁生产审核办法", documentNo: "国家发展改革委、环境保护部令第38号", kind: "law" },
    { title: "关于深入推进重点行业清洁生产审核工作的通知", documentNo: "环办科财〔2020〕27号", kind: "policy" },
    { title: "“十四五”全国清洁生产推行方案", documentNo: "发改环资〔2021〕1524号", kind: "policy" },
    { title: "关于推荐清洁生产审核创新试点项目的通知", documentNo: "环办科财函〔2022〕178号", kind: "policy" },
    { title: "国民经济行业分类与代码", documentNo: "GB/T 4754", kind: "standard" },
    { title: "绿色工厂评价通则", documentNo: "GB/T 36132", kind: "standard" },
    { title: "排污许可证申请与核发技术规范 总则", documentNo: "HJ 942", kind: "standard" },
    { title: "清洁生产审核指南 制订技术导则", documentNo: "HJ 469", kind: "standard" },
    { title: "清洁生产审核评估和验收技术导则", documentNo: "DB 13/T 1579", kind: "standard" },
    { title: "低碳企业评价技术导则", documentNo: "DB 11/T 1370", kind: "standard" },
    { title: "工业企业环境保护合规诊断服务指南", documentNo: "T/SXAEPI X—2022", kind: "standard" },
    { title: "工业企业节能诊断服务指南", documentNo: "工信厅节函〔2023〕186号", kind: "technical" },
    {
      title: "广东省简易流程清洁生产审核技术指引（试行）",
      documentNo: "粤经信规字〔2017〕3号",
      kind: "technical",
    },
  ],
  framework: {
    reportTitle: "行业清洁生产整体审核报告",
    source: "附录C 行业清洁生产整体审核报告框架",
    contentsDepth: 2,
    front: [
      { title: "编制单位及人员", content: "authors" },
      { title: "协议说明", content: "agreement" },
    ],
    chapters: [
      {
        no: "2.1",
        title: "总论",
        blanks: [],
        children: [
          {
            no: "2.1.1",
            title: "项目背景",
            blanks: ["区域与行业概况、开展行业整体清洁生产审核的缘由和意义"],
            children: [],
          },
          {
            no: "2.1.2",
            title: "指导原则",
            clause: "4.2",
            blanks: ["结合本地区、本行业说明系统设计、因地制宜、整体推进、协同增效等原则的落实方式"],
            children: [],
          },
          {
            no: "2.1.3",
            title: "编制依据",
            clause: "2",
            content: "basis",
            blanks: ["地方法规、产业政策、行业准入条件及本行业的标准规范"],
            children: [],
          },
        ],
      },
      {
        no: "2.2",
        title: "前期准备",
        clause: "5.1",
        blanks: [],
        children: [
          {
            no: "2.2.1",
            title: "明确审核任务",
            clause: "5.1.1",
            content: "task",
            blanks: ["范围边界所覆盖的生产工艺过程、关键环节或关键元素，以及各方职责"],
            children: [],
          },
          {
            no: "2.2.2",
            title: "组建审核小组",
            clause: "5.1.2",
            content: "team",
            blanks: ["审核小组的任务分工，以及组长、组员单位的确定过程"],
            children: [],
          },
          {
            no: "2.2.3",
            title: "制定工作计划",
            clause: "5.1.3",
            content: "workPlan",
            blanks: ["各阶段的工作目的和工作方式"],
            children: [],
          },
          {
            no: "2.2.4",
            title: "宣传教育与能力建设",
            clause: "5.1.4",
            blanks: ["宣传方式、培训内容、场次、对象和人数"],
            children: [],
          },
        ],
      },
      {
        no: "2.3",
        title: "审核诊断",
        clause: "5.2",
        blanks: [],
        children: [
          {
            no: "2.3.1",
            title: "审核对象基本情况",
            clause: "5.2.1",
            content: "resourceUse",
            blanks: [
              "行业基本情况：企业数量、规模、分布和经济发展现状",
              "资源能源利用情况：近三年产品产量和原辅材料、水、能源消耗",
              "生态环境状况：区域环境质量和企业污染物产生、处理、排放情况",
              "环境管理情况：督察整改、风险防范、应急能力、信息公开、排污许可执行",
            ],
            children: [],
          },
          {
            no: "2.3.2",
            title: "确定审核诊断重点",
            clause: "5.2.2",
            blanks: ["审核诊断重点及其确定依据（特征污染物或有毒有害物质、温室气体、能源、水资源、名单明确的要素）"],
            children: [],
          },
          {
            no: "2.3.3",
            title: "清洁生产水平诊断",
            clause: "5.2.3",
            content: "levelDiagnosis",
            blanks: ["行业整体清洁生产水平的综合结论，以及识别出的行业共性问题和企业个性问题"],
            children: [],
          },
        ],
      },
      {
        no: "2.4",
        title: "方案制定与筛选",
        clause: "5.3",
        blanks: [],
        children: [
          {
            no: "2.4.1",
            title: "清洁生产审核目标",
            clause: "5.3.1",
            blanks: ["与审核重点相对应的目标：指标、现状值、近期和中远期目标值及参照依据"],
            children: [],
          },
          {
            no: "2.4.2",
            title: "清洁生产方案汇总",
            clause: "5.3.2",
            blanks: ["行业层面和企业层面的清洁生产方案：名称、类别、内容、实施企业、投资与预期效果"],
            children: [],
          },
          {
            no: "2.4.3",
            title: "清洁生产方案确定",
            clause: "5.3.2",
            blanks: ["方案的筛选方法、可行性分析结果，确定的方案、实施节点和跟踪监督机制"],
            children: [],
          },
        ],
      },
      {
        no: "2.5",
        title: "结论和建议",
        blanks: ["审核结论：工作完成情况、水平诊断结果、目标和方案", "下一步工作建议"],
        children: [],
      },
    ],
  },
};
