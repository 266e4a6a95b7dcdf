import type { MissingReason } from "../../core/quantity/quantity";

/** What stands where there is no figure, upper case, without spaces and brackets. */
export const placeholderTexts: Readonly<Record<string, MissingReason>> = {
  "/": "slash",
  "//": "slash",
  "\\": "slash",
  无: "none",
  没有: "none",
  NONE: "none",
  NIL: "none",
  ND: "notDetected",
  "N.D.": "notDetected",
  "N.D": "notDetected",
  未检出: "notDetected",
  未检出ND: "notDetected",
  低于检出限: "notDetected",
  低于检测限: "notDetected",
  小于检出限: "notDetected",
  检出限以下: "notDetected",
  检测限以下: "notDetected",
  "<检出限": "notDetected",
  "<检测限": "notDetected",
  "<MDL": "notDetected",
  "<DL": "notDetected",
  "<LOD": "notDetected",
  "<LOQ": "notDetected",
  未统计: "notCounted",
  未计量: "notCounted",
  未监测: "notCounted",
  未检测: "notCounted",
  未测: "notCounted",
  未提供: "notCounted",
  未填: "notCounted",
  未填报: "notCounted",
  暂无: "notCounted",
  暂无数据: "notCounted",
  无数据: "notCounted",
  无统计: "notCounted",
  无记录: "notCounted",
  数据缺失: "notCounted",
  缺失: "notCounted",
  缺: "notCounted",
  缺测: "notCounted",
  不详: "notCounted",
  未知: "notCounted",
  待定: "notCounted",
  待补充: "notCounted",
  待核实: "notCounted",
  待统计: "notCounted",
  "…": "notCounted",
  "...": "notCounted",
  "......": "notCounted",
  "?": "notCounted",
  NULL: "notCounted",
  NAN: "notCounted",
  不适用: "notApplicable",
  不涉及: "notApplicable",
  无此项: "notApplicable",
  无此工序: "notApplicable",
  "N/A": "notApplicable",
  NA: "notApplicable",
};

/** Any number of these alone is a dash. */
export const dashes = /^[-—–―‐‑−－_]+$/;

/** ND(0.05), 未检出（<0.05）, 0.05ND: below a stated limit. */
export const notDetectedWithLimit = /^(?:未检出|ND|N\.D\.?|低于检出限|<?检出限)[(:]?[<≤]?([^()<≤]*\d[^()]*)\)?$/i;

/** Numbers that mean missing in emission uploads. */
export const missingCodes: readonly number[] = [-999, -9999, -99999];
