import fc from "fast-check";
import { areaAddress } from "../../src/workbook/address";
import type { SheetSnapshot, Snapshot } from "../../src/workbook/port";
import { sheetOf, snapshotOf, type TestCell } from "../support/sheet";

/** One plant of a made-up trade; undefined: left blank. Figures in the units of the system. */
export interface PlantFigures {
  readonly name: string;
  /** m³ a year. */
  readonly waterM3: number | undefined;
  /** t a year. */
  readonly outputT: number;
  /** L/m². */
  readonly rinseWater: number | undefined;
  /** kgce/t. */
  readonly energy: number | undefined;
  /** %. */
  readonly copperUse: number | "不适用" | undefined;
  readonly nickelUse: number | "不适用" | undefined;
  readonly law: "Ⅰ" | "不达标" | undefined;
  readonly audit: "Ⅰ" | "Ⅱ" | "Ⅲ" | undefined;
}

/** How the same audit is written down. */
export interface Writing {
  readonly waterUnit: "m³" | "万m³" | "千m³";
  readonly outputUnit: "t" | "kg" | "万t";
  readonly rinseUnit: "L/m²" | "m³/m²" | "m³/万m²";
  readonly energyUnit: "kgce/t" | "tce/t" | "kgce/kg";
  /** Orders of the rows. */
  readonly listOrder: readonly number[];
  readonly dataOrder: readonly number[];
  readonly outputOrder: readonly number[];
  /** Where the tables begin, and what stands above them. */
  readonly at: { readonly row: number; readonly column: number };
  readonly titles: readonly string[];
  readonly classes: "repeated" | "merged" | "mergedUnknown";
  /** Output and consumption on one sheet, below each other. */
  readonly together: boolean;
  readonly sheetNames: "usual" | "plain";
}

const DECIMALS = 12;
const scaled = (value: number | undefined, by: number): TestCell =>
  value === undefined ? null : Number((value * by).toPrecision(DECIMALS));

const WATER = { "m³": 1, "千m³": 1e-3, "万m³": 1e-4 };
const OUTPUT = { t: 1, kg: 1e3, 万t: 1e-4 };
const RINSE = { "L/m²": 1, "m³/m²": 1e-3, "m³/万m²": 10 };
const ENERGY = { "kgce/t": 1, "tce/t": 1e-3, "kgce/kg": 1e-3 };

type Rows = readonly (readonly TestCell[])[];

export function writtenAudit(plants: readonly PlantFigures[], writing: Writing): Snapshot {
  const inOrder = (order: readonly number[]) => order.flatMap((place) => plants[place] ?? []);
  const output: Rows = [
    // A bare year says what it counts only below a title.
    ["企业名称", "产品", "单位", writing.sheetNames === "usual" ? "2025年" : "2025年产量"],
    ...inOrder(writing.outputOrder).map(({ name, outputT }) => {
      return [name, "镀件", writing.outputUnit, scaled(outputT, OUTPUT[writing.outputUnit])];
    }),
  ];
  const consumption: Rows = [
    ["企业名称", "类别", "名称", "单位", "2025年消耗量"],
    ...inOrder(writing.outputOrder).map(({ name, waterM3 }) => {
      return [name, "水", "新鲜水", writing.waterUnit, scaled(waterM3, WATER[writing.waterUnit])];
    }),
  ];
  const amounts = writing.together
    ? [placed(["产品产量", "生产情况"], [["产品产量"], ...output, [], ["资源能源消耗"], ...consumption], writing)]
    : [placed(["产品产量", "表二"], output, writing), placed(["资源能源消耗", "表三"], consumption, writing)];
  return snapshotOf(
    sheetOf("项目信息", [
      ["项目名称", "行业整体审核"],
      ["审核类型", "行业整体审核"],
      ["统计期", 2025],
    ]),
    placed(["企业一览表", "表一"], listRows(inOrder(writing.listOrder)), writing),
    systemSheet(writing),
    placed(["指标数据", "表四"], dataRows(inOrder(writing.dataOrder), writing), writing),
    ...amounts,
  );
}

function placed([usual, plain]: readonly [string, string], rows: Rows, writing: Writing): SheetSnapshot {
  const name = writing.sheetNames === "usual" ? usual : plain;
  const titles = writing.titles.map((title) => [title]);
  const merges = writing.classes === "mergedUnknown" ? "unknown" : [];
  return sheetOf(name, [...titles, ...rows], { at: writing.at, merges });
}

function listRows(plants: readonly PlantFigures[]): Rows {
  return [["序号", "企业名称", "规模", "所在区县"], ...plants.map(({ name }, i) => [i + 1, name, "小型", "城西区"])];
}

function dataRows(plants: readonly PlantFigures[], writing: Writing): Rows {
  const rinse = RINSE[writing.rinseUnit];
  const energy = ENERGY[writing.energyUnit];
  return [
    [
      "企业名称",
      `2 单位面积清洗用水量（${writing.rinseUnit}）`,
      `3 单位产品综合能耗（${writing.energyUnit}）`,
      "4 铜利用率（%）",
      "5 镍利用率（%）",
      "6 法律法规符合性",
      "7 清洁生产审核",
    ],
    ...plants.map((plant) => [
      plant.name,
      scaled(plant.rinseWater, rinse),
      scaled(plant.energy, energy),
      plant.copperUse ?? null,
      plant.nickelUse ?? null,
      plant.law ?? null,
      plant.audit ?? null,
    ]),
  ];
}

