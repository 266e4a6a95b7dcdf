import { LEVELS, type Benchmark, type GradableSystem } from "../../../core/grading/system";
import type { Command, Plan, PlanCell } from "../../port";
import { BODY_STYLE, HEADING_STYLE, TITLE_STYLE } from "../blankSheet";

/** One column of a blank 指标数据 sheet. */
interface PrintedColumn {
  readonly heading: string;
  /** Graded by hand: a drop-down of levels. */
  readonly byHand: boolean;
}

const LEVEL_CHOICES = ["Ⅰ", "Ⅱ", "Ⅲ", "不达标", "不适用"] as const;
const REQUIREMENT_CHOICES = ["符合", "不符合", "不适用"] as const;
const PERIOD_CHOICES = ["审核前", "审核后"] as const;
/** Lines to fill in when no objects are given, and spare ones below those that are. */
const SPARE_ROWS = 20;
const HEADING_ROW = 3;

/**
 * A blank 指标数据 sheet for one system: a line per object, a column per indicator (`5 单位产品每次清洗取水量(L/m2)`),
 * per plant parameter (`参数:n`) and per product whose output shares a weight (`产量:单面板`).
 *
 * @param objects names of the enterprises or parks, in the order of 企业一览表
 * @returns plan for a new sheet, with the name `QS_input_indicatorData` over the table
 */
export function printIndicatorDataSheet(system: GradableSystem, objects: readonly string[], sheetTitle: string): Plan {
  const columns = printedColumns(system);
  const headings = [
    system.object === "park" ? "园区名称" : "企业名称",
    "时期",
    ...columns.map(({ heading }) => heading),
  ];
  const bottom = HEADING_ROW + Math.max(objects.length, SPARE_ROWS);
  const right = headings.length - 1;
  const sheet = sheetTitle;
  const body = { top: HEADING_ROW + 1, bottom, left: 0, right };
  return [
    { kind: "createSheet", sheet },
    { kind: "writeBlock", sheet, top: 0, left: 0, cells: headCells(system, sheetTitle) },
    { kind: "writeBlock", sheet, top: HEADING_ROW, left: 0, cells: [headings, ...objects.map((name) => [name])] },
    { kind: "style", sheet, area: { top: 0, bottom: 0, left: 0, right: 0 }, style: TITLE_STYLE },
    {
      kind: "style",
      sheet,
      area: { top: 1, bottom: HEADING_ROW - 1, left: 0, right: 0 },
      style: { fontColor: "595959" },
    },
    { kind: "style", sheet, area: { top: HEADING_ROW, bottom: HEADING_ROW, left: 0, right }, style: HEADING_STYLE },
    { kind: "style", sheet, area: body, style: BODY_STYLE },
    { kind: "columnWidth", sheet, left: 0, right: 0, width: 28 },
    { kind: "columnWidth", sheet, left: 1, right: 1, width: 10 },
    ...(right > 1 ? [{ kind: "columnWidth", sheet, left: 2, right, width: 16 } as const] : []),
    { kind: "dataValidation", sheet, area: { ...body, left: 1, right: 1 }, choices: PERIOD_CHOICES },
    ...columns.flatMap(({ byHand }, at) =>
      byHand ? [choicesFor(system, { ...body, left: at + 2, right: at + 2 }, sheet)] : [],
    ),
    { kind: "freezePanes", sheet, rows: HEADING_ROW + 1, columns: 2 },
    { kind: "defineName", name: "QS_input_indicatorData", sheet, area: { top: HEADING_ROW, bottom, left: 0, right } },
    { kind: "pageLayout", sheet, orientation: "landscape", fitToWidth: true, titleRows: HEADING_ROW + 1 },
  ];
}

function headCells(system: GradableSystem, sheetTitle: string): readonly (readonly PlanCell[])[] {
  return [
    [sheetTitle],
    [`指标体系：${system.title}`],
    ["定量指标填数值；定性指标填Ⅰ、Ⅱ、Ⅲ、不达标或不适用；既有数值又有条件的填“数值；等级”，如 85；Ⅰ"],
  ];
}

function choicesFor(
  system: GradableSystem,
  area: Extract<Command, { kind: "dataValidation" }>["area"],
  sheet: string,
): Command {
  const choices = system.method === "index" ? LEVEL_CHOICES : REQUIREMENT_CHOICES;
  return { kind: "dataValidation", sheet, area, choices };
}

function printedColumns(system: GradableSystem): readonly PrintedColumn[] {
  if (system.method === "requirements") {
    const columns = system.requirements.map(({ no, name, unit, benchmark }) => ({
      heading: headingOf(no, name, unit),
      byHand: benchmark.kind === "text",
    }));
    return [...columns, ...parameterColumns(system.growthParameter === undefined ? [] : [system.growthParameter])];
  }
  const indicators = system.classes.flatMap((each) => each.indicators);
  const parameters = indicators.flatMap(({ benchmarks }) => LEVELS.flatMap((level) => parametersOf(benchmarks[level])));
  const products = indicators.flatMap(({ weight }) => (weight.kind === "sharedByOutput" ? [weight.product] : []));
  return [
    ...indicators.map(({ no, name, unit, kind }) => ({
      heading: headingOf(no, name, unit),
      byHand: kind === "qualitative",
    })),
    ...parameterColumns(parameters),
    ...[...new Set(products)].map((product) => ({ heading: `产量:${product}`, byHand: false })),
  ];
}

function headingOf(no: string, name: string, unit: string | undefined): string {
  return `${no} ${name}${unit === undefined ? "" : `(${unit})`}`;
}

function parameterColumns(parameters: readonly string[]): readonly PrintedColumn[] {
  return [...new Set(parameters)].map((parameter) => ({ heading: `参数:${parameter}`, byHand: false }));
}

function parametersOf(benchmark: Benchmark | null): readonly string[] {
  if (benchmark?.kind !== "bound" || typeof benchmark.limit === "number") return [];
  return benchmark.limit.terms.map(({ parameter }) => parameter);
}
