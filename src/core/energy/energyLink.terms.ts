import type { EnergyLink } from "./energyLinks";

/** The first that fits counts: a link that is named outright, then pipes and lines, then plants that convert. */
export const linkWords: readonly (readonly [link: EnergyLink, words: RegExp])[] = [
  ["supply", /购入贮存|购入储存/],
  ["conversion", /加工转换|转换环节/],
  ["distribution", /输送分配|分配输送/],
  ["endUse", /最终使用|终端使用|终端用能/],
  ["distribution", /管网|管道|输送|输电|送电|线路|母线|分配|(?:^|[^变])配电/],
  [
    "conversion",
    /锅炉|变电|变配电|变压|发电|热电|汽轮|燃气轮|空压|压缩空气站|制冷|冷冻|热泵|换热|制氧|制氮|煤气发生|气化|炼焦|焦炉/,
  ],
  ["supply", /购入|外购|贮存|储存|存储|煤场|油库|油罐|气柜|罐区|储罐|仓库|堆场|进厂/],
  [
    "endUse",
    /车间|工序|工段|生产线|产线|线$|终端|使用|用能|用电|用热|照明|办公|生活|空调|辅助|附属|主要生产|食堂|窑|机房/,
  ],
];

/** Energy that goes nowhere useful. */
export const lossWords = /损失|损耗|散热|放散|排烟|泄漏|漏失|线损|管损|变损|余热排放|不完全燃烧/;

/** Plants whose output of heat or cold rightly exceeds the electricity put in. */
export const movesHeat = /制冷|冷冻|热泵|空调/;
