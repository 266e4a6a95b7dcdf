import type { Level } from "../../../core/grading/system";

/** The lines above the table: what they are called, as written by `printIndicatorSystem`. */
export const HEAD_LABELS = {
  system: "指标体系",
  object: "对象",
  othersForI: "Ⅰ级附加条件",
  thresholds: "分级阈值",
  levelNames: "等级名称",
  limiting: "限定性指标要求",
  classes: "整类不适用时",
  newPlants: "新建企业最低等级",
} as const;

export const OBJECT_WORDS = { enterprise: "企业", park: "园区" } as const;
export const LEVEL_MARKS: Readonly<Record<Level, string>> = { I: "Ⅰ级", II: "Ⅱ级", III: "Ⅲ级" };

export const OTHERS_FOR_I = (level: Level) => `非限定性指标${LEVEL_MARKS[level]}及以上`;
export const NO_LIMITING_RULE = "不单独要求";
export const CLASS_WEIGHT_LOST = "权重不重新分配";

/** Words in a title that speak for the park as the graded object. */
export const PARK_TITLE = /园区|开发区|集聚区|产业园|工业园/;
export const SYSTEM_TITLE = /指标体系|评价指标|清洁生产标准|基准值/;

export const USER_SYSTEM_STATUS = "工作簿中的评价指标体系表，由使用者录入";
