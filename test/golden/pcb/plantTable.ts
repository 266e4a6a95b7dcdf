import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Area, Plan, PlanCell } from "../../../src/workbook/port";
import { draftSheet } from "../../support/draftSheet";

interface Line {
  readonly block: string;
  readonly material: string;
  readonly unit: string;
  readonly amounts: string[];
  readonly printed: string[];
}

const YEARS = [2020, 2021, 2022];
/** 产量（m²） of the report's table 3.1-1: the denominators of the printed unit consumptions. */
const OUTPUT_M2 = { 单面板: [37094, 44511, 43426], 双面板: [21763, 26987, 24036] };

/**
 * The real plant's tables as its report prints them: three years of output, and 46 materials in three blocks with
 * amounts and printed unit consumptions under two-level headings. Figures from unit-consumption.csv, digit for digit.
 */
export function plantTable(): Plan {
  return [...outputSheet(), ...consumptionSheet(readLines())];
}

function readLines(): readonly Line[] {
  const text = readFileSync(join(__dirname, "unit-consumption.csv"), "utf8").replace(/^\uFEFF/, "");
  const lines = new Map<string, Line>();
  for (const row of text.trim().split(/\r?\n/).slice(1)) {
    const [block = "", material = "", unit = "", , amount = "", , printed = ""] = row.split(",");
    const key = `${block}|${material}`;
    const line = lines.get(key) ?? { block, material, unit, amounts: [], printed: [] };
    line.amounts.push(amount);
    line.printed.push(printed);
    lines.set(key, line);
  }
  return [...lines.values()];
}

function outputSheet(): Plan {
  return draftSheet({
    sheet: "表3.1-1 近三年产量",
    rows: [
      ["表3.1-1 近三年产品产量"],
      ["产品", "单位", ...YEARS.map((year) => `${year}年`)],
      ...Object.entries(OUTPUT_M2).map(([product, output]) => [product, "m²", ...output]),
    ],
    headings: [1],
    widths: [16, 8, 12, 12, 12],
    merges: [{ top: 0, left: 0, bottom: 0, right: 4 }],
  });
}

function consumptionSheet(lines: readonly Line[]): Plan {
  const sheet = "表3.1-4 原辅材料消耗";
  const rows: PlanCell[][] = [
    ["表3.1-4 近三年主要原辅材料消耗情况"],
    ["名称", "单位", "年消耗量", null, null, "单位产品消耗量（/m²）"],
    [null, null, ...YEARS.map((year) => `${year}年`), ...YEARS.map((year) => `${year}年`)],
  ];
  const formats: { area: Area; format: string }[] = [];
  const merges: Area[] = [
    { top: 0, left: 0, bottom: 0, right: 7 },
    { top: 1, left: 0, bottom: 2, right: 0 },
    { top: 1, left: 1, bottom: 2, right: 1 },
    { top: 1, left: 2, bottom: 1, right: 4 },
    { top: 1, left: 5, bottom: 1, right: 7 },
  ];
  let block = "";
  for (const line of lines) {
    if (line.block !== block) {
      block = line.block;
      merges.push({ top: rows.length, left: 0, bottom: rows.length, right: 7 });
      rows.push([block]);
    }
    for (const [index, printed] of line.printed.entries()) {
      const column = 5 + index;
      const decimals = printed.split(".")[1]?.length ?? 0;
      formats.push({
        area: { top: rows.length, left: column, bottom: rows.length, right: column },
        format: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`,
      });
    }
    rows.push([line.material, line.unit, ...line.amounts.map(Number), ...line.printed.map(Number)]);
  }
  rows.push(["注：废水站药剂用量按单面板、双面板合计产量折算。"]);
  return draftSheet({ sheet, rows, headings: [1, 2], widths: [18, 8, 12, 12, 12, 12, 12, 12], merges, formats });
}
