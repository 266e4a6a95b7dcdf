/** Names of the groups whose distribution over the levels is shown. */
export const industryGroup = (industry: string) => `行业:${industry}`;
export const chainGroup = (chain: string) => `产业链:${chain}`;

export const yearHeading = (year: number | undefined) => (year === undefined ? "____年" : `${year}年`);

/** 时期 of values from before the audit. */
export const BEFORE_AUDIT = "审核前";

/** The energy-consuming medium of GB/T 2589 that is a user's water intake. */
export const FRESH_WATER = "新水";
