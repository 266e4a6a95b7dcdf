import type { Distribution } from "../../core/grading/grade";
import type { PictureWords, SankeySubject, SankeyWords } from "../pictureWords";
import { groupLabel, levelLabels } from "../pictureLabels";

export const distributionWords: PictureWords["distribution"] = {
  title: (period) => `Levels of cleaner production (${period || "statistical period"})`,
  levels: { ...levelLabels, below: "below Ⅲ", undetermined: "open" },
  group: (distribution: Distribution) => groupLabel(distribution, "all"),
  alternative: (title, counts) => `${title}: ${counts.map(([name, count]) => `${name} ${count}`).join(", ")}`,
};

export const radarWords: PictureWords["radar"] = {
  classes: (object) => `${object}: index of each class at each level`,
  indicators: (object) => `${object}: level of each indicator`,
  reached: "level reached",
  values: (axis, values) => `${axis} ${values}`,
  alternative: (title, axes) => `Radar. ${title}. ${axes.join("; ")}.`,
  below: "below Ⅲ",
};

export const sankeyWords: SankeyWords = {
  title: sankeyTitle,
  media: {
    intake: "intake",
    unconventional: "unconventional water",
    circulating: "circulating",
    series: "in series",
    reused: "reused, recovered",
    condensate: "condensate",
    steam: "steam",
    consumed: "consumed",
    drained: "discharge, waste water",
    leaked: "leaks",
    water: "water in use",
    electricity: "electricity",
    coal: "coal, coke",
    gas: "fuel gas",
    oil: "oil",
    heat: "heat",
    useful: "useful energy",
    loss: "losses",
    energy: "other energy",
    raw: "input",
    material: "material",
    product: "product",
    byproduct: "by-product",
    solidWaste: "solid waste",
    wasteGas: "waste gas",
    output: "other output",
    merged: "small flows, merged",
  },
  marks: {
    uncertain: "uncertain (σ over 10 %)",
    computed: "not measured, follows from the balance",
    unknown: "not measured and not computable (?, not to scale)",
    potential: "potential (not yet running)",
    suspect: "suspect: check the reading",
    negative: "negative: runs against the stated direction",
    stock: "change of stock",
    broken: "broken: too large for the scale",
  },
  unstated: "amount not stated (?, not to scale)",
  unknown: "?",
  atLeast: "≥",
  outside: "outside",
  stock: "stock",
  otherUnits: (place, count) => `other units ${place} (${count})`,
  otherFlows: (count) => `${count} other flows`,
  scale: (quantity) => `scale: ${quantity}`,
  merged: (units, flows) =>
    `Merged to stay legible: ${units} small units, ${flows} small flows; all stand in the tables.`,
  unknownLeftOut: (flows) => `${flows} more flows that nobody can know are not drawn.`,
  nothing: "no flows to draw",
  alternative: (title, { units, flows, largest }) =>
    `Sankey diagram. ${title}: ${units} units, ${flows} flows. ${largest.map(({ from, to, flow }) => `${from} → ${to} ${flow}`).join("; ")}`,
};

function sankeyTitle(subject: SankeySubject): string {
  if (subject.kind === "exchanges") return `Between enterprises: ${subject.what.join(", ")}`;
  const { object, period, name, layer } = subject;
  const substance = layer.kind === "substance" && !name.includes(layer.substance) ? `(${layer.substance})` : "";
  return [object, period, name || "balance", substance].filter((part) => part !== "").join(" ");
}
