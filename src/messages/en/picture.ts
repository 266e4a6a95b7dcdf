import type { Distribution } from "../../core/grading/grade";
import type { PictureWords } from "../pictureWords";
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
