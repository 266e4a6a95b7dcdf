/**
 * Spellings of the unit table's symbols, after normalisation (half width, no spaces). Case is ignored unless the
 * spelling is listed in `caseSensitive`: KWH, kwh and Kwh are kWh, but ML is no mL and A is no year.
 */
export const unitSpellings: Readonly<Record<string, readonly string[]>> = {
  t: ["吨", "公吨"],
  kg: ["千克", "公斤"],
  斤: ["市斤"],
  g: ["克"],
  mg: ["毫克"],
  μg: ["ug", "mcg", "微克"],
  ng: ["纳克"],
  ngTEQ: ["ngI-TEQ", "ngTEQ"],
  m3: ["m^3", "立方米", "立方", "立米", "方", "m³"],
  L: ["升", "公升"],
  mL: ["ml", "毫升"],
  dm3: ["dm^3", "立方分米"],
  Nm3: ["Nm^3", "标立方米", "标准立方米", "标立方", "标方", "标m3", "m3(标)", "m3(标准状态)", "m3(标态)", "标准m3"],
  NL: ["标升"],
  kWh: ["度", "千瓦时", "千瓦小时", "千瓦·时", "千瓦·小时", "kW·h", "kW.h", "kW*h", "kW-h", "度电"],
  Wh: ["瓦时", "W·h"],
  MWh: ["兆瓦时", "MW·h", "兆瓦·时"],
  GWh: ["吉瓦时", "GW·h"],
  GJ: ["吉焦", "百万千焦"],
  TJ: ["太焦"],
  MJ: ["兆焦"],
  kJ: ["千焦"],
  J: ["焦", "焦耳"],
  kcal: ["千卡", "大卡", "千卡路里"],
  tce: [
    ...[
      "吨标煤",
      "吨标准煤",
      "t标煤",
      "t标准煤",
      "吨ce",
      "吨标煤当量",
      "吨标准煤当量",
      "吨当量标煤",
      "tec",
      "吨(标煤)",
    ],
    ...["吨(标准煤)", "t(标煤)", "t(标准煤)"],
  ],
  kgce: ["千克标准煤", "千克标煤", "公斤标准煤", "公斤标煤", "kg标煤", "kg标准煤", "千克ce", "kg(标煤)", "kg(标准煤)"],
  gce: ["克标准煤", "克标煤", "g标煤", "g标准煤"],
  tCO2: [
    ...["tCO2e", "tCO2eq", "tCO2-eq", "tCO2当量", "t-CO2", "吨CO2", "吨CO2e", "吨CO2当量", "吨二氧化碳"],
    ...["吨二氧化碳当量", "t二氧化碳", "t二氧化碳当量", "tCO2-e"],
  ],
  kgCO2: ["kgCO2e", "kgCO2eq", "kgCO2-eq", "千克二氧化碳", "千克CO2", "公斤二氧化碳", "千克二氧化碳当量", "kgCO2当量"],
  gCO2: ["gCO2e", "gCO2eq", "克二氧化碳", "克CO2"],
  元: ["元人民币", "人民币元", "RMB", "CNY", "圆", "元(人民币)"],
  美元: ["USD"],
  m2: ["m^2", "平方米", "平米", "平方", "m²"],
  km2: ["km^2", "平方公里", "平方千米"],
  hm2: ["hm^2", "公顷", "ha"],
  亩: ["市亩"],
  dm2: ["dm^2", "平方分米"],
  cm2: ["cm^2", "平方厘米"],
  m: ["米", "延米", "延长米"],
  km: ["公里", "千米"],
  dm: ["分米"],
  cm: ["厘米"],
  mm: ["毫米"],
  μm: ["um", "微米"],
  h: ["小时", "时", "hr", "hour"],
  min: ["分钟", "mins"],
  s: ["秒", "sec"],
  d: ["天", "日", "day"],
  月: ["个月", "month", "mon"],
  a: ["年", "yr", "year", "年度"],
  kW: ["千瓦"],
  W: ["瓦", "瓦特"],
  MW: ["兆瓦"],
  kVA: ["千伏安", "kV·A", "kV.A"],
  MPa: ["兆帕"],
  kPa: ["千帕"],
  Pa: ["帕"],
  "℃": ["°C", "摄氏度", "度C", "oC"],
  "%": ["±%", "百分比", "百分数", "pct", "百分率", "个百分点", "百分点"],
  "‰": ["千分比"],
  ppm: ["百万分之一"],
  "1": ["无量纲", "量纲一", "无纲量", "无因次"],
  pH: ["pH值"],
  "dB(A)": ["dB", "分贝", "dBA"],
  倍: ["稀释倍数"],
  NTU: ["度NTU"],
  "μS/cm": ["us/cm"],
  台套: ["台/套", "台(套)", "套/台", "套(台)"],
  标箱: ["TEU"],
};

/** Read only as they stand; the other case means something else or nothing. */
export const caseSensitive: readonly string[] = ["mL", "ml", "h", "d", "a", "s", "m", "g", "J", "ha", "NL"];

/** What is shown where there is no unit. */
export const noUnitMarks: readonly string[] = ["-", "—", "——", "--", "/", "无", "–", "―"];

/** Spellings of multiples in front of a unit; the symbol comes second. */
export const multipleSpellings: readonly (readonly [spelling: string, symbol: string])[] = [
  ["10^3", "千"],
  ["10^4", "万"],
  ["10^6", "百万"],
  ["10^8", "亿"],
  ["1e4", "万"],
  ["1E4", "万"],
  ["10000", "万"],
  ["1000", "千"],
  // 10⁴ with its superscript lost; no unit is counted in 104.
  ["104", "万"],
  ["108", "亿"],
];

/** A noun behind the unit of a denominator says per ton of what (t钢, 吨产品); these words change the unit instead. */
export const unitChangingWords = /标|煤|碳|二氧化|当量|[电汽热]力/;

/** Units of one character that may stand behind `、` or `/` in a heading without brackets. */
export const plainTrailingUnits = "吨元度方亩个套件台辆只家人户项次t%";

export const unitLabel = /(?:计量|计算)?单位\s*[:：]\s*/;
