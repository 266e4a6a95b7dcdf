import type { Distribution } from "../../core/grading/grade";
import { levelMark } from "../format";

/** Words of the distribution picture. */
export const distributionWords = {
  title: (period: string) => `清洁生产水平等级分布（${/^\d{4}$/.test(period) ? `${period}年` : period || "统计期"}）`,
  levels: {
    I: levelMark("I"),
    II: levelMark("II"),
    III: levelMark("III"),
    below: levelMark("below"),
    undetermined: levelMark("undetermined"),
  },
  group: ({ group }: Distribution) => (group === "all" ? "全部" : shortened(group.replace(/^.*?:/, ""))),
} as const;

/** Labels stand in a column of ten characters. */
function shortened(name: string): string {
  return name.length > 10 ? `${name.slice(0, 9)}…` : name;
}
