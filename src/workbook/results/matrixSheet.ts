import type { Area, Command, PlanCell } from "../port";
import { DETAIL_HEADING_ROW, MATRIX_FIRST_COLUMN, MATRIX_HEADING_ROWS, type ResultLayout } from "./layout";
import { BODY, colorIndicatorLevels, HEADING } from "./looks";
import { MATRIX_ROWS, matrixBlock, type MatrixBlock } from "./matrixBlock";
import { resultName } from "./ownResultSheets";
import { pageCommands, titleCommands } from "./page";
import { LIMITING } from "./systemLine";

const NOTES = [
  "对象较多，按“对象 × 指标”列出各指标达到等级；指标值见数据表。等级由程序按基准值判定，数据修改后请重新运行；评价结果中的指数和等级为引用本表的公式。",
  "综合权重为全部指标适用时的权重；有“不适用”时在一级指标内重新归一（表右归一系数、组内权重、参评一级权重）。",
];

/** 评价明细 for many objects: one block per system, one line per object, one column per indicator. */
export function matrixSheet(layout: ResultLayout): readonly Command[] {
  const sheet = layout.titles.details;
  const blocks = layout.lines.map((line) => matrixBlock(line, layout.objects));
  const frozen = DETAIL_HEADING_ROW + MATRIX_HEADING_ROWS;
  const widest = Math.max(...blocks.map(({ line, factors }) => line.entries.length + factors.length));
  const right = MATRIX_FIRST_COLUMN + widest - 1;
  const bottom = Math.max(...blocks.map(({ top, objects }) => top + MATRIX_HEADING_ROWS + objects.length - 1));
  return [
    ...titleCommands(sheet, "清洁生产水平评价明细", NOTES),
    ...blocks.flatMap((block) => blockCommands(layout, block)),
    { kind: "columnWidth", sheet, left: 0, right: 0, width: 6 },
    { kind: "columnWidth", sheet, left: 1, right: 1, width: 26 },
    { kind: "columnWidth", sheet, left: 2, right: 2, width: 10 },
    { kind: "columnWidth", sheet, left: MATRIX_FIRST_COLUMN, right, width: 10 },
    ...pageCommands(sheet, { titleRows: blocks.length > 1 ? DETAIL_HEADING_ROW : frozen, frozenColumns: 3 }),
    { kind: "defineName", name: resultName("details"), sheet, area: { top: 0, left: 0, bottom, right } },
  ];
}

function blockCommands({ titles, words }: ResultLayout, block: MatrixBlock): readonly Command[] {
  const sheet = titles.details;
  const { top, objects, line, factors } = block;
  const right = MATRIX_FIRST_COLUMN + line.entries.length - 1;
  const end = right + factors.length;
  const first = top + MATRIX_HEADING_ROWS;
  const bottom = first + objects.length - 1;
  const cells: PlanCell[][] = headingRows(block, words.heading);
  for (const object of objects)
    cells.push([
      object.number,
      object.name,
      object.period,
      ...object.marks,
      ...factors.map(({ cell }) => cell(object)),
    ]);
  const levels: Area = { top: first, left: MATRIX_FIRST_COLUMN, bottom, right };
  const weights = { top: top + MATRIX_ROWS.weight, left: MATRIX_FIRST_COLUMN, bottom: top + MATRIX_ROWS.weight, right };
  return [
    { kind: "writeBlock", sheet, top, left: 0, cells },
    { kind: "style", sheet, area: { top: top + 1, left: 0, bottom: first - 1, right: end }, style: HEADING },
    { kind: "style", sheet, area: { top, left: 0, bottom: top, right: 0 }, style: { bold: true } },
    { kind: "numberFormat", sheet, area: weights, format: "0.0000" },
    { kind: "style", sheet, area: { top: first, left: 0, bottom, right: end }, style: BODY },
    { kind: "style", sheet, area: levels, style: { align: "center" } },
    ...(factors.length > 0
      ? [{ kind: "numberFormat", sheet, area: { ...levels, left: right + 1, right: end }, format: "0.0000" } as const]
      : []),
    ...colorIndicatorLevels(sheet, levels),
  ];
}

function headingRows({ line, weights, factors }: MatrixBlock, heading: string): PlanCell[][] {
  const rows: PlanCell[][] = [];
  rows[MATRIX_ROWS.system] = [`指标体系：${line.label}`];
  rows[MATRIX_ROWS.class] = [null, null, "一级指标", ...line.entries.map(({ className }) => className)];
  rows[MATRIX_ROWS.limiting] = [null, null, "限定性", ...line.entries.map(({ limiting }) => limiting)];
  rows[MATRIX_ROWS.weight] = [null, null, "综合权重", ...(line.rating ? weights : line.entries.map(() => null))];
  const names = line.entries.map(({ no, name, limiting }) => `${no} ${limiting === LIMITING ? "*" : ""}${name}`);
  rows[MATRIX_ROWS.name] = ["序号", heading, "时期", ...names, ...factors.map(({ heading }) => heading)];
  return rows;
}
