import type { OutlinedGuide, OutlinePart } from "../../core/audit/guide";

const part = (no: string, title: string, children: readonly OutlinePart[] = []): OutlinePart => ({
  no,
  title,
  children,
});

/** Guides whose own text, or whose report framework, is still to be covered. */
export const outlinedGuides: readonly OutlinedGuide[] = [
  {
    id: "cppc-park",
    title: "工业园区清洁生产审核指南",
    shortTitles: ["工业园区审核指南", "园区清洁生产审核指南", "园区指南"],
    issuer: "中国生产力促进中心协会",
    status: "征求意见稿（2024年1月），仅读到编制说明，未见标准正文",
    source: "《工业园区清洁生产审核指南》（征求意见稿）编制说明，2024年1月",
    verified: false,
    covered: false,
    outline: [
      part("1", "前言"),
      part("2", "项目概况"),
      part("3", "筹划和组织"),
      part("4", "初步审核"),
      part("5", "重点审核"),
      part("6", "方案产生和筛选"),
      part("7", "结论和建议"),
    ],
  },
  {
    id: "js-industry",
    title: "行业清洁生产审核技术指南",
    shortTitles: ["江苏省行业清洁生产审核技术指南", "江苏行业清洁生产审核技术指南", "江苏指南"],
    status: "征求意见稿，仅读到编制说明，未见标准正文",
    source: "江苏省《行业清洁生产审核技术指南》编制说明",
    verified: false,
    covered: false,
    outline: [],
  },
  {
    id: "yn-park",
    title: "产业园区清洁生产审核指南",
    shortTitles: ["云南省产业园区清洁生产审核指南", "云南产业园区清洁生产审核指南", "云南指南"],
    issuer: "云南省环境科学学会",
    status: "征求意见稿（2023年12月），仅读到编制说明，未见标准正文",
    source: "《产业园区清洁生产审核指南》编制说明（征求意见稿），2023年12月",
    verified: false,
    covered: false,
    outline: [],
  },
  {
    id: "mee-pilot",
    title: "清洁生产审核创新试点实施方案",
    shortTitles: ["清洁生产审核创新试点实施方案编制大纲", "试点实施方案", "178号", "178号文"],
    documentNo: "环办科财函〔2022〕178号",
    issuer: "生态环境部、国家发展改革委",
    status: "2022年印发",
    source: "《关于推荐清洁生产审核创新试点项目的通知》（环办科财函〔2022〕178号）附件",
    verified: true,
    covered: false,
    outline: [
      part("一", "试点对象基本概况", [part("（一）", "试点对象范围与区位"), part("（二）", "试点对象产业概况")]),
      part("二", "试点基础", [part("（一）", "环境现状与主要问题"), part("（二）", "清洁生产工作基础")]),
      part("三", "试点工作目标"),
      part("四", "试点工作内容", [part("（一）", "试点内容"), part("（二）", "试点方法及技术路线")]),
      part("五", "试点工作特色及主要创新点"),
      part("六", "试点项目实施计划"),
      part("七", "试点预期产出成果及效益"),
    ],
  },
];
