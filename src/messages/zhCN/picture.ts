import type { Distribution } from "../../core/grading/grade";
import { levelMark } from "../format";
import { groupLabel, levelLabels } from "../pictureLabels";
import type { SankeySubject, SankeyWords } from "../pictureWords";

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

/** Words of the pictures of flows. */
export const sankeyWords: SankeyWords = {
  title: sankeyTitle,
  media: {
    intake: "取水",
    unconventional: "非常规水",
    circulating: "循环",
    series: "串联",
    reused: "回用、回收",
    condensate: "冷凝水",
    steam: "蒸汽",
    consumed: "耗水",
    drained: "排水、废水",
    leaked: "漏失",
    water: "用水",
    electricity: "电力",
    coal: "煤、焦",
    gas: "燃气",
    oil: "油品",
    heat: "热",
    useful: "有效能",
    loss: "损失",
    energy: "其他能量",
    raw: "投入",
    material: "物料",
    product: "产品",
    byproduct: "副产品",
    solidWaste: "废渣、固废",
    wasteGas: "废气",
    output: "其他产出",
    merged: "合并的小流股",
  },
  marks: {
    uncertain: "不确定度大（标准差超过 10%）",
    computed: "未计量，由平衡推算",
    unknown: "未计量且无法推算（? 不按比例）",
    potential: "潜力（尚未实施）",
    suspect: "存疑，请核对",
    negative: "负值：与所填方向相反",
    stock: "贮存变化",
    broken: "断口：量大，不按比例",
  },
  unstated: "数量未填（? 不按比例）",
  unknown: "?",
  atLeast: "≥",
  outside: "外部",
  stock: "贮存",
  otherUnits: (place, count) => `其他单元 ${place}（${count} 个）`,
  otherFlows: (count) => `其他 ${count} 股`,
  scale: (quantity) => `比例尺：${quantity}`,
  merged: (units, flows) =>
    `为便于阅读，${[units > 0 ? `${units} 个小单元` : "", flows > 0 ? `${flows} 股小流股` : ""].filter(Boolean).join("、")}已合并表示，明细见结果表。`,
  unknownLeftOut: (flows) => `另有 ${flows} 股无法推算的流股未画出。`,
  nothing: "没有可以绘制的流股",
  alternative: (title, { units, flows, largest }) =>
    `桑基图。${title}：${units} 个单元，${flows} 股流股。${largest.map(({ from, to, flow }) => `${from}→${to} ${flow}`).join("；")}${largest.length > 0 ? "。" : ""}`,
};

function sankeyTitle(subject: SankeySubject): string {
  if (subject.kind === "exchanges") return `企业间协同：${subject.what.join("、")}`;
  const { object, period, name, layer } = subject;
  const substance = layer.kind === "substance" && !name.includes(layer.substance) ? `（${layer.substance}）` : "";
  return [object, /^\d{4}$/.test(period) ? `${period}年` : period, `${name || "平衡"}${substance}`]
    .filter(Boolean)
    .join(" ");
}