const SYSTEM_ROWS: readonly (readonly [string, number, ...TestCell[]])[] = [
  ["资源能源消耗", 0.4, 1, "*单位产品取水量", "m³/t", 0.3, "≤2", "≤4", "≤8", "取水量/产品产量"],
  ["资源能源消耗", 0.4, 2, "单位面积清洗用水量", "L/m²", 0.3, "≤8", "≤24", "≤40", null],
  ["资源能源消耗", 0.4, 3, "*单位产品综合能耗", "kgce/t", 0.4, "≤60", "≤90", "≤150", null],
  ["资源综合利用", 0.35, 4, "铜利用率", "%", "1/n", "≥90", "≥80", "≥75", null],
  ["资源综合利用", 0.35, 5, "镍利用率", "%", "1/n", "≥95", "≥85", "≥80", null],
  ["管理", 0.25, 6, "*法律法规符合性", null, 0.6, "符合", "同Ⅰ级", "同Ⅰ级", null],
  ["管理", 0.25, 7, "清洁生产审核", null, 0.4, "完成全部方案", "完成中低费方案", "制定计划", null],
];

function systemSheet({ classes, at }: Writing): SheetSnapshot {
  const isFirst = (row: number) => SYSTEM_ROWS[row - 1]?.[0] !== SYSTEM_ROWS[row]?.[0];
  const rows = SYSTEM_ROWS.map(([name, weight, no, ...rest], row) => {
    const shown = classes === "repeated" || isFirst(row);
    return [no ?? null, shown ? name : null, shown ? weight : null, ...rest];
  });
  const headings = ["序号", "一级指标", "一级指标权重", "二级指标", "单位", "二级指标权重", "Ⅰ级基准值", "Ⅱ级基准值", "Ⅲ级基准值", "计算公式"]; // prettier-ignore
  const top = at.row + 3;
  const merged = [
    { top, bottom: top + 2 },
    { top: top + 3, bottom: top + 4 },
    { top: top + 5, bottom: top + 6 },
  ].flatMap((area) =>
    [1, 2].map((offset) => areaAddress({ ...area, left: at.column + offset, right: at.column + offset })),
  );
  const merges = classes === "merged" ? merged : classes === "mergedUnknown" ? "unknown" : [];
  const head = [["指标体系：示例指标体系"], ["分级阈值：Ⅰ级 85；Ⅱ级 85；Ⅲ级 100"], headings];
  return sheetOf("体系", [...head, ...rows], { at, merges });
}

export const PLAIN_WRITING: Omit<Writing, "listOrder" | "dataOrder" | "outputOrder"> = {
  waterUnit: "m³",
  outputUnit: "t",
  rinseUnit: "L/m²",
  energyUnit: "kgce/t",
  at: { row: 0, column: 0 },
  titles: [],
  classes: "repeated",
  together: false,
  sheetNames: "usual",
};

export function plainWriting(count: number): Writing {
  const order = Array.from({ length: count }, (_, i) => i);
  return { ...PLAIN_WRITING, listOrder: order, dataOrder: order, outputOrder: order };
}

const blankOr = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 7, arbitrary }, { weight: 1, arbitrary: fc.constant(undefined) });
const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);
const use = fc.oneof(
  { weight: 6, arbitrary: tenths(70, 99) as fc.Arbitrary<number | "不适用"> },
  { weight: 1, arbitrary: fc.constant("不适用" as const) },
);

const figures = fc.record({
  waterM3: blankOr(fc.integer({ min: 100, max: 9000 })),
  outputT: fc.integer({ min: 100, max: 2000 }),
  rinseWater: blankOr(fc.oneof(tenths(4, 50), fc.constantFrom(8, 24, 40))),
  energy: blankOr(fc.oneof(tenths(40, 180), fc.constantFrom(60, 90, 150))),
  copperUse: blankOr(use),
  nickelUse: blankOr(use),
  law: blankOr(fc.constantFrom("Ⅰ", "Ⅰ", "Ⅰ", "不达标")),
  audit: blankOr(fc.constantFrom("Ⅰ", "Ⅱ", "Ⅲ")),
});

/** Five to nine plants, some with gaps, some exactly at a benchmark. */
export const plants: fc.Arbitrary<readonly PlantFigures[]> = fc
  .array(figures, { minLength: 5, maxLength: 9 })
  .map((all) =>
    all.map((each, i) => ({ name: `${"甲乙丙丁戊己庚辛壬"[i] ?? ""}电镀有限公司`, ...each }) as PlantFigures),
  );

const TITLES = ["某市电镀行业整体清洁生产审核", "填报单位（盖章）：", "表号：QS-04", "2025年度"];

export function writings(count: number): fc.Arbitrary<Writing> {
  const order = fc.shuffledSubarray(
    Array.from({ length: count }, (_, i) => i),
    { minLength: count },
  );
  return fc.record({
    waterUnit: fc.constantFrom("m³", "万m³", "千m³"),
    outputUnit: fc.constantFrom("t", "kg", "万t"),
    rinseUnit: fc.constantFrom("L/m²", "m³/m²", "m³/万m²"),
    energyUnit: fc.constantFrom("kgce/t", "tce/t", "kgce/kg"),
    listOrder: order,
    dataOrder: order,
    outputOrder: order,
    at: fc.record({ row: fc.integer({ min: 0, max: 25 }), column: fc.integer({ min: 0, max: 9 }) }),
    titles: fc.subarray(TITLES),
    classes: fc.constantFrom("repeated", "merged", "mergedUnknown"),
    together: fc.boolean(),
    sheetNames: fc.constantFrom("usual", "plain"),
  });
}
