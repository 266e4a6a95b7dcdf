/** 来源单元 or 去向单元 beyond the boundary; a blank cell says the same. All matched as a whole, normalised. */
export const outsideEnd =
  /^(?:外部|界外|环境|外环境|自然环境|环境空气|受纳水体|系统外|系统外部|边界外|外界|厂外|外购|外供|外售|外排|外运|外委|大气|大气环境|空气|蒸发|市政|市政管网|市政供水|市政污水管网|市政给水|自来水公司|电网|水体|地表水|地下水|河流|[-—–/]+|无)$/;

export const stockEnd =
  /^(?:贮存|库存|储存|存储|堆存|暂存|贮存量|库存量|库存变化|贮存变化|库存增加|库存减少|储存变化|库存增减|贮存增减)$/;

/** Above a table: whose balance it is, of which period, over how many days. */
export const enterpriseLabel =
  /^(?:企业名称|单位名称|企业|用水单位名称|用水单位|填报单位|编制单位|单位)(?:\([^)]*\))?:/;
export const periodLabel =
  /^(?:期间|时段|测试期间|测试时段|测试日期|测试时间|统计期|统计期间|统计时间|统计年度|平衡期间|平衡时段|审核期间|年度|时间|日期):/;
export const daysText = /(?:年|全年)?(?:工作|生产|运行|运转|用水)(?:天数|日数|日|时间)?[:为按]?(\d{2,3})(?:天|日|d)/;
export const daysLabel = /^(?:年)?(?:工作|生产|运行|运转|用水)(?:天数|日数)(?:\((?:天|日|d)\))?:(\d{2,3})/;

/** `附表2`, `表3.2-1` before the name of a balance. */
export const tableNumber = /^(?:附|续)?表\s*[\dA-Z一二三四五六七八九十]*(?:[.\-—–]\d+)*[:、\s]*/;

/** What a title says is balanced: `铜平衡表`, `电镀车间水平衡图表`, `热平衡`. */
export const titleMedium = /([\u4E00-\u9FFFA-Za-z0-9]+?)(?:元素)?(?:量)?平衡/;

/** The end of a title's words before 平衡 that names a medium, longest first. */
export const titleMedia: readonly (readonly [word: RegExp, medium: string])[] = [
  [/(?:物料|原辅料|原辅材料|物质|总物料)$/, "物料"],
  [/水$/, "水"],
  [/(?:能量|能源)$/, "能量"],
  [/(?:热|热量|蒸汽热)$/, "热"],
  [/(?:电|电力|电能|电量)$/, "电"],
];
export const titleSubstance =
  /(Cu|Ni|Cr|Zn|Cd|Pb|Hg|As|Sn|Ag|Au|VOCs?|铜|镍|铬|锌|镉|铅|汞|砷|锡|银|金|氮|磷|硫|氟|氯|溶剂|铁|锰|铝)(?:元素)?$/;

/** 数据来源 of what was left over. */
export const REST = "差额";

export const GOODS = "物料";
export const WATER = "水";

/** Rows that print what a balance comes to; all matched against normalised text. */
export const inputTotal =
  /^(?:总)?(?:输入|投入|进料|收入|入方|进入|供给)(?:物料)?(?:总量|合计|总计|小计|量合计|总和)(?:$|[(:])|^总(?:输入|投入|进料)量?(?:$|[(:])/;
export const outputTotal =
  /^(?:总)?(?:输出|产出|出料|支出|出方|排出)(?:物料)?(?:总量|合计|总计|小计|量合计|总和)(?:$|[(:])|^总(?:输出|产出|出料)量?(?:$|[(:])/;
export const anyTotal = /(?:合计|总计|小计|共计|累计|总和)(?:$|[(:])/;
export const differenceRow =
  /^(?:差额|差值|相差|平衡差|平衡差额|不平衡量|损失差额|绝对误差|误差量|偏差量|差量)(?:$|[(:])/;
export const rateRow =
  /^(?:偏差|偏差率|误差|误差率|相对误差|相对偏差|差率|平衡率偏差|不平衡率|平衡误差|平衡偏差|差额率|平衡差率)(?:$|[(:])/;

/** An output that is what was left over, whatever the figures say. */
export const restName =
  /^(?:平衡|计量|测量|统计)?(?:差额|差值|误差|偏差|平衡差|不平衡量|不明(?:损失|去向|损耗)?|未知(?:损失|去向)?|未计(?:量|出)?(?:项|损失|部分)?|其他损失及误差|损失及误差|误差及其他|其他及误差)(?:$|[(:])/;
/** An output that is mostly what was left over: taken so where it makes its process close to the last digit. */
export const restLikeName =
  /^(?:其他|其它|损失|损耗|流失|散失|飞散|(?:其他|其它|物料|过程|生产|工艺|自然|跑冒滴漏|无组织)(?:损失|损耗|流失|排放)|跑冒滴漏)(?:$|[(:])/;

/** The published way of saying it in a sentence: 输入总量为4,746,025kg，输出总量为4,646,377kg，相差43,088kg，偏差0.91%. */
const FIGURE =
  "(?:总量|总计|合计|物料|量)*(?:[(][^)]*[)])?(?:为|是|共|共计|约|:|=|有)*(\\d[\\d,]*(?:\\.\\d+)?)\\s*([万亿]?(?:kg|t|吨|千克|公斤|m3|立方米|m\\^3|kWh|GJ|MJ))?";
export const sentenceInput = new RegExp(`(?:输入|投入|进料)${FIGURE}`);
export const sentenceOutput = new RegExp(`(?:输出|产出|出料)${FIGURE}`);
export const sentenceDifference = new RegExp(`(?:相差|差额|差值|误差|偏差|损失)${FIGURE}(?!\\s*%)`);
export const sentenceRate = /(?:偏差|误差|差率|占|为|率)[^,;。%]{0,16}?(\d+(?:\.\d+)?)\s*%/;

/** Words of a heading that make it a content. */
export const contentWords =
  /含量$|浓度$|质量分数$|品位$|^含.{1,6}[率量]$|^含(?:Cu|Ni|Cr|Zn|Pb|Cd|水|铜|镍|铬|锌|铅|镉|锡|银|金|磷|氮|硫|氯|氟|铁)$/;

/** `Cu含量不确定度`, `Cu不确定度`: how well the content in another column is known. */
export const contentUncertainty = /^(.+?)的?(?:相对|扩展)?不确定度$/;
