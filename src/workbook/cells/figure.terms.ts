import type { Comparison } from "../../core/quantity/quantity";

/** Signs and words in front of a limit, after half width, longest first. */
export const comparisonPrefixes: readonly (readonly [text: string, comparison: Comparison])[] = [
  ["不大于", "≤"],
  ["不高于", "≤"],
  ["不超过", "≤"],
  ["不多于", "≤"],
  ["小于等于", "≤"],
  ["小于或等于", "≤"],
  ["不小于", "≥"],
  ["不低于", "≥"],
  ["不少于", "≥"],
  ["大于等于", "≥"],
  ["大于或等于", "≥"],
  ["至少", "≥"],
  ["低于", "<"],
  ["小于", "<"],
  ["少于", "<"],
  ["不足", "<"],
  ["不到", "<"],
  ["高于", ">"],
  ["大于", ">"],
  ["超过", ">"],
  ["多于", ">"],
  ["<=", "≤"],
  ["=<", "≤"],
  [">=", "≥"],
  ["=>", "≥"],
  ["≤", "≤"],
  ["≦", "≤"],
  ["⩽", "≤"],
  ["≥", "≥"],
  ["≧", "≥"],
  ["⩾", "≥"],
  ["<", "<"],
  [">", ">"],
];

/** Words behind a limit; 以上 and 以下 include the figure itself. */
export const comparisonSuffixes: readonly (readonly [text: string, comparison: Comparison])[] = [
  ["及以上", "≥"],
  ["以上", "≥"],
  ["及以下", "≤"],
  ["以下", "≤"],
  ["以内", "≤"],
];

export const approximatePrefix = /^(?:大约|约为|约合|约|近|将近|接近|大概|≈|~)/;
export const approximateSuffix = /(?:左右|上下)$/;
/** 1000余吨, 3万多. */
export const approximateInside = /(?<=[\d百千万亿])(?:余|多|几)/;

/** Between the ends of a range; the second hyphen of -5--3 is a sign. */
export const rangeSign = /^ ?(?:--?|[~∼〜]|至|到) ?/;
export const rangeSignAfterNegative = /^ ?(?:-|[~∼〜]|至|到) ?/;
export const dashSigns = /[—–―−－‐‑]/g;
export const multipleInValue = /^(万亿|百亿|十亿|千万|百万|十万|亿|万|千|百)/;
export const currencySigns = /^[¥￥$]\s*/;
/** Separates a figure from a statement in `85；Ⅰ`. */
export const mixedSeparator = /[;；]/;
