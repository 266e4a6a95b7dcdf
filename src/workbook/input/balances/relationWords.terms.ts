import type { RelationKind } from "../../../core/audit/statedBalance";

/** 关系 as people write it; matched as a whole, normalised. First is what we print. */
export const relationKinds: readonly (readonly [kind: RelationKind, words: RegExp])[] = [
  ["transfer", /^(?:转移系数|分配系数|迁移系数|传递系数|转移率|分配率|去除率|回收率|得率|收率|TC|转移|分配)$/i],
  ["ratio", /^(?:比例|比例系数|比值|比率|比例关系|固定比例|倍数|配比|等比)$/],
  ["correlation", /^(?:相关|相关系数|误差相关|读数相关|计量相关|相关性|ρ|r)$/],
  ["closure", /^(?:组成合计|组成闭合|含量合计|含量闭合|组分合计|组分闭合|成分合计|成分闭合|组成归一|归一)$/],
];

export const relationChoices: readonly string[] = ["转移系数", "比例", "相关", "组成合计"];

/** Between names in one cell. */
export const nameMark = /[、,，;；\n+＋]/;
