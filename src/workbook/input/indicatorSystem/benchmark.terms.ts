import type { Comparison } from "../../../core/quantity/quantity";

/** Signs and words before a number. Longest first: `小于等于` must not be read as `小于`. */
export const SIGNS: readonly (readonly [string, Comparison])[] = [
  ["小于或等于", "≤"],
  ["大于或等于", "≥"],
  ["小于等于", "≤"],
  ["大于等于", "≥"],
  ["不大于", "≤"],
  ["不高于", "≤"],
  ["不超过", "≤"],
  ["不多于", "≤"],
  ["不小于", "≥"],
  ["不低于", "≥"],
  ["不少于", "≥"],
  ["<=", "≤"],
  [">=", "≥"],
  ["=<", "≤"],
  ["=>", "≥"],
  ["小于", "<"],
  ["低于", "<"],
  ["少于", "<"],
  ["大于", ">"],
  ["高于", ">"],
  ["超过", ">"],
  ["多于", ">"],
  ["≤", "≤"],
  ["≦", "≤"],
  ["⩽", "≤"],
  ["≥", "≥"],
  ["≧", "≥"],
  ["⩾", "≥"],
  ["<", "<"],
  [">", ">"],
];

/** Words after a number; in Chinese law and standards 以上, 以下 and 以内 include the number itself. */
export const ENDINGS: Readonly<Record<string, Comparison>> = {
  及以下: "≤",
  以下: "≤",
  以内: "≤",
  及以上: "≥",
  以上: "≥",
};

/** What may follow a number besides a unit of the unit table. */
export const COUNTERS =
  /^(?:次|个|项|种|类|家|人|倍|天|日|小时|年|月|台|套|处|分|级|层|吨|千克|公斤|克|升|度|元|万元)(?:\/.{1,4})?$/;

/** Nouns that end in these carry a number of their own: `中高费方案实施率≥80%`. */
export const MEASURED = /(?:率|比例|占比|比重|系数|覆盖度|完成度)(?:达到|达|为)?$/;

/** Separate the number of a benchmark from the condition that must hold as well. */
export const SEPARATORS = /[，,；;。]|并且|且|同时/;

export const NO_BENCHMARK = /^(?:[-—–−‐/\\]+|不作要求|不做要求|无要求)$/;

export const SAME_AS_LEVEL = /^(?:同|与)([ⅠⅡⅢ]|I{1,3}|[123一二三])级?(?:基准值|基准|指标值|要求)?(?:相同|一致)?$/;
export const SAME_LEFT = /^(?:同左|同左列|同左栏|←)$/;
export const SAME_ABOVE = /^(?:同上|同上行|同上栏|〃|″|")$/;

/** Latin letters or signs that begin a unit which the unit table may not know (`ngTEQ/Nm3`). */
export const UNIT_LIKE =
  /^(?:[%‰]|(?:[A-Za-zμµ℃°Ω万亿][A-Za-z0-9μµ℃°%‰·^().万亿²³-]*)(?:\/[A-Za-z0-9%·().\u4e00-\u9fa5²³-]{1,8})?)$/;

/** Stands for the words that a shortened benchmark (`…≥60%`) leaves out. */
export const REST_AS_BEFORE = "其余要求同上一级";

/** `3次以下` beside `3-4次`: the limit belongs to the neighbour. */
export const OPEN_ENDING = /(?<!及)(?:以下|以上|以内)/;
