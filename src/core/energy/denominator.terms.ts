import type { EconomicMeasure } from "./collectDenominators";

/** Columns of 企业一览表 that are figures of 经济数据 or the output. */
export const economicItems: Readonly<Record<EconomicMeasure, RegExp>> = {
  outputValue: /^(?:年)?(?:工业)?总产值$|^(?:工业|年)产值$|^产值$/,
  addedValue: /^(?:年)?工业增加值$|^增加值$/,
  revenue: /^(?:年)?(?:主营业务|营业|销售)收入$/,
  employees: /^(?:年末)?(?:从业|职工|员工)人(?:数|员)$|^(?:职工|员工)总数$/,
};
export const outputItem = /^(?:年|实际)?(?:产品)?(?:年)?产量$/;
