import type { AuditBalance } from "../../src/core/balance/auditBalance";
import { balanceNetwork, DEFAULT_SETTINGS } from "../../src/core/balance/balanceNetwork";
import { describeBalance } from "../../src/core/balance/describeBalance";
import type { Network } from "../../src/core/balance/network";
import { waterRatios, type WaterRatios } from "../../src/core/balance/water/waterRatios";
import type { WaterItem, WaterUse } from "../../src/core/balance/water/waterUse";
import { memoryWorkbook } from "../../src/workbook/memory/memoryWorkbook";
import type { UndoableWorkbook } from "../../src/workbook/port";
import { flow, network } from "../core/balance/networkFixture";
import { quantity } from "../core/energy/energyFixture";
import { sheetOf, snapshotOf, type TestCell } from "../support/sheet";

/** Two units in a row, a meter on every flow, all of them agreeing. */
export const closed = network(
  [flow("1", "", "破碎", [100, 1]), flow("2", "破碎", "筛分", [100.5, 1]), flow("3", "筛分", "", [99.5, 1])],
  "石料平衡",
);

/** A fifth of what enters is not found again. */
export const notClosed = network([flow("1", "", "清洗", [100, 20]), flow("2", "清洗", "", [80, 16])], "清洗线平衡");

/** The drain was found as the rest, the evaporation by nobody. */
export const notCheckable = network(
  [
    flow("1", "", "冷却塔", [100, 2]),
    flow("2", "冷却塔", "", { kind: "rest", value: 30 }),
    flow("3", "冷却塔", "", { kind: "unmeasured" }),
  ],
  "冷却塔平衡",
);

/** The published network NJ-gross-error: the meter of flow 2 reads 4 too much. */
export const grossError = network(
  [
    flow("1", "", 1, [101.91, 1]),
    flow("2", 1, 2, [68.45, 1]),
    flow("3", 1, 3, [34.65, 1]),
    flow("4", 2, 4, [64.2, 1]),
    flow("5", 3, 4, [36.44, 1]),
    flow("6", 4, "", [98.88, 1]),
  ],
  "换热网络平衡",
);

interface Said {
  readonly object?: string;
  readonly form?: AuditBalance["form"];
  readonly addMeters?: AuditBalance["addMeters"];
  readonly loops?: AuditBalance["loops"];
}

/** A balance as a run describes it. */
export function described(
  stated: Network,
  { object = "甲厂", form = "flows", addMeters = [], loops = [] }: Said = {},
): AuditBalance {
  const result = balanceNetwork(stated, DEFAULT_SETTINGS).value;
  return describeBalance(result, {
    object,
    period: "2025",
    form,
    limitPercent: DEFAULT_SETTINGS.limitPercent,
    sigmaFrom: (id) => (id === "1" ? "dataSource" : "sheet"),
    medium: () => "",
    addMeters,
    loops,
  });
}

export const BALANCES: readonly AuditBalance[] = [
  described(closed),
  described(notClosed),
  described(notCheckable, { addMeters: [{ flow: "3", purpose: "redundant", makes: ["1", "3"] }] }),
  described(grossError, { object: "" }),
];

function waterUse(name: string, items: Partial<Record<WaterItem, number>>, enterprise = "甲厂"): WaterUse {
  const cells = Object.entries(items).map(([item, value]) => [
    item,
    quantity(String(value), "m3", `用水单元平衡表!${name}-${item}`),
  ]);
  const origin = `用水单元平衡表!${name}`;
  return { enterprise, period: "2025", name, system: "", quantities: Object.fromEntries(cells), origin };
}

/** A cooling loop beside a rinsing line. */
export const RATIOS: readonly WaterRatios[] = waterRatios([
  waterUse("循环冷却", { intake: 20, circulating: 980 }),
  waterUse("清洗", { intake: 80, leaked: 2 }),
]).value;

/** The same of one more enterprise. */
export const RATIOS_OF_TWO: readonly WaterRatios[] = [
  ...RATIOS,
  ...waterRatios([waterUse("锅炉", { intake: 50 }, "乙厂")]).value,
];

/** A cooling tower as people write it: half of what enters is missing. */
export function coolingWorkbook(): UndoableWorkbook {
  const headings = ["企业名称", "期间", "平衡名称", "介质", "编号", "物流名称", "来源单元", "去向单元"];
  const figures = ["数量", "单位", "不确定度(±%)", "数据来源", "水类型"];
  const lines: readonly (readonly TestCell[])[] = [
    ["W1", "补水", "外部", "冷却塔", 100, "m3", 4, "实测", "取水"],
    ["W2", "循环水", "冷却塔", "换热器", 980, "m3", 4, "实测", "循环"],
    ["W3", "回水", "换热器", "冷却塔", 981, "m3", 4, "实测", "循环"],
    ["W4", "排污", "冷却塔", "外部", 50, "m3", 4, "实测", "排水"],
  ];
  const rows = lines.map((line) => ["甲厂", "2025年", "冷却水平衡", "水", ...line]);
  return memoryWorkbook(snapshotOf(sheetOf("平衡流股", [["平衡流股"], [...headings, ...figures], ...rows])));
}
