import type { Distribution } from "../../core/grading/grade";
import { levelMark } from "../format";
import { groupLabel, levelLabels } from "../pictureLabels";

/** Words of the distribution picture. */
export const distributionWords = {
  title: (period: string) => `清洁生产水平等级分布（${/^\d{4}$/.test(period) ? `${period}年` : period || "统计期"}）`,
  levels: levelLabels,
  group: (distribution: Distribution) => groupLabel(distribution, "全部"),
  alternative: (title: string, counts: readonly (readonly [string, number])[]) =>
    `${title}：${counts.map(([name, count]) => `${name} ${count} 家`).join("，")}`,
} as const;

/** Words of the radar of one object. */
export const radarWords = {
  classes: (object: string) => `${object}：各类指标达到各级的指数`,
  indicators: (object: string) => `${object}：各指标达到的等级`,
  reached: "达到等级",
  values: (axis: string, values: string) => `${axis} ${values}`,
  alternative: (title: string, axes: readonly string[]) => `雷达图。${title}。${axes.join("；")}。`,
  below: levelMark("below"),
} as const;
