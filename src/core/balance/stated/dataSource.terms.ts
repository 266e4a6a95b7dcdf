import type { DataSource } from "./defaultUncertainty";

/** Found as the difference of the others; a 水平衡测试 however is a measurement. */
export const restWords = /差额|差值|衡算|推算|倒推|反推|余量|平衡(?!测试)/;

/** Known without any doubt: constants, set values. */
export const exactWords = /精确|常数|定值|给定|设计|约定/;

/** The first that fits counts. */
export const sourceWords: readonly (readonly [source: DataSource, words: RegExp])[] = [
  ["estimate", /估|经验|类比|铭牌|额定/],
  ["measured", /实测|测试|测量|测定|计量|表计|仪表|称重|称量|监测|检测|抄表|水表|电表|流量计|在线/],
  ["ledger", /台账|台帐|统计|报表|发票|账单|财务|记录|结算|盘点|领料|采购|销售|入库|出库/],
  ["quota", /定额|系数|标准值/],
  ["estimate", /公式|计算|核算|折算|换算/],
];

/** `实测1.0级`, `2级水表`, `0.5S级`: the class of a meter is its largest permissible error in percent. */
export const meterClass = /(\d+(?:\.\d+)?)\s*[Ss]?\s*级/;

/** `实测（±2%）`. */
export const statedPercent = /[±+]\/?-?\s*(\d+(?:\.\d+)?)\s*%/;

/** A figure that contains the losses of power stations outside: it balances nowhere. */
export const equivalentValueWords = /等价/;

/** Name of the uncertainty that a meter's class gives. */
export const classOf = (percent: string): string => `${percent}级仪表`;
