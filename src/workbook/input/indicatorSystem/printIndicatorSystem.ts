import { LEVELS, type IndexSystem, type Indicator, type IndicatorClass } from "../../../core/grading/system";
import type { Area, Command, Plan, PlanCell } from "../../port";
import { printedBenchmark } from "./printedBenchmark";
import { BODY_STYLE, HEADING_STYLE, TITLE_STYLE } from "../blankSheet";
import { DEFAULT_RATING } from "./systemHeader";
import * as terms from "./systemHeader.terms";

const HEADINGS = [
  "序号",
  "一级指标",
  "一级指标权重",
  "二级指标",
  "单位",
  "二级指标权重",
  "限定性",
  "Ⅰ级基准值",
  "Ⅱ级基准值",
  "Ⅲ级基准值",
  "权重规则",
  "计算公式",
  "数据来源",
  "备注",
] as const;
const WIDTHS = [6, 16, 10, 32, 10, 11, 8, 28, 28, 28, 20, 18, 20, 16];
const CLASS_COLUMNS = [1, 2];
const LIMITING = 6;

/**
 * A 评价指标体系 sheet that reads back as the same system: what the consultant starts from when he adapts a published
 * system. Classes and their weights are merged as in print.
 *
 * @returns plan for a new sheet, with the name `QS_input_indicatorSystem` over the table
 */
export function printIndicatorSystem(system: IndexSystem, sheetTitle: string): Plan {
  const head = headLines(system);
  const top = head.length + 1;
  const rows = system.classes.flatMap(classRows);
  const bottom = top + rows.length;
  const right = HEADINGS.length - 1;
  const sheet = sheetTitle;
  const body = { top: top + 1, bottom, left: 0, right };
  return [
    { kind: "createSheet", sheet },
    { kind: "writeBlock", sheet, top: 0, left: 0, cells: [[sheetTitle], ...head.map((line) => [line])] },
    { kind: "writeBlock", sheet, top, left: 0, cells: [HEADINGS, ...rows] },
    { kind: "style", sheet, area: { top: 0, bottom: 0, left: 0, right: 0 }, style: TITLE_STYLE },
    { kind: "style", sheet, area: { top: 1, bottom: head.length, left: 0, right: 0 }, style: { fontColor: "595959" } },
    { kind: "style", sheet, area: { ...body, top, bottom: top }, style: HEADING_STYLE },
    { kind: "style", sheet, area: body, style: BODY_STYLE },
    { kind: "style", sheet, area: { ...body, right: 2 }, style: { align: "center" } },
    // 序号 such as 7.10 must not become the number 7.1.
    { kind: "numberFormat", sheet, area: { ...body, right: 0 }, format: "@" },
    ...WIDTHS.map((width, left): Command => ({ kind: "columnWidth", sheet, left, right: left, width })),
    ...classMerges(system.classes, top + 1).map((area): Command => ({ kind: "merge", sheet, area })),
    { kind: "dataValidation", sheet, area: { ...body, left: LIMITING, right: LIMITING }, choices: ["是"] },
    { kind: "freezePanes", sheet, rows: top + 1, columns: 4 },
    { kind: "defineName", name: "QS_input_indicatorSystem", sheet, area: { ...body, top } },
    { kind: "pageLayout", sheet, orientation: "landscape", fitToWidth: true, titleRows: top + 1 },
  ];
}

function headLines({ title, object, rating, levelNames }: IndexSystem): readonly string[] {
  const line = (label: string, text: string) => `${label}：${text}`;
  const byLevel = (values: Readonly<Record<(typeof LEVELS)[number], string | number>>) =>
    LEVELS.map((level) => `${terms.LEVEL_MARKS[level]} ${values[level]}`).join("；");
  const { othersAtLeastForI: others, lowestLevelForNewPlants: lowest } = rating;
  return [
    line(terms.HEAD_LABELS.system, title),
    line(terms.HEAD_LABELS.object, terms.OBJECT_WORDS[object]),
    line(terms.HEAD_LABELS.levelNames, byLevel(levelNames)),
    line(terms.HEAD_LABELS.thresholds, byLevel(rating.thresholds)),
    line(terms.HEAD_LABELS.othersForI, others === null ? "无" : terms.OTHERS_FOR_I(others)),
    ...(rating.limitingAtLevel === DEFAULT_RATING.limitingAtLevel
      ? []
      : [line(terms.HEAD_LABELS.limiting, terms.NO_LIMITING_RULE)]),
    ...(rating.renormaliseClasses ? [] : [line(terms.HEAD_LABELS.classes, terms.CLASS_WEIGHT_LOST)]),
    ...(lowest === undefined ? [] : [line(terms.HEAD_LABELS.newPlants, terms.LEVEL_MARKS[lowest])]),
  ];
}

function classRows({ name, weight, bonus, indicators }: IndicatorClass): readonly (readonly PlanCell[])[] {
  return indicators.map((indicator, at) => [
    indicator.no,
    at === 0 ? name : null,
    at === 0 ? weight : null,
    indicator.name,
    indicator.unit ?? "—",
    ...weightCells(indicator)[0],
    indicator.limiting ? "是" : null,
    ...LEVELS.map((level) => printedBenchmark(indicator.benchmarks[level], indicator.unit)),
    ...weightCells(indicator)[1],
    indicator.formula ?? null,
    indicator.source ?? null,
    bonus ? "加分项" : null,
  ]);
}

/** Weight and rule: `0.8/n` says in the weight cell that there is no fixed one. */
function weightCells({ weight }: Indicator): readonly [readonly PlanCell[], readonly PlanCell[]] {
  switch (weight.kind) {
    case "fixed":
      return [[weight.weight], [null]];
    case "sharedEqually":
      return [[`${weight.total}/n`], [`${weight.total}/n 组=${weight.group}`]];
    case "sharedByOutput":
      return [["—"], [`${weight.total}·产量 组=${weight.group} 产品=${weight.product}`]];
  }
}

function classMerges(classes: readonly IndicatorClass[], firstRow: number): readonly Area[] {
  let top = firstRow;
  return classes.flatMap(({ indicators }) => {
    const bottom = top + indicators.length - 1;
    const merges = indicators.length < 2 ? [] : CLASS_COLUMNS.map((left) => ({ top, bottom, left, right: left }));
    top = bottom + 1;
    return merges;
  });
}
