import type { WaterItem } from "../../../core/balance/water/waterUse";

/** One kind of water of a unit, as a flow of its balance. */
export interface WaterColumn {
  readonly item: WaterItem;
  /** 水类型, also the flow's name. */
  readonly kind: string;
  /** `series` water is handed on between units; `loop` leaves the unit and enters it again. */
  readonly way: "in" | "out" | "seriesIn" | "seriesOut" | "loop";
  /** A blank says that nobody knows; of the others, that the unit has none. */
  readonly isMain: boolean;
}

type Row = readonly [item: WaterItem, kind: string, way: WaterColumn["way"], isMain?: true];

const column = ([item, kind, way, isMain]: Row): WaterColumn => ({ item, kind, way, isMain: isMain ?? false });

/** Columns that are flows, in the order of the sheet; 总用水量 and 达标排放 are parts or sums of these. */
export const waterColumns: readonly WaterColumn[] = [
  column(["intake", "取水", "in", true]),
  column(["unconventional", "非常规水", "in"]),
  column(["circulating", "循环", "loop"]),
  column(["indirectCooling", "间接冷却循环水", "loop"]),
  column(["directCooling", "直接冷却循环水", "loop"]),
  column(["seriesIn", "串联", "seriesIn"]),
  column(["reused", "回用", "seriesIn"]),
  column(["condensate", "冷凝水", "seriesIn"]),
  column(["seriesOut", "串联", "seriesOut"]),
  column(["consumed", "耗水", "out", true]),
  column(["discharged", "排水", "out", true]),
  column(["leaked", "漏失", "out"]),
];

/** What every unit's column is read into beside its flows. */
export const waterItemKeys: readonly WaterItem[] = [
  "totalUse",
  "intake",
  "unconventional",
  "circulating",
  "indirectCooling",
  "directCooling",
  "seriesIn",
  "seriesOut",
  "reused",
  "condensate",
  "consumed",
  "discharged",
  "leaked",
  "compliant",
];

/** The unit through which series water passes, since the table does not say who hands it to whom. */
export const seriesPool = "串联水";

/** Period of amounts per day or hour, so that they are never added to those of a year. */
export function periodOfRate(period: string, unit: string): string {
  const time = unit.endsWith("/h") ? "小时" : "日";
  return period === "" ? time : `${period}（${time}）`;
}

/** 水类型 of 平衡流股 → quantities of the unit where the flow ends (`to`) or begins (`from`). First that fits. */
export const kindItems: readonly (readonly [kind: RegExp, to: readonly WaterItem[], from: readonly WaterItem[]])[] = [
  [/^间接冷却(?:循环)?(?:补充|补)/, ["intake", "indirectMakeUp"], []],
  [/^直接冷却(?:循环)?(?:补充|补)/, ["intake", "directMakeUp"], []],
  [/^间接冷却/, ["circulating", "indirectCooling"], []],
  [/^直接冷却/, ["circulating", "directCooling"], []],
  [/^循环/, ["circulating"], []],
  [/^工艺(?:水)?回用/, ["reused", "processReused"], []],
  [/^工艺(?:取水|新水|用水)/, ["intake", "processIntake"], []],
  [/^(?:蒸汽)?冷凝/, ["condensate"], []],
  [/^蒸汽/, [], ["steam"]],
  [/^串联/, ["seriesIn"], ["seriesOut"]],
  [/回用|中水|再生水/, ["reused"], []],
  [/^(?:非常规|雨水|矿井水|淡化海水|海水淡化|苦咸水|微咸水)/, ["unconventional"], []],
  [/^达标/, [], ["discharged", "compliant"]],
  [/^(?:排|废水|污水|外排)/, [], ["discharged"]],
  [/^(?:耗|损耗|蒸发|消耗)/, [], ["consumed"]],
  [/^(?:漏|渗)/, [], ["leaked"]],
  [/^(?:取|新|自来|补)/, ["intake"], []],
];

/** 水类型 that is 非常规水资源 when it is bought, and treated water used again when it comes from a unit. */
export const reclaimed = /中水|再生水/;

/** 水类型 of water that goes round: supply and return stand in the table as two flows. */
export const circulation = /^(?:循环|间接冷却|直接冷却)/;
