/** The figures of 经济数据. */
export const ECONOMIC_MEASURES = ["outputValue", "addedValue", "revenue", "enterpriseCount", "employees"] as const;
export type EconomicFigure = (typeof ECONOMIC_MEASURES)[number];
