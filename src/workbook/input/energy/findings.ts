import type { FindingBase } from "../../../core/outcome/outcome";

/** What cannot be understood in 折算系数 and 经济数据. */
export type EnergyInputFinding =
  /** 年份 that is no year; the rows are left out. */
  | (FindingBase & {
      readonly code: "energyInput.yearUnreadable";
      readonly severity: "warning";
      readonly title: string;
      readonly texts: readonly string[];
    })
  /** Rows of 经济数据 with figures that are none of those it is read for. */
  | (FindingBase & {
      readonly code: "energyInput.itemsUnread";
      readonly severity: "info";
      readonly title: string;
      readonly items: readonly string[];
    })
  /** Bare years under a title that does not say which figure they hold. */
  | (FindingBase & {
      readonly code: "energyInput.figureUnnamed";
      readonly severity: "warning";
      readonly title: string;
      readonly headings: readonly string[];
    });
